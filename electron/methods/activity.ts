import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const activityQueries = {} satisfies Partial<QueryHandlers>;
export const activityCommands = {} satisfies Partial<CommandHandlers>;
