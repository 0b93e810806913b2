import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const requirementQueries = {} satisfies Partial<QueryHandlers>;
export const requirementCommands = {} satisfies Partial<CommandHandlers>;
