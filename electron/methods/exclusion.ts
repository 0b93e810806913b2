import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const exclusionQueries = {} satisfies Partial<QueryHandlers>;
export const exclusionCommands = {} satisfies Partial<CommandHandlers>;
