import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const settingQueries = {} satisfies Partial<QueryHandlers>;
export const settingCommands = {} satisfies Partial<CommandHandlers>;
