import { createCase } from '../domain/case/create.ts';
import { viewCase } from '../domain/case/view.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const caseQueries = {
  'case.get': (context, { id }) => checkedByContract(viewCase(context, id)),
} satisfies Partial<QueryHandlers>;

export const caseCommands = {
  'case.create': (context, input) => ({ ...createCase(context, input), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
