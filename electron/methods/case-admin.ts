import { readServiceLevels, setServiceLevel } from '../domain/case-admin/service-levels.ts';
import { changeUserGroup, createUserGroup, readUserGroups, removeUserGroup } from '../domain/case-admin/user-groups.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const caseAdminQueries = {
  'userGroup.list': (context, { ownerId }) => checkedByContract(readUserGroups(context, ownerId)),
  'serviceLevel.list': (context, { ownerId }) => checkedByContract(readServiceLevels(context, ownerId)),
} satisfies Partial<QueryHandlers>;

export const caseAdminCommands = {
  'userGroup.create': (context, input) => ({ id: createUserGroup(context, input), changeSet: context.setId }),
  'userGroup.update': (context, input) => {
    changeUserGroup(context, input);
    return { changeSet: context.setId };
  },
  'userGroup.delete': (context, { id }) => {
    removeUserGroup(context, id);
    return { changeSet: context.setId };
  },
  'serviceLevel.set': (context, input) => {
    setServiceLevel(context, input);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
