/** What a window and the worker that lays out a graph say to each other. */
import type { LayoutOrder, LayoutStep } from './layout-graph.ts';

export type LayoutCommand =
  | { readonly kind: 'start'; readonly order: LayoutOrder }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

/** Columns of places are handed over, not copied: each report has its own. */
export type LayoutReport =
  | { readonly kind: 'places'; readonly x: Float32Array; readonly y: Float32Array; readonly step: LayoutStep }
  | { readonly kind: 'done'; readonly x: Float32Array; readonly y: Float32Array }
  | { readonly kind: 'failed'; readonly message: string };
