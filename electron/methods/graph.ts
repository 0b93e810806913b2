import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const graphQueries = {} satisfies Partial<QueryHandlers>;
export const graphCommands = {} satisfies Partial<CommandHandlers>;
