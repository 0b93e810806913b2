import { makeReport } from '../domain/case-report/make.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseReportQueries = {
  'caseReport.make': (context, input) => makeReport(context, input),
} satisfies Partial<QueryHandlers>;

export const caseReportCommands = {} satisfies Partial<CommandHandlers>;
