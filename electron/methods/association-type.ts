import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const associationTypeQueries = {} satisfies Partial<QueryHandlers>;
export const associationTypeCommands = {} satisfies Partial<CommandHandlers>;
