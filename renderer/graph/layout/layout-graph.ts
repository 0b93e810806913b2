/** What a layout works on: columns alone, so that they can go to a worker and be made up by a test. */
import type { LayoutName } from '../../../shared/graph/view.ts';

export interface LayoutGraph {
  readonly count: number;
  /** Present places in world units; what is not finite counts as having no place. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Ends of the edges as node numbers. Self loops are ignored, edges between the same two count together. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Weight of each edge, 1 where absent. */
  readonly weight?: Float32Array;
  /** 1 for edges that lead from source to target; the hierarchical layout follows them where they are most. */
  readonly directed?: Uint8Array;
  /** 1 for nodes that stay where they are. */
  readonly pinned: Uint8Array;
  readonly types: Uint16Array;
  /** Radius in pixels of the screen when the whole graph is in view. */
  readonly sizes: Float32Array;
  /** Community of each node; connected components stand in where it is absent. */
  readonly community?: Uint32Array;
  /** Node at which the graph began; -1 for none. */
  readonly origin: number;
}

export interface LayoutOrder {
  readonly graph: LayoutGraph;
  readonly name: LayoutName;
  /** Same graph, same seed: same places, bit for bit. */
  readonly seed: number;
  /** `present`: a force layout starts from the places of the graph and leaves its parts where they are. */
  readonly from: 'nothing' | 'present';
}

/** Places of all nodes, written by a layout while it runs. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * `placing`: not yet worth looking at for long; `settled`: readable, being refined. A layout is a generator of these:
 * between two of them it can be paused or dropped.
 */
export interface LayoutStep {
  readonly state: 'placing' | 'settled';
  /** 0 to 1. */
  readonly progress: number;
}
export type LayoutSteps = Generator<LayoutStep, void>;

/** World units between neighbours where nodes are spread evenly: n nodes span about `spacing` times the root of n. */
export const spacing = 40;
