/** What the legend explains: computed from the graph, so that it never speaks of what is not there. */
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { typeLabel } from '../../../graph/scene/type-label.ts';

export interface LegendType {
  readonly type: number;
  readonly label: string;
  /** Nodes in the graph, and those of them that legend and filters let through. */
  readonly count: number;
  readonly shown: number;
  readonly isHidden: boolean;
}

/** Every type in the graph, the one with the most nodes first. */
export function legendTypes({ session, keeper }: OpenGraph): readonly LegendType[] {
  const { model } = session;
  const count = new Map<number, number>();
  const shown = new Map<number, number>();
  const add = (counts: Map<number, number>, rows: Uint32Array): void => {
    for (const row of rows) {
      const type = model.nodes.types[row] ?? 0;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  };
  add(count, model.presentRows());
  add(shown, keeper.shownRows);
  const hidden = new Set(model.view.hiddenTypes);
  return [...count]
    .map(([type, total]) => ({
      type,
      label: typeLabel(type),
      count: total,
      shown: shown.get(type) ?? 0,
      isHidden: hidden.has(type),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** So many types fit beside a graph without covering it. */
const mainMax = 8;

/** The types with the most nodes, and whatever is hidden: nobody must look for what is missing. */
export const mainTypes = (types: readonly LegendType[]): readonly LegendType[] =>
  types.filter(({ isHidden }, place) => isHidden || place < mainMax);

export interface LegendOwners {
  /** Owners of single-owner edges in the scene, the most frequent first. */
  readonly owners: readonly number[];
  /** Whether any edge, and any node, has several. */
  readonly severalOnEdges: boolean;
  readonly severalOnNodes: boolean;
}

/** Whose edges and nodes are drawn. */
export function legendOwners({ session, keeper }: OpenGraph): LegendOwners {
  const { nodes } = session.model;
  const { scene } = keeper;
  const counts = new Map<number, number>();
  let severalOnEdges = false;
  for (let edge = 0; edge < scene.edgeCount; edge += 1) {
    const owners = scene.edgeOwners(edge);
    const [owner = 0] = owners;
    if (owners.length > 1) severalOnEdges = true;
    else if (owner > 0) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return {
    owners: [...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner),
    severalOnEdges,
    severalOnNodes: keeper.shownRows.some((row) => nodes.hasSeveralOwners(row)),
  };
}
