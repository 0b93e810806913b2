import { createCase } from '../domain/case/create.ts';
import { deleteCase, previewCaseDeletion } from '../domain/case/delete.ts';
import { listPeople } from '../domain/case/people.ts';
import { closeCase, reopenCase } from '../domain/case/state.ts';
import { updateCase } from '../domain/case/update.ts';
import { viewCase } from '../domain/case/view.ts';
import { setViewers } from '../domain/case/viewers.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const caseQueries = {
  'case.get': (context, { id }) => checkedByContract(viewCase(context, id)),
  'case.people': (context, { ownerId }) => listPeople(context, ownerId),
  'case.deletionPreview': (context, { id }) => previewCaseDeletion(context, id),
} satisfies Partial<QueryHandlers>;

export const caseCommands = {
  'case.create': (context, input) => ({ ...createCase(context, input), changeSet: context.setId }),
  'case.update': (context, input) => {
    updateCase(context, input);
    return { id: input.id, changeSet: context.setId };
  },
  'case.setViewers': (context, input) => {
    setViewers(context, input);
    return { id: input.id, changeSet: context.setId };
  },
  'case.close': (context, input) => {
    closeCase(context, input);
    return { id: input.id, changeSet: context.setId };
  },
  'case.reopen': (context, input) => {
    reopenCase(context, input);
    return { id: input.id, changeSet: context.setId };
  },
  'case.delete': (context, input) => {
    deleteCase(context, input);
    return { id: input.id, changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
