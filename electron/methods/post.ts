import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const postQueries = {} satisfies Partial<QueryHandlers>;
export const postCommands = {} satisfies Partial<CommandHandlers>;
