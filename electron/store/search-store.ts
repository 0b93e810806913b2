/** Finding objects by a fragment of their value or name. Every search is bounded: a running statement cannot be stopped. */
import type { Reader, Writer } from './connection.ts';
import { textOf } from './folded-text.ts';
import { likeFragment, row, rows, run, visible } from './statement.ts';

interface Hit {
  readonly id: number;
}

/**
 * Ids of objects whose text contains the fragment, at most `limit`, whose `type * 65536 + owner` is among `dims`:
 * equal texts first, then those that begin with it, then the newest.
 */
export function searchIds(db: Reader, text: string, dims: readonly number[], limit: number): number[] {
  const needle = text.toLowerCase();
  const allowed = JSON.stringify(dims);
  const inDims = 'o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))';
  const prefix = rows<Hit>(
    db,
    `SELECT o.id FROM object o INDEXED BY object_text
     WHERE ${textOf('o')} >= :needle AND ${textOf('o')} < :needle || char(1114111) AND ${inDims} AND ${visible('o.id')}
     ORDER BY ${textOf('o')} LIMIT :limit`,
    { needle, dims: allowed, limit },
  );
  const ids = new Set(prefix.map(({ id }) => id));
  if (ids.size < limit && Array.from(needle).length >= 3) {
    for (const { id } of trigramHits(db, needle, allowed, inDims, limit)) {
      if (ids.size >= limit) break;
      ids.add(id);
    }
  }
  return [...ids];
}

/** The trigram index proposes rows that hold all trigrams of the needle; instr settles the rest. */
function trigramHits(db: Reader, needle: string, dims: string, inDims: string, limit: number): Hit[] {
  const letters = Array.from(needle);
  const trigrams = new Set(
    letters.slice(0, -2).map(
      (_, start) =>
        `"${letters
          .slice(start, start + 3)
          .join('')
          .replaceAll('"', '""')}"`,
    ),
  );
  const fromIndex = rows<Hit>(
    db,
    `SELECT o.id FROM search CROSS JOIN object o ON o.id = search.rowid
     WHERE search MATCH :match AND instr(${textOf('o')}, :needle) > 0 AND ${inDims} AND ${visible('o.id')}
     ORDER BY search.rowid DESC LIMIT :limit`,
    { match: [...trigrams].slice(0, 64).join(' AND '), needle, dims, limit },
  );
  const fromBacklog = rows<Hit>(
    db,
    `SELECT o.id FROM search_backlog b CROSS JOIN object o ON o.id BETWEEN b.first_id AND b.last_id
     WHERE ${textOf('o')} LIKE :like ESCAPE '\\' AND ${inDims} ORDER BY b.first_id DESC LIMIT :limit`,
    { like: likeFragment(needle), dims, limit },
  );
  return [...fromBacklog, ...fromIndex];
}

/** Puts the next objects of a finished bulk job into the index; answers false when there is no backlog left. */
export function indexBacklog(db: Writer, batch: number): boolean {
  const backlog = row<{ first_id: number; last_id: number }>(
    db,
    'SELECT first_id, last_id FROM search_backlog ORDER BY first_id LIMIT 1',
  );
  if (backlog === undefined) return false;
  const end = Math.min(backlog.first_id + batch - 1, backlog.last_id);
  db.transaction(() => {
    run(db, 'DELETE FROM search WHERE rowid BETWEEN ? AND ?', [backlog.first_id, end]);
    run(db, `INSERT INTO search(rowid, text) SELECT id, ${textOf('')} FROM object WHERE id BETWEEN ? AND ?`, [
      backlog.first_id,
      end,
    ]);
    run(db, 'DELETE FROM search_backlog WHERE first_id = ?', [backlog.first_id]);
    if (end < backlog.last_id) run(db, 'INSERT INTO search_backlog VALUES (?, ?)', [end + 1, backlog.last_id]);
  })();
  return true;
}
