/**
 * What several copies of one object are associated with: each other object once, whichever copy it hangs on and by
 * however many associations. Nothing here joins `object` before rights and paging have narrowed the links.
 */
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { prepared, rows, visible } from './statement.ts';

interface Counted {
  readonly version: number;
  readonly key: string;
  readonly counts: ReadonlyMap<number, number>;
}
/** The last answer of each reading connection: the pages of one step ask for the same counts one after the other. */
const counted = new WeakMap<Reader, Counted>();

/** Number of distinct other ends for each `type * 65536 + owner`. */
export function countDistinct(db: Reader, ids: readonly number[]): ReadonlyMap<number, number> {
  if (!db.readonly) return countOthers(db, ids);
  const version = Number(prepared(db, 'PRAGMA data_version').pluck().get());
  const key = ids.join();
  const last = counted.get(db);
  if (last !== undefined && last.key === key && last.version === version) return last.counts;
  const counts = countOthers(db, ids);
  counted.set(db, { version, key, counts });
  return counts;
}

/**
 * In the order of the key, associations of several types between the same two stand together: nothing is sorted. One
 * object has no other end twice, and for a hub reading a single column takes a third of the time of two.
 */
function countOthers(db: Reader, ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (dim: number): void => void counts.set(dim, (counts.get(dim) ?? 0) + 1);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    for (const text of [
      `SELECT hi_dim FROM association WHERE lo = ? AND ${visible('hi')} GROUP BY hi`,
      `SELECT lo_dim FROM association INDEXED BY association_rev WHERE hi = ? AND ${visible('lo')} GROUP BY lo`,
    ]) {
      // The one column of both statements is a number.
      for (const dim of prepared(db, text).pluck().all(only) as number[]) add(dim);
    }
    return counts;
  }
  const met = new Set(ids);
  for (const id of ids) {
    for (const text of [
      `SELECT hi, hi_dim FROM association WHERE lo = ? AND ${visible('hi')} GROUP BY hi`,
      `SELECT lo, lo_dim FROM association INDEXED BY association_rev WHERE hi = ? AND ${visible('lo')} GROUP BY lo`,
    ]) {
      // Both columns of both statements are numbers.
      for (const [other, dim] of prepared(db, text).raw().all(id) as [number, number][]) {
        if (met.has(other)) continue;
        met.add(other);
        add(dim);
      }
    }
  }
  return counts;
}

/** A page of distinct other ends, the newest first. Cost grows with the place of the page, not with the number of links. */
export function listNewestOthers(
  db: Reader,
  ids: readonly number[],
  dims: readonly number[],
  offset: number,
  limit: number,
): number[] {
  const reach = offset + limit + ids.length;
  const found = new Set<number>();
  for (const id of ids) {
    for (const text of [
      `SELECT hi AS other FROM association WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}
       GROUP BY hi ORDER BY hi DESC LIMIT :reach`,
      `SELECT lo AS other FROM association INDEXED BY association_rev
       WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')} GROUP BY lo ORDER BY lo DESC LIMIT :reach`,
    ]) {
      for (const { other } of rows<{ other: number }>(db, text, { id, dims: JSON.stringify(dims), reach }))
        found.add(other);
    }
  }
  for (const id of ids) found.delete(id);
  return [...found].sort((a, b) => b - a).slice(offset, offset + limit);
}

export type OtherOrder = 'summary' | 'type' | 'modified';
const orderBy: Readonly<Record<OtherOrder, string>> = {
  summary: textOf('o'),
  type: 'o.type',
  modified: 'o.modified',
};

/** Every (copy, other end) of the wanted kinds; a pair with two association types is there twice. */
const links = `(SELECT c.value AS copy, a.hi AS other FROM json_each(:ids) c CROSS JOIN association a ON a.lo = c.value
    WHERE a.hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.hi')}
  UNION ALL SELECT c.value, a.lo FROM json_each(:ids) c CROSS JOIN association a INDEXED BY association_rev ON a.hi = c.value
    WHERE a.lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.lo')})`;
