/**
 * Puts nodes on a line in the order of the places that they want, at least `gap` apart and as near to those places as
 * that allows: least squares by pooling adjacent violators (Ayer et al. 1955). Writes `x`, returns the nodes in order.
 */
export function spreadInOrder(nodes: readonly number[], wanted: Float64Array, gap: number, x: Float64Array): number[] {
  const order = Array.from(nodes, (_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Blocks of nodes that touch: their number and the mean of the places of their first node.
  const sizes: number[] = [];
  const means: number[] = [];
  order.forEach((i, at) => {
    let [size, mean] = [1, (wanted[i] ?? 0) - at * gap];
    while (means.length > 0 && (means.at(-1) ?? 0) >= mean) {
      const [before, beforeMean] = [sizes.pop() ?? 0, means.pop() ?? 0];
      mean = (mean * size + beforeMean * before) / (size + before);
      size += before;
    }
    sizes.push(size);
    means.push(mean);
  });
  let at = 0;
  sizes.forEach((size, block) => {
    for (let i = 0; i < size; i += 1) {
      x[nodes[order[at] ?? 0] ?? 0] = (means[block] ?? 0) + at * gap;
      at += 1;
    }
  });
  return order.map((i) => nodes[i] ?? 0);
}
