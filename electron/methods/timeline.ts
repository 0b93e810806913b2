import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const timelineQueries = {} satisfies Partial<QueryHandlers>;

export const timelineCommands = {} satisfies Partial<CommandHandlers>;
