/** Graphs to measure with: communities drawn as discs, most edges within them. Made from a seed, positions given. */
import { createRandom } from '../support/random.ts';

export interface GraphData {
  readonly name: string;
  readonly nodes: number;
  readonly edges: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Number of one of `typeCount` types. */
  readonly type: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 0 or 1: which of two owners has the edge. */
  readonly owner: Uint8Array;
}

export const typeCount = 12;
const communities = 200;
const radius = 0.022;
/** Height of the whole over its width. */
const aspect = 0.64;

/** `far` is the share of edges that may end in any community. */
export function createGraphData(name: string, nodes: number, edges: number, far: number, seed = 7): GraphData {
  const draw = createRandom(seed);
  const random = (): number => draw(2 ** 32) / 2 ** 32;
  const middles = Array.from({ length: communities }, () => [random(), random() * aspect] as const);
  const perCommunity = nodes / communities;
  const data = {
    name,
    nodes,
    edges,
    x: new Float32Array(nodes),
    y: new Float32Array(nodes),
    type: new Uint8Array(nodes),
    source: new Uint32Array(edges),
    target: new Uint32Array(edges),
    owner: new Uint8Array(edges),
  };
  for (let node = 0; node < nodes; node += 1) {
    const [middleX, middleY] = middles[Math.floor(node / perCommunity)] ?? [0, 0];
    const turn = random() * 2 * Math.PI;
    const distance = Math.sqrt(random()) * radius;
    data.x[node] = middleX + distance * Math.cos(turn);
    data.y[node] = middleY + distance * Math.sin(turn);
    data.type[node] = Math.floor(random() * typeCount);
  }
  for (let edge = 0; edge < edges; edge += 1) {
    const source = Math.floor(random() * nodes);
    const first = Math.floor(source / perCommunity) * perCommunity;
    data.source[edge] = source;
    data.target[edge] = Math.floor(random() < far ? random() * nodes : first + random() * perCommunity);
    data.owner[edge] = random() < 0.8 ? 0 : 1;
  }
  return data;
}
