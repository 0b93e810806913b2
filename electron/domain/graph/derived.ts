/** Relations through a shared Group, of a whole selection. Bounded, because a hub would make millions. */
import { derivedKindsOf } from '../../../shared/association/derived.ts';
import type { DerivedRelations } from '../../../shared/contract/graph.ts';
import { objectNameMax } from '../../../shared/graph/limits.ts';
import { kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { type IdAndDim, listDims, listNewestEnds, listNodeFacts } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import type { NodeCopies } from './node-copies.ts';
import type { Selection } from './reach.ts';

/** The newest Groups of each object and of all, and the newest members of each Group. */
const bounds = { perObject: 500, groups: 2000, members: 500, relations: 50_000 } as const;

interface SharedGroup {
  /** Copies of the selection. */
  readonly from: number[];
  readonly members: readonly number[];
}

export interface ThroughGroups {
  readonly ends: readonly IdAndDim[];
  /** By Group, the newest first. */
  readonly groups: ReadonlyMap<number, SharedGroup>;
  readonly isExact: boolean;
}

/** Everything of `dims` to which the selection can be related through a Group that the user may see. */
export function reachThroughGroups(
  context: QueryContext,
  selection: Selection,
  dims: readonly number[],
): ThroughGroups {
  const byKind = Map.groupBy(selection.objects, (id) => kindOf(typeOfDim(selection.copies.dimOf(id))));
  const groups = new Map<number, SharedGroup>();
  const ends = new Set<number>();
  let isExact = true;
  for (const [kind, objects] of byKind) {
    const related = new Set<ObjectKind>(derivedKindsOf(kind));
    const wanted = JSON.stringify(dims.filter((dim) => related.has(kindOf(typeOfDim(dim)))));
    if (related.size === 0 || wanted === '[]') continue;
    const { found, isWhole } = groupsOf(context, objects);
    isExact &&= isWhole;
    for (const [group, from] of found) {
      const newest = listNewestEnds(context.db, group, wanted, bounds.members + 1);
      if (newest.length > bounds.members) isExact = false;
      const members = newest.slice(0, bounds.members);
      for (const member of members) ends.add(member);
      const shared = groups.get(group);
      if (shared === undefined) groups.set(group, { from, members });
      else
        groups.set(group, { from: [...shared.from, ...from], members: [...new Set([...shared.members, ...members])] });
    }
  }
  const newestFirst = [...groups].sort(([a], [b]) => b - a);
  return { ends: listDims(context.db, ends), groups: new Map(newestFirst), isExact };
}

function groupsOf(context: QueryContext, objects: readonly number[]) {
  const dims = JSON.stringify(readableDims(context.actor, ['group']));
  const found = new Map<number, number[]>();
  let isWhole = true;
  for (const id of objects) {
    const groups = listNewestEnds(context.db, id, dims, bounds.perObject + 1);
    if (groups.length > bounds.perObject) isWhole = false;
    for (const group of groups.slice(0, bounds.perObject)) {
      const from = found.get(group);
      if (from !== undefined) from.push(id);
      else if (found.size < bounds.groups) found.set(group, [id]);
      else isWhole = false;
    }
  }
  return { found, isWhole };
}

export const noRelations: DerivedRelations = {
  count: 0,
  source: new Float64Array(0),
  target: new Float64Array(0),
  via: new Float64Array(0),
  vias: new Uint32Array(0),
  groups: [],
  isComplete: true,
};

/** The relations between the selection and some of the nodes that it reaches: each pair once, through its newest Group. */
export function relationsTo(
  context: QueryContext,
  selection: Selection,
  { groups, isExact }: ThroughGroups,
  reached: NodeCopies,
  chosen: ReadonlySet<number>,
): DerivedRelations {
  const pairs = new Map<string, { source: number; target: number; via: number; vias: number }>();
  let isComplete = isExact;
  for (const [group, { from, members }] of groups) {
    const targets = new Set(members.map((id) => reached.nodeOf(id)).filter((node) => chosen.has(node)));
    const sources = new Set(from.map((id) => selection.copies.nodeOf(id)));
    for (const target of targets) {
      for (const source of sources) {
        const pair = pairs.get(`${source} ${target}`);
        if (pair !== undefined) pair.vias += 1;
        else if (pairs.size < bounds.relations)
          pairs.set(`${source} ${target}`, {
            source: selection.askedAs.get(source) ?? source,
            target,
            via: group,
            vias: 1,
          });
        else isComplete = false;
      }
    }
  }
  const relations = [...pairs.values()];
  const named = [...new Set(relations.map(({ via }) => via))];
  return {
    count: relations.length,
    source: Float64Array.from(relations, ({ source }) => source),
    target: Float64Array.from(relations, ({ target }) => target),
    via: Float64Array.from(relations, ({ via }) => via),
    vias: Uint32Array.from(relations, ({ vias }) => vias),
    groups: listNodeFacts(context.db, named).map(([id, label]) => ({
      // The contract's output schema brands the number.
      id: id as DerivedRelations['groups'][number]['id'],
      label: label.slice(0, objectNameMax),
    })),
    isComplete,
  };
}
