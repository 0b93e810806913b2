import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const artifactQueries = {} satisfies Partial<QueryHandlers>;

export const artifactCommands = {} satisfies Partial<CommandHandlers>;
