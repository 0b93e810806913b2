import type { Csr } from '../../../shared/graph/csr.ts';
import { type Groups, numberBySize } from './group-numbers.ts';

/** Nodes between which there is a way belong together. Breadth-first search, O(nodes + edges). */
export function connectedComponents({ count, start, neighbours }: Csr): Groups {
  const label = new Uint32Array(count).fill(unseen);
  const queue = new Uint32Array(count);
  for (let root = 0; root < count; root += 1) {
    if (label[root] !== unseen) continue;
    label[root] = root;
    queue[0] = root;
    let end = 1;
    for (let head = 0; head < end; head += 1) {
      const node = queue[head] ?? 0;
      const last = start[node + 1] ?? 0;
      for (let at = start[node] ?? 0; at < last; at += 1) {
        const other = neighbours[at] ?? 0;
        if (label[other] !== unseen) continue;
        label[other] = root;
        queue[end] = other;
        end += 1;
      }
    }
  }
  return numberBySize(label);
}

const unseen = 0xffffffff;
