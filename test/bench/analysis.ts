/**
 * The measures of a graph against graphology's, in one run on the same edges: from edges to numbers here, from a graph
 * that is built already there. The last figures are what an analyst waits for at full size.
 */
import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import { measure } from '../../renderer/graph/analysis/measure.ts';
import { createSeededRandom } from '../../renderer/graph/layout/seeded-random.ts';
import { type MetricName, metricNames } from '../../shared/graph/view.ts';
import { communityGraph } from '../support/generated-graph.ts';
import { toWeightedUndirected } from '../support/random-graph.ts';
import { atLeast, type Figure, median, noise, processorMs, round, timed } from './support/figures.ts';

const rounds = 5;

interface Duel {
  readonly name: MetricName;
  readonly nodes: number;
  readonly edges: number;
  readonly faster: number;
  readonly theirs: (graph: ReturnType<typeof toWeightedUndirected>) => unknown;
}

const duels: readonly Duel[] = [
  {
    name: 'pageRank',
    nodes: 20_000,
    edges: 60_000,
    faster: 2,
    // As exact as ours: its tolerance is per node.
    theirs: (graph) => pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-9 / graph.order, maxIterations: 1000 }),
  },
  {
    name: 'community',
    nodes: 20_000,
    edges: 60_000,
    faster: 2,
    theirs: (graph) => louvain(graph, { rng: createSeededRandom(1) }),
  },
  {
    name: 'betweenness',
    nodes: 2000,
    edges: 6000,
    faster: 1.2,
    theirs: (graph) => betweennessCentrality(graph, { getEdgeWeight: null }),
  },
];

const ours = (name: MetricName, edges: ReturnType<typeof communityGraph>) => measure(name, edges, () => undefined);

function fight({ name, nodes, edges, faster, theirs }: Duel): Figure {
  const list = communityGraph(nodes, edges, 51);
  const graph = toWeightedUndirected(list);
  const own: number[] = [];
  const peer: number[] = [];
  const processor = [0, 0];
  const clocked = (side: 0 | 1, work: () => unknown): number => {
    const before = processorMs();
    const ms = timed(work);
    processor[side] = (processor[side] ?? 0) + processorMs() - before;
    return ms;
  };
  for (let number = 0; number < rounds; number += 1) {
    own.push(clocked(0, () => ours(name, list)));
    peer.push(clocked(1, () => theirs(graph)));
  }
  return atLeast(median(peer) / median(own), faster, {
    ms: [round(median(own), 0), round(median(peer), 0)],
    processorRatio: round((processor[1] ?? 0) / (processor[0] ?? 1)),
    noise: Math.max(noise(own), noise(peer)),
  });
}

/** Modularity of our communities over that of graphology's. */
function quality(): Figure {
  const list = communityGraph(20_000, 60_000, 51);
  const graph = toWeightedUndirected(list);
  const { values } = ours('community', list);
  const own = modularity(graph, { getNodeCommunity: (node) => values[Number(node)] ?? 0 });
  const peer = louvain.detailed(graph, { rng: createSeededRandom(1) }).modularity;
  return atLeast(own / peer, 0.97, { modularity: [round(own, 3), round(peer, 3)] });
}

export async function run(): Promise<unknown> {
  const figures: Record<string, unknown> = {};
  for (const duel of duels)
    figures[`graphology over ours: ${duel.name}, ${duel.nodes} nodes, ${duel.edges} edges`] = fight(duel);
  figures['modularity, ours over graphology'] = quality();
  const whole = communityGraph(100_000, 300_000, 52);
  figures['100000 nodes, 300000 edges, ms'] = Object.fromEntries(
    metricNames.map((name) => [
      name,
      round(
        timed(() => ours(name, whole)),
        0,
      ),
    ]),
  );
  return Promise.resolve(figures);
}
