/**
 * The whole network as columns, and what of it newer change sets have touched. Columns leave SQLite as one text of
 * numbers for each slice of ids: a third of the time of rows.
 */
import { typeCode } from '../../shared/model/object-type.ts';
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { prepared, row, rows, scalar, visible } from './statement.ts';

const sliceSize = 4096;

/** Calls `take` for each number of a text of numbers with one separator between them. */
function readNumbers(text: string | null | undefined, take: (value: number) => void): void {
  if (text === null || text === undefined || text === '') return;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      take(value);
      value = 0;
    } else value = value * 10 + code - 48;
  }
  take(value);
}

const column = (db: Reader, text: string, parameters: Readonly<Record<string, number>>): string | undefined =>
  // The one column of each statement below is a text, or NULL where there are no rows.
  (prepared(db, text).pluck().get(parameters) as string | null | undefined) ?? undefined;

/** Every object that is not hidden by a bulk job, by ascending id. Dims are `stored type * 65536 + owner`. */
export function readObjectColumns(db: Reader, check: () => void): { ids: Float64Array; dims: Float64Array } {
  const count = scalar<number>(db, `SELECT count(*) FROM object WHERE ${visible('id')}`) ?? 0;
  const [ids, dims] = [new Float64Array(count), new Float64Array(count)];
  let read = 0;
  let after = 0;
  while (read < count) {
    let isId = true;
    const slice = column(
      db,
      `SELECT group_concat(id || ' ' || (type * 65536 + owner_id), ' ') FROM
       (SELECT id, type, owner_id FROM object WHERE id > :after AND ${visible('id')} ORDER BY id LIMIT :limit)`,
      { after, limit: sliceSize },
    );
    if (slice === undefined) break;
    readNumbers(slice, (value) => {
      if (isId) ids[read] = value;
      else {
        dims[read] = value;
        read += 1;
      }
      isId = !isId;
    });
    after = ids[read - 1] ?? 0;
    check();
  }
  return { ids, dims };
}

/** Every association between objects of `ids` (ascending), ascending by both ends; one with two types comes twice. */
export function readLinks(
  db: Reader,
  ids: Float64Array,
  take: (lo: number, hi: number) => void,
  check: () => void,
): void {
  for (let first = 0; first < ids.length; first += sliceSize) {
    let lo = -1;
    const last = Math.min(first + sliceSize, ids.length) - 1;
    const slice = column(
      db,
      `SELECT group_concat(lo || ' ' || hi, ' ') FROM association
       WHERE lo BETWEEN :first AND :last AND ${visible('lo')} AND ${visible('hi')}`,
      { first: ids[first] ?? 0, last: ids[last] ?? 0 },
    );
    readNumbers(slice, (value) => {
      if (lo < 0) lo = value;
      else {
        take(lo, value);
        lo = -1;
      }
    });
    check();
  }
}

const groupFirst = typeCode('group', 'Adversary');
const groupLast = typeCode('group', 'Vulnerability');
const tagType = typeCode('tag', 'Tag');
/** By what objects are copies of each other: values of Indicators and Tags, names of Groups, each kind of hash. */
export const identityCount = 4;
const hasKey = `key IS NOT NULL AND (type < ${groupFirst} OR type = ${tagType})`;
const isGroup = `type BETWEEN ${groupFirst} AND ${groupLast}`;

/** Calls `take` for each set of two or more objects that are the same under one identity. */
export function readCopies(db: Reader, take: (identity: number, ids: number[]) => void, check: () => void): void {
  const read = (identity: number, text: string, parameters: readonly number[] = []): void => {
    for (const { ids } of rows<{ ids: string }>(db, text, parameters)) {
      const members: number[] = [];
      readNumbers(ids, (id) => void members.push(id));
      take(identity, members);
    }
    check();
  };
  read(
    0,
    `SELECT group_concat(id, ' ') AS ids FROM object WHERE ${hasKey} AND ${visible('id')} GROUP BY type, key HAVING count(*) > 1`,
  );
  // In the order of this index nothing has to be sorted.
  read(
    0,
    `SELECT group_concat(id, ' ') AS ids FROM object INDEXED BY object_text WHERE ${isGroup} AND ${visible('id')}
     GROUP BY ${textOf('')}, type HAVING count(*) > 1`,
  );
  for (let algorithm = 1; algorithm < identityCount; algorithm += 1) {
    read(
      algorithm,
      `SELECT group_concat(object_id, ' ') AS ids FROM file_hash WHERE algorithm = ? AND ${visible('object_id')}
       GROUP BY hash HAVING count(*) > 1`,
      [algorithm],
    );
  }
}

/** The sets of copies that some objects belong to as things are, each once, single ones left out. */
export function readCopiesOf(
  db: Reader,
  ids: readonly number[],
  take: (identity: number, ids: number[]) => void,
): void {
  const wanted = JSON.stringify(ids);
  const read = (identity: number, text: string): void => {
    const sets = prepared(db, text).pluck().iterate(wanted) as Iterable<string>; // its one column
    for (const members of sets) {
      // SQLite wrote a JSON array of ids.
      const found = JSON.parse(members) as number[];
      if (found.length > 1) take(identity, found);
    }
  };
  // What thousands of objects have in common is looked up once, not once for each of them.
  read(
    0,
    `SELECT (SELECT json_group_array(c.id) FROM object c WHERE c.type = n.type AND c.key = n.key AND ${visible('c.id')})
     FROM (SELECT DISTINCT o.type AS type, o.key AS key FROM json_each(?) j CROSS JOIN object o ON o.id = j.value
       WHERE o.key IS NOT NULL AND (o.type < ${groupFirst} OR o.type = ${tagType})) n`,
  );
  read(
    0,
    `SELECT (SELECT json_group_array(c.id) FROM object c INDEXED BY object_text
       WHERE ${textOf('c')} = n.text AND c.type = n.type AND ${visible('c.id')})
     FROM (SELECT DISTINCT o.type AS type, ${textOf('o')} AS text FROM json_each(?) j CROSS JOIN object o ON o.id = j.value
       WHERE o.type BETWEEN ${groupFirst} AND ${groupLast}) n`,
  );
  for (let algorithm = 1; algorithm < identityCount; algorithm += 1) {
    read(
      algorithm,
      `SELECT (SELECT json_group_array(c.object_id) FROM file_hash c WHERE c.algorithm = ${algorithm} AND c.hash = n.hash
         AND ${visible('c.object_id')})
       FROM (SELECT DISTINCT h.hash AS hash FROM json_each(?) j CROSS JOIN file_hash h ON h.object_id = j.value
         WHERE h.algorithm = ${algorithm}) n`,
    );
  }
}

