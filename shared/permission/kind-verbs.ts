import type { ObjectKind } from '../model/object-type.ts';
import type { Action } from './catalogue.ts';

interface EditVerbs {
  readonly create: Action;
  /** Changes the fields; the name, too, unless `rename` is another verb. */
  readonly modify: Action;
  readonly rename: Action;
  readonly delete: Action;
}

interface KindVerbs {
  /** Held in the owner, it shows the objects of the kind. */
  readonly view: Action;
  /** Held on one end, it makes and removes associations; null where the kind has none but tagging. */
  readonly associate: Action | null;
  /** Null for Cases and Artifacts, whose rights depend on more than the owner. */
  readonly edit: EditVerbs | null;
}

/** The verbs of each object kind: what lists, search, graph, linking, editing, import and undo ask for. */
export const kindVerbs: Readonly<Record<ObjectKind, KindVerbs>> = {
  indicator: {
    view: 'indicator.view',
    associate: 'indicator.association.modify',
    edit: {
      create: 'indicator.create',
      modify: 'indicator.modify',
      rename: 'indicator.modify',
      delete: 'indicator.delete',
    },
  },
  group: {
    view: 'group.view',
    associate: 'group.association.modify',
    edit: { create: 'group.create', modify: 'group.modify', rename: 'group.modify', delete: 'group.delete' },
  },
  intelRequirement: {
    view: 'intelRequirement.view',
    associate: 'intelRequirement.association.modify',
    edit: {
      create: 'intelRequirement.create',
      modify: 'intelRequirement.modify',
      rename: 'intelRequirement.modify',
      delete: 'intelRequirement.delete',
    },
  },
  victim: {
    view: 'victim.view',
    associate: 'victim.association.modify',
    edit: {
      create: 'victim.create',
      modify: 'victim.details.modify',
      rename: 'victim.name.modify',
      delete: 'victim.delete',
    },
  },
  victimAsset: {
    view: 'victimAsset.view',
    associate: 'victim.association.modify',
    edit: {
      create: 'victimAsset.create',
      modify: 'victimAsset.modify',
      rename: 'victimAsset.modify',
      delete: 'victimAsset.delete',
    },
  },
  tag: {
    view: 'tag.view',
    associate: null,
    edit: { create: 'tag.create', modify: 'tag.modify', rename: 'tag.modify', delete: 'tag.delete' },
  },
  case: { view: 'case.view', associate: 'case.association.modify', edit: null },
  artifact: { view: 'artifact.view', associate: 'artifact.association.modify', edit: null },
  track: {
    view: 'track.view',
    associate: null,
    edit: { create: 'track.create', modify: 'track.modify', rename: 'track.modify', delete: 'track.delete' },
  },
};
