/** Which kinds of objects may be associated directly, and how. */
import type { ObjectKind } from '../model/object-type.ts';

export const directAssociations = ['generic', 'typed', 'tagging', 'containment', 'derived', 'none'] as const;
/**
 * - `generic`: associated directly without a type.
 * - `typed`: needs a custom association type or a file action.
 * - `tagging`: applying or removing a tag.
 * - `containment`: one belongs to the other (Asset to Victim, Artifact to Case); set when it is created.
 * - `derived`: never stored; related only through a shared Group.
 * - `none`: not possible.
 */
export type DirectAssociation = (typeof directAssociations)[number];

type Row = Readonly<Partial<Record<ObjectKind, DirectAssociation>>>;

/** Each unordered pair once, under the kind that comes first in `objectKinds`; an absent pair is `none`. */
const matrix: Readonly<Record<ObjectKind, Row>> = {
  indicator: {
    indicator: 'typed',
    group: 'generic',
    intelRequirement: 'generic',
    victim: 'derived',
    victimAsset: 'generic',
    tag: 'tagging',
    case: 'generic',
    artifact: 'generic',
    track: 'none',
  },
  group: {
    group: 'generic',
    intelRequirement: 'generic',
    victim: 'generic',
    victimAsset: 'generic',
    tag: 'tagging',
    case: 'generic',
    artifact: 'generic',
    track: 'none',
  },
  intelRequirement: {
    intelRequirement: 'none',
    victim: 'none',
    victimAsset: 'generic',
    tag: 'tagging',
    case: 'generic',
    artifact: 'generic',
    track: 'none',
  },
  victim: { victim: 'derived', victimAsset: 'containment', tag: 'tagging' },
  victimAsset: { tag: 'tagging' },
  tag: { case: 'tagging', track: 'tagging' },
  case: { case: 'generic', artifact: 'containment' },
  artifact: {},
  track: {},
};

/** How two kinds may be associated; the order of the kinds does not matter. */
export function directAssociation(kindA: ObjectKind, kindB: ObjectKind): DirectAssociation {
  return matrix[kindA][kindB] ?? matrix[kindB][kindA] ?? 'none';
}

/** Whether an association between the kinds is a row that users create and remove. */
export function isAssociable(kindA: ObjectKind, kindB: ObjectKind): boolean {
  const relation = directAssociation(kindA, kindB);
  return relation === 'generic' || relation === 'typed' || relation === 'tagging';
}
