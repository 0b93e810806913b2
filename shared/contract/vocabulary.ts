/** Attribute Types and Security Labels. */
import { z } from 'zod';
import { ChangeSetId, ObjectId, OwnerId } from '../model/id.ts';
import { Right, SecurityLabel } from '../model/object.ts';
import { line, prose } from '../model/text.ts';
import { AttributeRule, AttributeTargets } from '../vocabulary/attribute-rule.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const VocabularyId = z.int().min(1);
const touched = ['object', 'association', 'changeSet', 'vocabulary'] as const;

const typeFields = {
  name: line(100),
  description: prose(1000).nullable(),
  markdown: z.boolean(),
  /** Longest value in characters; null: as long as Attributes may be. */
  maxSize: z.int().min(1).max(200_000).nullable(),
  /** Shown instead of the rule's own words when a value breaks it. */
  errorMessage: prose(500).nullable(),
  rule: AttributeRule.nullable(),
  targets: AttributeTargets,
};

export const AttributeType = z.object({
  id: VocabularyId,
  /** Null for System types, which are only viewed. */
  ownerId: OwnerId.nullable(),
  ...typeFields,
  rights: z.object({ modify: Right, delete: Right }),
});
export type AttributeType = z.infer<typeof AttributeType>;

const labelFields = {
  name: line(100),
  description: prose(1000).nullable(),
  /** Six hexadecimal digits. */
  color: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/, 'is not six hexadecimal digits such as FF8800')
    .max(6),
};
/** What carries a label. */
const Carriers = z.object({ objects: z.int(), attributes: z.int() });

export const vocabularyContract = {
  /** System types and those of the owners in which the user has a role. */
  'attributeType.list': query(['attributeType.view'], z.strictObject({}), z.array(AttributeType).max(2000)),
  /** Attributes of a type; a type in use is not deleted. */
  'attributeType.usage': query(
    ['attributeType.view'],
    z.strictObject({ typeId: VocabularyId }),
    z.object({ attributes: z.int() }),
  ),
  'attributeType.create': command(
    ['attributeType.create'],
    z.strictObject({ ownerId: OwnerId, ...typeFields }),
    z.object({ id: VocabularyId, changeSet: ChangeSetId }),
    ['vocabulary', 'changeSet'],
    'full',
  ),
  /** Values that exist already are not checked again until somebody changes them. */
  'attributeType.modify': command(
    ['attributeType.modify'],
    z
      .strictObject({ typeId: VocabularyId, ...typeFields })
      .partial()
      .required({ typeId: true }),
    z.object({ changeSet: ChangeSetId }),
    ['vocabulary', 'object', 'changeSet'],
    'full',
  ),
  'attributeType.delete': command(
    ['attributeType.delete'],
    z.strictObject({ typeId: VocabularyId }),
    z.object({ changeSet: ChangeSetId }),
    ['vocabulary', 'changeSet'],
    'full',
  ),

  /** Systemwide labels and those of the owners in which the user has a role. */
  'securityLabel.list': query(['securityLabel.view'], z.strictObject({}), z.array(SecurityLabel).max(2000)),
  /** What carries a label, of what the user may see. */
  'securityLabel.usage': query(['securityLabel.view'], z.strictObject({ labelId: VocabularyId }), Carriers),
  'securityLabel.create': command(
    ['securityLabel.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: labelFields.name,
      description: labelFields.description.optional(),
      color: labelFields.color,
    }),
    z.object({ id: VocabularyId, changeSet: ChangeSetId }),
    ['vocabulary', 'changeSet'],
  ),
  'securityLabel.modify': command(
    ['securityLabel.modify'],
    z
      .strictObject({ labelId: VocabularyId, ...labelFields })
      .partial()
      .required({ labelId: true }),
    z.object({ changeSet: ChangeSetId }),
    ['vocabulary', 'object', 'changeSet'],
  ),
  /** Takes the label off everything that carries it. */
  'securityLabel.delete': command(
    ['securityLabel.delete'],
    z.strictObject({ labelId: VocabularyId }),
    Carriers.extend({ changeSet: ChangeSetId }),
    touched,
    'full',
  ),
  /** Replaces labels of owners by a System label, wherever they are applied. */
  'securityLabel.consolidate': command(
    ['securityLabel.consolidate'],
    z.strictObject({
      labelIds: z.array(VocabularyId).min(1).max(100),
      intoId: VocabularyId,
      /** Deletes the replaced labels. */
      remove: z.boolean(),
    }),
    Carriers.extend({ changeSet: ChangeSetId }),
    touched,
    'full',
  ),
  'securityLabel.apply': command(
    ['securityLabel.apply'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000), labelId: VocabularyId }),
    z.object({ changeSet: ChangeSetId, applied: z.int() }),
    ['object', 'changeSet'],
  ),
  'securityLabel.remove': command(
    ['securityLabel.remove'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(1000), labelId: VocabularyId }),
    z.object({ changeSet: ChangeSetId, removed: z.int() }),
    ['object', 'changeSet'],
  ),
  'securityLabel.applyToAttribute': command(
    ['securityLabel.apply'],
    z.strictObject({ attributeId: VocabularyId, labelId: VocabularyId }),
    z.object({ changeSet: ChangeSetId, applied: z.boolean() }),
    ['object', 'changeSet'],
  ),
  'securityLabel.removeFromAttribute': command(
    ['securityLabel.remove'],
    z.strictObject({ attributeId: VocabularyId, labelId: VocabularyId }),
    z.object({ changeSet: ChangeSetId, removed: z.boolean() }),
    ['object', 'changeSet'],
  ),
} as const satisfies Record<string, ContractRow>;
