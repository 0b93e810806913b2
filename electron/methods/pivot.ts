import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const pivotQueries = {} satisfies Partial<QueryHandlers>;
export const pivotCommands = {} satisfies Partial<CommandHandlers>;
