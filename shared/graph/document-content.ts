/** A kept graph with its columns as arrays: what is read, cut and made, and in what form it is checked. */
import { AppError } from '../error/app-error.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { GraphChange } from './change.ts';
import {
  type DocumentChange,
  type DocumentEdges,
  type DocumentNodes,
  type DocumentStep,
  edgeFlag,
  type GraphCamera,
  type GraphDocument,
  nodeFlag,
} from './document.ts';
import type { GraphView } from './view.ts';
import type { z } from 'zod';

export interface ContentStep extends Omit<DocumentStep, 'changes'> {
  readonly changes: readonly GraphChange[];
}
export interface ContentHistory {
  readonly start: string;
  readonly current: number;
  readonly root: number;
  readonly steps: readonly ContentStep[];
  readonly redo: readonly number[];
  /** Steps that there were and that are not kept; none without. */
  readonly left?: number | undefined;
}
export interface ContentEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly flags: Uint8Array;
  readonly texts: ReadonlyMap<number, string>;
}
export interface GraphContent {
  readonly objects: Float64Array;
  readonly labels: ReadonlyMap<number, string>;
  /** x and y of each row. */
  readonly places: Float32Array;
  readonly flags: Uint8Array;
  /** -1 for none. */
  readonly origin: number;
  readonly view: GraphView;
  readonly edges: ContentEdges;
  readonly camera: GraphCamera | null;
  readonly selection: Uint32Array;
  readonly history: ContentHistory | null;
}

type PackedNodes = z.infer<typeof DocumentNodes>;
type PackedEdges = z.infer<typeof DocumentEdges>;

export function pack(content: GraphContent): GraphDocument {
  const { history } = content;
  return {
    format: 'ligature-graph',
    version: 1,
    nodes: packNodes(content.objects, content.labels),
    places: encodeBase64(content.places),
    flags: encodeBase64(content.flags),
    origin: content.origin < 0 ? null : content.origin,
    view: content.view,
    edges: packEdges(content.edges),
    camera: content.camera,
    selection: encodeBase64(content.selection),
    history: history === null ? null : { ...history, steps: history.steps.map(packStep), redo: [...history.redo] },
  };
}

export const packNodes = (objects: Float64Array, labels: ReadonlyMap<number, string>): PackedNodes => ({
  count: objects.length,
  objects: encodeBase64(objects),
  labels: [...labels].map(([row, text]) => ({ row, text })),
});
export const packEdges = ({ source, target, flags, texts }: ContentEdges): PackedEdges => ({
  count: source.length,
  source: encodeBase64(source),
  target: encodeBase64(target),
  flags: encodeBase64(flags),
  texts: [...texts].map(([edge, text]) => ({ edge, text })),
});
export const packStep = (step: ContentStep): DocumentStep => ({ ...step, changes: step.changes.map(packChange) });

function packChange(change: GraphChange): DocumentChange {
  switch (change.kind) {
    case 'nodes':
    case 'edges':
    case 'pins':
      return { ...change, rows: encodeBase64(change.rows) };
    case 'places':
      return {
        kind: 'places',
        rows: encodeBase64(change.rows),
        before: encodeBase64(change.before),
        after: encodeBase64(change.after),
      };
    case 'view':
      return { ...change };
  }
}

/** Reads a document whole; throws INVALID_INPUT when anything in it does not fit the rest. */
export function unpack(document: GraphDocument): GraphContent {
  const { count } = document.nodes;
  const { history } = document;
  const edges = unpackEdges(document.edges, count);
  const bounds = { rows: count, edges: edges.source.length };
  if (document.origin !== null && document.origin >= count)
    throw broken(`the origin is row ${document.origin} of ${count}`);
  return {
    ...unpackNodes(document.nodes),
    places: placesOf(document.places, count, 'places'),
    flags: bytesOf(document.flags, count, nodeFlag.present | nodeFlag.pinned, 'flags'),
    origin: document.origin ?? -1,
    view: document.view,
    edges,
    camera: document.camera,
    selection: rowsOf(document.selection, count, 'selection'),
    history:
      history === null
        ? null
        : checkedHistory({ ...history, steps: history.steps.map((step) => unpackStep(step, bounds)) }),
  };
}

