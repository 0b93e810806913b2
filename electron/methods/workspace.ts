import { AppError } from '../../shared/error/app-error.ts';
import {
  assignRole,
  createOwner,
  createRole,
  createUser,
  listOwnersOf,
  requireRank,
} from '../domain/account/owners.ts';
import { undo } from '../domain/change/undo.ts';
import { purge } from '../domain/change/purge.ts';
import { getImportReport, listImportLosses, listImports } from '../domain/import/report.ts';
import { countedEnds, readableDims } from '../policy/actor.ts';
import {
  findPreference,
  findSetting,
  listMemberships,
  listUsers,
  type UserRow,
  setPreference,
} from '../store/account-store.ts';
import { countAssociations } from '../store/association-count.ts';
import { countObjects } from '../store/browse-store.ts';
import { listRecentChanges } from '../domain/change/activity.ts';
import type { Reader } from '../store/connection.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const workspaceQueries = {
  'workspace.info': ({ db, actor, workspace }) => ({
    name: findSetting(db, 'name') ?? '',
    path: workspace.folder,
    objects: countObjects(db, readableDims(actor)),
    associations: countAssociations(db, countedEnds(actor)),
    lastBackup: Number(findSetting(db, 'lastBackup')) || null,
    version: workspace.appVersion,
    crossOwner: findSetting(db, 'crossOwner') === 'on',
  }),
  'workspace.sampleUsers': ({ db }) =>
    findSetting(db, 'sample') === 'yes'
      ? listUsers(db)
          .slice(0, 50)
          .map((user) => ({
            userName: user.name,
            role: tellingRole(db, user),
          }))
      : [],
  'owner.list': (context) => checkedByContract(listOwnersOf(context)),
  'preference.get': ({ db, actor }, { name }) => ({ value: findPreference(db, actor.userId, name) ?? null }),
  'import.report': (context, { jobId }) => checkedByContract(getImportReport(context, jobId)),
  'import.losses': (context, input) => checkedByContract(listImportLosses(context, input)),
  'import.list': (context) => checkedByContract(listImports(context)),
  'changeSet.recent': (context, { limit }) => listRecentChanges(context, limit),
} satisfies Partial<QueryHandlers>;

export const workspaceCommands = {
  'workspace.purge': (context, { before }) => purge(context, before),
  'owner.create': (context, { kind, name }) => ({ id: createOwnerFor(context, kind, name) }),
  'user.create': (context, input) => {
    requireRank(context, input.systemRole);
    return { id: createUser(context.db, input, context.now) };
  },
  'membership.set': ({ db }, { userName, owner, role }) => {
    assignRole(db, userName, owner, role);
    return {};
  },
  'role.create': ({ db }, { scope, name, levels }) => {
    createRole(db, scope, name, levels);
    return {};
  },
  'preference.set': ({ db, actor }, { name, value }) => {
    if (!/^[\w.-]+$/.test(name))
      throw new AppError('INVALID_INPUT', 'A preference name is made of letters, digits, dots and dashes.');
    setPreference(db, actor.userId, name, value);
    return {};
  },
  'changeSet.undo': (context, { id }) => ({ label: undo(context, id), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;

/** Whoever makes an owner becomes its administrator, otherwise nobody could enter it. */
function createOwnerFor(
  context: Parameters<CommandHandlers['owner.create']>[0],
  kind: 'organization' | 'community' | 'source',
  name: string,
): number {
  const id = createOwner(context.db, kind, name, context.now);
  assignRole(
    context.db,
    context.actor.userName,
    name,
    kind === 'organization' ? 'Organization Administrator' : 'Director',
  );
  return id;
}

/** The role by which a user of the sample differs: the one at home, or for a mere reader there the one in a Community. */
function tellingRole(db: Reader, user: UserRow): string {
  const memberships = listMemberships(db, user.id);
  const home = memberships.find(({ owner_id: owner }) => owner === user.home_owner_id)?.role ?? '';
  const community = memberships.find(({ kind }) => kind === 'community');
  return home === 'Read Only User' && community !== undefined ? `${community.role} in ${community.name}` : home;
}
