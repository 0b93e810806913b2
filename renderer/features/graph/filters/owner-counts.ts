import { foreignType } from '../../../graph/model/node-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';

export interface OwnerCount {
  readonly owner: number;
  /** Objects of the graph of which the owner has a copy. */
  readonly count: number;
}

/** Owners of what is in the graph, those with the most first. */
export function countOwners(model: GraphModel): OwnerCount[] {
  const counts = new Map<number, number>();
  for (const row of model.presentRows()) {
    if (model.nodes.types[row] === foreignType) continue;
    for (const owner of model.nodes.ownersOf(row)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts].map(([owner, count]) => ({ owner, count })).sort((a, b) => b.count - a.count || a.owner - b.owner);
}
