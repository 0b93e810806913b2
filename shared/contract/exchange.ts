import { z } from 'zod';
import { errorCodes } from '../error/app-error.ts';
import { fileMergeModes, hashCollisionModes } from '../indicator/file-import.ts';
import { ChangeSetId, OwnerId, Time } from '../model/id.ts';
import { FilePath } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** What became of every unit of the input: the seven numbers always satisfy read = sum of the others. */
export const Tally = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  kept: z.int(),
  refused: z.int(),
});
export type Tally = z.infer<typeof Tally>;

export const ImportReport = z.object({
  jobId: z.int(),
  file: z.string(),
  format: z.string(),
  owner: z.string(),
  by: z.string(),
  at: Time,
  seconds: z.number(),
  changeSet: ChangeSetId.nullable(),
  objects: Tally,
  associations: Tally,
  /** Associations made from references inside objects, which the input does not count as relationships. */
  referenced: z.int(),
  /** Lines of the loss ledger in all; `import.losses` pages through them. */
  losses: z.int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const Loss = z.object({
  id: z.string(),
  sourceType: z.string(),
  family: z.enum(['object', 'association']),
  outcome: z.enum(['created', 'updated', 'unchanged', 'merged', 'kept', 'refused']),
  reason: z.string(),
});
export type Loss = z.infer<typeof Loss>;

export const JobState = z.enum(['running', 'done', 'failed', 'cancelled']);
export const Job = z.object({
  id: z.int(),
  kind: z.enum(['import', 'backup', 'sample']),
  label: z.string(),
  state: JobState,
  /** Work done and in all, in the job's own unit; total 0 while unknown. */
  done: z.int(),
  total: z.int(),
  phase: z.string(),
  startedAt: Time,
  endedAt: Time.nullable(),
  error: z.string().nullable(),
  /** Code of the failure; absent while there is none. */
  errorCode: z.enum(errorCodes).optional(),
});
export type Job = z.infer<typeof Job>;

const host = { kind: 'host', audit: 'none', invalidates: ['job'] } as const;
const createAny = ['indicator.create', 'group.create', 'victim.create'] as const;

export const exchangeContract = {
  /** Recognises a file and counts what is in it, without changing anything. */
  'import.preview': {
    ...host,
    permission: createAny,
    input: z.strictObject({ path: FilePath }),
    files: ['path'],
    output: z.object({
      format: z.string(),
      name: z.string(),
      sizeBytes: z.int(),
      producer: z.string(),
      types: z
        .array(
          z.object({
            sourceType: z.string(),
            family: z.enum(['object', 'association']),
            count: z.int(),
            kept: z.int(),
            refused: z.int(),
          }),
        )
        .max(500),
    }),
  },
  /** Starts an import as a job; progress and end come as `job.changed` events. */
  'import.start': {
    ...host,
    permission: createAny,
    input: z.strictObject({
      path: FilePath,
      ownerId: OwnerId,
      /** Whose hash is whose, when those of a File belong to others; without it, what is stored stays as it is. */
      files: z
        .strictObject({ mergeMode: z.enum(fileMergeModes), collisionMode: z.enum(hashCollisionModes) })
        .optional(),
    }),
    files: ['path'],
    output: z.object({ jobId: z.int() }),
  },
  'import.report': query(createAny, z.strictObject({ jobId: z.int().min(1) }), ImportReport),
  'import.losses': query(
    createAny,
    z.strictObject({
      jobId: z.int().min(1),
      outcome: z.enum(['kept', 'refused', 'merged', 'other']).optional(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(Loss).max(500), total: z.int() }),
  ),
  'import.list': query(createAny, z.strictObject({}), z.array(ImportReport).max(200)),
  'backup.start': {
    ...host,
    permission: 'administrator',
    input: z.strictObject({ path: FilePath.optional() }),
    output: z.object({ jobId: z.int() }),
  },
  'job.list': { ...host, permission: 'session', input: z.strictObject({}), output: z.array(Job).max(100) },
  'job.cancel': {
    ...host,
    permission: 'session',
    input: z.strictObject({ jobId: z.int().min(1) }),
    output: z.object({}),
  },
} as const satisfies Record<string, ContractRow>;

export const ChangeSetRow = z.object({
  id: ChangeSetId,
  at: Time,
  by: z.string().nullable(),
  command: z.string(),
  label: z.string(),
  rows: z.int(),
  undoneBy: ChangeSetId.nullable(),
});

export const changeContract = {
  /** Takes a change set back by a new one. FORBIDDEN without the verbs of the inverse, CONFLICT when its rows have changed since. */
  'changeSet.undo': command(
    'session',
    z.strictObject({ id: ChangeSetId }),
    z.object({ changeSet: ChangeSetId, label: z.string() }),
    ['object', 'association', 'changeSet', 'workspace', 'vocabulary', 'post', 'owner', 'case', 'workflow', 'graph'],
  ),
  /** The user's own latest change sets, newest first. */
  'changeSet.recent': query(
    'session',
    z.strictObject({ limit: z.int().min(1).max(100) }),
    z.array(ChangeSetRow).max(100),
  ),
} as const satisfies Record<string, ContractRow>;
