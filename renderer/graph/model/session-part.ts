/** What of a graph a change touches: whoever draws or lists a large graph renews no more than that. */
import { groupOf } from '../scene/grouping.ts';
import type { MetricValues } from '../scene/metric-values.ts';
import type { GraphChange } from './change.ts';
import type { GraphModel } from './graph-model.ts';

/**
 * Which part has changed: what is shown, only where it is shown, only what is pinned, what is selected, the list of
 * steps, its file, or the numbers of its analysis.
 */
export type SessionPart = 'content' | 'places' | 'pins' | 'selection' | 'history' | 'file' | 'metrics';

export interface TouchedPart {
  readonly part: SessionPart;
  /** Rows of the nodes; null where that is any of them. */
  readonly rows: Uint32Array | null;
}

export type SessionListener = (part: SessionPart, rows: TouchedPart['rows']) => void;

/** The parts that changes have touched, the model having them already. */
export function touchedBy(
  changes: readonly GraphChange[],
  model: GraphModel,
  metrics: MetricValues,
): readonly TouchedPart[] {
  const [places, pins] = [rowsOf(changes, 'places'), rowsOf(changes, 'pins')];
  const isLocal = changes.every(({ kind }) => kind === 'places' || kind === 'pins');
  if (!isLocal || regroups(pins, model, metrics))
    return [
      { part: 'content', rows: null },
      { part: 'places', rows: null },
    ];
  return [
    ...(places.length > 0 ? [{ part: 'places', rows: places } as const] : []),
    ...(pins.length > 0 ? [{ part: 'pins', rows: pins } as const] : []),
  ];
}

function rowsOf(changes: readonly GraphChange[], kind: 'places' | 'pins'): Uint32Array {
  const lists = changes.flatMap((change) => (change.kind === kind ? [change.rows] : []));
  const rows = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    rows.set(list, end);
    end += list.length;
  }
  return rows;
}

/** Whether a closed group may have gained or lost a member: pinned nodes are drawn by themselves. */
function regroups(pins: Uint32Array, model: GraphModel, metrics: MetricValues): boolean {
  const { by, open } = model.view.grouping;
  if (by === 'none') return false;
  const opened = new Set(open);
  return pins.some((row) => {
    const group = groupOf(model, by, metrics, row);
    return row !== model.origin && group >= 0 && !opened.has(group);
  });
}
