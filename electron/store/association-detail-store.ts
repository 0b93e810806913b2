/** What is known of one association, what a card can be filtered by, and the Groups between two objects. */
import type { Reader } from './connection.ts';
import { row, rows, scalar, visible } from './statement.ts';

export interface LinkKey {
  readonly lo: number;
  readonly hi: number;
  /** Stored type: code and direction. */
  readonly type: number;
}

export interface LinkRecord {
  readonly origins: number;
  readonly created: number;
  readonly by: string | null;
  readonly set_id: number;
}
export const findLink = (db: Reader, { lo, hi, type }: LinkKey): LinkRecord | undefined =>
  row<LinkRecord>(
    db,
    `SELECT a.origins, a.created, u.name AS by, a.set_id FROM association a LEFT JOIN user_account u ON u.id = a.created_by
     WHERE a.lo = ? AND a.hi = ? AND a.type = ?`,
    [lo, hi, type],
  );

export interface LinkAssertionRow {
  readonly external_id: string;
  readonly origin: string;
  readonly source: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly flags: number;
  readonly verb: string | null;
  readonly description: string | null;
  readonly first_seen: number | null;
  readonly last_seen: number | null;
  readonly extra: string | null;
}
/** What sources state of a link; the first 200. */
export const listLinkStatements = (db: Reader, { lo, hi, type }: LinkKey): LinkAssertionRow[] =>
  rows<LinkAssertionRow>(
    db,
    `SELECT t.external_id, s.origin, s.name AS source, t.created, t.modified, t.flags, t.verb, t.description, t.first_seen, t.last_seen, t.extra
     FROM association_assertion t JOIN source s ON s.id = t.source_id
     WHERE t.lo = ? AND t.hi = ? AND t.type = ? ORDER BY t.external_id LIMIT 200`,
    [lo, hi, type],
  );

export interface LinkGroupCount {
  readonly dim: number;
  /** Association type code. */
  readonly code: number;
  readonly origins: number;
  readonly n: number;
}
/** Numbers of an object's associations with some pairs of type and owner, by pair, association type and origins. */
export const countByOrigin = (db: Reader, id: number, dims: readonly number[]): LinkGroupCount[] =>
  rows<LinkGroupCount>(
    db,
    `SELECT dim, code, origins, count(*) AS n FROM (
       SELECT hi_dim AS dim, type / 4 AS code, origins FROM association
         WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}
       UNION ALL
       SELECT lo_dim, type / 4, origins FROM association INDEXED BY association_rev
         WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')})
     GROUP BY dim, code, origins`,
    { id, dims: JSON.stringify(dims) },
  );

/** Objects of some pairs of type and owner that both objects are associated with, the newest first, and their number. */
export function listBetweenBoth(
  db: Reader,
  id: number,
  other: number,
  dims: readonly number[],
  limit: number,
): { ids: number[]; total: number } {
  const parameters = { id, other, dims: JSON.stringify(dims) };
  const found = `FROM (
      SELECT hi AS via FROM association WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}
      UNION SELECT lo FROM association INDEXED BY association_rev
        WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')})
    WHERE EXISTS (SELECT 1 FROM association a WHERE a.lo = via AND a.hi = :other)
       OR EXISTS (SELECT 1 FROM association a WHERE a.lo = :other AND a.hi = via)`;
  const ids = rows<{ via: number }>(db, `SELECT via ${found} ORDER BY via DESC LIMIT :limit`, { ...parameters, limit });
  return {
    ids: ids.map(({ via }) => via),
    total: scalar<number>(db, `SELECT count(*) ${found}`, parameters) ?? 0,
  };
}
