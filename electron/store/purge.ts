/** Forgetting for good: the journal's before-images, removed statements' texts and drafts of graphs. */
import type { Writer } from './connection.ts';
import { run } from './statement.ts';

/** Deletes the journal rows of change sets older than `before`; those sets stay in the list but cannot be undone any more. */
export function purgeChanges(db: Writer, before: number): number {
  const changes = run(db, 'DELETE FROM change WHERE set_id IN (SELECT id FROM change_set WHERE at < ?)', [before]);
  run(db, 'DELETE FROM change_range WHERE set_id IN (SELECT id FROM change_set WHERE at < ?)', [before]);
  // Labels name objects; what is left says which command it was, and when.
  run(db, 'UPDATE change_set SET rows = 0, label = command WHERE at < ?', [before]);
  // They hold names of nodes from files, and their steps lead back to change sets that cannot be undone any more.
  run(db, 'DELETE FROM graph_draft WHERE at < ?', [before]);
  run(db, "INSERT INTO search(search) VALUES ('optimize')");
  return changes;
}
