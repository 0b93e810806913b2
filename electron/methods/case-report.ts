import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseReportQueries = {} satisfies Partial<QueryHandlers>;

export const caseReportCommands = {} satisfies Partial<CommandHandlers>;
