import type { Scene } from '../scene/scene.ts';
import { emptyPart, inducedPart, neighbourhoodOf, type ScenePart, unionOf } from './neighbourhood.ts';
import type { Standout } from './picture.ts';

export interface Chosen {
  readonly selection: ReadonlySet<number>;
  /** -1 for none. */
  readonly hovered: number;
  readonly emphasis: ReadonlySet<number> | null;
}

export const nothingStandsOut: Standout = { part: emptyPart, selected: new Set(), hovered: -1, dims: false };

/** With more selected items than these their associations are not shown: they would be most of the graph. */
const neighboursOfMax = 20;
/** Labels that important items are sure to get, if there is room. */
const forcedLabelMax = 60;

/**
 * What stands out: the hovered item with its neighbours, or what was emphasised, while the rest steps back; without
 * either the selected items, with their associations when they are few. Last of the part, and so on top, are the
 * selected and the hovered item.
 */
export function standoutOf(scene: Scene, { selection, hovered, emphasis }: Chosen): Standout {
  const isHovered = hovered >= 0 && hovered < scene.count;
  const selected = new Set([...selection].filter((item) => item < scene.count));
  let part: ScenePart = emphasis ? inducedPart(scene, emphasis) : emptyPart;
  if (isHovered) part = unionOf(part, neighbourhoodOf(scene, [hovered]));
  const dims = isHovered || emphasis !== null;
  if (!dims && selected.size <= neighboursOfMax) {
    part = neighbourhoodOf(scene, selected);
  }
  const below = part.items.filter((item) => !selected.has(item) && item !== hovered);
  const above = [...selected].filter((item) => item !== hovered);
  const items = Uint32Array.from([...below, ...above, ...(isHovered ? [hovered] : [])]);
  return { part: { items, edges: part.edges }, selected, hovered: isHovered ? hovered : -1, dims };
}

/** The end of the items, which is what counts most, and the weightiest edges. */
export function limitedPart({ items, edges }: ScenePart, itemMax: number, edgeMax: number): ScenePart {
  return { items: items.slice(Math.max(0, items.length - itemMax)), edges: edges.slice(0, edgeMax) };
}

/** Per item what the far view makes of it when too much stands out for Sigma: 0 dimmed, 1 as ever, 2 strong. */
export function emphasisOf({ count }: Scene, { part, dims }: Standout): Uint8Array {
  const emphasis = new Uint8Array(count).fill(dims ? 0 : 1);
  for (const item of part.items) emphasis[item] = 2;
  return emphasis;
}

/** Items whose label comes before all others: hovered, selected, origin, and what stands out. */
export function forcedLabels({ part, selected, hovered, dims }: Standout, origins: readonly number[]): number[] {
  const forced = new Set<number>();
  if (hovered >= 0) forced.add(hovered);
  for (const items of [selected, origins, dims ? part.items.toReversed() : []]) {
    for (const item of items) {
      if (forced.size >= forcedLabelMax) return [...forced];
      forced.add(item);
    }
  }
  return [...forced];
}
