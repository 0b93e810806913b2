import type { Scene } from '../scene/scene.ts';

/** A part of a scene that is drawn above the rest. */
export interface ScenePart {
  readonly items: Uint32Array;
  readonly edges: Uint32Array;
}

export const emptyPart: ScenePart = { items: new Uint32Array(0), edges: new Uint32Array(0) };

/** Items, what they are directly associated with, and the edges that lead from and to them. */
export function neighbourhoodOf(scene: Scene, chosen: Iterable<number>): ScenePart {
  const { source, target, edgeCount } = scene;
  const items = new Set(chosen);
  if (items.size === 0) return emptyPart;
  const inside = new Uint8Array(scene.count);
  for (const item of items) inside[item] = 1;
  const edges: number[] = [];
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const from = source[edge] ?? 0;
    const to = target[edge] ?? 0;
    if (inside[from] === 0 && inside[to] === 0) continue;
    edges.push(edge);
    items.add(from);
    items.add(to);
  }
  return { items: Uint32Array.from(items), edges: Uint32Array.from(edges) };
}

/** These items and the edges between any two of them. */
export function inducedPart(scene: Scene, chosen: ReadonlySet<number>): ScenePart {
  const { source, target, edgeCount } = scene;
  const inside = new Uint8Array(scene.count);
  for (const item of chosen) if (item < scene.count) inside[item] = 1;
  const edges: number[] = [];
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (inside[source[edge] ?? 0] === 1 && inside[target[edge] ?? 0] === 1) edges.push(edge);
  }
  return { items: Uint32Array.from(chosen).filter((item) => item < scene.count), edges: Uint32Array.from(edges) };
}

/** Both parts, each item and edge once. */
export function unionOf(first: ScenePart, second: ScenePart): ScenePart {
  if (first.items.length === 0) return second;
  if (second.items.length === 0) return first;
  return {
    items: Uint32Array.from(new Set([...first.items, ...second.items])),
    edges: Uint32Array.from(new Set([...first.edges, ...second.edges])),
  };
}
