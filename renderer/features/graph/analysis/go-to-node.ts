import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { followInDrawer } from '../../../state/drawer.ts';

/** Selects some nodes and brings the first of them into the middle; one alone is what the drawer shows, too. */
export function goToNodes({ session, canvas }: OpenGraph, rows: readonly number[], middle = rows[0]): void {
  session.select(rows);
  if (middle === undefined) return;
  canvas.panTo(middle);
  const object = session.model.nodes.objectOf(middle);
  if (rows.length === 1 && object > 0) followInDrawer(object);
}
