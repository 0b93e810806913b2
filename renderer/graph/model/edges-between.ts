import type { GraphModel } from './graph-model.ts';

/** Rows of the edges between two nodes, whatever their type and direction, ascending. */
export function edgesBetween(model: GraphModel, a: number, b: number): number[] {
  const { source, target, count } = model.edges;
  const found: number[] = [];
  for (let edge = 0; edge < count; edge += 1) {
    const isBetween = (source[edge] === a && target[edge] === b) || (source[edge] === b && target[edge] === a);
    if (isBetween && model.hasEdge(edge)) found.push(edge);
  }
  return found;
}
