/** What a step of the history does to a graph, in a form that can be taken back exactly. */
import type { GraphView } from './view.ts';

export type GraphChange =
  /** Nodes that come into the graph (`on`) or leave it: only those that were not so before. */
  | { readonly kind: 'nodes'; readonly rows: Uint32Array; readonly on: boolean }
  /** The same for derived and foreign edges. */
  | { readonly kind: 'edges'; readonly rows: Uint32Array; readonly on: boolean }
  /** x and y of each row in turn, before and after. */
  | {
      readonly kind: 'places';
      readonly rows: Uint32Array;
      readonly before: Float32Array;
      readonly after: Float32Array;
    }
  | { readonly kind: 'pins'; readonly rows: Uint32Array; readonly on: boolean }
  | { readonly kind: 'view'; readonly before: GraphView; readonly after: GraphView };

export function inverseOf(change: GraphChange): GraphChange {
  switch (change.kind) {
    case 'nodes':
    case 'edges':
    case 'pins':
      return { ...change, on: !change.on };
    case 'places':
    case 'view':
      // The same pair the other way round: both members have one type each.
      return { ...change, before: change.after, after: change.before } as GraphChange;
  }
}

/** Bytes that a change keeps in memory, for the bounds of histories. */
export function sizeOf(change: GraphChange): number {
  switch (change.kind) {
    case 'nodes':
    case 'edges':
    case 'pins':
      return change.rows.byteLength;
    case 'places':
      return change.rows.byteLength + change.before.byteLength + change.after.byteLength;
    case 'view':
      return 2000;
  }
}