/** How far the journal has been read. `open`: the change set of the bulk job that was still hidden then. */
export interface JournalMark {
  readonly last: number;
  readonly open: number | null;
}

export function journalMark(db: Reader): JournalMark {
  return {
    last: scalar<number>(db, 'SELECT coalesce(max(id), 0) FROM change_set') ?? 0,
    open: scalar<number>(db, 'SELECT set_id FROM open_range') ?? null,
  };
}

export interface Touched {
  readonly objects: ReadonlySet<number>;
  /** Ends of associations, lo first, one beside the other. */
  readonly pairs: readonly number[];
}

/**
 * What the change sets after a mark have touched, whatever they did to it; null when there is more than `limit`, or when
 * the journal does not say it any more because it was purged. What a bulk job wrote counts from its end on.
 */
export function readTouched(db: Reader, since: JournalMark, now: JournalMark, limit: number): Touched | null {
  const sets = rows<{ id: number }>(
    db,
    'SELECT id FROM change_set WHERE (id > :last OR id = :open) AND id <> :now ORDER BY id LIMIT :limit',
    { last: since.last, open: since.open ?? 0, now: now.open ?? 0, limit: limit + 1 },
  ).map(({ id }) => id);
  const objects = new Set<number>();
  const pairs: number[] = [];
  if (sets.length > limit) return null;
  for (const set of sets) {
    const known = readSet(db, set, objects, pairs, limit - objects.size - pairs.length);
    if (!known || objects.size + pairs.length > limit) return null;
  }
  return { objects, pairs };
}

function readSet(db: Reader, set: number, objects: Set<number>, pairs: number[], limit: number): boolean {
  const ranges = rows<{ first: number; last: number }>(
    db,
    'SELECT first_id AS first, last_id AS last FROM change_range WHERE set_id = ?',
    [set],
  );
  const isEmpty = row(db, 'SELECT 1 FROM change WHERE set_id = ? LIMIT 1', [set]) === undefined;
  if (isEmpty && ranges.length === 0) return false;
  for (const { first, last } of ranges) {
    if (last - first >= limit) return false;
    for (let id = first; id <= last; id += 1) objects.add(id);
    const links = rows<{ lo: number; hi: number }>(
      db,
      `SELECT lo, hi FROM association WHERE lo BETWEEN :first AND :last
       UNION SELECT lo, hi FROM association INDEXED BY association_rev WHERE hi BETWEEN :first AND :last LIMIT :limit`,
      { first, last, limit: limit + 1 },
    );
    for (const { lo, hi } of links) pairs.push(lo, hi);
  }
  const changes = rows<{ tbl: string; k: string; row: string | null }>(
    db,
    `SELECT tbl, k, CASE tbl WHEN 'file_hash' THEN row END AS row FROM change
     WHERE set_id = ? AND tbl IN ('object', 'association', 'file_hash') LIMIT ?`,
    [set, limit + 1],
  );
  for (const { tbl, k, row: image } of changes) {
    // The journal's keys are JSON arrays of the primary key.
    const key = JSON.parse(k) as [number, number | string, number];
    if (tbl === 'object') objects.add(key[0]);
    else if (tbl === 'association') pairs.push(key[0], Number(key[1]));
    else for (const id of filesOf(db, key, image)) objects.add(id);
  }
  return true;
}

/** The Files that a changed hash was of and is of. */
function filesOf(db: Reader, key: readonly (number | string)[], image: string | null): number[] {
  const now = scalar<number>(
    db,
    'SELECT object_id FROM file_hash WHERE algorithm = ? AND hash = ? AND owner_id = ?',
    key,
  );
  // The journal wrote the image of a row of file_hash.
  const before = image === null ? undefined : (JSON.parse(image) as { object_id: number }).object_id;
  return [now, before].filter((id) => id !== undefined);
}

/** Dims of those of the objects that are there. */
export const readDims = (db: Reader, ids: readonly number[]): { id: number; dim: number }[] =>
  rows<{ id: number; dim: number }>(
    db,
    `SELECT o.id, o.type * 65536 + o.owner_id AS dim FROM json_each(?) j CROSS JOIN object o ON o.id = j.value WHERE ${visible('o.id')}`,
    [JSON.stringify(ids)],
  );

/** For each pair of `pairs` (lo, hi, lo, hi…) 1 when there is any association between the two, otherwise 0. */
export const readLinked = (db: Reader, pairs: readonly number[]): (0 | 1)[] => {
  const statement = prepared(db, 'SELECT 1 FROM association WHERE lo = ? AND hi = ? LIMIT 1').pluck();
  const linked: (0 | 1)[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    linked.push(statement.get(pairs[at] ?? 0, pairs[at + 1] ?? 0) === undefined ? 0 : 1);
  return linked;
};
