/** Who is near some nodes of the drawn graph. */
import { type Csr, hasEdge } from '../../../shared/graph/csr.ts';

/** Nodes beside both, ascending. O(smaller degree * log(larger)). */
export function commonNeighbours(csr: Csr, a: number, b: number): number[] {
  const degree = (node: number): number => (csr.start[node + 1] ?? 0) - (csr.start[node] ?? 0);
  const [few, many] = degree(a) <= degree(b) ? [a, b] : [b, a];
  return [...csr.neighbours.subarray(csr.start[few], csr.start[few + 1])].filter(
    (node) => node !== many && hasEdge(csr, many, node),
  );
}

/** Ego network: the nodes at most `steps` edges away from any of `middle`, nearest first, `middle` among them. */
export function egoNetwork({ count, start, neighbours }: Csr, middle: readonly number[], steps: number): number[] {
  const isSeen = new Uint8Array(count);
  const nodes = [...new Set(middle)];
  for (const node of nodes) isSeen[node] = 1;
  let first = 0;
  for (let step = 0; step < steps && first < nodes.length; step += 1) {
    const last = nodes.length;
    for (; first < last; first += 1) {
      const node = nodes[first] ?? 0;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const other = neighbours[at] ?? 0;
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        nodes.push(other);
      }
    }
  }
  return nodes;
}
