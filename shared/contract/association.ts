import { z } from 'zod';
import { ChangeSetId, ObjectId, Time } from '../model/id.ts';
import { ObjectKindName, ObjectRow } from '../model/object.ts';
import { filterText } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query, viewAny } from './row.ts';

const touched = ['association', 'object', 'changeSet', 'workspace'] as const;

const modifyAny = [
  'indicator.association.modify',
  'group.association.modify',
  'intelRequirement.association.modify',
  'victim.association.modify',
  'case.association.modify',
  'artifact.association.modify',
  'tag.apply',
  'tag.remove',
] as const;

/** One associated object, seen from the object whose card it is on. */
export const AssociationRow = z.object({
  object: ObjectRow,
  /** Association type code of `shared/association`; 0 is the generic one. */
  type: z.int(),
  typeName: z.string(),
  /** Whether the object on the card is the primary end; null for unordered types. */
  otherIsPrimary: z.boolean().nullable(),
  /** How it came to be: `manual`, or the name of the import. */
  source: z.string(),
  by: z.string().nullable(),
  at: Time,
  /** Verb of the source, such as `uses`. */
  verb: z.string().nullable(),
  crossOwner: z.boolean(),
  /** The shared Group that makes a derived relation; null for a direct association. */
  via: z.object({ id: ObjectId, summary: z.string(), count: z.int() }).nullable(),
});
export type AssociationRow = z.infer<typeof AssociationRow>;

export const AssociationCard = z.object({
  kind: ObjectKindName,
  /** Direct associations that the user may see; exact. */
  total: z.int(),
  types: z.array(z.object({ type: z.string(), count: z.int() })).max(60),
});
export type AssociationCard = z.infer<typeof AssociationCard>;

export const associationContract = {
  /** Exact counts of direct associations by kind and type, limited to what the user may see. Tags are counted, too. */
  'association.counts': query(
    viewAny,
    z.strictObject({ id: ObjectId }),
    z.object({ total: z.int(), cards: z.array(AssociationCard).max(10) }),
  ),
  /** One page of a card. Newest object first, unless sorted by name or time. `derived` lists relations through a shared Group instead. */
  'association.list': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName,
      types: z.array(z.string().max(60)).max(60).optional(),
      text: filterText.optional(),
      derived: z.boolean().optional(),
      sort: z.enum(['newest', 'summary', 'type', 'modified']).optional(),
      descending: z.boolean().optional(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      rows: z.array(AssociationRow).max(200),
      total: z.int(),
      /** False when a bounded search stopped counting: shown as "500+". */
      totalIsExact: z.boolean(),
    }),
  ),
  /** Objects that could be associated and are not yet; newest first. */
  'association.candidates': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName,
      types: z.array(z.string().max(60)).max(60).optional(),
      text: filterText.optional(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(ObjectRow).max(200), more: z.boolean() }),
  ),
  /** Association types that fit between the object's type and another type, with who would be primary. */
  'association.types': query(
    viewAny,
    z.strictObject({ id: ObjectId, otherType: z.string().max(60) }),
    z.array(z.object({ code: z.int(), name: z.string(), primary: z.enum(['this', 'other', 'choose']) })).max(100),
  ),
  /** Associates one object with many in one change set; all or nothing. Pairs that exist already are counted, not refused. */
  'association.create': command(
    modifyAny,
    z.strictObject({
      id: ObjectId,
      others: z.array(ObjectId).min(1).max(1000),
      /** Needed between two Indicators when more than one type fits. */
      type: z.int().min(0).optional(),
      primary: z.enum(['this', 'other']).optional(),
    }),
    z.object({ changeSet: ChangeSetId.nullable(), created: z.int(), alreadyThere: z.int() }),
    touched,
  ),
  'association.remove': command(
    modifyAny,
    z.strictObject({
      id: ObjectId,
      others: z
        .array(z.strictObject({ id: ObjectId, type: z.int().min(0).optional() }))
        .min(1)
        .max(1000),
    }),
    z.object({ changeSet: ChangeSetId, removed: z.int() }),
    touched,
  ),
} as const satisfies Record<string, ContractRow>;
