import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const fileQueries = {} satisfies Partial<QueryHandlers>;
export const fileCommands = {} satisfies Partial<CommandHandlers>;
