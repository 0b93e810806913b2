import { z } from 'zod';
import { Time } from '../model/id.ts';
import { OwnerName } from '../model/owner.ts';
import { FilePath, Password, UserName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const host = <I extends z.ZodType, O extends z.ZodType>(permission: 'public' | 'session', input: I, output: O) =>
  ({
    kind: 'host',
    permission,
    input,
    output,
    audit: 'none',
    invalidates: ['workspace', 'session'],
    whileLocked: true,
  }) as const;

/** What the first screen needs to know. */
export const WorkspaceStatus = z.object({
  open: z.object({ name: z.string(), path: z.string(), sample: z.boolean() }).nullable(),
  /** Workspaces opened on this machine, newest first, that still exist. */
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: Time })).max(20),
  /** Folder proposed for a new workspace. */
  defaultFolder: z.string(),
  sampleAvailable: z.boolean(),
});
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>;

const Opened = z.object({ name: z.string(), path: z.string() });

export const workspaceContract = {
  'workspace.status': host('public', z.strictObject({}), WorkspaceStatus),
  /** Creates the folder, the Organization and its System Administrator, and signs that user in. */
  'workspace.create': host(
    'public',
    z.strictObject({ path: FilePath, organization: OwnerName, userName: UserName, password: Password }),
    Opened.extend({
      /** Shown once: replaces a forgotten administrator password. */
      recoveryCode: z.string(),
    }),
  ),
  'workspace.open': host('public', z.strictObject({ path: FilePath }), Opened),
  /** Makes the sample workspace when it is not there yet, and opens it. */
  'workspace.openSample': host('public', z.strictObject({}), Opened),
  /** Ends every session and closes the workspace. */
  'workspace.close': host('public', z.strictObject({}), z.object({})),
  'workspace.info': query(
    'session',
    z.strictObject({}),
    z.object({
      name: z.string(),
      path: z.string(),
      objects: z.int(),
      associations: z.int(),
      lastBackup: Time.nullable(),
      version: z.string(),
      crossOwner: z.boolean(),
    }),
  ),
  /** Names of users for the sign-in screen of the sample workspace; empty for any other. */
  'workspace.sampleUsers': query(
    'public',
    z.strictObject({}),
    z.array(z.object({ userName: z.string(), role: z.string() })).max(50),
  ),
  /** Sets a new password with the recovery code; answers the next code, shown once. */
  'workspace.recover': host(
    'public',
    z.strictObject({ userName: UserName, recoveryCode: z.string().min(10).max(100), password: Password }),
    z.object({ recoveryCode: z.string() }),
  ),
  /** Removes before-images, tombstones and deleted texts for good. Undo of earlier changes is gone afterwards. */
  'workspace.purge': command(
    'administrator',
    z.strictObject({ before: Time }),
    z.object({ changes: z.int(), attachments: z.int() }),
    ['changeSet'],
    'full',
  ),
} as const satisfies Record<string, ContractRow>;
