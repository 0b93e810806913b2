import { z } from 'zod';
import {
  GroupFields,
  GroupTypeName,
  IndicatorFields,
  IndicatorTypeName,
  RequirementInput,
  TagFields,
  VictimAssetFields,
  VictimAssetTypeName,
  VictimFields,
} from '../model/detail.ts';
import { ChangeSetId, ObjectId, OwnerId } from '../model/id.ts';
import { ObjectKindName, ObjectRow, ObjectView } from '../model/object.ts';
import { AttributeValue, filterText, GroupName, line, prose, Summary, TagName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query, viewAny } from './row.ts';

/** Names of the changed roots, shared by everything that edits objects. */
const touched = ['object', 'association', 'changeSet', 'workspace'] as const;
/** By what reaches Cases, too: their timelines tell of it. */
const touchedWithCases = [...touched, 'case'] as const;

/** A change that the user can take back: its change set. */
export const Changed = z.object({ id: ObjectId, changeSet: ChangeSetId });
/** `version` is the change set that the user saw; STALE when the object has moved on. */
const target = { id: ObjectId, version: ChangeSetId };

const newAttributes = z
  .array(z.strictObject({ type: line(100), value: AttributeValue }))
  .max(50)
  .optional();
const newTags = z.array(TagName).max(100).optional();
const newAsset = { type: VictimAssetTypeName, value: Summary, label: VictimAssetFields.shape.label.optional() };

/** Columns by which Browse can be sorted: those with an index behind them. */
export const BrowseSort = z.enum(['modified', 'created', 'summary']);

export const BrowseFilter = z.strictObject({
  kind: ObjectKindName.optional(),
  types: z
    .array(z.strictObject({ kind: ObjectKindName, name: z.string().max(60) }))
    .max(60)
    .optional(),
  owners: z.array(OwnerId).max(500).optional(),
  text: filterText.optional(),
});
export type BrowseFilter = z.infer<typeof BrowseFilter>;

