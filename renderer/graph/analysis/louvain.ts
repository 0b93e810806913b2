import { createSeededRandom } from '../layout/seeded-random.ts';
import { type Groups, numberBySize } from './group-numbers.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** A graph whose nodes are the communities of the one before; their inner edges are loops. */
interface Level extends WeightedGraph {
  /** Twice the weight of the edges inside a node. */
  readonly inner: Float64Array;
}

/** Any fixed number: the same graph has the same communities. */
const seed = 2008;
/** Gains below this, as a share of all edges, are rounding. */
const gainMin = 1e-12;

/**
 * Communities of high modularity (resolution 1), numbered by descending size. Blondel, Guillaume, Lambiotte and
 * Lefebvre, "Fast unfolding of communities in large networks" (2008); only nodes whose surroundings have changed are
 * looked at again (Ozaki, Tezuka and Inaba, "A Simple Acceleration Method for the Louvain Algorithm", 2016).
 * Nodes are looked at in a seeded random order, so that the answer does not depend on how rows are sorted by chance
 * and is the same every time.
 */
export function louvainCommunities(graph: WeightedGraph): Groups {
  const random = createSeededRandom(seed);
  const community = Uint32Array.from({ length: graph.count }, (_, node) => node);
  let level: Level = { ...graph, inner: new Float64Array(graph.count) };
  for (;;) {
    const moved = moveNodes(level, random);
    if (moved === null) break;
    const { labels, count } = renumber(moved);
    for (let node = 0; node < community.length; node += 1) community[node] = labels[community[node] ?? 0] ?? 0;
    level = aggregate(level, labels, count);
  }
  return numberBySize(community);
}

/** Moves each node to the neighbouring community where modularity gains most until none gains; null when none moved. */
function moveNodes({ count, start, neighbours, weight, inner }: Level, random: () => number): Uint32Array | null {
  const label = Uint32Array.from({ length: count }, (_, node) => node);
  const strength = inner.slice();
  for (let node = 0; node < count; node += 1)
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1)
      strength[node] = (strength[node] ?? 0) + (weight[at] ?? 0);
  const whole = strength.reduce((sum, own) => sum + own, 0);
  const total = strength.slice();
  const links = new Float64Array(count);
  const touched = new Uint32Array(count);
  const queue = shuffled(count, random);
  const isQueued = new Uint8Array(count).fill(1);
  let hasMoved = false;
  // A ring: each node is in it at most once.
  for (let head = 0, length = count; length > 0; length -= 1) {
    const node = queue[head] ?? 0;
    head = head + 1 === count ? 0 : head + 1;
    isQueued[node] = 0;
    const own = strength[node] ?? 0;
    const home = label[node] ?? 0;
    const last = start[node + 1] ?? 0;
    let near = 0;
    for (let at = start[node] ?? 0; at < last; at += 1) {
      const there = label[neighbours[at] ?? 0] ?? 0;
      const before = links[there] ?? 0;
      if (before === 0) {
        touched[near] = there;
        near += 1;
      }
      links[there] = before + (weight[at] ?? 0);
    }
    total[home] = (total[home] ?? 0) - own;
    let best = home;
    let bestGain = (links[home] ?? 0) - (own * (total[home] ?? 0)) / whole + gainMin * whole;
    for (let place = 0; place < near; place += 1) {
      const there = touched[place] ?? 0;
      const gain = (links[there] ?? 0) - (own * (total[there] ?? 0)) / whole;
      if (there !== home && gain > bestGain) {
        best = there;
        bestGain = gain;
      }
      links[there] = 0;
    }
    total[best] = (total[best] ?? 0) + own;
    if (best === home) continue;
    label[node] = best;
    hasMoved = true;
    for (let at = start[node] ?? 0; at < last; at += 1) {
      const other = neighbours[at] ?? 0;
      if (isQueued[other] === 1 || label[other] === best) continue;
      isQueued[other] = 1;
      const tail = head + length - 1;
      queue[tail >= count ? tail - count : tail] = other;
      length += 1;
    }
  }
  return hasMoved ? label : null;
}

/** Fisher-Yates. */
function shuffled(count: number, random: () => number): Uint32Array {
  const nodes = Uint32Array.from({ length: count }, (_, node) => node);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const node = nodes[other] ?? 0;
    nodes[other] = nodes[at] ?? 0;
    nodes[at] = node;
  }
  return nodes;
}

/** The same labels as 0, 1, 2, ... in the order of their first nodes. */
function renumber(labels: Uint32Array): { labels: Uint32Array; count: number } {
  const place = new Int32Array(labels.length).fill(-1);
  let count = 0;
  const dense = labels.map((label) => {
    if (place[label] === -1) {
      place[label] = count;
      count += 1;
    }
    return place[label] ?? 0;
  });
  return { labels: dense, count };
}

function aggregate(level: Level, labels: Uint32Array, count: number): Level {
  const members = membersOf(labels, count);
  const inner = new Float64Array(count);
  const start = new Uint32Array(count + 1);
  const neighbours = new Uint32Array(level.neighbours.length);
  const weight = new Float64Array(level.neighbours.length);
  // Where a neighbour stands among those of the community at hand: anything before its own first place is an old mark.
  const mark = new Int32Array(count).fill(-1);
  let end = 0;
  for (let community = 0; community < count; community += 1) {
    const first = end;
    for (let place = members.start[community] ?? 0; place < (members.start[community + 1] ?? 0); place += 1) {
      const node = members.nodes[place] ?? 0;
      inner[community] = (inner[community] ?? 0) + (level.inner[node] ?? 0);
      for (let at = level.start[node] ?? 0; at < (level.start[node + 1] ?? 0); at += 1) {
        const other = labels[level.neighbours[at] ?? 0] ?? 0;
        const by = level.weight[at] ?? 0;
        if (other === community) {
          inner[community] = (inner[community] ?? 0) + by;
          continue;
        }
        let known = mark[other] ?? -1;
        if (known < first) {
          known = end;
          mark[other] = end;
          neighbours[end] = other;
          weight[end] = 0;
          end += 1;
        }
        weight[known] = (weight[known] ?? 0) + by;
      }
    }
    start[community + 1] = end;
  }
  return { count, start, neighbours: neighbours.slice(0, end), weight: weight.slice(0, end), inner };
}

/** Nodes sorted by their labels. */
function membersOf(labels: Uint32Array, count: number): { start: Uint32Array; nodes: Uint32Array } {
  const start = new Uint32Array(count + 1);
  for (const label of labels) start[label + 1] = (start[label + 1] ?? 0) + 1;
  for (let label = 0; label < count; label += 1) start[label + 1] = (start[label + 1] ?? 0) + (start[label] ?? 0);
  const fill = start.slice(0, count);
  const nodes = new Uint32Array(labels.length);
  labels.forEach((label, node) => {
    nodes[fill[label] ?? 0] = node;
    fill[label] = (fill[label] ?? 0) + 1;
  });
  return { start, nodes };
}
