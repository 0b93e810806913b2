import type { ObjectKind } from '../model/object-type.ts';
import type { Action } from './catalogue.ts';

interface KindVerbs {
  /** Held in the owner, it shows the objects of the kind. */
  readonly view: Action;
  /** Held on one end, it makes and removes associations; null where the kind has none but tagging. */
  readonly associate: Action | null;
}

/** The verbs of each object kind that lists, search, graph and linking ask for. */
export const kindVerbs: Readonly<Record<ObjectKind, KindVerbs>> = {
  indicator: { view: 'indicator.view', associate: 'indicator.association.modify' },
  group: { view: 'group.view', associate: 'group.association.modify' },
  intelRequirement: { view: 'intelRequirement.view', associate: 'intelRequirement.association.modify' },
  victim: { view: 'victim.view', associate: 'victim.association.modify' },
  victimAsset: { view: 'victimAsset.view', associate: 'victim.association.modify' },
  tag: { view: 'tag.view', associate: null },
  case: { view: 'case.view', associate: 'case.association.modify' },
  artifact: { view: 'artifact.view', associate: 'artifact.association.modify' },
  track: { view: 'track.view', associate: null },
};
