/** The Diamond Model: which types of objects stand on which of its four vertices. */
import type { GroupType, IndicatorType, ObjectKind } from '../model/object-type.ts';

/** Clockwise from the top, as the model is drawn. */
export const diamondVertices = ['adversary', 'infrastructure', 'victim', 'capability'] as const;
export type DiamondVertex = (typeof diamondVertices)[number];

/** Words for a vertex, and what would stand there: shown while it is empty. */
export const diamondLabel: Readonly<Record<DiamondVertex, { readonly name: string; readonly holds: string }>> = {
  adversary: { name: 'Adversary', holds: 'Adversaries, Intrusion Sets and Threats: who is behind it.' },
  infrastructure: {
    name: 'Infrastructure',
    holds: 'Addresses, Hosts, URLs, ASNs, CIDRs and email addresses: what it is carried out from.',
  },
  victim: { name: 'Victim', holds: 'Victims and their Assets: whom it is aimed at.' },
  capability: {
    name: 'Capability',
    holds: 'Malware, Tools, Attack Patterns, Tactics, Vulnerabilities, Signatures and files: what it is done with.',
  },
};

const groupVertex: Readonly<Partial<Record<GroupType, DiamondVertex>>> = {
  Adversary: 'adversary',
  'Intrusion Set': 'adversary',
  Threat: 'adversary',
  Malware: 'capability',
  Tool: 'capability',
  'Attack Pattern': 'capability',
  Tactic: 'capability',
  Vulnerability: 'capability',
  Signature: 'capability',
};

const indicatorVertex: Readonly<Partial<Record<IndicatorType, DiamondVertex>>> = {
  File: 'capability',
  Mutex: 'capability',
  'Registry Key': 'capability',
  'User Agent': 'capability',
  Address: 'infrastructure',
  Host: 'infrastructure',
  URL: 'infrastructure',
  ASN: 'infrastructure',
  CIDR: 'infrastructure',
  EmailAddress: 'infrastructure',
};

/** The vertex on which objects of a type stand; null for those that the model does not place, such as Reports. */
export function vertexOf(kind: ObjectKind, type: string): DiamondVertex | null {
  if (kind === 'victim' || kind === 'victimAsset') return 'victim';
  const table: Readonly<Partial<Record<string, DiamondVertex>>> =
    kind === 'group' ? groupVertex : kind === 'indicator' ? indicatorVertex : {};
  return table[type] ?? null;
}

/** Kinds of which objects stand on a vertex, in the order in which they are offered. */
export const vertexKinds: Readonly<Record<DiamondVertex, readonly ObjectKind[]>> = {
  adversary: ['group'],
  infrastructure: ['indicator'],
  victim: ['victim', 'victimAsset'],
  capability: ['group', 'indicator'],
};
