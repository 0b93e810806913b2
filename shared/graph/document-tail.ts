/** Brings a kept graph up to a later moment, from what was autosaved since. */
import { AppError } from '../error/app-error.ts';
import { type GraphChange, inverseOf } from './change.ts';
import {
  checkedHistory,
  type ContentHistory,
  type ContentStep,
  type GraphContent,
  rowsOf,
  unpackEdges,
  unpackNodes,
  unpackStep,
} from './document-content.ts';
import { edgeFlag, type GraphTail, nodeFlag } from './document.ts';
import { joinedColumn, joinedEdges, joinedTexts } from './joined-column.ts';
import type { GraphView } from './view.ts';

/** The graph after a tail; throws INVALID_INPUT when the tail does not follow it. */
export function follow(content: GraphContent, tail: GraphTail): GraphContent {
  const { history } = content;
  if (history === null) throw new AppError('INVALID_INPUT', 'What was autosaved follows a graph without a history.');
  const nodes = unpackNodes(tail.nodes);
  const before = content.objects.length;
  const rows = before + nodes.objects.length;
  const edges = joinedEdges(content.edges, unpackEdges(tail.edges, rows));
  const steps = tail.steps.map((step) => unpackStep(step, { rows, edges: edges.source.length }));
  const next = continued(history, tail, steps);
  // Before anything is walked: steps in a ring would be followed for ever.
  checkedHistory({ ...history, steps: next.all, current: tail.current, redo: [] });
  const state = new State({
    places: grownPlaces(content.places, rows),
    flags: grown(content.flags, rows),
    edgeFlags: edges.flags.slice(),
    view: content.view,
  });
  for (const change of wayOf(next.all, history.current, tail.current)) state.apply(change);
  return {
    objects: joinedColumn(Float64Array, content.objects, nodes.objects),
    labels: joinedTexts(content.labels, nodes.labels, before),
    places: state.places,
    flags: state.flags,
    origin: content.origin,
    view: state.view,
    edges: { ...edges, flags: state.edgeFlags },
    camera: tail.camera,
    selection: rowsOf(tail.selection, rows, 'selection'),
    history: checkedHistory(next.kept),
  };
}

/** All steps that there are, and those of them that were not forgotten. */
function continued(history: ContentHistory, tail: GraphTail, steps: readonly ContentStep[]) {
  const renamed = new Map(tail.renamed.map((entry) => [entry.id, entry]));
  const all = [...history.steps, ...steps].map((step) => ({ ...step, ...renamed.get(step.id) }));
  const reached = new Set([tail.root]);
  const kept = all.filter(({ id, parent }) => {
    if (reached.has(parent)) reached.add(id);
    return reached.has(id) && id !== tail.root;
  });
  const { start } = history;
  const { current, root, redo, left } = tail;
  return { all, kept: { start, current, root, steps: kept, redo, left } };
}

/** What leads from one state to another: up to the common one, and down again. */
function wayOf(steps: readonly ContentStep[], from: number, to: number): GraphChange[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const lineage = (id: number): ContentStep[] => {
    const found: ContentStep[] = [];
    for (let step = byId.get(id); step !== undefined; step = byId.get(step.parent)) found.push(step);
    return found;
  };
  const back = lineage(from);
  const forth = lineage(to);
  while (back.length > 0 && back.at(-1) === forth.at(-1)) {
    back.pop();
    forth.pop();
  }
  return [
    ...back.flatMap(({ changes }) => changes.toReversed().map(inverseOf)),
    ...forth.toReversed().flatMap(({ changes }) => changes),
  ];
}

class State {
  readonly places: Float32Array;
  readonly flags: Uint8Array;
  readonly edgeFlags: Uint8Array;
  view: GraphView;

  constructor(start: { places: Float32Array; flags: Uint8Array; edgeFlags: Uint8Array; view: GraphView }) {
    this.places = start.places;
    this.flags = start.flags;
    this.edgeFlags = start.edgeFlags;
    this.view = start.view;
  }

  apply(change: GraphChange): void {
    switch (change.kind) {
      case 'nodes':
        return mark(this.flags, change.rows, nodeFlag.present, change.on);
      case 'pins':
        return mark(this.flags, change.rows, nodeFlag.pinned, change.on);
      case 'edges':
        return mark(this.edgeFlags, change.rows, edgeFlag.shown, change.on);
      case 'places':
        return change.rows.forEach((row, at) => {
          this.places[row * 2] = change.after[at * 2] ?? Number.NaN;
          this.places[row * 2 + 1] = change.after[at * 2 + 1] ?? Number.NaN;
        });
      case 'view':
        this.view = change.after;
    }
  }
}

function mark(flags: Uint8Array, rows: Uint32Array, bit: number, on: boolean): void {
  for (const row of rows) flags[row] = on ? (flags[row] ?? 0) | bit : (flags[row] ?? 0) & ~bit;
}

function grown(flags: Uint8Array, length: number): Uint8Array {
  const longer = new Uint8Array(length);
  longer.set(flags);
  return longer;
}

function grownPlaces(places: Float32Array, rows: number): Float32Array {
  const longer = new Float32Array(rows * 2).fill(Number.NaN);
  longer.set(places);
  return longer;
}
