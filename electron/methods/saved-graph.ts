import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const savedGraphQueries = {} satisfies Partial<QueryHandlers>;
export const savedGraphCommands = {} satisfies Partial<CommandHandlers>;
