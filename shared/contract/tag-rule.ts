/** Tags: what carries them, synonyms and ATT&CK techniques. */
import { z } from 'zod';
import { coverages } from '../attack/technique.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { ObjectKindName, ObjectRow, Right } from '../model/object.ts';
import { filterText, TagName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const CoverageName = z.enum(coverages);

/** Something that carries a Tag, with who put it there and when. */
export const CarrierRow = z.object({ object: ObjectRow, at: Time, by: z.string().nullable() });
export type CarrierRow = z.infer<typeof CarrierRow>;

export const CarrierSort = z.enum(['newest', 'summary', 'type', 'modified']);
export type CarrierSort = z.infer<typeof CarrierSort>;

/** A Tag that a rule would replace today. */
export const PendingTag = z.object({
  id: ObjectId,
  ownerId: OwnerId,
  name: z.string(),
  into: z.string(),
  /** What carries it, of what the user may see. */
  carriers: z.int(),
  right: Right,
});
export type PendingTag = z.infer<typeof PendingTag>;

const ruled = ['object', 'changeSet'] as const;

export const tagRuleContract = {
  /** A page of what carries a Tag. `total` is null where it is not known without counting: `association.counts` says it. */
  'tag.carriers': query(
    ['tag.view'],
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName.optional(),
      text: filterText.optional(),
      sort: CarrierSort,
      descending: z.boolean(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(CarrierRow).max(500), total: z.int().nullable() }),
  ),
  /** What a Tag is beside its fields. */
  'tag.facts': query(
    ['tag.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      /** When it was put on something that the user may see. */
      lastUsed: Time.nullable(),
      synonyms: z.array(z.string()).max(500),
      /** The Tag that replaces this one. */
      replacedBy: z.string().nullable(),
      technique: z
        .object({
          id: z.string(),
          name: z.string(),
          parent: z.string().nullable(),
          tactics: z.array(z.string()).max(20),
          platforms: z.array(z.string()).max(20),
          coverage: CoverageName,
          coverageRight: Right,
        })
        .nullable(),
    }),
  ),
  /** How well the Tag's owner is guarded against its technique. */
  'tag.setCoverage': command(
    ['settings.modify'],
    z.strictObject({ id: ObjectId, coverage: CoverageName }),
    z.object({ changeSet: ChangeSetId }),
    ['object', 'changeSet'],
    'full',
  ),
  'tagRule.list': query(
    ['tag.view'],
    z.strictObject({}),
    z.array(z.object({ main: z.string(), synonyms: z.array(z.string()).max(2000) })).max(2000),
  ),
  /** From now on the main Tag is applied where a synonym is asked for. */
  'tagRule.create': command(
    'administrator',
    z.strictObject({ main: TagName, synonyms: z.array(TagName).min(1).max(200) }),
    z.object({ changeSet: ChangeSetId, added: z.int() }),
    ruled,
    'full',
  ),
  'tagRule.remove': command(
    'administrator',
    z.strictObject({ synonyms: z.array(TagName).min(1).max(200) }),
    z.object({ changeSet: ChangeSetId, removed: z.int() }),
    ruled,
    'full',
  ),
  /** Tags that a synonym or technique rule would replace if they were applied today. At most 200. */
  'tagRule.pending': query(
    ['tag.view'],
    z.strictObject({}),
    z.object({ rows: z.array(PendingTag).max(200), more: z.boolean() }),
  ),
  /** Replaces Tags by what their rule says; at most 10,000 carriers in one change set, `left` says how many remain. */
  'tagRule.convert': command(
    ['tag.apply'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(200) }),
    z.object({ changeSet: ChangeSetId, converted: z.int(), left: z.int() }),
    ['object', 'association', 'changeSet', 'workspace'],
  ),
} as const satisfies Record<string, ContractRow>;
