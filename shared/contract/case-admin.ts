/** What an Organization settles for its Cases: groups of users, and the times that a severity allows. */
import { z } from 'zod';
import { severities } from '../model/case.ts';
import { ChangeSetId, OwnerId, UserId } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { line } from '../model/text.ts';
import { caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const userGroupLimits = { groups: 500, members: 500, name: 100 } as const;
const GroupId = z.int().min(1);
const GroupName = line(userGroupLimits.name);
const Members = z.array(UserId).max(userGroupLimits.members);
const changed = z.object({ changeSet: ChangeSetId });
const Minutes = z.int().min(1).max(5_256_000);
const touched = ['owner', ...caseTouched] as const;

export const UserGroup = z.object({
  id: GroupId,
  name: z.string(),
  members: z.array(z.object({ id: UserId, name: z.string() })).max(userGroupLimits.members),
  /** What is assigned to it, as far as the user may see it: while there is anything, it is not deleted. */
  uses: z.object({ cases: z.int(), tasks: z.int(), workflows: z.int() }),
});
export type UserGroup = z.infer<typeof UserGroup>;

const Limits = { detectMinutes: Minutes.nullable(), respondMinutes: Minutes.nullable() };

export const caseAdminContract = {
  'userGroup.list': query(
    ['settings.view'],
    z.strictObject({ ownerId: OwnerId }),
    z.object({ groups: z.array(UserGroup).max(userGroupLimits.groups), modify: Right }),
  ),
  'userGroup.create': command(
    ['settings.modify'],
    z.strictObject({ ownerId: OwnerId, name: GroupName, members: Members }),
    z.object({ id: GroupId, changeSet: ChangeSetId }),
    touched,
    'full',
  ),
  /** Members are those of the group and `add`, without `remove`. */
  'userGroup.update': command(
    ['settings.modify'],
    z.strictObject({ id: GroupId, name: GroupName.optional(), add: Members.optional(), remove: Members.optional() }),
    changed,
    touched,
    'full',
  ),
  'userGroup.delete': command(['settings.modify'], z.strictObject({ id: GroupId }), changed, touched, 'full'),
  /** One line for each severity; `stated` is false where the default holds. */
  'serviceLevel.list': query(
    ['settings.view'],
    z.strictObject({ ownerId: OwnerId }),
    z.object({
      levels: z
        .array(z.object({ severity: z.enum(severities), ...Limits, stated: z.boolean() }))
        .max(severities.length),
      modify: Right,
    }),
  ),
  /** Null is no limit. Without either number the default holds again. */
  'serviceLevel.set': command(
    ['settings.modify'],
    z.strictObject({
      ownerId: OwnerId,
      severity: z.enum(severities),
      level: z.strictObject(Limits).nullable(),
    }),
    changed,
    touched,
    'full',
  ),
} as const satisfies Record<string, ContractRow>;
