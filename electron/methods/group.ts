import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const groupQueries = {} satisfies Partial<QueryHandlers>;
export const groupCommands = {} satisfies Partial<CommandHandlers>;
