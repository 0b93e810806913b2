/** Documents of graphs, as a window would send them. */
import { type GraphContent, pack } from '../../shared/graph/document-content.ts';
import { type GraphDocument, type GraphTail, nodeFlag } from '../../shared/graph/document.ts';
import { initialView } from '../../shared/graph/view.ts';

/** A graph of some objects on a diagonal, without a history. */
export const aContent = (objects: readonly number[], more: Partial<GraphContent> = {}): GraphContent => ({
  objects: Float64Array.from(objects),
  labels: new Map(objects.flatMap((object, row) => (object < 0 ? [[row, `foreign ${row}`] as const] : []))),
  places: Float32Array.from(objects.flatMap((_, row) => [row + 0.1, -row - 0.1])),
  flags: new Uint8Array(objects.length).fill(nodeFlag.present),
  origin: objects.length === 0 ? -1 : 0,
  view: initialView,
  edges: { source: new Uint32Array(0), target: new Uint32Array(0), flags: new Uint8Array(0), texts: new Map() },
  camera: { x: 1, y: 2, span: 0.5 },
  selection: new Uint32Array(0),
  history: { start: 'Start', current: 0, root: 0, steps: [], redo: [] },
  ...more,
});

export const aDocument = (objects: readonly number[] = [], more: Partial<GraphContent> = {}): GraphDocument =>
  pack(aContent(objects, more));

export const aDraft = (key: string, document = aDocument()) => ({
  key,
  title: 'Graph 1',
  savedId: null,
  savedVersion: null,
  savedAt: null,
  document,
});

/** Nothing came since. */
export const emptyTail: GraphTail = {
  nodes: aDocument().nodes,
  edges: aDocument().edges,
  steps: [],
  renamed: [],
  current: 0,
  root: 0,
  redo: [],
  camera: null,
  selection: '',
};
