import {
  addValues,
  createList,
  deleteList,
  listLists,
  listValues,
  removeValues,
  tryValue,
  updateList,
} from '../domain/exclusion/lists.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const exclusionQueries = {
  'exclusionList.list': (context) => checkedByContract(listLists(context)),
  'exclusionList.values': listValues,
  'exclusionList.try': (context, { ownerId, ...value }) => tryValue(context, ownerId, value),
} satisfies Partial<QueryHandlers>;

export const exclusionCommands = {
  'exclusionList.create': (context, { ownerId, name, purpose }) => ({
    id: createList(context, ownerId, name, purpose),
    changeSet: context.setId,
  }),
  'exclusionList.update': (context, { id, ...patch }) => {
    updateList(context, id, patch);
    return { changeSet: context.setId };
  },
  'exclusionList.delete': (context, { id }) => {
    deleteList(context, id);
    return { changeSet: context.setId };
  },
  'exclusionList.add': (context, { id, values }) => ({ ...addValues(context, id, values), changeSet: context.setId }),
  'exclusionList.remove': (context, { id, values }) => ({
    removed: removeValues(context, id, values),
    changeSet: context.setId,
  }),
} satisfies Partial<CommandHandlers>;
