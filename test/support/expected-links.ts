/**
 * What the specification says of every association, written by hand: the matrix of kinds, the association types, the
 * owners and the built-in roles. Nothing here is taken from the code that it is compared with.
 */
import type { IndicatorType, ObjectKind } from '../../shared/model/object-type.ts';
import type { OwnerKind } from '../../shared/model/owner.ts';

const kinds = [
  'indicator',
  'group',
  'intelRequirement',
  'victim',
  'victimAsset',
  'tag',
  'case',
  'artifact',
  'track',
] as const satisfies readonly ObjectKind[];

/** g generic, c typed, t tagging, o ownership, v through a shared Group only, - not possible. */
const matrix: Readonly<Record<ObjectKind, string>> = {
  //                     ind grp ir vic ast tag cas art trk
  indicator: /*       */ 'c  g   g  v   g   t   g   g   -',
  group: /*           */ 'g  g   g  g   g   t   g   g   -',
  intelRequirement: /**/ 'g  g   -  -   g   t   g   g   -',
  victim: /*          */ 'v  g   -  v   o   t   -   -   -',
  victimAsset: /*     */ 'g  g   g  o   -   t   -   -   -',
  tag: /*             */ 't  t   t  t   t   -   t   -   t',
  case: /*            */ 'g  g   g  -   -   t   g   o   -',
  artifact: /*        */ 'g  g   g  -   -   -   o   -   -',
  track: /*           */ '-  -   -  -   -   t   -   -   -',
};

export type Cell = 'c' | 'g' | 't' | 'o' | 'v' | '-';
export function cellOf(from: ObjectKind, to: ObjectKind): Cell {
  const cell = matrix[from].split(/\s+/)[kinds.indexOf(to)];
  if (cell === undefined || !/^[cgtov-]$/.test(cell)) throw new Error(`no cell for ${from} and ${to}`);
  return cell as Cell; // the line above has looked
}

export interface ExpectedType {
  readonly name: string;
  readonly primary: IndicatorType;
  readonly others: readonly IndicatorType[];
}
/** Custom associations and file actions in the order in which they are offered. */
export const expectedTypes: readonly ExpectedType[] = [
  { name: 'Address to User Agent', primary: 'Address', others: ['User Agent'] },
  { name: 'ASN to Address', primary: 'ASN', others: ['Address'] },
  { name: 'ASN to CIDR', primary: 'ASN', others: ['CIDR'] },
  { name: 'CIDR to Address', primary: 'CIDR', others: ['Address'] },
  { name: 'DNS PTR Record', primary: 'Address', others: ['Host'] },
  { name: 'Domain Registrant Email', primary: 'Host', others: ['EmailAddress'] },
  { name: 'File Download', primary: 'URL', others: ['File'] },
  { name: 'URL Host', primary: 'URL', others: ['Host', 'Address'] },
  { name: 'File Archive', primary: 'File', others: ['File'] },
  { name: 'File DNS Query', primary: 'File', others: ['Host'] },
  { name: 'File Drop', primary: 'File', others: ['File'] },
  { name: 'File Traffic', primary: 'File', others: ['Address', 'Host', 'URL'] },
  { name: 'File Mutex', primary: 'File', others: ['Mutex'] },
  { name: 'File Registry Key', primary: 'File', others: ['Registry Key'] },
  { name: 'File User Agent', primary: 'File', others: ['User Agent'] },
];

/** The types that join two Indicator types, each with the ends that may be primary. */
export function typesBetween(from: string, to: string): { name: string; primary: readonly ('from' | 'to')[] }[] {
  return expectedTypes.flatMap(({ name, primary, others }) => {
    const ends = [
      ...(primary === from && others.some((other) => other === to) ? (['from'] as const) : []),
      ...(primary === to && others.some((other) => other === from) ? (['to'] as const) : []),
    ];
    return ends.length === 0 ? [] : [{ name, primary: ends }];
  });
}

