/** A partition of the nodes. */
export interface Groups {
  /** Number of the group of each node, from 1 on. */
  readonly values: Float64Array;
  readonly groups: number;
}

/** Numbers groups by descending size, equal ones by their first node: 1 is the largest. `labels`: any numbers below `labels.length`. */
export function numberBySize(labels: Uint32Array): Groups {
  const count = labels.length;
  const size = new Uint32Array(count);
  const first = new Int32Array(count).fill(-1);
  const used: number[] = [];
  for (let node = 0; node < count; node += 1) {
    const label = labels[node] ?? 0;
    if (first[label] === -1) {
      first[label] = node;
      used.push(label);
    }
    size[label] = (size[label] ?? 0) + 1;
  }
  used.sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0));
  const number = new Uint32Array(count);
  used.forEach((label, at) => void (number[label] = at + 1));
  return { values: Float64Array.from(labels, (label) => number[label] ?? 0), groups: used.length };
}
