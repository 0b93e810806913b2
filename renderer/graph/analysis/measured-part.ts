/** The part of a model that is measured: everything in the graph, also what its filters and its legend hide. */
import type { GraphModel } from '../model/graph-model.ts';
import type { EdgeList } from './weighted-graph.ts';

export interface MeasuredPart extends EdgeList {
  /** Row of the model of each node. */
  readonly rows: Uint32Array;
  /** The same for the same nodes and edges, and else almost never. */
  readonly fingerprint: string;
}

export function measuredPart(model: GraphModel): MeasuredPart {
  const rows = model.presentRows();
  const edges = model.presentEdges();
  const nodeOf = new Uint32Array(model.nodes.count);
  rows.forEach((row, node) => void (nodeOf[row] = node));
  const ends = (column: Uint32Array): Uint32Array => edges.map((edge) => nodeOf[column[edge] ?? 0] ?? 0);
  return {
    count: rows.length,
    rows,
    source: ends(model.edges.source),
    target: ends(model.edges.target),
    fingerprint: fingerprintOf(rows, edges),
  };
}

/** Fingerprint of what `measuredPart` would answer. */
export const fingerprint = (model: GraphModel): string => fingerprintOf(model.presentRows(), model.presentEdges());

/** Rows never change what they stand for, so their numbers say everything. */
const fingerprintOf = (rows: Uint32Array, edges: Uint32Array): string =>
  `${rows.length}/${edges.length}/${hash(rows, 0x9e3779b1)}/${hash(edges, 0x85ebca77)}`;

/** FNV-1a over whole numbers (Fowler, Noll and Vo), with a final mixing as neighbours differ in few bits. */
function hash(values: Uint32Array, seed: number): number {
  let state = seed;
  for (const value of values) {
    state = Math.imul(state ^ value, 0x01000193);
    state ^= state >>> 15;
  }
  return state >>> 0;
}
