import type { Scene } from '../scene/scene.ts';

/** A part of a scene that is drawn above the rest. */
export interface ScenePart {
  readonly items: Uint32Array;
  readonly edges: Uint32Array;
}

export const emptyPart: ScenePart = { items: new Uint32Array(0), edges: new Uint32Array(0) };

/** An item, what it is directly associated with, and the edges between it and them. */
export function neighbourhoodOf(scene: Scene, item: number): ScenePart {
  const { source, target, edgeCount } = scene;
  const edges: number[] = [];
  const items = new Set([item]);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
    if (from !== item && to !== item) continue;
    edges.push(edge);
    items.add(from === item ? to : from);
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
