import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const sharingQueries = {} satisfies Partial<QueryHandlers>;
export const sharingCommands = {} satisfies Partial<CommandHandlers>;
