/** Nodes by a number that they share: a type, a community. */
export interface Groups {
  readonly count: number;
  /** Group of each node, 0 to `count - 1`, in ascending order of the numbers given. */
  readonly of: Uint32Array;
  readonly members: readonly Uint32Array[];
}

export function groupBy(numbers: ArrayLike<number>, nodes: number): Groups {
  const distinct = [...new Set(Array.from({ length: nodes }, (_, node) => numbers[node] ?? 0))].sort((a, b) => a - b);
  const place = new Map(distinct.map((number, group) => [number, group]));
  const of = Uint32Array.from({ length: nodes }, (_, node) => place.get(numbers[node] ?? 0) ?? 0);
  const lists: number[][] = distinct.map(() => []);
  of.forEach((group, node) => lists[group]?.push(node));
  return { count: distinct.length, of, members: lists.map((list) => Uint32Array.from(list)) };
}
