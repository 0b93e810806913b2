import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseLinkQueries = {} satisfies Partial<QueryHandlers>;

export const caseLinkCommands = {} satisfies Partial<CommandHandlers>;
