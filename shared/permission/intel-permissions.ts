import type { PermissionDefinition } from './permission-definition.ts';

const attributeLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['attribute.view'] },
  { name: 'Create', verbs: ['attribute.view', 'attribute.create', 'attribute.modify'] },
  { name: 'Full', verbs: ['attribute.view', 'attribute.create', 'attribute.modify', 'attribute.delete'] },
] as const;

const indicatorLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['indicator.view', 'indicator.association.view'] },
  {
    name: 'Create',
    verbs: [
      'indicator.view',
      'indicator.association.view',
      'indicator.create',
      'indicator.modify',
      'indicator.association.modify',
      'indicator.rating.modify',
      'indicator.falsePositive.report',
      'indicator.observation.report',
      'indicator.status.modify',
    ],
  },
  {
    name: 'Full',
    verbs: [
      'indicator.view',
      'indicator.association.view',
      'indicator.create',
      'indicator.modify',
      'indicator.association.modify',
      'indicator.rating.modify',
      'indicator.falsePositive.report',
      'indicator.observation.report',
      'indicator.status.modify',
      'indicator.delete',
    ],
  },
] as const;

const trackLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['track.view'] },
  { name: 'Create', verbs: ['track.view', 'track.create', 'track.modify'] },
  { name: 'Full', verbs: ['track.view', 'track.create', 'track.modify', 'track.delete'] },
] as const;

const victimLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['victim.view', 'victimAsset.view'] },
  {
    name: 'Create',
    verbs: [
      'victim.view',
      'victimAsset.view',
      'victim.create',
      'victim.details.modify',
      'victim.association.modify',
      'victimAsset.create',
    ],
  },
  {
    name: 'Full',
    verbs: [
      'victim.view',
      'victimAsset.view',
      'victim.create',
      'victim.details.modify',
      'victim.association.modify',
      'victim.name.modify',
      'victim.delete',
      'victimAsset.create',
      'victimAsset.modify',
      'victimAsset.delete',
    ],
  },
] as const;

const tagLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['tag.view'] },
  { name: 'Full', verbs: ['tag.view', 'tag.apply', 'tag.remove', 'tag.create', 'tag.modify', 'tag.delete'] },
] as const;

const copyDataLevels = [
  { name: 'None', verbs: [] },
  { name: 'Allowed', verbs: ['group.copyToOrganization', 'group.contributeToCommunity', 'group.recontribute'] },
] as const;

const postLevels = [
  { name: 'None', verbs: [] },
  { name: 'Read', verbs: ['post.view', 'post.deleteOwn'] },
  { name: 'Create', verbs: ['post.view', 'post.create', 'post.reply', 'post.deleteOwn'] },
  { name: 'Full', verbs: ['post.view', 'post.create', 'post.reply', 'post.deleteOwn', 'post.deleteAny'] },
] as const;

/** The keys of the Intel tab of the role editor. */
export const intelPermissions = [
  {
    key: 'intel.attribute',
    label: 'Attribute',
    area: 'Intel',
    source: 'requirement',
    levels: { organization: attributeLevels, community: attributeLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
  },
  {
    key: 'intel.indicator',
    label: 'Indicator',
    area: 'Intel',
    source: 'decision',
    levels: { organization: indicatorLevels, community: indicatorLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
  },
  {
    key: 'intel.group',
    label: 'Group',
    detail: 'and Intelligence Requirement in Organizations',
    area: 'Intel',
    source: 'requirement',
    levels: {
      organization: [
        { name: 'None', verbs: [] },
        {
          name: 'Read',
          verbs: ['group.view', 'group.association.view', 'intelRequirement.view', 'intelRequirement.association.view'],
        },
        {
          name: 'Create',
          verbs: [
            'group.view',
            'group.association.view',
            'group.create',
            'group.modify',
            'group.association.modify',
            'intelRequirement.view',
            'intelRequirement.association.view',
            'intelRequirement.create',
            'intelRequirement.modify',
            'intelRequirement.association.modify',
          ],
        },
        {
          name: 'Full',
          verbs: [
            'group.view',
            'group.association.view',
            'group.create',
            'group.modify',
            'group.association.modify',
            'group.delete',
            'intelRequirement.view',
            'intelRequirement.association.view',
            'intelRequirement.create',
            'intelRequirement.modify',
            'intelRequirement.association.modify',
            'intelRequirement.delete',
          ],
        },
      ],
      community: [
        { name: 'None', verbs: [] },
        { name: 'Read', verbs: ['group.view', 'group.association.view'] },
        {
          name: 'Create',
          verbs: ['group.view', 'group.association.view', 'group.create', 'group.modify', 'group.association.modify'],
        },
        {
          name: 'Full',
          verbs: [
            'group.view',
            'group.association.view',
            'group.create',
            'group.modify',
            'group.association.modify',
            'group.delete',
          ],
        },
      ],
    },
    closesIntelAt: { organization: ['None'], community: ['None'] },
    note: '"Update analysis" is read as group.modify: every field including the name (unlike Victims, the text reserves nothing for Full). In an Organization the level also governs Intelligence Requirements.',
  },
  {
    key: 'intel.track',
    label: 'Track',
    area: 'Intel',
    source: 'requirement',
    levels: { organization: trackLevels, community: trackLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
  },
  {
    key: 'intel.victim',
    label: 'Victim',
    area: 'Intel',
    source: 'requirement',
    levels: { organization: victimLevels, community: victimLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
    note: 'Create: details and associations of a Victim, adding assets; the name, and changing or deleting assets, only at Full.',
  },
  {
    key: 'intel.tag',
    label: 'Tag',
    area: 'Intel',
    source: 'requirement',
    levels: { organization: tagLevels, community: tagLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
  },
  {
    key: 'intel.copyData',
    label: 'Copy Data',
    area: 'Intel',
    source: 'decision',
    levels: { organization: copyDataLevels, community: copyDataLevels },
    note: 'None does not hide intelligence. Needed in both owners, with the data copy switches of owner and member on.',
  },
  {
    key: 'intel.post',
    label: 'Post',
    area: 'Intel',
    source: 'requirement',
    levels: { organization: postLevels, community: postLevels },
    closesIntelAt: { organization: ['None'], community: ['None'] },
    own: { meaning: 'written by you', facts: ['isAuthor'] },
    note: 'A user at Read may delete posts that they created earlier. Posts are never edited.',
  },
] as const satisfies readonly PermissionDefinition[];
