/** What actions on the selection ask of it. */
import { nodeWord } from '../../graph/model/step-name.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { groupOf } from '../../graph/scene/grouping.ts';
import { countOf } from '../../ui/count-text.ts';

/** Words for chosen nodes in the names of steps. */
export function nodesInWords(rows: readonly number[]): string {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return nodeWord(first);
  return countOf(rows.length, 'node');
}

export const chosenRows = ({ session }: OpenGraph): readonly number[] => [...session.selection];

/** Where a pivot or an association starts: at the chosen nodes, and while none is chosen at the origin. */
export function startRows({ session }: OpenGraph): readonly number[] {
  const { selection, model } = session;
  return selection.size === 0 && model.hasNode(model.origin) ? [model.origin] : [...selection];
}

/** Whether every chosen node is pinned; false for none. */
export function areAllPinned({ session }: OpenGraph): boolean {
  const rows = [...session.selection];
  return rows.length > 0 && rows.every((row) => session.model.nodes.pinned[row] === 1);
}

/** Shown nodes beside any of these. */
export function neighboursOf({ session, keeper }: OpenGraph, rows: Iterable<number>): Set<number> {
  const { nodes, edges } = session.model;
  const isShown = new Uint8Array(nodes.count);
  for (const row of keeper.shownRows) isShown[row] = 1;
  const asked = new Set(rows);
  const found = new Set<number>();
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (edges.known[edge] !== 1) continue;
    const [a, b] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    if (isShown[a] !== 1 || isShown[b] !== 1) continue;
    if (asked.has(a)) found.add(b);
    if (asked.has(b)) found.add(a);
  }
  return found;
}

/** Groups that were opened in place and to which chosen nodes belong. */
export function openedGroups({ session }: OpenGraph): readonly number[] {
  const { model, metrics, selection } = session;
  const { by, open } = model.view.grouping;
  if (by === 'none') return [];
  const groups = new Set([...selection].map((row) => groupOf(model, by, metrics, row)));
  return open.filter((group) => groups.has(group));
}
