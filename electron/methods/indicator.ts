import { checkValues, createMany } from '../domain/indicator/bulk.ts';
import { reportFalsePositive, reportObservations, viewReports } from '../domain/indicator/report.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { checkedByContract } from './handlers.ts';

export const indicatorQueries = {
  'indicator.reports': (context, { id }) => checkedByContract(viewReports(context, id)),
  'indicator.check': (context, { ownerId, values }) => checkedByContract(checkValues(context, ownerId, values)),
} satisfies Partial<QueryHandlers>;

export const indicatorCommands = {
  'indicator.reportFalsePositive': (context, { id }) => ({
    falsePositives: reportFalsePositive(context, id),
    changeSet: context.setId,
  }),
  'indicator.reportObservations': (context, { id, count }) => ({
    observations: reportObservations(context, id, count),
    changeSet: context.setId,
  }),
  'indicator.createMany': (context, input) => ({ ...createMany(context, input), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
