import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseTaskQueries = {} satisfies Partial<QueryHandlers>;

export const caseTaskCommands = {} satisfies Partial<CommandHandlers>;
