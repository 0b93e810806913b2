import type { GraphPart } from './graph-parts.ts';

export interface GraphPanel {
  readonly id: string;
  readonly label: string;
  readonly Panel: GraphPart;
}

/** Panels below the table of graph objects, in the order of their tabs. */
export const graphPanels: readonly GraphPanel[] = [];
