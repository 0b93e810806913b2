/** Each community by forces of its own, the communities beside each other by how much connects them. */
import { type Adjacency, buildAdjacency, subgraph } from './adjacency.ts';
import { componentsOf } from './components.ts';
import { arrangeDiscs, edgesBetween, type GroupEdges } from './disc-arrangement.ts';
import { boxOf, radiusFor } from './extent.ts';
import { startPart } from './force-part.ts';
import { groupBy, type Groups } from './grouped-nodes.ts';
import { type LayoutGraph, type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';
import { gridOf, type Movable, packMovables } from './part-arrangement.ts';
import { finishPart } from './part-forming.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Communities of a large graph are looked at as wholes: fewer rounds do. */
const manyNodes = 20_000;

export function* communityLayout({ graph, seed }: LayoutOrder, places: Places): LayoutSteps {
  const whole = buildAdjacency(graph);
  const groups = groupBy(graph.community ?? componentNumbers(whole), graph.count);
  const inside = createInside(graph, whole, createSeededRandom(seed));
  const radii = new Float64Array(groups.count);
  let [done, sinceStep] = [0, 0];
  for (const [group, nodes] of groups.members.entries()) {
    radii[group] = inside.place(nodes) + spacing;
    done += nodes.length;
    sinceStep += nodes.length;
    if (sinceStep < 1000) continue;
    sinceStep = 0;
    yield { state: 'placing', progress: (0.9 * done) / graph.count };
  }
  const { x, y } = inside;
  const isRelated = moveApart(edgesBetween(graph, groups.of), groups, whole, radii, x, y);
  const related = groups.members.filter((_, group) => isRelated[group] === 1).flatMap((nodes) => [...nodes]);
  const unrelated = groups.members.filter((_, group) => isRelated[group] !== 1);
  const blocks = [Uint32Array.from(related), ...unrelated.filter((nodes) => nodes.length > 1)];
  blocks.sort((a, b) => b.length - a.length);
  const alone = Uint32Array.from(unrelated.filter((nodes) => nodes.length === 1).flatMap((nodes) => [...nodes]));
  const parts = [
    ...blocks.map((nodes) => ({ nodes, ...pick(nodes, x, y) })),
    { nodes: alone, ...gridOf(alone.length, spacing * 0.75) },
  ].filter(({ nodes }) => nodes.length > 0);
  packMovables(parts, []);
  for (const part of parts)
    part.nodes.forEach((node, i) => {
      places.x[node] = part.x[i] ?? 0;
      places.y[node] = part.y[i] ?? 0;
    });
}

const pick = (nodes: Uint32Array, x: Float64Array, y: Float64Array): Movable => ({
  x: Float64Array.from(nodes, (node) => x[node] ?? 0),
  y: Float64Array.from(nodes, (node) => y[node] ?? 0),
  stays: false,
});

function componentNumbers(adjacency: Adjacency): Uint32Array {
  const numbers = new Uint32Array(adjacency.count);
  componentsOf(adjacency).forEach((nodes, component) => nodes.forEach((node) => (numbers[node] = component)));
  return numbers;
}

interface Inside {
  /** Places by node, around the centre of its community. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Places one community; returns the radius of its disc. */
  place(nodes: Uint32Array): number;
}

function createInside(graph: LayoutGraph, whole: Adjacency, random: () => number): Inside {
  const scratch = new Int32Array(graph.count).fill(-1);
  const x = new Float64Array(graph.count);
  const y = new Float64Array(graph.count);
  const unpinned = { ...graph, pinned: new Uint8Array(graph.count) };
  const rounds = graph.count > manyNodes ? 100 : 300;
  return {
    x,
    y,
    place: (nodes) => {
      const own = subgraph(whole, nodes, scratch);
      const parts = componentsOf(own).map((local) => {
        const adjacency = subgraph(own, local, scratch);
        const members = local.map((i) => nodes[i] ?? 0);
        const part = startPart({ nodes: members, adjacency, graph: unpinned, from: 'nothing', random });
        finishPart(part, unpinned, Math.min(rounds, 40 + 4 * members.length));
        return part;
      });
      packMovables(parts, []);
      const boxes = parts.map((part) => boxOf(part.x, part.y));
      const centreX = (Math.min(...boxes.map((box) => box.minX)) + Math.max(...boxes.map((box) => box.maxX))) / 2;
      const centreY = (Math.min(...boxes.map((box) => box.minY)) + Math.max(...boxes.map((box) => box.maxY))) / 2;
      for (const part of parts)
        part.nodes.forEach((node, i) => {
          x[node] = (part.x[i] ?? 0) - centreX;
          y[node] = (part.y[i] ?? 0) - centreY;
        });
      return roundOff(nodes, x, y);
    },
  };
}

/** Draws stragglers half the way into the disc that the nodes would fill evenly; returns the radius. */
function roundOff(nodes: Uint32Array, x: Float64Array, y: Float64Array): number {
  const distance = Float64Array.from(nodes, (node) => Math.hypot(x[node] ?? 0, y[node] ?? 0));
  const full = radiusFor(nodes.length) * Math.SQRT2;
  let radius = 0;
  const outward = Uint32Array.from(nodes, (_, i) => i).sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
  outward.forEach((i, rank) => {
    const own = distance[i] ?? 0;
    const drawn = Math.min(own, (own + full * Math.sqrt((rank + 1) / nodes.length)) / 2);
    const node = nodes[i] ?? 0;
    x[node] = ((x[node] ?? 0) * drawn) / (own || 1);
    y[node] = ((y[node] ?? 0) * drawn) / (own || 1);
    radius = Math.max(radius, drawn);
  });
  return radius;
}

/** Moves related communities to their discs, turned towards what they are connected with. Returns which are related. */
function moveApart(
  edges: GroupEdges,
  { count, of, members }: Groups,
  { start, neighbour }: Adjacency,
  radii: Float64Array,
  x: Float64Array,
  y: Float64Array,
): Uint8Array {
  const isRelated = new Uint8Array(count);
  for (const group of [...edges.source, ...edges.target]) isRelated[group] = 1;
  const related = Uint32Array.from({ length: count }, (_, group) => group).filter((group) => isRelated[group] === 1);
  const number = new Map([...related].map((group, i) => [group, i]));
  const renumber = (group: number): number => number.get(group) ?? 0;
  const centres = arrangeDiscs(
    { source: edges.source.map(renumber), target: edges.target.map(renumber) },
    Float64Array.from(related, (group) => radii[group] ?? 0),
  );
  related.forEach((group, i) => {
    const [centreX, centreY] = [centres.x[i] ?? 0, centres.y[i] ?? 0];
    let [along, across] = [0, 0];
    for (const node of members[group] ?? [])
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const other = of[neighbour[at] ?? 0] ?? 0;
        if (other === group) continue;
        const ex = (centres.x[renumber(other)] ?? 0) - centreX;
        const ey = (centres.y[renumber(other)] ?? 0) - centreY;
        along += (x[node] ?? 0) * ex + (y[node] ?? 0) * ey;
        across += (x[node] ?? 0) * ey - (y[node] ?? 0) * ex;
      }
    const turn = Math.atan2(across, along);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (const node of members[group] ?? []) {
      const [dx, dy] = [x[node] ?? 0, y[node] ?? 0];
      x[node] = centreX + cos * dx - sin * dy;
      y[node] = centreY + sin * dx + cos * dy;
    }
  });
  return isRelated;
}