export function unpackNodes({ count, objects, labels }: PackedNodes): Pick<GraphContent, 'objects' | 'labels'> {
  const ids = new Float64Array(columnOf(objects, count * 8, 'nodes.objects').buffer);
  const sorted = ids.toSorted();
  sorted.forEach((id, at) => {
    if (!Number.isSafeInteger(id) || id === 0) throw broken(`a node has the object id ${id}`);
    if (id === sorted[at - 1]) throw broken(`two nodes have the object id ${id}`);
  });
  const byRow = new Map<number, string>();
  for (const { row, text } of labels) {
    if ((ids[row] ?? 0) >= 0) throw broken(`row ${row} has a name of its own and is no node of a file`);
    byRow.set(row, text);
  }
  return { objects: ids, labels: byRow };
}

export function unpackEdges(edges: PackedEdges, rows: number): ContentEdges {
  const { count } = edges;
  const source = rowsOf(edges.source, rows, 'edges.source', count);
  const target = rowsOf(edges.target, rows, 'edges.target', count);
  const flags = bytesOf(edges.flags, count, edgeFlag.shown | edgeFlag.directed | edgeFlag.foreign, 'edges.flags');
  const texts = new Map<number, string>();
  for (const { edge, text } of edges.texts) {
    if (edge >= count) throw broken(`a text belongs to edge ${edge} of ${count}`);
    texts.set(edge, text);
  }
  return { source, target, flags, texts };
}

/** `bounds`: how many rows and remembered edges there are. */
export const unpackStep = (step: DocumentStep, bounds: { rows: number; edges: number }): ContentStep => ({
  ...step,
  changes: step.changes.map((change) => unpackChange(change, bounds)),
});

function unpackChange(change: DocumentChange, bounds: { rows: number; edges: number }): GraphChange {
  switch (change.kind) {
    case 'nodes':
    case 'pins':
    case 'edges':
      return {
        kind: change.kind,
        rows: rowsOf(change.rows, change.kind === 'edges' ? bounds.edges : bounds.rows, 'rows of a step'),
        on: change.on,
      };
    case 'places': {
      const rows = rowsOf(change.rows, bounds.rows, 'rows of a step');
      return {
        kind: 'places',
        rows,
        before: placesOf(change.before, rows.length, 'places before a step'),
        after: placesOf(change.after, rows.length, 'places after a step'),
      };
    }
    case 'view':
      return change;
  }
}

/** Every step follows one that is there, and the graph stands on one of them. */
export function checkedHistory(history: ContentHistory): ContentHistory {
  const known = new Set([history.root]);
  for (const { id, parent } of history.steps) {
    if (known.has(id)) throw broken(`two steps have the number ${id}`);
    if (!known.has(parent)) throw broken(`step ${id} follows step ${parent}, which is not there`);
    known.add(id);
  }
  for (const id of [history.current, ...history.redo]) if (!known.has(id)) throw broken(`there is no step ${id}`);
  return history;
}

/** As many rows as the text holds, unless a number is expected. */
export function rowsOf(text: string, below: number, what: string, count = Math.floor(lengthOf(text) / 4)): Uint32Array {
  const rows = new Uint32Array(columnOf(text, count * 4, what).buffer);
  for (const row of rows) if (row >= below) throw broken(`${what}: found row ${row}, expected one below ${below}`);
  return rows;
}

function placesOf(text: string, count: number, what: string): Float32Array {
  const places = new Float32Array(columnOf(text, count * 8, what).buffer);
  for (const place of places)
    if (place === Infinity || place === -Infinity) throw broken(`${what}: a place is not finite`);
  return places;
}

const lengthOf = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

function bytesOf(text: string, count: number, known: number, what: string): Uint8Array {
  const bytes = columnOf(text, count, what);
  if (bytes.some((bits) => (bits | known) !== known)) throw broken(`${what}: found a mark that nobody knows`);
  return bytes;
}

function columnOf(text: string, length: number, what: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(text, length);
  if (bytes === undefined) throw broken(`${what}: found ${text.length} characters, expected base64 of ${length} bytes`);
  return bytes;
}

const broken = (what: string): AppError =>
  new AppError('INVALID_INPUT', `This is no graph that Ligature has written: ${what}. Nothing was changed.`);
