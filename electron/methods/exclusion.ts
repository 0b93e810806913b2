import {
  addValues,
  createList,
  deleteList,
  listLists,
  listValues,
  removeValues,
  renameList,
  tryValue,
} from '../domain/exclusion/lists.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const exclusionQueries = {
  'exclusionList.list': (context) => checkedByContract(listLists(context)),
  'exclusionList.values': listValues,
  'exclusionList.try': (context, { ownerId, ...value }) => tryValue(context, ownerId, value),
} satisfies Partial<QueryHandlers>;

export const exclusionCommands = {
  'exclusionList.create': (context, { ownerId, name }) => ({
    id: createList(context, ownerId, name),
    changeSet: context.setId,
  }),
  'exclusionList.rename': (context, { id, name }) => {
    renameList(context, id, name);
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
