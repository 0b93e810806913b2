/** What the small graph of associations is made of: the newest of each kind around the object, and what was pivoted to. */
import type { AssociationRow } from '../../../../shared/contract/association.ts';
import type { ObjectRow } from '../../../../shared/model/object.ts';
import type { SmallGraphEdge, SmallGraphNode } from '../../small-graph/small-graph-layout.ts';

/** More of a kind than this are left out of the first ring. */
export const shownOfKind = 12;
/** A pivot adds no more objects than this, the newest of those that are not drawn yet. */
export const shownOfPivot = 8;
/** Of these, what is drawn already is joined, too. */
export const readOfPivot = 50;
/** The graph stays one that can be read. */
export const mostNodes = 150;

/** Rows of associations, seen from one of the nodes. */
export interface Spoke {
  readonly from: number;
  readonly rows: readonly AssociationRow[];
}

export interface GraphParts {
  readonly nodes: readonly SmallGraphNode[];
  readonly edges: readonly SmallGraphEdge[];
  readonly objects: ReadonlyMap<string, ObjectRow>;
}

/** Puts the object into the middle, its associations around it, and those of pivots around them. Each object is one node. */
export function graphParts(
  origin: ObjectRow,
  first: Spoke,
  pivots: readonly Spoke[],
  labelOf: (row: ObjectRow) => string,
): GraphParts {
  const nodes = new Map<string, SmallGraphNode>();
  const objects = new Map<string, ObjectRow>();
  const edges = new Map<string, SmallGraphEdge>();
  const place = (row: ObjectRow, ring: SmallGraphNode['ring']): boolean => {
    const id = String(row.id);
    if (nodes.size >= mostNodes) return false;
    nodes.set(id, { id, kind: row.kind, type: row.type, label: labelOf(row), ring });
    objects.set(id, row);
    return true;
  };
  const join = ({ from, rows }: Spoke, ring: SmallGraphNode['ring'], most: number): void => {
    if (!nodes.has(String(from))) return;
    let added = 0;
    for (const row of rows) {
      const isNew = !nodes.has(String(row.object.id));
      if (isNew && (added >= most || !place(row.object, ring))) continue;
      if (isNew) added += 1;
      const edge = edgeOf(from, row);
      edges.set([edge.from, edge.to].toSorted().join() + (edge.directed ? (edge.label ?? '') + edge.from : ''), edge);
    }
  };
  place(origin, 0);
  join(first, 1, mostNodes);
  for (const pivot of pivots) join(pivot, 2, shownOfPivot);
  return { nodes: [...nodes.values()], edges: [...edges.values()], objects };
}

function edgeOf(from: number, { object, otherIsPrimary, type, typeName, verb }: AssociationRow): SmallGraphEdge {
  const [here, there] = [String(from), String(object.id)];
  const label = type === 0 ? verb : typeName;
  return {
    from: otherIsPrimary === true ? there : here,
    to: otherIsPrimary === true ? here : there,
    directed: otherIsPrimary !== null,
    ...(label === null ? {} : { label }),
  };
}
