/** Objects as they cross the contract: a row of a table, and the whole object behind a Details screen. */
import { z } from 'zod';
import {
  ArtifactFields,
  CaseFacts,
  GroupFields,
  IndicatorFields,
  RequirementFields,
  TagFields,
  TrackFields,
  VictimAssetFields,
  VictimFields,
} from './detail.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from './id.ts';
import { objectKinds } from './object-type.ts';

export const ObjectKindName = z.enum(objectKinds);

/** One row of Browse, of an association card or of a search. Nulls where the kind has no such value. */
export const ObjectRow = z.object({
  id: ObjectId,
  kind: ObjectKindName,
  type: z.string(),
  summary: z.string(),
  ownerId: OwnerId,
  created: Time,
  modified: Time,
  rating: z.number().nullable(),
  confidence: z.number().nullable(),
  /** False for an inactive Indicator; null for other kinds. */
  active: z.boolean().nullable(),
  /** The source withdrew it (STIX revoked or deprecated). */
  withdrawn: z.boolean(),
  /** Only there for a private Indicator. */
  isPrivate: z.literal(true).optional(),
  /** Of Cases only. */
  case: CaseFacts.optional(),
});
export type ObjectRow = z.infer<typeof ObjectRow>;

export const SecurityLabel = z.object({
  id: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  /** Six hexadecimal digits. */
  color: z.string(),
  /** Null for Systemwide labels. */
  ownerId: OwnerId.nullable(),
});
export type SecurityLabel = z.infer<typeof SecurityLabel>;

export const Attribute = z.object({
  id: z.int(),
  type: z.string(),
  value: z.string(),
  source: z.string().nullable(),
  isDefault: z.boolean(),
  pinned: z.boolean(),
  markdown: z.boolean(),
  labels: z.array(SecurityLabel),
  createdBy: z.string().nullable(),
  created: Time,
  modified: Time,
});
export type Attribute = z.infer<typeof Attribute>;

/** Who states the object: origin manual, import or bundle. */
export const Assertion = z.object({
  origin: z.enum(['manual', 'import', 'bundle']),
  source: z.string(),
  externalId: z.string().nullable(),
  verb: z.string().nullable(),
  description: z.string().nullable(),
  created: Time.nullable(),
  modified: Time.nullable(),
  revoked: z.boolean(),
  deprecated: z.boolean(),
  references: z.array(
    z.object({
      sourceName: z.string(),
      externalId: z.string().nullable(),
      url: z.string().nullable(),
      description: z.string().nullable(),
    }),
  ),
});
export type Assertion = z.infer<typeof Assertion>;

/** `detail` by kind; the rest of a Case and of an Artifact has methods of its own. */
export const ObjectDetail = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    fields: IndicatorFields,
    hashes: z.object({ md5: z.string().optional(), sha1: z.string().optional(), sha256: z.string().optional() }),
    falsePositives: z.int(),
    observations: z.int(),
  }),
  z.object({ kind: z.literal('group'), fields: GroupFields }),
  z.object({ kind: z.literal('intelRequirement'), fields: RequirementFields }),
  z.object({ kind: z.literal('victim'), fields: VictimFields }),
  z.object({ kind: z.literal('victimAsset'), fields: VictimAssetFields }),
  z.object({ kind: z.literal('tag'), fields: TagFields }),
  z.object({ kind: z.literal('track'), fields: TrackFields }),
  z.object({ kind: z.literal('case'), fields: CaseFacts }),
  z.object({ kind: z.literal('artifact'), fields: ArtifactFields }),
]);
export type ObjectDetail = z.infer<typeof ObjectDetail>;

/** A control of the screen that the user may not use, with the sentence that says why. */
export const Right = z.object({ allowed: z.boolean(), reason: z.string().nullable() });
export type Right = z.infer<typeof Right>;

export const ObjectView = ObjectRow.extend({
  xid: z.string().nullable(),
  /** Version: the last change set that touched the object. Updates send it back. */
  version: ChangeSetId,
  createdBy: z.string().nullable(),
  modifiedBy: z.string().nullable(),
  detail: ObjectDetail,
  attributes: z.array(Attribute),
  tags: z.array(z.object({ id: ObjectId, name: z.string() })),
  labels: z.array(SecurityLabel),
  assertions: z.array(Assertion),
  /** The same Indicator, or Groups of the same type and name, in other owners that the user may read. */
  copies: z.array(z.object({ id: ObjectId, ownerId: OwnerId })),
  rights: z.object({
    modify: Right,
    /** Of Groups: a System setting may let readers set the status of Events. */
    status: Right,
    rename: Right,
    delete: Right,
    associate: Right,
    dissociate: Right,
    tag: Right,
    label: Right,
    attributeCreate: Right,
    attributeModify: Right,
    attributeDelete: Right,
  }),
});
export type ObjectView = z.infer<typeof ObjectView>;
