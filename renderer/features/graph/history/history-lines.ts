/** The history of a graph as lines of a list: branches that were left are indented, what came last goes on. */
import type { History, Step } from '../../../graph/model/history.ts';

export interface HistoryLine {
  /** State of the graph after this step; the beginning has the number of the history's root. */
  readonly id: number;
  readonly name: string;
  /** Milliseconds UTC; null for the beginning. */
  readonly at: number | null;
  /** Branches deep. */
  readonly depth: number;
  readonly isCurrent: boolean;
  /** Whether the steps that lead to the current state go through it. */
  readonly isOnTheWay: boolean;
}

/** Every state that can be reached, parents before children; of two branches the older one comes first. */
export function historyLines(
  history: History,
  startName: string,
  inWords = (name: string): string => name,
): readonly HistoryLine[] {
  const { current, root } = history;
  const steps = history.steps();
  const children = new Map<number, Step[]>();
  for (const step of steps) {
    const list = children.get(step.parent);
    if (list === undefined) children.set(step.parent, [step]);
    else list.push(step);
  }
  const way = new Set<number>();
  for (let step = history.step(current); step !== undefined; step = history.step(step.parent)) way.add(step.id);
  const line = (id: number, name: string, at: number | null, depth: number): HistoryLine => ({
    id,
    name: inWords(name),
    at,
    depth,
    isCurrent: id === current,
    isOnTheWay: id === root || way.has(id),
  });
  const lines = [line(root, root === 0 ? startName : 'Earlier steps are no longer kept', null, 0)];
  // A list of what is still to be written instead of recursion: a history may be thousands of steps long.
  const open = childrenOf(root, 0);
  function childrenOf(id: number, depth: number): { readonly step: Step; readonly depth: number }[] {
    const list = (children.get(id) ?? []).toSorted((a, b) => a.id - b.id);
    // The last child goes on at the depth of its parent; it is written after the branches, so it lies deepest in the stack.
    return list.map((step, at) => ({ step, depth: at === list.length - 1 ? depth : depth + 1 })).reverse();
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { step, depth } = next;
    lines.push(line(step.id, step.name, step.at, depth));
    open.push(...childrenOf(step.id, depth));
  }
  return lines;
}
