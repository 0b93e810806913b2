import { z } from 'zod';
import { UserId } from '../model/id.ts';
import { Owner, OwnerKind, OwnerName, SystemRole } from '../model/owner.ts';
import { line, Password, UserName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const SessionUser = z.object({
  id: UserId,
  userName: z.string(),
  systemRole: SystemRole,
  /** Minutes without activity after which the session locks. */
  lockAfterMinutes: z.int(),
});
export type SessionUser = z.infer<typeof SessionUser>;

export const SessionState = z.object({
  user: SessionUser.nullable(),
  locked: z.boolean(),
});
export type SessionState = z.infer<typeof SessionState>;

const unlockedHost = { kind: 'host', audit: 'none', invalidates: ['session'] } as const;
const host = { ...unlockedHost, whileLocked: true } as const;
const nothing = z.strictObject({});
const credentials = z.strictObject({ userName: UserName, password: z.string().min(1).max(256) });

export const sessionContract = {
  'session.current': { ...host, permission: 'public', input: nothing, output: SessionState },
  'session.signIn': { ...host, permission: 'public', input: credentials, output: SessionState },
  'session.signOut': { ...host, permission: 'session', input: nothing, output: SessionState },
  /** Locks every window of this application. */
  'session.lock': { ...host, permission: 'session', input: nothing, output: SessionState },
  'session.unlock': {
    ...host,
    permission: 'session',
    input: z.strictObject({ password: z.string().min(1).max(256) }),
    output: SessionState,
  },
  /** The window reports that its user is at work; puts off the idle lock. */
  'session.touch': { ...unlockedHost, permission: 'session', input: nothing, output: z.object({}) },
  'session.changePassword': {
    ...unlockedHost,
    permission: 'session',
    input: z.strictObject({ current: z.string().min(1).max(256), next: Password }),
    output: z.object({}),
  },

  /** Owners in which the user has a role, with its levels. */
  'owner.list': query('session', nothing, z.array(Owner).max(500)),
  'owner.create': command(
    'administrator',
    z.strictObject({ kind: OwnerKind, name: OwnerName }),
    z.object({ id: z.int() }),
    ['owner'],
    'full',
  ),
  'user.create': command(
    'administrator',
    z.strictObject({
      userName: UserName,
      password: Password,
      systemRole: SystemRole,
      homeOwner: OwnerName,
      role: line(100),
    }),
    z.object({ id: UserId }),
    ['owner'],
  ),
  /** Gives a user a role in an owner, or takes it away with `role: null`. */
  'membership.set': command(
    'administrator',
    z.strictObject({ userName: UserName, owner: OwnerName, role: line(100).nullable() }),
    z.object({}),
    ['owner', 'object', 'association'],
    'full',
  ),
  'role.create': command(
    'administrator',
    z.strictObject({
      name: line(100),
      scope: z.enum(['organization', 'community']),
      levels: z.record(z.string().max(60), z.string().max(60)),
    }),
    z.object({}),
    ['owner'],
    'full',
  ),

  /** Interface state of this user, such as open tabs: JSON text owned by the renderer. */
  'preference.get': query('session', z.strictObject({ name: line(100) }), z.object({ value: z.string().nullable() })),
  'preference.set': command(
    'session',
    z.strictObject({ name: line(100), value: z.string().max(200_000) }),
    z.object({}),
    ['preference'],
  ),
} as const satisfies Record<string, ContractRow>;
