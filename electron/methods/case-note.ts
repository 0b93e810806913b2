import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseNoteQueries = {} satisfies Partial<QueryHandlers>;

export const caseNoteCommands = {} satisfies Partial<CommandHandlers>;
