/** Edges between nodes: what the store has between any of their copies, laid together. */
import { containmentCode, containmentName } from '../../../shared/graph/containment.ts';
import type { GraphAnswer, GraphEdges } from '../../../shared/graph/answer.ts';
import { ownerOfDim } from '../../policy/actor.ts';
import { codeOf, directionOf } from '../../store/association-store.ts';
import { associationTypeNames } from '../../store/association-type-store.ts';
import { listContained, listLinksAmong } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import type { NodeCopies } from './node-copies.ts';

/** Columns that grow; a graph has too many edges for an object each. */
interface Collected {
  readonly source: number[];
  readonly target: number[];
  readonly types: number[];
  readonly origins: number[];
  readonly created: number[];
  /** The owner at the source and at the target, and further ones of edges that stand for several associations. */
  readonly owners: number[];
  readonly more: Map<number, Set<number>>;
}

export interface EdgeRequest {
  readonly copies: NodeCopies;
  /** Nodes whose edges are wanted, and nodes to which edges from them are wanted, too; no node is in both. */
  readonly nodes: Iterable<number>;
  readonly others: Iterable<number>;
  /** The id by which an edge names a node. */
  readonly idOf: (node: number) => number;
}

/**
 * Associations of one type and direction between copies of the same two nodes are one edge. An association between two
 * copies of one node is none.
 */
export function readEdges(context: QueryContext, request: EdgeRequest): Pick<GraphAnswer, 'edges' | 'edgeTypes'> {
  const { copies } = request;
  const own = [...request.nodes].flatMap((node) => copies.copiesOf(node));
  const others = [...request.others].flatMap((node) => copies.copiesOf(node));
  const edges: Collected = { source: [], target: [], types: [], origins: [], created: [], owners: [], more: new Map() };
  const places = new Map<string, number>();
  const add = (from: number, to: number, type: number, origins: number, created: number): void => {
    const [a, b] = [copies.nodeOf(from), copies.nodeOf(to)];
    if (a === b) return;
    const swap = type % 2 === 0 && b < a;
    const [source, target] = swap ? [b, a] : [a, b];
    const owners = [ownerOfDim(copies.dimOf(swap ? to : from)), ownerOfDim(copies.dimOf(swap ? from : to))] as const;
    // Two objects without copies are named by one association of a type alone.
    const key = `${source} ${target} ${type}`;
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, edges.source.length);
      edges.source.push(source);
      edges.target.push(target);
      edges.types.push(type);
      edges.origins.push(origins);
      edges.created.push(created);
      edges.owners.push(...owners);
      return;
    }
    edges.origins[known] = (edges.origins[known] ?? 0) | origins;
    edges.created[known] = Math.min(edges.created[known] ?? created, created);
    const more = edges.more.get(known) ?? new Set();
    edges.more.set(known, more.add(owners[0]).add(owners[1]));
  };
  for (const [lo, hi, stored, origins, created] of listLinksAmong(context.db, own, others)) {
    const direction = directionOf(stored);
    const type = codeOf(stored) * 2 + (direction === 0 ? 0 : 1);
    if (direction === 2) add(hi, lo, type, origins, created);
    else add(lo, hi, type, origins, created);
  }
  // A Case's Artifact was put there by hand or by an import; nothing says which.
  for (const [whole, part, created] of listContained(context.db, own, [...own, ...others]))
    add(whole, part, containmentCode * 2 + 1, 0, created);
  return { edges: columnsOf(edges, request.idOf), edgeTypes: typeNamesOf(context, edges) };
}

function columnsOf(edges: Collected, idOf: (node: number) => number): GraphEdges {
  const count = edges.source.length;
  const ownerStart = new Uint32Array(count + 1);
  const owners: number[] = [];
  for (let edge = 0; edge < count; edge += 1) {
    const own = new Set([edges.owners[edge * 2] ?? 0, edges.owners[edge * 2 + 1] ?? 0]);
    for (const owner of own) owners.push(owner);
    for (const owner of edges.more.get(edge) ?? []) if (!own.has(owner)) owners.push(owner);
    ownerStart[edge + 1] = owners.length;
  }
  return {
    count,
    source: Float64Array.from(edges.source, idOf),
    target: Float64Array.from(edges.target, idOf),
    types: Uint32Array.from(edges.types),
    ownerStart,
    owners: Uint16Array.from(owners),
    origins: Uint8Array.from(edges.origins),
    created: Float64Array.from(edges.created),
  };
}

function typeNamesOf({ db }: QueryContext, { types }: Collected): GraphAnswer['edgeTypes'] {
  const nameOf = associationTypeNames(db);
  return [...new Set(types.map((type) => type >> 1))]
    .sort((a, b) => a - b)
    .map((code) => ({ code, name: code === containmentCode ? containmentName : nameOf(code) }));
}
