/** Neighbours of each node in one column, without self loops and with edges between the same two as one. */
export interface Adjacency {
  readonly count: number;
  /** `count + 1` places in `neighbour`. */
  readonly start: Uint32Array;
  /** Ascending for each node. */
  readonly neighbour: Uint32Array;
  /** Sum over the edges between the two, dampened: `1 + ln(sum)`, at least 1. */
  readonly weight: Float32Array;
}

interface Ends {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight?: Float32Array;
}

export function buildAdjacency({ count, source, target, weight }: Ends): Adjacency {
  const start = new Uint32Array(count + 1);
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (!isEdge(a, b, count)) continue;
    start[a + 1] = (start[a + 1] ?? 0) + 1;
    start[b + 1] = (start[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const total = start[count] ?? 0;
  const unsorted = new Uint32Array(total);
  const unsortedWeight = new Float32Array(total);
  const next = start.slice();
  const put = (a: number, b: number, w: number): void => {
    const place = next[a] ?? 0;
    unsorted[place] = b;
    unsortedWeight[place] = w;
    next[a] = place + 1;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    if (!isEdge(a, b, count)) continue;
    const given = weight?.[edge] ?? 1;
    const w = given > 0 && given < Infinity ? given : 1;
    put(a, b, w);
    put(b, a, w);
  }
  return mergeSorted(transpose(count, start, unsorted, unsortedWeight));
}

export const degreeOf = ({ start }: Adjacency, node: number): number => (start[node + 1] ?? 0) - (start[node] ?? 0);

const isEdge = (a: number, b: number, count: number): boolean => a !== b && a < count && b < count;

/** Every edge stands in both directions, so that the transposed rows are the same rows in ascending order. */
function transpose(count: number, start: Uint32Array, neighbour: Uint32Array, weight: Float32Array): Adjacency {
  const sorted = new Uint32Array(neighbour.length);
  const sortedWeight = new Float32Array(neighbour.length);
  const next = start.slice();
  for (let node = 0; node < count; node += 1) {
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
      const other = neighbour[i] ?? 0;
      const place = next[other] ?? 0;
      sorted[place] = node;
      sortedWeight[place] = weight[i] ?? 1;
      next[other] = place + 1;
    }
  }
  return { count, start, neighbour: sorted, weight: sortedWeight };
}

/** In place: entries only ever move towards the front. */
function mergeSorted({ count, start, neighbour, weight }: Adjacency): Adjacency {
  let end = 0;
  let from = 0;
  for (let node = 0; node < count; node += 1) {
    const to = start[node + 1] ?? 0;
    const first = end;
    for (let i = from; i < to; i += 1) {
      const other = neighbour[i] ?? 0;
      if (end > first && neighbour[end - 1] === other) {
        weight[end - 1] = (weight[end - 1] ?? 0) + (weight[i] ?? 0);
        continue;
      }
      neighbour[end] = other;
      weight[end] = weight[i] ?? 1;
      end += 1;
    }
    from = to;
    start[node + 1] = end;
  }
  for (let i = 0; i < end; i += 1) weight[i] = 1 + Math.log(Math.max(1, weight[i] ?? 1));
  return { count, start, neighbour: neighbour.subarray(0, end), weight: weight.subarray(0, end) };
}

/** The part between the given nodes; node `i` of the answer is `nodes[i]`. `local` is scratch of `count`, all -1, and is left so. */
export function subgraph(whole: Adjacency, nodes: Uint32Array, local: Int32Array): Adjacency {
  let size = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    local[nodes[i] ?? 0] = i;
    size += degreeOf(whole, nodes[i] ?? 0);
  }
  const start = new Uint32Array(nodes.length + 1);
  const neighbour = new Uint32Array(size);
  const weight = new Float32Array(size);
  let end = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] ?? 0;
    for (let at = whole.start[node] ?? 0; at < (whole.start[node + 1] ?? 0); at += 1) {
      const other = local[whole.neighbour[at] ?? 0] ?? -1;
      if (other < 0) continue;
      neighbour[end] = other;
      weight[end] = whole.weight[at] ?? 1;
      end += 1;
    }
    start[i + 1] = end;
  }
  for (const node of nodes) local[node] = -1;
  return { count: nodes.length, start, neighbour: neighbour.subarray(0, end), weight: weight.subarray(0, end) };
}
