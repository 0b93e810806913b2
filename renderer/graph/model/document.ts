/** A session as a document and back: the same nodes at the same places to the last bit, the same view, the same history. */
import type { GraphNodes } from '../../../shared/graph/answer.ts';
import {
  type ContentEdges,
  type ContentHistory,
  type ContentStep,
  type GraphContent,
} from '../../../shared/graph/document-content.ts';
import { edgeFlag, type GraphCamera, nodeFlag } from '../../../shared/graph/document.ts';
import { type GraphChange, sizeOf } from './change.ts';
import { type EdgeTable, edgeKind } from './edge-table.ts';
import type { GraphModel } from './graph-model.ts';
import type { GraphSession } from './graph-session.ts';
import type { History, Step } from './history.ts';
import type { NodeTable } from './node-table.ts';

/** What of a history fits into a document beside everything else; bytes of changes are a third more as base64. */
export const keptHistory = { megabytes: 15, steps: 10_000 } as const;

/** Of the history, the newest steps that fit. */
export function contentOf(session: GraphSession, camera: GraphCamera | null): GraphContent {
  const { model, history } = session;
  return {
    ...nodesOf(model.nodes, 0),
    ...stateOf(model.nodes),
    origin: model.origin,
    view: model.view,
    edges: edgesOf(model.edges, 0),
    camera,
    selection: Uint32Array.from(session.selection),
    history: historyOf(session.startName, history, model.edges),
  };
}

/** Places and marks of every row, also of those that only another state of the history shows. */
function stateOf(nodes: NodeTable): Pick<GraphContent, 'places' | 'flags'> {
  const places = new Float32Array(nodes.count * 2);
  const flags = new Uint8Array(nodes.count);
  for (let row = 0; row < nodes.count; row += 1) {
    places[row * 2] = nodes.x[row] ?? Number.NaN;
    places[row * 2 + 1] = nodes.y[row] ?? Number.NaN;
    flags[row] = (nodes.present[row] === 1 ? nodeFlag.present : 0) | (nodes.pinned[row] === 1 ? nodeFlag.pinned : 0);
  }
  return { places, flags };
}

/** Objects of the rows from one on, and the names of those that no workspace has. Rows count from there. */
export function nodesOf(nodes: NodeTable, from: number): Pick<GraphContent, 'objects' | 'labels'> {
  const objects = nodes.objects.slice(from, nodes.count);
  const labels = new Map<number, string>();
  objects.forEach((object, at) => {
    if (object < 0) labels.set(at, nodes.labels[from + at] ?? '');
  });
  return { objects, labels };
}

/** Derived and foreign edges from a number on. Derived ones are named by whoever reads the document. */
export function edgesOf(edges: EdgeTable, from: number): ContentEdges {
  const rows = edges.rememberedFrom(from);
  const texts = new Map<number, string>();
  rows.forEach((row, at) => {
    const text = edges.kinds[row] === edgeKind.foreign ? edges.textOf(row) : '';
    if (text !== '') texts.set(at, text);
  });
  return {
    source: rows.map((row) => edges.source[row] ?? 0),
    target: rows.map((row) => edges.target[row] ?? 0),
    flags: Uint8Array.from(rows, (row) => flagsOf(edges, row)),
    texts,
  };
}

const flagsOf = (edges: EdgeTable, row: number): number =>
  (edges.known[row] === 1 ? edgeFlag.shown : 0) |
  (edges.isDirected(row) ? edgeFlag.directed : 0) |
  (edges.kinds[row] === edgeKind.foreign ? edgeFlag.foreign : 0);

function historyOf(start: string, history: History, edges: EdgeTable): ContentHistory {
  const { steps, root } = fitting(history);
  return {
    start,
    current: history.current,
    root,
    steps: steps.map((step) => toContentStep(step, edges)),
    redo: redoOf(history, steps),
    ...leftOf(history, steps),
  };
}

/** How many steps of a history are not among those that are kept. */
export function leftOf(history: History, kept: readonly Step[]): { left?: number } {
  const left = history.left + history.steps().length - kept.length;
  return left === 0 ? {} : { left };
}

/** The way back from the present state as far as it fits, and of what hangs on it what still does. */
function fitting(history: History): { steps: Step[]; root: number } {
  let room = keptHistory.megabytes * 1024 * 1024;
  const kept = new Set<number>();
  let root = history.current;
  for (let step = history.step(root); step !== undefined; step = history.step(step.parent)) {
    room -= bytesOf(step);
    if (room < 0 || kept.size >= keptHistory.steps) break;
    kept.add(step.id);
    root = step.parent;
  }
  const reached = new Set([...kept, root]);
  for (const step of history.steps()) {
    if (kept.has(step.id) || !reached.has(step.parent) || step.id === root) continue;
    const bytes = bytesOf(step);
    if (bytes > room || kept.size >= keptHistory.steps) continue;
    room -= bytes;
    kept.add(step.id);
    reached.add(step.id);
  }
  return { steps: history.steps().filter(({ id }) => kept.has(id)), root };
}

/** Bytes of the arrays of a step, and a guess at the rest. */
export const bytesOf = (step: Pick<Step, 'changes'>): number =>
  step.changes.reduce((sum, change) => sum + sizeOf(change), 300);

