import type { Csr } from '../../../shared/graph/csr.ts';
import { componentsOf } from '../layout/components.ts';
import { type Groups, numberBySize } from './group-numbers.ts';

/** Nodes between which there is a way belong together. O(nodes + edges). */
export function connectedComponents({ count, start, neighbours }: Csr): Groups {
  const label = new Uint32Array(count);
  componentsOf({ count, start, neighbour: neighbours }).forEach((nodes, component) => {
    for (const node of nodes) label[node] = component;
  });
  return numberBySize(label);
}
