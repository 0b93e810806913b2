/** Places of a small graph: the origin in the middle, its neighbours on a ring, theirs on a second one. Pure and repeatable. */
import type { ObjectKind } from '../../../shared/model/object-type.ts';

export interface SmallGraphNode {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly type: string;
  /** As shown: values of Indicators defanged. */
  readonly label: string;
  /** Steps from the origin, which alone is 0. */
  readonly ring: 0 | 1 | 2;
}

export interface SmallGraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly directed: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Radians from the middle, 0 to the right, clockwise as on the screen. */
  readonly angle: number;
}

export interface SmallGraphLayout {
  readonly places: ReadonlyMap<string, Place>;
  /** Labels lie along the spokes when they would cover each other upright. */
  readonly turned: boolean;
  /** Half of the width and height that the nodes take up. */
  readonly reach: { readonly x: number; readonly y: number };
}

/**
 * Room on a ring for a node, the radius of a small ring, the gap to the next one, all in pixels at scale 1, and how
 * much wider than high the rings are: upright labels need width, and the place for a graph is wide.
 */
const room = {
  upright: { node: 72, least: 92, ringGap: 112, stretch: 2.1 },
  turned: { node: 22, least: 150, ringGap: 150, stretch: 1 },
} as const;
const uprightAtMost = 16;

/** Nodes of one type stand together, types of one kind, too; equal input gives equal places. */
const compare = (a: SmallGraphNode, b: SmallGraphNode): number =>
  a.kind.localeCompare(b.kind) ||
  a.type.localeCompare(b.type) ||
  a.label.localeCompare(b.label) ||
  a.id.localeCompare(b.id);

const around = (radius: number, angle: number, stretch: number): Place => ({
  x: Math.cos(angle) * radius * stretch,
  y: Math.sin(angle) * radius,
  angle,
});

export function layOut(nodes: readonly SmallGraphNode[], edges: readonly SmallGraphEdge[]): SmallGraphLayout {
  const places = new Map<string, Place>();
  for (const node of nodes) if (node.ring === 0) places.set(node.id, { x: 0, y: 0, angle: 0 });
  const first = nodes.filter(({ ring }) => ring === 1).sort(compare);
  const second = nodes.filter(({ ring }) => ring === 2);
  const turned = Math.max(first.length, second.length) > uprightAtMost;
  const { node: spacing, least, ringGap, stretch } = turned ? room.turned : room.upright;
  const radiusFor = (count: number, atLeast: number): number => Math.max(atLeast, (count * spacing) / (2 * Math.PI));

  const inner = radiusFor(first.length, least);
  first.forEach((node, index) => places.set(node.id, around(inner, turnOf(index, first.length), stretch)));

  const outer = radiusFor(second.length, inner + ringGap);
  const wish = parentAngles(second, edges, places);
  const ordered = [...second].sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0) || compare(a, b));
  spread(
    ordered.map(({ id }) => wish.get(id) ?? 0),
    spacing / outer,
  ).forEach((angle, index) => {
    const node = ordered[index];
    if (node !== undefined) places.set(node.id, around(outer, angle, stretch));
  });
  const radius = second.length > 0 ? outer : inner;
  return { places, turned, reach: { x: radius * stretch, y: radius } };
}

/** The first node stands at the top. */
const turnOf = (index: number, count: number): number => (index / count) * 2 * Math.PI - Math.PI / 2;

/** The angle of the first neighbour on the inner ring: a node stands behind what leads to it. */
function parentAngles(
  second: readonly SmallGraphNode[],
  edges: readonly SmallGraphEdge[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, number> {
  const outer = new Set(second.map(({ id }) => id));
  const angles = new Map<string, number>();
  for (const { from, to } of edges) {
    const [node, parent] = outer.has(from) ? [from, to] : [to, from];
    const place = places.get(parent);
    if (outer.has(node) && place !== undefined && !angles.has(node)) angles.set(node, place.angle);
  }
  return angles;
}

/** Ascending angles moved apart until neighbours keep their distance, each as near to its wish as the others allow. */
function spread(wishes: readonly number[], least: number): number[] {
  const angles = [...wishes];
  for (let index = 1; index < angles.length; index += 1)
    angles[index] = Math.max(angles[index] ?? 0, (angles[index - 1] ?? 0) + least);
  // A full ring closes: the last ones leave room before the first.
  const end = (angles[0] ?? 0) + 2 * Math.PI;
  for (const [index, angle] of angles.entries()) angles[index] = Math.min(angle, end - (angles.length - index) * least);
  // Pushing only forward would turn all; half of the push goes back.
  const pushed = angles.map((angle, index) => angle - (wishes[index] ?? 0));
  const back = pushed.length === 0 ? 0 : pushed.reduce((sum, push) => sum + push, 0) / pushed.length;
  return angles.map((angle) => angle - back);
}

/** The node nearest in a direction of the arrow keys; undefined when there is none. */
export function nodeTowards(
  places: ReadonlyMap<string, Place>,
  from: string,
  direction: 'left' | 'right' | 'up' | 'down',
): string | undefined {
  const start = places.get(from);
  if (start === undefined) return undefined;
  let best: { id: string; cost: number } | undefined;
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - start.x, place.y - start.y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    if (id === from || ahead <= 1e-6) continue;
    const aside = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
    const cost = ahead + 2 * aside;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
