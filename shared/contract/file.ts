/** Files: what they do and what acts on them, where they were seen, and two that turn out to be one. */
import { z } from 'zod';
import { hashAlgorithms } from '../indicator/indicator-value.ts';
import { ChangeSetId, ObjectId, Time } from '../model/id.ts';
import { ObjectRow, Right } from '../model/object.ts';
import { IndicatorTypeName } from '../model/detail.ts';
import { line, Summary } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Nodes of a behaviour graph: direct neighbours, and neighbours of each Files among them. */
export const behaviorLimits = { inner: 60, perFile: 15, outer: 90 } as const;

const BehaviorNode = z.object({ object: ObjectRow, ring: z.int().min(0).max(2) });
/** From the acting File to what it acts on. */
const BehaviorEdge = z.object({ from: ObjectId, to: ObjectId, type: z.int(), typeName: z.string() });

export const FileOccurrence = z.object({
  id: z.int(),
  fileName: z.string().nullable(),
  path: z.string().nullable(),
  date: Time.nullable(),
  by: z.string().nullable(),
  created: Time,
});
export type FileOccurrence = z.infer<typeof FileOccurrence>;

/** At least one of the three. */
const occurrenceFields = {
  fileName: line(500).nullable().optional(),
  path: line(2000).nullable().optional(),
  date: Time.nullable().optional(),
};
const changed = z.object({ changeSet: ChangeSetId });
const touched = ['object', 'changeSet'] as const;
const Algorithm = z.enum(hashAlgorithms);

/** One of two Files before they are merged. */
export const MergeSide = z.object({
  object: ObjectRow,
  version: ChangeSetId,
  hashes: z.array(z.object({ algorithm: Algorithm, hash: z.string() })).max(3),
  attributes: z.int(),
  tags: z.int(),
  labels: z.int(),
  associations: z.int(),
  occurrences: z.int(),
  falsePositives: z.int(),
  observations: z.int(),
});
export type MergeSide = z.infer<typeof MergeSide>;

export const fileContract = {
  /** A File and its file actions in both directions, with those of the Files among them. */
  'behavior.graph': query(
    ['indicator.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      nodes: z.array(BehaviorNode).max(1 + behaviorLimits.inner + behaviorLimits.outer),
      edges: z.array(BehaviorEdge).max(4000),
      /** There is more than is drawn; the newest are. */
      bounded: z.boolean(),
    }),
  ),
  /** Associates the File with an Indicator of this value in its owner, which is made when it is not there yet. */
  'behavior.add': command(
    ['indicator.create'],
    z.strictObject({
      id: ObjectId,
      type: z.int().min(10).max(1_000_000_000),
      otherType: IndicatorTypeName,
      value: Summary,
      /** Needed when either may be primary. */
      primary: z.enum(['this', 'other']).optional(),
    }),
    changed.extend({ otherId: ObjectId, created: z.boolean() }),
    ['association', 'object', 'changeSet', 'workspace'],
  ),
  'fileOccurrence.list': query(
    ['indicator.view'],
    z.strictObject({ id: ObjectId, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(FileOccurrence).max(200), total: z.int(), right: Right }),
  ),
  'fileOccurrence.create': command(
    ['indicator.modify'],
    z.strictObject({ id: ObjectId, ...occurrenceFields }),
    changed.extend({ occurrenceId: z.int() }),
    touched,
  ),
  'fileOccurrence.update': command(
    ['indicator.modify'],
    z.strictObject({ occurrenceId: z.int().min(1), ...occurrenceFields }),
    changed,
    touched,
  ),
  'fileOccurrence.delete': command(
    ['indicator.modify'],
    z.strictObject({ occurrenceIds: z.array(z.int().min(1)).min(1).max(200) }),
    changed,
    touched,
  ),
  /** Takes one hash away from a File that has another. */
  'file.removeHash': command(
    ['indicator.modify'],
    z.strictObject({ id: ObjectId, version: ChangeSetId, algorithm: Algorithm }),
    changed,
    ['object', 'association', 'changeSet'],
  ),
  /** Two Files of one owner side by side; `problem` says why they cannot be merged, `survivor` which one would stay by default. */
  'file.mergePreview': query(
    ['indicator.view'],
    z.strictObject({ id: ObjectId, other: ObjectId }),
    z.object({
      sides: z.array(MergeSide).length(2),
      survivor: ObjectId,
      problem: z.string().nullable(),
      right: Right,
    }),
  ),
  /** Merges `other` into `id`, which keeps its ratings; all that hangs on `other` moves, then `other` is deleted. */
  'file.merge': command(
    ['indicator.modify'],
    z.strictObject({ id: ObjectId, version: ChangeSetId, other: ObjectId, otherVersion: ChangeSetId }),
    changed,
    ['object', 'association', 'changeSet', 'workspace', 'post', 'case'],
  ),
} as const satisfies Record<string, ContractRow>;
