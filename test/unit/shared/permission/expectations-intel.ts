import { always, nothing, type ByLevel, type Expectation } from './expectation.ts';

const noneClosesBoth = { organization: ['None'], community: ['None'] };

const attribute: ByLevel = {
  None: nothing,
  Read: always('attribute.view'),
  Create: always('attribute.view', 'attribute.create', 'attribute.modify'),
  Full: always('attribute.view', 'attribute.create', 'attribute.modify', 'attribute.delete'),
};

const indicator: ByLevel = {
  None: nothing,
  Read: always('indicator.view', 'indicator.association.view'),
  Create: always(
    'indicator.view',
    'indicator.association.view',
    'indicator.create',
    'indicator.modify',
    'indicator.association.modify',
    'indicator.rating.modify',
    'indicator.falsePositive.report',
    'indicator.observation.report',
    'indicator.status.modify',
  ),
  Full: always(
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
  ),
};

const track: ByLevel = {
  None: nothing,
  Read: always('track.view'),
  Create: always('track.view', 'track.create', 'track.modify'),
  Full: always('track.view', 'track.create', 'track.modify', 'track.delete'),
};

const victim: ByLevel = {
  None: nothing,
  Read: always('victim.view', 'victimAsset.view'),
  Create: always(
    'victim.view',
    'victim.create',
    'victim.details.modify',
    'victim.association.modify',
    'victimAsset.view',
    'victimAsset.create',
  ),
  Full: always(
    'victim.view',
    'victim.create',
    'victim.details.modify',
    'victim.association.modify',
    'victim.name.modify',
    'victim.delete',
    'victimAsset.view',
    'victimAsset.create',
    'victimAsset.modify',
    'victimAsset.delete',
  ),
};

const tag: ByLevel = {
  None: nothing,
  Read: always('tag.view'),
  Full: always('tag.view', 'tag.apply', 'tag.remove', 'tag.create', 'tag.modify', 'tag.delete'),
};

const copyData: ByLevel = {
  None: nothing,
  Allowed: always('group.copyToOrganization', 'group.contributeToCommunity', 'group.recontribute'),
};

const post: ByLevel = {
  None: nothing,
  Read: { 'post.view': 'always', 'post.delete': 'asAuthor' },
  Create: { 'post.view': 'always', 'post.create': 'always', 'post.reply': 'always', 'post.delete': 'asAuthor' },
  Full: always('post.view', 'post.create', 'post.reply', 'post.delete'),
};

/** Owner Role Permissions Definitions > Threat Intelligence. */
export const intel: readonly Expectation[] = [
  {
    key: 'intel.attribute',
    from: 'Threat Intelligence > Organization > Attribute; the same words in Threat Intelligence > Community > Attribute',
    source: 'requirement',
    actions: ['attribute.view', 'attribute.create', 'attribute.modify', 'attribute.delete'],
    organization: attribute,
    community: attribute,
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.indicator',
    from: 'Threat Intelligence > Organization > Indicator (blank) and > Community > Indicator (blank): decided in the shape of Group',
    source: 'decision',
    actions: [
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
    organization: indicator,
    community: indicator,
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.group',
    from: 'Threat Intelligence > Organization > Group and its Note on IRs; Threat Intelligence > Community > Group (no such Note)',
    source: 'requirement',
    actions: [
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
    organization: {
      None: nothing,
      Read: always(
        'group.view',
        'group.association.view',
        'intelRequirement.view',
        'intelRequirement.association.view',
      ),
      Create: always(
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
      ),
      Full: always(
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
      ),
    },
    community: {
      None: nothing,
      Read: always('group.view', 'group.association.view'),
      Create: always(
        'group.view',
        'group.association.view',
        'group.create',
        'group.modify',
        'group.association.modify',
      ),
      Full: always(
        'group.view',
        'group.association.view',
        'group.create',
        'group.modify',
        'group.association.modify',
        'group.delete',
      ),
    },
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.track',
    from: 'Threat Intelligence > Organization > Track; the same words in Threat Intelligence > Community > Track',
    source: 'requirement',
    actions: ['track.view', 'track.create', 'track.modify', 'track.delete'],
    organization: track,
    community: track,
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.victim',
    from: 'Threat Intelligence > Organization > Victim and its Notes; the same words in Threat Intelligence > Community > Victim',
    source: 'requirement',
    actions: [
      'victim.view',
      'victim.create',
      'victim.details.modify',
      'victim.association.modify',
      'victim.name.modify',
      'victim.delete',
      'victimAsset.view',
      'victimAsset.create',
      'victimAsset.modify',
      'victimAsset.delete',
    ],
    organization: victim,
    community: victim,
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.tag',
    from: 'Threat Intelligence > Organization > Tag; the same words in Threat Intelligence > Community > Tag',
    source: 'requirement',
    actions: ['tag.view', 'tag.apply', 'tag.remove', 'tag.create', 'tag.modify', 'tag.delete'],
    organization: tag,
    community: tag,
    closesIntel: noneClosesBoth,
  },
  {
    key: 'intel.copyData',
    from: 'Threat Intelligence > Organization > Copy Data (blank) and > Community > Copy Data (blank): decided; None hides nothing',
    source: 'decision',
    actions: ['group.copyToOrganization', 'group.contributeToCommunity', 'group.recontribute'],
    organization: copyData,
    community: copyData,
  },
  {
    key: 'intel.post',
    from: 'Threat Intelligence > Organization > Post; Threat Intelligence > Community > Post',
    source: 'requirement',
    actions: ['post.view', 'post.create', 'post.reply', 'post.delete'],
    organization: post,
    community: post,
    closesIntel: noneClosesBoth,
  },
];
