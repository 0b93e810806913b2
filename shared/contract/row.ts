/** The shape of a row of the contract. Rows are plain data, so that tests can walk the whole table. */
import type { z } from 'zod';

/** What a change makes stale in the renderer: the roots of its query keys. */
export type QueryRoot =
  | 'workspace'
  | 'session'
  | 'owner'
  | 'object'
  | 'association'
  | 'changeSet'
  | 'job'
  | 'preference'
  | 'vocabulary'
  | 'post'
  | 'case'
  | 'workflow'
  | 'graph';

/**
 * Who may call: `public` before sign-in, `session` any signed-in user, `administrator` the System role
 * Administrator, otherwise at least one of the verbs in at least one owner (objects are checked again one by one).
 */
export type Permission = 'public' | 'session' | 'administrator' | readonly [string, ...string[]];

export interface ContractRow {
  /**
   * `query` is answered by a reader, `command` by the writer, `host` by the main thread (files, sessions, jobs), `network`
   * by the thread that holds the whole store as a network.
   */
  readonly kind: 'query' | 'command' | 'host' | 'network';
  readonly permission: Permission;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** What the audit trail keeps of a call: nothing, its name and the objects, or its whole input without secrets. */
  readonly audit: 'none' | 'summary' | 'full';
  readonly invalidates: readonly QueryRoot[];
  /** Works while the session is locked. */
  readonly whileLocked?: true;
  /** Fields of the input that name a file to read: only one that was chosen in the window, unlike paths typed by hand (decision 0010). */
  readonly files?: readonly string[];
  /** Largest input in characters of its JSON, escapes not counted; 2^20 unless stated. */
  readonly maxBytes?: number;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(permission: Permission, input: I, output: O) =>
  ({ kind: 'query', permission, input, output, audit: 'none', invalidates: [] }) as const;

/** The field `token` of the input names the question, so that it can be taken back. */
export const network = <I extends z.ZodType<{ readonly token: string }>, O extends z.ZodType>(
  permission: Permission,
  input: I,
  output: O,
) => ({ kind: 'network', permission, input, output, audit: 'none', invalidates: [] }) as const;

export const command = <I extends z.ZodType, O extends z.ZodType>(
  permission: Permission,
  input: I,
  output: O,
  invalidates: readonly QueryRoot[],
  audit: 'summary' | 'full' = 'summary',
) => ({ kind: 'command', permission, input, output, audit, invalidates }) as const;

/** Verbs that let a user view an object of some kind: the coarse permission of everything that reads objects. */
export const viewAny = [
  'indicator.view',
  'group.view',
  'intelRequirement.view',
  'victim.view',
  'victimAsset.view',
  'tag.view',
  'track.view',
  'case.view',
  'artifact.view',
] as const;
