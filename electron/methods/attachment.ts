import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const attachmentQueries = {} satisfies Partial<QueryHandlers>;
export const attachmentCommands = {} satisfies Partial<CommandHandlers>;
