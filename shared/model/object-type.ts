/**
 * Every object type of the workspace with the number under which it is stored.
 * A kind is a range of numbers, so "all Groups" is a range look-up. Numbers are never reused.
 */

export const objectKinds = [
  'indicator',
  'group',
  'intelRequirement',
  'victim',
  'victimAsset',
  'tag',
  'case',
  'artifact',
  'track',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export const indicatorTypes = [
  'Address',
  'EmailAddress',
  'File',
  'Host',
  'URL',
  'ASN',
  'CIDR',
  'Email Subject',
  'Hashtag',
  'Mutex',
  'Registry Key',
  'User Agent',
] as const;
export type IndicatorType = (typeof indicatorTypes)[number];

export const groupTypes = [
  'Adversary',
  'Attack Pattern',
  'Campaign',
  'Course of Action',
  'Document',
  'Email',
  'Event',
  'Incident',
  'Intrusion Set',
  'Malware',
  'Report',
  'Signature',
  'Tactic',
  'Task',
  'Threat',
  'Tool',
  'Vulnerability',
] as const;
export type GroupType = (typeof groupTypes)[number];

export const victimAssetTypes = ['EmailAddress', 'NetworkAccount', 'SocialNetwork', 'Phone', 'WebSite'] as const;
export type VictimAssetType = (typeof victimAssetTypes)[number];

/** First and last number of each kind, both inclusive. 13-99 of the Indicators are for custom types. */
export const kindRange: Readonly<Record<ObjectKind, readonly [number, number]>> = {
  indicator: [1, 99],
  group: [101, 149],
  intelRequirement: [150, 150],
  victim: [160, 160],
  victimAsset: [170, 179],
  tag: [180, 180],
  case: [190, 190],
  artifact: [195, 195],
  track: [198, 198],
};

export interface ObjectTypeInfo {
  readonly code: number;
  readonly kind: ObjectKind;
  /** The name shown and accepted by the contract; unique within its kind. */
  readonly name: string;
}

const numbered = (kind: ObjectKind, names: readonly string[]): ObjectTypeInfo[] =>
  names.map((name, index) => ({ code: kindRange[kind][0] + index, kind, name }));

export const objectTypes: readonly ObjectTypeInfo[] = [
  ...numbered('indicator', indicatorTypes),
  ...numbered('group', groupTypes),
  ...numbered('intelRequirement', ['Intelligence Requirement']),
  ...numbered('victim', ['Victim']),
  ...numbered('victimAsset', victimAssetTypes),
  ...numbered('tag', ['Tag']),
  ...numbered('case', ['Case']),
  ...numbered('artifact', ['Artifact']),
  ...numbered('track', ['Track']),
];

const byCode = new Map(objectTypes.map((type) => [type.code, type]));

/** Numbers of types end here; what is stored above says which list of viewers a Case and its Artifacts have. */
const listStep = 256;
/** The number of the type itself, without the list of viewers that may be stored with it. */
export const baseTypeOf = (stored: number): number => stored % listStep;
/** The list of viewers that is stored with a type; 0 for none. */
export const viewerListOf = (stored: number): number => Math.floor(stored / listStep);
/** What is stored for a type whose object only the users of a list may see; list 0 is everybody. */
export const withViewerList = (code: number, list: number): number => baseTypeOf(code) + list * listStep;
const byName = new Map(objectTypes.map((type) => [`${type.kind}/${type.name}`, type]));

/** The type stored under a number, with or without a list of viewers; throws on a number that no type has. */
export function getObjectType(code: number): ObjectTypeInfo {
  const type = byCode.get(baseTypeOf(code));
  if (type === undefined) throw new Error(`no object type has the number ${code}`);
  return type;
}

/** The type of a kind with a name, or undefined. */
export function findObjectType(kind: ObjectKind, name: string): ObjectTypeInfo | undefined {
  return byName.get(`${kind}/${name}`);
}

/** The number under which a type of a kind is stored; throws on a name that the kind does not have. */
export function typeCode(kind: ObjectKind, name: string): number {
  const type = findObjectType(kind, name);
  if (type === undefined) throw new Error(`${kind} has no type ${name}`);
  return type.code;
}

/** The kind to which a stored type number belongs. */
export function kindOf(code: number): ObjectKind {
  return getObjectType(code).kind;
}

/** Words for a kind on screens and in messages. */
export const kindLabel: Readonly<Record<ObjectKind, { readonly one: string; readonly many: string }>> = {
  indicator: { one: 'Indicator', many: 'Indicators' },
  group: { one: 'Group', many: 'Groups' },
  intelRequirement: { one: 'Intelligence Requirement', many: 'Intelligence Requirements' },
  victim: { one: 'Victim', many: 'Victims' },
  victimAsset: { one: 'Victim Asset', many: 'Victim Assets' },
  tag: { one: 'Tag', many: 'Tags' },
  case: { one: 'Case', many: 'Cases' },
  artifact: { one: 'Artifact', many: 'Artifacts' },
  track: { one: 'Track', many: 'Tracks' },
};
