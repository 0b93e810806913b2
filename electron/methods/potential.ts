import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const potentialQueries = {} satisfies Partial<QueryHandlers>;

export const potentialCommands = {} satisfies Partial<CommandHandlers>;