const isOther = 'link.other NOT IN (SELECT value FROM json_each(:ids))';
const matches = `(:like IS NULL OR EXISTS (SELECT 1 FROM json_each(:like) f WHERE ${textOf('o')} LIKE f.value ESCAPE '\\'))`;

export interface OtherRequest {
  readonly ids: readonly number[];
  readonly dims: readonly number[];
  /** Any of these fragments will do. */
  readonly like: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
}
const bound = ({ ids, dims, like }: OtherRequest) => ({
  ids: JSON.stringify(ids),
  dims: JSON.stringify(dims),
  like: like === null ? null : JSON.stringify(like),
});

/** A page of distinct other ends in another order or narrowed by text. Cost grows with the number of links. */
export function listOrderedOthers(
  db: Reader,
  request: OtherRequest & { by: OtherOrder; descending: boolean },
): { ids: number[]; total: number } {
  const found = rows<{ id: number; total: number }>(
    db,
    `SELECT o.id, count(*) OVER () AS total FROM (SELECT DISTINCT other FROM ${links}) link CROSS JOIN object o ON o.id = link.other
     WHERE ${isOther} AND ${matches}
     ORDER BY ${orderBy[request.by]} ${request.descending ? 'DESC' : 'ASC'}, o.id DESC LIMIT :limit OFFSET :offset`,
    { ...bound(request), limit: request.limit, offset: request.offset },
  );
  return { ids: found.map(({ id }) => id), total: found[0]?.total ?? 0 };
}

export interface MergedRow {
  readonly type: number;
  readonly text: string;
  readonly summary: string;
  /** Id of the newest of the merged objects. */
  readonly newest: number;
}
/** Other ends merged by type and text; those on which most copies hang come first, then by text. */
export function listMergedOthers(db: Reader, request: OtherRequest): { rows: MergedRow[]; total: number } {
  const found = rows<MergedRow & { total: number }>(
    db,
    `SELECT o.type, ${textOf('o')} AS text, max(coalesce(o.summary, o.key)) AS summary, max(o.id) AS newest, count(*) OVER () AS total
     FROM ${links} link CROSS JOIN object o ON o.id = link.other WHERE ${isOther} AND ${matches}
     GROUP BY o.type, ${textOf('o')} ORDER BY count(DISTINCT link.copy) DESC, text, o.type LIMIT :limit OFFSET :offset`,
    { ...bound(request), limit: request.limit, offset: request.offset },
  );
  return { rows: found, total: found[0]?.total ?? 0 };
}

export interface CopyLink {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly origins: number;
  readonly created: number;
  readonly by: string | null;
  readonly source: string | null;
  readonly verb: string | null;
}
/** The associations between copies and a page of other ends, the newest first; one with two statements is there twice. */
export function listLinksBetween(db: Reader, ids: readonly number[], page: readonly number[]): CopyLink[] {
  return rows<CopyLink>(
    db,
    `SELECT a.lo, a.hi, a.type, a.origins, a.created, u.name AS by, s.name AS source, t.verb
     FROM json_each(:ids) c CROSS JOIN json_each(:page) p
     CROSS JOIN association a ON a.lo = min(c.value, p.value) AND a.hi = max(c.value, p.value)
     LEFT JOIN user_account u ON u.id = a.created_by
     LEFT JOIN association_assertion t ON t.lo = a.lo AND t.hi = a.hi AND t.type = a.type
     LEFT JOIN source s ON s.id = t.source_id ORDER BY a.created DESC`,
    { ids: JSON.stringify(ids), page: JSON.stringify(page) },
  );
}

/** Files of these owners that share any hash with a File. */
export function listHashCopies(db: Reader, id: number, owners: readonly number[]): number[] {
  const found = rows<{ id: number }>(
    db,
    `SELECT DISTINCT h.object_id AS id FROM file_hash own CROSS JOIN file_hash h ON h.algorithm = own.algorithm AND h.hash = own.hash
     WHERE own.object_id = :id AND h.object_id <> :id AND h.owner_id IN (SELECT value FROM json_each(:owners)) AND ${visible('h.object_id')}
     LIMIT 500`,
    { id, owners: JSON.stringify(owners) },
  );
  return found.map((copy) => copy.id);
}
