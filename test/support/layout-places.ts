import type { LayoutGraph, LayoutOrder, Places } from '../../renderer/graph/layout/layout-graph.ts';
import { runLayout } from '../../renderer/graph/layout/run-layout.ts';

/** Places of a layout that has run to its end. */
export function placesOf(graph: LayoutGraph, order: Omit<LayoutOrder, 'graph'>): Places {
  const places = { x: new Float32Array(graph.count), y: new Float32Array(graph.count) };
  for (const _ of runLayout({ graph, ...order }, places));
  return places;
}

export const isFinitePlaces = ({ x, y }: Places): boolean => [...x, ...y].every(Number.isFinite);
