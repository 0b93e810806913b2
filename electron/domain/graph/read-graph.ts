/** Nodes with what is shown of them, and the edges between them, as columns. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { GraphAnswer, GraphNodes } from '../../../shared/graph/answer.ts';
import { graphNodeMax, objectNameMax } from '../../../shared/graph/limits.ts';
import { ownerOfDim, typeOfDim } from '../../policy/actor.ts';
import { listNodeFacts } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { readEdges } from './edges.ts';
import { findCopies, type NodeCopies, readableObjects } from './node-copies.ts';

/** The nodes of `ids`, and the edges among them and to the nodes of `with`. */
export function readGraph(
  context: QueryContext,
  request: { readonly ids: readonly number[]; readonly with?: readonly number[] | undefined },
): GraphAnswer {
  const asked = readableObjects(context, request.ids);
  const others = readableObjects(context, request.with ?? []);
  const copies = findCopies(context, [...asked, ...others]);
  const nodes = new Set(asked.map(([id]) => copies.nodeOf(id)));
  return answerOf(
    context,
    copies,
    nodes,
    others.map(([id]) => id),
  );
}

/** `known`: readable ids by which the caller knows the other nodes; edges name them so. */
export function answerOf(
  context: QueryContext,
  copies: NodeCopies,
  nodes: ReadonlySet<number>,
  known: readonly number[],
): GraphAnswer {
  if (nodes.size > graphNodeMax)
    throw new AppError(
      'LIMIT',
      `These are ${nodes.size.toLocaleString('en')} nodes; a graph holds ${graphNodeMax.toLocaleString('en')}. Choose fewer objects.`,
    );
  const knownAs = new Map<number, number>();
  for (const id of known) {
    const node = copies.nodeOf(id);
    if (!nodes.has(node) && !knownAs.has(node)) knownAs.set(node, id);
  }
  const edges = readEdges(context, {
    copies,
    nodes,
    others: knownAs.keys(),
    idOf: (node) => knownAs.get(node) ?? node,
  });
  return { nodes: nodeColumns(context, copies, [...nodes]), ...edges };
}

function nodeColumns({ db }: QueryContext, copies: NodeCopies, nodes: readonly number[]): GraphNodes {
  const count = nodes.length;
  const objectStart = new Uint32Array(count + 1);
  const objects: number[] = [];
  nodes.forEach((node, place) => {
    for (const id of copies.copiesOf(node)) objects.push(id);
    objectStart[place + 1] = objects.length;
  });
  const columns = {
    types: Uint16Array.from(nodes, (node) => typeOfDim(copies.dimOf(node))),
    labels: [] as string[],
    created: new Float64Array(count).fill(Infinity),
    modified: new Float64Array(count),
    rating: new Float32Array(count).fill(Number.NaN),
    confidence: new Float32Array(count).fill(Number.NaN),
  };
  // Facts come in the order of `objects`, so a node's copies stand together.
  let node = 0;
  for (const [place, [, label, created, modified, rating, confidence]] of listNodeFacts(db, objects).entries()) {
    while (place >= (objectStart[node + 1] ?? 0)) node += 1;
    if (place === objectStart[node]) columns.labels.push(shortened(label));
    columns.created[node] = Math.min(columns.created[node] ?? created, created);
    columns.modified[node] = Math.max(columns.modified[node] ?? modified, modified);
    columns.rating[node] = higher(columns.rating[node], rating);
    columns.confidence[node] = higher(columns.confidence[node], confidence);
  }
  return {
    count,
    ...columns,
    objectStart,
    objects: Float64Array.from(objects),
    owners: Uint16Array.from(objects, (id) => ownerOfDim(copies.dimOf(id))),
  };
}

const higher = (known = Number.NaN, value: number | null): number => (value === null || known >= value ? known : value);

/** A long URL is recognised by its beginning; its whole value is on its Details screen. */
const shortened = (label: string): string =>
  label.length <= objectNameMax ? label : `${label.slice(0, objectNameMax - 1)}…`;
