import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const indicatorQueries = {} satisfies Partial<QueryHandlers>;
export const indicatorCommands = {} satisfies Partial<CommandHandlers>;
