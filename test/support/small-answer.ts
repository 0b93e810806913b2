/** Answers of the store as the window gets them, written by hand: for models and sessions without a workspace. */
import type { GraphAnswer } from '../../shared/graph/answer.ts';
import { typeCode } from '../../shared/model/object-type.ts';

export interface SmallNode {
  readonly id: number;
  readonly type?: number;
  readonly label?: string;
  /** The first is the owner of the object with this id, further ones own copies `id + 1000`, `id + 2000`, ... */
  readonly owners?: readonly number[];
  readonly created?: number;
  readonly modified?: number;
  readonly rating?: number;
}

/** `edges`: pairs of ids; a type as third, 2 (generic, undirected) without. */
export function smallAnswer(
  nodes: readonly SmallNode[],
  edges: readonly (readonly [number, number, number?])[],
): GraphAnswer {
  const copies = nodes.map(({ id, owners = [1] }) => owners.map((owner, at) => ({ id: id + at * 1000, owner })));
  const objectStart = new Uint32Array(nodes.length + 1);
  copies.forEach((list, node) => void (objectStart[node + 1] = (objectStart[node] ?? 0) + list.length));
  const numbers = (read: (node: SmallNode) => number | undefined): number[] =>
    nodes.map((node) => read(node) ?? Number.NaN);
  return {
    nodes: {
      count: nodes.length,
      types: Uint16Array.from(nodes, ({ type = typeCode('indicator', 'Host') }) => type),
      labels: nodes.map(({ id, label = `host-${id}.example` }) => label),
      objectStart,
      objects: Float64Array.from(copies.flat(), ({ id }) => id),
      owners: Uint16Array.from(copies.flat(), ({ owner }) => owner),
      created: Float64Array.from(numbers(({ created }) => created)),
      modified: Float64Array.from(numbers(({ modified }) => modified)),
      rating: Float32Array.from(numbers(({ rating }) => rating)),
      confidence: new Float32Array(nodes.length).fill(Number.NaN),
    },
    edges: {
      count: edges.length,
      source: Float64Array.from(edges, ([source]) => source),
      target: Float64Array.from(edges, ([, target]) => target),
      types: Uint32Array.from(edges, ([, , type = 2]) => type),
      ownerStart: Uint32Array.from({ length: edges.length + 1 }, (_, edge) => edge),
      owners: new Uint16Array(edges.length).fill(1),
      origins: new Uint8Array(edges.length).fill(1),
      created: new Float64Array(edges.length).fill(Number.NaN),
    },
    edgeTypes: [{ code: 1, name: 'Associated' }],
  };
}