/** Of the steps that were followed last, those whose parent has others. */
export function redoOf(history: History, steps: readonly Step[]): number[] {
  const children = Map.groupBy(steps, ({ parent }) => parent);
  return [...children].flatMap(([parent, siblings]) => {
    const next = siblings.length > 1 ? history.redoFrom(parent) : undefined;
    return next !== undefined && siblings.some(({ id }) => id === next) ? [next] : [];
  });
}

export const toContentStep = ({ id, parent, at, name, store, changes }: Step, edges: EdgeTable): ContentStep => ({
  id,
  parent,
  at,
  name,
  changeSet: store?.changeSet ?? null,
  changes: changes.map((change) => withEdges(change, (row) => Math.max(0, edges.rememberedNumber(row)))),
});

const withEdges = (change: GraphChange, toOther: (row: number) => number): GraphChange =>
  change.kind === 'edges' ? { ...change, rows: change.rows.map(toOther) } : change;

/**
 * Fills a session that has nothing yet, and reads from the workspace what its nodes are now. `savedAt`: the state of
 * the history in which `file` was saved; without it that is the present one.
 */
export async function restoreSession(
  session: GraphSession,
  content: GraphContent,
  file?: { readonly id: number; readonly name: string; readonly savedAt?: number },
): Promise<void> {
  const { model, history } = session;
  putRows(model.nodes, content);
  const edgeRows = putEdges(model, content.edges);
  const all = Uint32Array.from({ length: model.nodes.count }, (_, row) => row);
  const marked = (bit: number): Uint32Array => all.filter((row) => ((content.flags[row] ?? 0) & bit) !== 0);
  model.view = content.view;
  model.apply({ kind: 'places', rows: all, before: content.places, after: content.places });
  model.apply({ kind: 'pins', rows: marked(nodeFlag.pinned), on: true });
  const present = marked(nodeFlag.present);
  const places = new Float32Array(present.length * 2);
  present.forEach((row, at) => places.set(content.places.subarray(row * 2, row * 2 + 2), at * 2));
  const shown = edgeRows.filter((_, at) => ((content.edges.flags[at] ?? 0) & edgeFlag.shown) !== 0);
  const start = content.history?.start ?? 'As it was saved';
  session.begin(start, { rows: present, places }, content.origin, shown);
  const savedAt = file?.savedAt ?? content.history?.current ?? 0;
  if (content.history !== null) {
    restoreHistory(history, content.history, edgeRows);
    if (file !== undefined) history.stand(savedAt === content.history.root || history.step(savedAt) ? savedAt : -1);
  }
  if (file !== undefined) session.setFile(file.id, file.name);
  if (content.history !== null) history.stand(content.history.current);
  session.notify('history', 'file');
  await session.refresh();
  session.select(content.selection);
}

function restoreHistory(history: History, kept: ContentHistory, edgeRows: Uint32Array): void {
  const steps = kept.steps.map(({ id, parent, at, name, changeSet, changes }): Step => ({
    id,
    parent,
    at,
    name,
    store: changeSet === null ? null : { changeSet },
    changes: changes.map((change) => withEdges(change, (edge) => edgeRows[edge] ?? 0)),
  }));
  history.restore(steps, kept.current, kept.root, kept.left);
  // Deepest first: standing on a step also says which way leads to it.
  for (const id of kept.redo.toSorted((a, b) => b - a)) history.stand(id);
  history.stand(kept.current);
}

/** Rows as they were, with nothing known yet of what is in the workspace. */
function putRows(nodes: NodeTable, { objects, labels }: GraphContent): void {
  // There already when reading the workspace failed and is tried again.
  let from = nodes.count;
  while (from < objects.length) {
    let to = from;
    while (to < objects.length && (objects[to] ?? 0) > 0) to += 1;
    if (to > from) nodes.take(unread(objects.slice(from, to)));
    for (; to < objects.length && (objects[to] ?? 0) < 0; to += 1)
      nodes.addForeign(objects[to] ?? 0, labels.get(to) ?? '');
    from = to;
  }
}

function unread(objects: Float64Array<ArrayBuffer>): GraphNodes {
  const count = objects.length;
  const unknown = new Float64Array(count).fill(Number.NaN);
  const none = new Float32Array(count).fill(Number.NaN);
  return {
    count,
    types: new Uint16Array(count),
    labels: Array.from(objects, () => ''),
    objectStart: Uint32Array.from({ length: count + 1 }, (_, at) => at),
    objects,
    owners: new Uint16Array(count),
    created: unknown,
    modified: unknown,
    rating: none,
    confidence: none,
  };
}

/** Answers the row of each remembered edge. */
function putEdges({ edges }: GraphModel, { source, target, flags, texts }: ContentEdges): Uint32Array {
  return source.map((from, edge) => {
    const bits = flags[edge] ?? 0;
    const kind = (bits & edgeFlag.foreign) === 0 ? edgeKind.derived : edgeKind.foreign;
    return edges.remember(from, target[edge] ?? 0, kind, texts.get(edge) ?? '', (bits & edgeFlag.directed) !== 0);
  });
}
