/** Inputs with many fields, of which a test is about one or two. */
import type { Input } from '../../shared/contract/index.ts';

type AttributeTypeInput = Input<'attributeType.create'>;
type SharingOptions = Input<'sharing.share'>['options'];

/** A type that allows anything anywhere. */
export const attributeTypeInput = (ownerId: number, more: Partial<AttributeTypeInput> = {}): AttributeTypeInput => ({
  ownerId,
  name: 'Severity',
  description: null,
  markdown: false,
  maxSize: null,
  errorMessage: null,
  rule: null,
  targets: null,
  ...more,
});

/** The object with its Attributes and Tags; what is associated with it stays behind. */
export const sharingOptions = (more: Partial<SharingOptions> = {}): SharingOptions => ({
  attributes: true,
  tags: true,
  indicators: [],
  groups: [],
  withoutLabels: [],
  withoutUnlabelled: false,
  ...more,
});

/** What a role needs at least in an owner into which everything of an object is shared. */
export const sharingLevels = {
  'access.securityLabel': 'Create',
  'intel.attribute': 'Create',
  'intel.indicator': 'Create',
  'intel.group': 'Create',
  'intel.track': 'Read',
  'intel.victim': 'Read',
  'intel.tag': 'Full',
  'intel.post': 'Read',
  'intel.copyData': 'Allowed',
} as const;
