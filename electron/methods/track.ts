import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const trackQueries = {} satisfies Partial<QueryHandlers>;
export const trackCommands = {} satisfies Partial<CommandHandlers>;