export interface ExpectedEnd {
  readonly kind: ObjectKind;
  /** Name of the type; matters between Indicators only. */
  readonly type: string;
  readonly owner: OwnerKind;
}

/** Words of each reason why a link is not possible, whoever asks. */
export const reasons = {
  never: 'cannot be associated',
  throughGroup: 'shared Group',
  ownership: 'ownership',
  noType: 'No association type joins',
  misplaced: 'exist only in Organizations',
  oneOwner: 'within one owner only',
  noIntelligence: 'at least one of the two must be an Indicator or a Group',
  betweenOrganizations: 'in their own Organization',
  switchedOff: 'switched off',
  noOrganization: 'in an Organization of yours',
} as const;
export type Reason = keyof typeof reasons;

const onlyInOrganizations: readonly ObjectKind[] = ['intelRequirement', 'case', 'artifact'];
const neverAcross: readonly ObjectKind[] = ['victim', 'victimAsset', 'tag', 'track'];
const intelligence: readonly ObjectKind[] = ['indicator', 'group'];

/** The first reason against a link, or null; between Indicators when the fitting type is given. */
export function reasonAgainst(
  from: ExpectedEnd,
  to: ExpectedEnd,
  { sameOwner, crossOwner }: { readonly sameOwner: boolean; readonly crossOwner: boolean },
): Reason | null {
  const cell = cellOf(from.kind, to.kind);
  if (cell === '-') return 'never';
  if (cell === 'v') return 'throughGroup';
  if (cell === 'o') return 'ownership';
  if (cell === 'c' && typesBetween(from.type, to.type).length === 0) return 'noType';
  const ends = [from, to];
  if (ends.some(({ kind, owner }) => owner !== 'organization' && onlyInOrganizations.includes(kind)))
    return 'misplaced';
  if (sameOwner) return null;
  if (ends.some(({ kind }) => neverAcross.includes(kind))) return 'oneOwner';
  if (!ends.some(({ kind }) => intelligence.includes(kind))) return 'noIntelligence';
  if (ends.some(({ kind }) => workflow.includes(kind)) && ends.every(({ owner }) => owner === 'organization'))
    return 'betweenOrganizations';
  if (!crossOwner) return 'switchedOff';
  return ends.some(({ owner }) => owner === 'organization') ? null : 'noOrganization';
}

/** What the built-in roles may do: everything, intelligence without Workflow, look, or nothing. */
export const expectedRoles = {
  organization: {
    'Read Only User': 'look',
    'Read Only Commenter': 'look',
    'Standard User': 'all',
    'Sharing User': 'all',
    'Organization Administrator': 'all',
    'App Developer': 'intelligence',
  },
  community: {
    Banned: 'nothing',
    User: 'look',
    Commenter: 'look',
    Contributor: 'intelligence',
    Editor: 'intelligence',
    Director: 'intelligence',
  },
} as const;
export type Reach = 'all' | 'intelligence' | 'look' | 'nothing';

const workflow: readonly ObjectKind[] = ['case', 'artifact'];

export function maySee(reach: Reach, { kind, owner }: ExpectedEnd): boolean {
  if (owner !== 'organization' && onlyInOrganizations.includes(kind)) return false;
  return reach === 'nothing' ? false : reach === 'intelligence' ? !workflow.includes(kind) : true;
}

/** Whether the roles at the two ends allow the change: view of both, and the right to change on one of them. */
export function mayChange(from: ExpectedEnd, fromReach: Reach, to: ExpectedEnd, toReach: Reach): boolean {
  if (!maySee(fromReach, from) || !maySee(toReach, to)) return false;
  const changes = (reach: Reach): boolean => reach === 'all' || reach === 'intelligence';
  // Tagging is a right in the owner of what is tagged; the Tag is there, too.
  if (from.kind === 'tag') return changes(toReach);
  if (to.kind === 'tag') return changes(fromReach);
  return changes(fromReach) || changes(toReach);
}
