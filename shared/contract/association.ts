import { z } from 'zod';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { Assertion, ObjectKindName, ObjectRow, Right } from '../model/object.ts';
import { filterText } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query, viewAny } from './row.ts';

const touched = ['association', 'object', 'changeSet', 'workspace', 'case'] as const;

const modifyAny = [
  'indicator.association.modify',
  'group.association.modify',
  'intelRequirement.association.modify',
  'victim.association.modify',
  'case.association.modify',
  'artifact.association.modify',
  'tag.apply',
  'tag.remove',
  'caseTag.create',
  'caseTag.delete',
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
  /** Of Intelligence Requirements only. */
  requirement: z
    .object({ uniqueId: z.string(), subtype: z.string().nullable(), category: z.string().nullable() })
    .optional(),
  /** The Victim to whom a Victim Asset belongs. */
  victim: z.object({ id: ObjectId, summary: z.string() }).optional(),
});
export type AssociationRow = z.infer<typeof AssociationRow>;

export const AssociationCard = z.object({
  kind: ObjectKindName,
  /** Direct associations that the user may see; exact. */
  total: z.int(),
  types: z.array(z.object({ type: z.string(), count: z.int() })).max(60),
});
export type AssociationCard = z.infer<typeof AssociationCard>;

/** Code of an association type, as `AssociationRow.type`. */
const TypeCode = z.int().min(0).max(65_535);

/** What narrows a card: all parts that are given hold together. */
const cardFilter = {
  types: z.array(z.string().max(60)).max(60).optional(),
  owners: z.array(OwnerId).max(200).optional(),
  text: filterText.optional(),
  associationTypes: z.array(TypeCode).max(100).optional(),
  /** Made by hand, or stated by an import; one that is both answers to either. */
  source: z.enum(['manual', 'import']).optional(),
  /** True: only with objects of other owners. */
  crossOwner: z.boolean().optional(),
};

/** How one association came to be, and what may be done about it. */
export const AssociationDetail = z.object({
  type: z.int(),
  typeName: z.string(),
  /** Whether the other object is the primary end; null for unordered types. */
  otherIsPrimary: z.boolean().nullable(),
  other: ObjectRow,
  by: z.string().nullable(),
  at: Time,
  manual: z.boolean(),
  crossOwner: z.boolean(),
  /** What sources state of it; empty when it was only made by hand. */
  assertions: z.array(Assertion.extend({ firstSeen: Time.nullable(), lastSeen: Time.nullable() })).max(200),
  /** The change that made it. The label is null where it tells of objects that the user may not see. */
  changeSet: z
    .object({ id: ChangeSetId, at: Time, by: z.string().nullable(), label: z.string().nullable() })
    .nullable(),
  undo: Right,
  dissociate: Right,
});
export type AssociationDetail = z.infer<typeof AssociationDetail>;

export const associationContract = {
  /** Exact counts of direct associations by kind and type, limited to what the user may see. Tags are counted, too. */
  'association.counts': query(
    viewAny,
    z.strictObject({ id: ObjectId }),
    z.object({ total: z.int(), cards: z.array(AssociationCard).max(10) }),
  ),
  /**
   * One page of a card. Newest object first, unless sorted by name or time. `derived` lists relations through a shared
   * Group instead, which have neither an association type nor a source.
   */
  'association.list': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName,
      ...cardFilter,
      derived: z.boolean().optional(),
      sort: z.enum(['newest', 'summary', 'type', 'modified']).optional(),
      descending: z.boolean().optional(),
      /** Newest first: only objects older than this one, by id. Reads a long card to its end, whatever changes meanwhile. */
      before: ObjectId.optional(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      rows: z.array(AssociationRow).max(200),
      /** Of the whole list, also with `before`. */
      total: z.int(),
      /** False when a bounded search stopped counting: shown as "500+". */
      totalIsExact: z.boolean(),
    }),
  ),
  /** Exact numbers behind the filter of a card: by association type, owner and source. */
  'association.facets': query(
    viewAny,
    z.strictObject({ id: ObjectId, kind: ObjectKindName }),
    z.object({
      associationTypes: z.array(z.object({ type: z.int(), name: z.string(), count: z.int() })).max(400),
      owners: z.array(z.object({ ownerId: OwnerId, count: z.int() })).max(1000),
      manual: z.int(),
      imported: z.int(),
      crossOwner: z.int(),
    }),
  ),
  'association.get': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      other: ObjectId,
      type: TypeCode,
      /** Tells two Files apart that each act on the other. */
      otherIsPrimary: z.boolean().nullable().optional(),
    }),
    AssociationDetail,
  ),
  /** Why two objects are related without an association: the Groups that both are associated with, newest first. */
  'association.path': query(
    viewAny,
    z.strictObject({ id: ObjectId, other: ObjectId }),
    z.object({
      /** Linking Groups that the user may see; exact. */
      total: z.int(),
      groups: z.array(z.object({ group: ObjectRow, dissociate: Right })).max(20),
    }),
  ),
  /** Objects that could be associated and are not yet; newest first. */
  'association.candidates': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName,
      types: z.array(z.string().max(60)).max(60).optional(),
      owners: z.array(OwnerId).max(200).optional(),
      text: filterText.optional(),
      /** When the object was last changed, and when it was made: from and to, both inclusive. */
      modifiedFrom: Time.optional(),
      modifiedTo: Time.optional(),
      createdFrom: Time.optional(),
      createdTo: Time.optional(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(ObjectRow).max(200), more: z.boolean() }),
  ),
  /** Enabled association types that fit between the object and another type of Indicator, or any, with who would be primary. */
  'association.types': query(
    viewAny,
    z.strictObject({ id: ObjectId, otherType: z.string().max(60).optional() }),
    z
      .array(
        z.object({
          code: z.int(),
          name: z.string(),
          otherType: z.string(),
          primary: z.enum(['this', 'other', 'choose']),
        }),
      )
      .max(10_000),
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
        .array(
          z.strictObject({
            id: ObjectId,
            type: TypeCode.optional(),
            /** Tells two Files apart that each act on the other. */
            otherIsPrimary: z.boolean().nullable().optional(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    z.object({ changeSet: ChangeSetId, removed: z.int() }),
    touched,
  ),
} as const satisfies Record<string, ContractRow>;
