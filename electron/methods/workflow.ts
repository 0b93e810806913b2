import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const workflowQueries = {} satisfies Partial<QueryHandlers>;

export const workflowCommands = {} satisfies Partial<CommandHandlers>;
