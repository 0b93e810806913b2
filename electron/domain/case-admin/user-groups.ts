/** Groups of users to whom Cases and tasks are assigned. */
import { type UserGroup, userGroupLimits } from '../../../shared/contract/case-admin.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { readableDims } from '../../policy/actor.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { isMemberOf } from '../../store/assignment-store.ts';
import {
  countGroupUses,
  deleteGroupMember,
  deleteUserGroup,
  findUserGroup,
  findUserGroupByName,
  isGroupUsed,
  insertGroupMember,
  insertUserGroup,
  listGroupMembers,
  listUserGroups,
  renameUserGroup,
  type UserGroupRow,
} from '../../store/user-group-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireInOrganization } from './organization.ts';

export function readUserGroups(context: QueryContext, ownerId: number) {
  const { db, actor } = context;
  requireInOrganization(context, ownerId, 'settings.view');
  const dims = readableDims(actor, ['case']);
  return {
    groups: listUserGroups(db, ownerId).map(({ id, name }) => ({
      id,
      name,
      members: listGroupMembers(db, id),
      uses: countGroupUses(db, id, dims),
    })),
    modify: rightOf(decideFor(actor, ownerId, 'settings.modify')),
  };
}

interface NewGroup {
  readonly ownerId: number;
  readonly name: string;
  readonly members: readonly number[];
}

export function createUserGroup(context: CommandContext, { ownerId, name, members }: NewGroup): number {
  requireInOrganization(context, ownerId, 'settings.modify');
  refuseTaken(context, ownerId, name);
  if (listUserGroups(context.db, ownerId).length >= userGroupLimits.groups)
    throw new AppError('LIMIT', `An Organization has at most ${userGroupLimits.groups} groups. Delete one first.`);
  const id = insertUserGroup(context.db, ownerId, name);
  addMembers(context, { id, owner_id: ownerId, name }, members);
  context.describe(`Add the group of users ${name}`);
  return id;
}

interface GroupChange {
  readonly id: number;
  readonly name?: string | undefined;
  readonly add?: readonly number[] | undefined;
  readonly remove?: readonly number[] | undefined;
}

export function changeUserGroup(context: CommandContext, { id, name, add = [], remove = [] }: GroupChange): void {
  const group = getGroup(context, id);
  if (name !== undefined && name !== group.name) {
    refuseTaken(context, group.owner_id, name, id);
    renameUserGroup(context.db, id, name);
  }
  for (const userId of remove) deleteGroupMember(context.db, id, userId);
  addMembers(context, group, add);
  context.describe(`Change the group of users ${group.name}`);
}

export function removeUserGroup(context: CommandContext, id: number): void {
  const { name } = getGroup(context, id);
  if (isGroupUsed(context.db, id)) {
    const uses = usesText(countGroupUses(context.db, id, readableDims(context.actor, ['case'])));
    throw new AppError('CONFLICT', `${uses} assigned to the group "${name}". Assign that to somebody else first.`);
  }
  deleteUserGroup(context.db, id);
  context.describe(`Delete the group of users ${name}`);
}

/** For a change; NOT_FOUND also for a group of an Organization in which the user has no role. */
function getGroup(context: CommandContext, id: number): UserGroupRow {
  const group = findUserGroup(context.db, id);
  if (group === undefined || !context.actor.rightsIn.has(group.owner_id))
    throw new AppError('NOT_FOUND', 'This group does not exist, or you have no role in its Organization.', { id });
  requireInOrganization(context, group.owner_id, 'settings.modify');
  return group;
}

function refuseTaken({ db }: QueryContext, ownerId: number, name: string, id?: number): void {
  const holder = findUserGroupByName(db, ownerId, name);
  if (holder !== undefined && holder.id !== id)
    throw new AppError('CONFLICT', `There is a group "${holder.name}" already. Choose another name.`);
}

function addMembers({ db }: CommandContext, { id, owner_id: ownerId }: UserGroupRow, users: readonly number[]): void {
  for (const userId of users) {
    if (!isMemberOf(db, ownerId, { kind: 'user', id: userId }))
      throw new AppError(
        'INVALID_INPUT',
        `User ${userId} has no role in this Organization, or is disabled. Choose users of the Organization.`,
        { userId },
      );
    insertGroupMember(db, id, userId);
  }
  if (listGroupMembers(db, id).length > userGroupLimits.members)
    throw new AppError('LIMIT', `A group has at most ${userGroupLimits.members} members. Make a second group.`);
}

/** What is assigned, as far as the user may see it. */
function usesText({ cases, tasks, workflows }: UserGroup['uses']): string {
  const parts = [
    counted(cases, 'Case', 'Cases'),
    counted(tasks, 'task', 'tasks'),
    counted(workflows, 'Workflow', 'Workflows'),
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Something that you may not see is';
  return `${parts.join(', ')} ${cases + tasks + workflows === 1 ? 'is' : 'are'}`;
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;
