/**
 * The force layout from nothing until it is readable against twenty iterations of graphology's ForceAtlas2 (Barnes-Hut,
 * theta 1.2), in one run, with the stress of both.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { buildAdjacency } from '../../renderer/graph/layout/adjacency.ts';
import type { LayoutGraph, Places } from '../../renderer/graph/layout/layout-graph.ts';
import { runLayout } from '../../renderer/graph/layout/run-layout.ts';
import { createSeededRandom } from '../../renderer/graph/layout/seeded-random.ts';
import { communityGraph, geometricGraph } from '../support/generated-graph.ts';
import { neighbourhoodPreservation, sampledStress, spread } from '../support/layout-quality.ts';
import { atLeast, atMost, median, noise, processorMs, round, timed } from './support/figures.ts';

const faster = 4;
const iterations = 20;

interface Measured {
  readonly places: Places;
  readonly ms: number;
  readonly processor: number;
}

function measure(places: Places, work: () => void): Measured {
  const before = processorMs();
  const ms = timed(work);
  return { places: { x: places.x.slice(), y: places.y.slice() }, ms, processor: processorMs() - before };
}

/** Stops at the first step that calls itself settled. */
function ownLayout(graph: LayoutGraph, seed: number): Measured {
  const places = { x: new Float32Array(graph.count), y: new Float32Array(graph.count) };
  return measure(places, () => {
    for (const { state } of runLayout({ graph, name: 'force', seed, from: 'nothing' }, places))
      if (state === 'settled') return;
  });
}

/** Building the graph is not counted. */
function peerLayout(graph: LayoutGraph, seed: number): Measured {
  const random = createSeededRandom(seed);
  const peer = new Graph({ type: 'undirected' });
  for (let node = 0; node < graph.count; node += 1) peer.addNode(node, { x: random(), y: random() });
  graph.source.forEach((source, edge) => peer.mergeEdge(source, graph.target[edge]));
  const settings = { ...forceAtlas2.inferSettings(peer), barnesHutOptimize: true, barnesHutTheta: 1.2 };
  const places = { x: new Float32Array(graph.count), y: new Float32Array(graph.count) };
  return measure(places, () => {
    const found = forceAtlas2(peer, { iterations, settings });
    for (let node = 0; node < graph.count; node += 1) {
      places.x[node] = found[node]?.['x'] ?? 0;
      places.y[node] = found[node]?.['y'] ?? 0;
    }
  });
}

function compare(graph: LayoutGraph, rounds: number): Readonly<Record<string, unknown>> {
  const adjacency = buildAdjacency(graph);
  const [own, peer]: [Measured[], Measured[]] = [[], []];
  for (let number = 0; number < rounds; number += 1) {
    own.push(ownLayout(graph, number + 1));
    peer.push(peerLayout(graph, number + 1));
  }
  const times = [own, peer].map((measured) => measured.map(({ ms }) => ms));
  const [ownMs = [], peerMs = []] = times;
  const processor = [own, peer].map((measured) => median(measured.map((one) => one.processor)));
  const stress = [own, peer].map((measured) => median(measured.map(({ places }) => sampledStress(adjacency, places))));
  const [ownPlaces, peerPlaces] = [own[0]?.places, peer[0]?.places];
  return {
    'twenty iterations of ForceAtlas2 over ours until readable': atLeast(median(peerMs) / median(ownMs), faster, {
      ms: [round(median(ownMs), 0), round(median(peerMs), 0)],
      processorRatio: round((processor[1] ?? 0) / (processor[0] ?? 1)),
      noise: Math.max(noise(ownMs), noise(peerMs)),
    }),
    'stress, ours over theirs': atMost((stress[0] ?? 0) / (stress[1] ?? 1), 1, {
      stress: stress.map((value) => round(value, 3)),
    }),
    'neighbours that are nearest, spread (ours, theirs)':
      ownPlaces && peerPlaces
        ? [ownPlaces, peerPlaces].map((places) => [
            round(neighbourhoodPreservation(adjacency, places, 60), 3),
            round(spread(places)),
          ])
        : [],
  };
}

export async function run(): Promise<unknown> {
  const figures: Record<string, unknown> = {};
  for (const [count, edges, rounds] of [
    [20_000, 60_000, 7],
    [100_000, 300_000, 3],
  ] as const) {
    figures[`${count} nodes, ${edges} edges: communities`] = compare(communityGraph(count, edges, 31), rounds);
    figures[`${count} nodes, ${edges} edges: geometric`] = compare(geometricGraph(count, edges, 32), rounds);
  }
  return Promise.resolve(figures);
}