export const objectContract = {
  /**
   * One window of Browse. `offset` counts rows of the filtered list; `total` is exact up to `countedTo`.
   * At most 500 rows a call.
   */
  'object.list': query(
    viewAny,
    z.strictObject({
      filter: BrowseFilter,
      sort: BrowseSort,
      descending: z.boolean(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(ObjectRow).max(500), total: z.int(), totalIsExact: z.boolean() }),
  ),
  'object.get': query(viewAny, z.strictObject({ id: ObjectId }), ObjectView),
  /** Objects whose value or name contains the text; best first, for the palette and for pickers. */
  'object.search': query(
    viewAny,
    z.strictObject({
      text: filterText.min(1),
      kinds: z.array(ObjectKindName).max(9).optional(),
      limit: z.int().min(1).max(100),
    }),
    z.object({ rows: z.array(ObjectRow).max(100), more: z.boolean() }),
  ),
  /** Objects of a REF of the command line: `#id`, an xid, or `TYPE:SUMMARY`. At most 20. */
  'object.resolve': query(viewAny, z.strictObject({ ref: line(10_100) }), z.array(ObjectRow).max(20)),
  'object.delete': command(
    [
      'indicator.delete',
      'group.delete',
      'intelRequirement.delete',
      'victim.delete',
      'victimAsset.delete',
      'tag.delete',
      'track.delete',
    ],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000) }),
    z.object({ changeSet: ChangeSetId, deleted: z.int(), associations: z.int() }),
    [...touchedWithCases, 'post'],
  ),
  /** What would go with a deletion. */
  'object.deletionPreview': query(
    viewAny,
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000) }),
    z.object({ objects: z.int(), associations: z.int(), attributes: z.int() }),
  ),

  /** Opens the existing Indicator instead of making a second one: `created` says which. */
  'indicator.create': command(
    ['indicator.create'],
    z.strictObject({
      ownerId: OwnerId,
      type: IndicatorTypeName,
      value: Summary,
      fields: IndicatorFields.partial().strict().optional(),
      attributes: newAttributes,
      tags: newTags,
    }),
    Changed.extend({ created: z.boolean() }),
    touched,
  ),
  'indicator.update': command(
    ['indicator.modify', 'indicator.rating.modify', 'indicator.status.modify'],
    z.strictObject({
      ...target,
      fields: IndicatorFields.partial().strict(),
      hashes: z
        .strictObject({
          md5: z.string().max(32).optional(),
          sha1: z.string().max(40).optional(),
          sha256: z.string().max(64).optional(),
        })
        .optional(),
    }),
    Changed,
    touched,
  ),
  'group.create': command(
    ['group.create'],
    z.strictObject({
      ownerId: OwnerId,
      type: GroupTypeName,
      name: GroupName,
      fields: GroupFields.partial().strict().optional(),
      attributes: newAttributes,
      tags: newTags,
    }),
    Changed,
    touched,
  ),
  'group.update': command(
    ['group.modify', 'group.view'],
    z.strictObject({ ...target, name: GroupName.optional(), fields: GroupFields.partial().strict().optional() }),
    Changed,
    touched,
  ),
  'victim.create': command(
    ['victim.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: GroupName,
      fields: VictimFields.partial().strict().optional(),
      attributes: newAttributes,
      tags: newTags,
      /** Its first Assets. */
      assets: z.array(z.strictObject(newAsset)).max(50).optional(),
    }),
    Changed,
    touched,
  ),
  'victim.update': command(
    ['victim.details.modify', 'victim.name.modify'],
    z.strictObject({ ...target, name: GroupName.optional(), fields: VictimFields.partial().strict().optional() }),
    Changed,
    touched,
  ),
  'victimAsset.create': command(
    ['victimAsset.create'],
    z.strictObject({ victimId: ObjectId, ...newAsset }),
    Changed,
    touched,
  ),
  'victimAsset.update': command(
    ['victimAsset.modify'],
    z.strictObject({ ...target, value: Summary.optional(), label: VictimAssetFields.shape.label.optional() }),
    Changed,
    touched,
  ),
  'intelRequirement.create': command(
    ['intelRequirement.create'],
    z.strictObject({
      ownerId: OwnerId,
      text: GroupName,
      fields: RequirementInput.required({ uniqueId: true, subtype: true }).strict(),
      tags: newTags,
    }),
    Changed,
    touched,
  ),
  'intelRequirement.update': command(
    ['intelRequirement.modify'],
    z.strictObject({ ...target, text: GroupName.optional(), fields: RequirementInput.strict().optional() }),
    Changed,
    touched,
  ),
  'tag.create': command(
    ['tag.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: TagName,
      fields: TagFields.pick({ description: true }).partial().strict().optional(),
    }),
    Changed,
    touched,
  ),
  'tag.update': command(
    ['tag.modify'],
    z.strictObject({
      ...target,
      name: TagName.optional(),
      fields: TagFields.pick({ description: true }).partial().strict().optional(),
    }),
    Changed,
    touched,
  ),
  /** Puts Tags on objects, making the Tags that the objects' owner does not have yet. */
  'tag.apply': command(
    ['tag.apply', 'caseTag.create'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000), names: z.array(TagName).min(1).max(100) }),
    z.object({ changeSet: ChangeSetId, applied: z.int(), alreadyThere: z.int() }),
    touchedWithCases,
  ),
  'tag.remove': command(
    ['tag.remove', 'caseTag.delete'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000), names: z.array(TagName).min(1).max(100) }),
    z.object({ changeSet: ChangeSetId, removed: z.int() }),
    touchedWithCases,
  ),

  'attribute.create': command(
    ['attribute.create', 'caseAttribute.create'],
    z.strictObject({
      objectId: ObjectId,
      type: line(100),
      value: AttributeValue,
      source: prose(1000).nullable().optional(),
      isDefault: z.boolean().optional(),
      pinned: z.boolean().optional(),
    }),
    z.object({ attributeId: z.int(), changeSet: ChangeSetId }),
    touchedWithCases,
  ),
  'attribute.update': command(
    ['attribute.modify', 'caseAttribute.modify'],
    z.strictObject({
      attributeId: z.int().min(1),
      value: AttributeValue.optional(),
      source: prose(1000).nullable().optional(),
      isDefault: z.boolean().optional(),
      pinned: z.boolean().optional(),
    }),
    z.object({ changeSet: ChangeSetId }),
    touchedWithCases,
  ),
  'attribute.delete': command(
    ['attribute.delete', 'caseAttribute.delete'],
    z.strictObject({ attributeId: z.int().min(1) }),
    z.object({ changeSet: ChangeSetId }),
    touchedWithCases,
  ),
} as const satisfies Record<string, ContractRow>;
