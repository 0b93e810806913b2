/** Which part of a scene is drawn as SVG elements. */
import type { Bounds, Scene } from '../scene/scene.ts';
import { emptyPart, type ScenePart, unionOf } from './neighbourhood.ts';
import type { Standout } from './picture.ts';
import { limitedPart } from './standout.ts';
import { visibleEdges, visibleItems } from './visible-part.ts';

/** As many elements as can follow the mouse. */
export const svgItemMax = 300;
export const svgEdgeMax = 600;

/** Items of the reduced scene: what stands out first, then the largest. */
export function reducedItems(scene: Scene, order: Uint32Array, { part, selected }: Standout): Set<number> {
  const chosen = new Set<number>();
  for (const items of [selected, part.items, order]) {
    for (const item of items) {
      if (chosen.size >= svgItemMax) return chosen;
      if (item < scene.count) chosen.add(item);
    }
  }
  return chosen;
}

/** The weightiest edges between them. */
export function reducedEdges(scene: Scene, items: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let edge = 0; edge < scene.edgeCount && found.length < svgEdgeMax; edge += 1) {
    if (items.has(scene.source[edge] ?? 0) && items.has(scene.target[edge] ?? 0)) found.push(edge);
  }
  return found;
}

/** What is in view, all of which fits into elements. */
export interface ClosePart extends ScenePart {
  readonly covers: Bounds;
  /** Its edges do, too; otherwise there are none. */
  readonly isWhole: boolean;
}

/** Null where that is too much. */
export function closePart(scene: Scene, covers: Bounds): ClosePart | null {
  const items = visibleItems(scene, covers, (count) => count <= svgItemMax);
  if (items === null) return null;
  const edges = visibleEdges(scene, covers, (count) => count <= svgEdgeMax);
  return { items, edges: edges ?? emptyPart.edges, covers, isWhole: edges !== null };
}

/** Items, the most important first, and edges that are drawn above the far view: what stands out, and what is close by. */
export function aboveFar({ part }: Standout, close: ScenePart | null): ScenePart {
  const { items, edges } = limitedPart(part, svgItemMax, svgEdgeMax);
  // What stands out has what counts most at its end.
  return unionOf({ items: items.toReversed(), edges }, close ?? emptyPart);
}
