import { z } from 'zod';
import { diamondVertices } from '../association/diamond.ts';
import { ObjectId, OwnerId, Time } from '../model/id.ts';
import { ObjectKindName, ObjectRow } from '../model/object.ts';
import { filterText } from '../model/text.ts';
import { AssociationCard } from './association.ts';
import type { ContractRow } from './row.ts';
import { query, viewAny } from './row.ts';

const typeNames = z.array(z.string().max(60)).max(60).optional();
const page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) };

/** By what two objects of different owners are taken for copies of one thing. */
export const CopyIdentity = z.enum(['value', 'hash', 'name']);
export type CopyIdentity = z.infer<typeof CopyIdentity>;

/** One association that leads from a copy of the starting object to a row. */
export const PivotLink = z.object({
  from: ObjectId,
  fromOwner: OwnerId,
  type: z.int(),
  typeName: z.string(),
  /** Whether the row is the primary end; null for unordered types. */
  otherIsPrimary: z.boolean().nullable(),
  source: z.string(),
  verb: z.string().nullable(),
  by: z.string().nullable(),
  at: Time,
});
export type PivotLink = z.infer<typeof PivotLink>;

export const PivotRow = z.object({
  object: ObjectRow,
  /** Why the row is here: the newest ten associations; empty for a derived row. */
  links: z.array(PivotLink).max(10),
  linkCount: z.int(),
  /** The newest shared Group of a derived row and the number of such Groups; null for a direct one. */
  via: z.object({ id: ObjectId, summary: z.string(), count: z.int() }).nullable(),
});
export type PivotRow = z.infer<typeof PivotRow>;

/** The object in one owner, with what that owner says of it. */
export const ObjectCopy = z.object({
  object: ObjectRow,
  /** Direct associations that the user may see. */
  associations: z.int(),
  tags: z.array(z.string()).max(20),
  tagCount: z.int(),
  labels: z.array(z.object({ name: z.string(), color: z.string() })).max(50),
});
export type ObjectCopy = z.infer<typeof ObjectCopy>;

const Copies = z.object({
  identity: CopyIdentity,
  /** The asked object first, then its copies by owner. */
  copies: z.array(ObjectCopy).max(100),
  /** All that the user may see, the asked one included. */
  total: z.int(),
});

/** What several owners say alike: the ids of the copies that hold it. */
const holders = { holders: z.array(ObjectId).max(100) };

export const MergedAssociation = z.object({
  kind: ObjectKindName,
  type: z.string(),
  summary: z.string(),
  /** The associated objects behind the row, each with the copies that are associated with it. */
  members: z.array(z.object({ id: ObjectId, ownerId: OwnerId, ...holders })).max(100),
  ...holders,
});
export type MergedAssociation = z.infer<typeof MergedAssociation>;

export const DiamondVertexView = z.object({
  vertex: z.enum(diamondVertices),
  /** Direct associations with objects of the vertex; exact. */
  total: z.int(),
  types: z.array(z.object({ kind: ObjectKindName, type: z.string(), count: z.int() })).max(40),
  newest: z.array(ObjectRow).max(5),
  /** Victims of associated Groups; null for the other vertices. */
  derived: z
    .object({
      rows: z
        .array(z.object({ object: ObjectRow, via: z.object({ id: ObjectId, summary: z.string(), count: z.int() }) }))
        .max(5),
      total: z.int(),
      totalIsExact: z.boolean(),
    })
    .nullable(),
});
export type DiamondVertexView = z.infer<typeof DiamondVertexView>;

export const pivotContract = {
  /** What can be reached from an object and its copies: exact numbers of distinct objects, limited to what the user may see. */
  'pivot.counts': query(
    viewAny,
    z.strictObject({ id: ObjectId }),
    z.object({
      total: z.int(),
      /** Copies of the object that were used, itself included. */
      copies: z.int(),
      cards: z.array(AssociationCard).max(10),
      /** Kinds that can also be reached through a shared Group. */
      derivable: z.array(ObjectKindName).max(10),
    }),
  ),
  /** One page of the objects reached, each once. `derived` lists what shares a Group with a copy instead. */
  'pivot.list': query(
    viewAny,
    z.strictObject({
      id: ObjectId,
      kind: ObjectKindName,
      types: typeNames,
      text: filterText.optional(),
      derived: z.boolean().optional(),
      sort: z.enum(['newest', 'summary', 'type', 'modified']).optional(),
      descending: z.boolean().optional(),
      ...page,
    }),
    z.object({ rows: z.array(PivotRow).max(200), total: z.int(), totalIsExact: z.boolean() }),
  ),
  /** The objects of a trail in its order; null for one that is gone or that the user may not see. */
  'pivot.trail': query(
    viewAny,
    z.strictObject({ ids: z.array(ObjectId).min(1).max(50) }),
    z.object({ objects: z.array(ObjectRow.nullable()).max(50) }),
  ),
  /** The same object in every owner that the user may read. */
  'pivot.copies': query(viewAny, z.strictObject({ id: ObjectId }), Copies),
  /** The copies laid over each other: what each owner says, and what several say alike. */
  'pivot.unified': query(
    viewAny,
    z.strictObject({ id: ObjectId }),
    Copies.extend({
      attributes: z
        .array(
          z.object({
            type: z.string(),
            /** The first 2,000 characters. */
            value: z.string().max(2000),
            cut: z.boolean(),
            markdown: z.boolean(),
            ...holders,
          }),
        )
        .max(500),
      attributeTotal: z.int(),
      tags: z.array(z.object({ name: z.string(), ...holders })).max(500),
      tagTotal: z.int(),
      labels: z.array(z.object({ name: z.string(), color: z.string(), ...holders })).max(100),
      /** Distinct associated objects by kind, merged by type and summary. */
      associations: z.array(z.object({ kind: ObjectKindName, total: z.int() })).max(10),
    }),
  ),
  /** Associations of all copies with one kind, merged by type and summary: those that most copies hold come first. */
  'pivot.merged': query(
    viewAny,
    z.strictObject({ id: ObjectId, kind: ObjectKindName, text: filterText.optional(), ...page }),
    z.object({ rows: z.array(MergedAssociation).max(200), total: z.int() }),
  ),
  /** The four vertices of the Diamond Model around a Group. */
  'pivot.diamond': query(
    viewAny,
    z.strictObject({ id: ObjectId }),
    z.object({
      /** The vertex on which the Group itself stands; null for an event between them. */
      own: z.enum(diamondVertices).nullable(),
      vertices: z.array(DiamondVertexView).max(4),
      /** Associations with types that stand on no vertex. */
      elsewhere: z.array(z.object({ kind: ObjectKindName, type: z.string(), count: z.int() })).max(60),
    }),
  ),
} as const satisfies Record<string, ContractRow>;
