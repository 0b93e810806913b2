/**
 * The audit trail: append-only and chained by hashes, so that a row changed or removed in the middle shows.
 * It does not prove anything against the owner of the file, who can rewrite the whole chain.
 */
import { createHash } from 'node:crypto';
import type { Reader, Writer } from './connection.ts';
import { prepared, row } from './statement.ts';

export interface AuditEntry {
  readonly at: number;
  readonly userId: number | null;
  readonly userName: string | null;
  /** Contract method or session event. */
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** What was acted on, as JSON without secrets. */
  readonly detail: string;
  readonly setId: number | null;
}
interface AuditRow {
  readonly id: number;
  readonly at: number;
  readonly user_id: number | null;
  readonly user_name: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly detail: string;
  readonly set_id: number | null;
  readonly hash: string;
}

function link(previous: string, fields: readonly (string | number | null)[]): string {
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest('hex');
}

/** Appends an entry; the caller's transaction makes it one with the change that it records. */
export function appendAudit(db: Writer, entry: AuditEntry): void {
  const last = row<{ id: number; hash: string }>(db, 'SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1');
  const id = (last?.id ?? 0) + 1;
  const fields = [id, entry.at, entry.userId, entry.userName, entry.action, entry.outcome, entry.detail, entry.setId];
  prepared(db, 'INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run([...fields, link(last?.hash ?? '', fields)]);
}

/** Walks the chain; answers the number of entries and the id of the first broken one. */
export function verifyAudit(db: Reader): { entries: number; brokenAt: number | null } {
  let previous = '';
  let entries = 0;
  for (const entry of prepared(db, 'SELECT * FROM audit ORDER BY id').iterate() as IterableIterator<AuditRow>) {
    entries += 1;
    const fields = [
      entry.id,
      entry.at,
      entry.user_id,
      entry.user_name,
      entry.action,
      entry.outcome,
      entry.detail,
      entry.set_id,
    ];
    if (entry.id !== entries || entry.hash !== link(previous, fields)) return { entries, brokenAt: entry.id };
    previous = entry.hash;
  }
  return { entries, brokenAt: null };
}
