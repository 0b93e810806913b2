/** What lies between two states of a graph. */
import type { GraphChange } from './change.ts';
import type { Way } from './history.ts';

export interface GraphDifference {
  /** Rows of nodes that only the second state has, and that only the first one has. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Rows in both whose place differs. */
  readonly moved: readonly number[];
  readonly pinned: readonly number[];
  readonly unpinned: readonly number[];
  /** Whether colours, filters, legend, grouping or layout differ. */
  readonly viewChanged: boolean;
  /** Associations that were made or removed in the workspace on the way. */
  readonly storeSteps: readonly string[];
}

/** Reads the difference from the steps between the two states: nothing is walked in the graph itself. */
export function differenceOf({ back, forth }: Way): GraphDifference {
  const nodes = new Map<number, boolean>();
  const pins = new Map<number, boolean>();
  const places = new Map<number, { x: number; y: number; isBack: boolean }>();
  let [viewBefore, viewAfter]: [string | null, string | null] = [null, null];
  const walk = (change: GraphChange, isBack: boolean): void => {
    switch (change.kind) {
      case 'nodes':
        return toggle(nodes, change.rows, change.on !== isBack);
      case 'pins':
        return toggle(pins, change.rows, change.on !== isBack);
      case 'places': {
        const [from, to] = isBack ? [change.after, change.before] : [change.before, change.after];
        return change.rows.forEach((row, at) => {
          const first = places.get(row) ?? { x: from[at * 2] ?? NaN, y: from[at * 2 + 1] ?? NaN, isBack };
          places.set(row, first);
          last.set(row, [to[at * 2] ?? NaN, to[at * 2 + 1] ?? NaN]);
        });
      }
      case 'view': {
        const [from, to] = isBack ? [change.after, change.before] : [change.before, change.after];
        viewBefore ??= JSON.stringify(from);
        viewAfter = JSON.stringify(to);
        return;
      }
      case 'edges':
        return;
    }
  };
  const last = new Map<number, readonly [number, number]>();
  for (const step of back) for (const change of step.changes.toReversed()) walk(change, true);
  for (const step of forth) for (const change of step.changes) walk(change, false);
  return {
    added: chosen(nodes, true),
    removed: chosen(nodes, false),
    moved: [...places].flatMap(([row, { x, y }]) => {
      const [toX, toY] = last.get(row) ?? [x, y];
      return nodes.has(row) || (Object.is(x, toX) && Object.is(y, toY)) ? [] : [row];
    }),
    pinned: chosen(pins, true),
    unpinned: chosen(pins, false),
    viewChanged: viewBefore !== viewAfter,
    storeSteps: [
      ...back.filter(({ store }) => store !== null).map(({ name }) => `Not any more: ${name}`),
      ...forth.filter(({ store }) => store !== null).map(({ name }) => name),
    ],
  };
}

/** A change back and forth is none: only what toggles an odd number of times remains. */
function toggle(states: Map<number, boolean>, rows: Uint32Array, on: boolean): void {
  for (const row of rows) {
    if (states.has(row)) states.delete(row);
    else states.set(row, on);
  }
}

const chosen = (states: ReadonlyMap<number, boolean>, on: boolean): number[] =>
  [...states].filter(([, state]) => state === on).map(([row]) => row);
