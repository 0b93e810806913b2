import type { OpenGraph } from '../../../graph/open-sessions.ts';

/** One edge that leads away from a node. */
export interface WalkStep {
  /** Row of the edge and of the node at its other end. */
  readonly edge: number;
  readonly row: number;
  /** Seen from the node: whether the edge leads away from it, to it, or has no direction. */
  readonly direction: 'out' | 'in' | 'none';
}

/** Shown edges at a node, those to the nodes with the most links first. */
export function stepsFrom({ session, keeper }: OpenGraph, at: number): readonly WalkStep[] {
  const { edges } = session.model;
  const isShown = new Set(keeper.shownRows);
  const steps: WalkStep[] = [];
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.known[edge] !== 1) continue;
    const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    if (source !== at && target !== at) continue;
    const row = source === at ? target : source;
    if (!isShown.has(row)) continue;
    steps.push({ edge, row, direction: edges.isDirected(edge) ? (source === at ? 'out' : 'in') : 'none' });
  }
  const { links } = keeper;
  return steps.sort((a, b) => (links[b.row] ?? 0) - (links[a.row] ?? 0) || a.row - b.row);
}
