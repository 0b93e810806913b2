/** Associations: one row per pair and type, found from either end. Counting never joins `object`. */
import type { Reader, Writer } from './connection.ts';
import { textOf } from './folded-text.ts';
import { prepared, row, rows, run, scalar, visible } from './statement.ts';

/** `stored type = code * 4 + direction`; direction 0 unordered, 1 lo is primary, 2 hi is primary. */
export type Direction = 0 | 1 | 2;
export const storedType = (code: number, direction: Direction): number => code * 4 + direction;
export const codeOf = (stored: number): number => Math.floor(stored / 4);
export const directionOf = (stored: number): Direction => (stored % 4) as Direction;

/** Whether the other end of a stored type is the primary one, seen from an object; null for unordered types. */
export function otherIsPrimary(stored: number, id: number, other: number): boolean | null {
  const direction = directionOf(stored);
  return direction === 0 ? null : (direction === 1) === other < id;
}

export const origin = { manual: 1, import: 2, bundle: 4 } as const;

export interface AssociationRecord {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly lo_dim: number;
  readonly hi_dim: number;
  readonly origins: number;
  readonly created: number;
  readonly created_by: number | null;
}

interface Counted {
  readonly version: number;
  readonly id: number;
  readonly counts: ReadonlyMap<number, number>;
}
/** The last answer of each reading connection: the cards of one object ask for the same counts one after the other. */
const counted = new WeakMap<Reader, Counted>();

/** Number of associations for each `type * 65536 + owner` of the other end. */
export function countByDim(db: Reader, id: number): ReadonlyMap<number, number> {
  // A connection that writes does not see its own changes in data_version.
  if (!db.readonly) return countEnds(db, id);
  const version = scalar<number>(db, 'PRAGMA data_version') ?? 0;
  const last = counted.get(db);
  if (last !== undefined && last.id === id && last.version === version) return last.counts;
  const counts = countEnds(db, id);
  counted.set(db, { version, id, counts });
  return counts;
}

/** Counted here and not by GROUP BY, which sorts all rows first: for a hub that takes two to three times as long. */
function countEnds(db: Reader, id: number): Map<number, number> {
  const range = row<{ first: number; last: number }>(
    db,
    'SELECT first_id AS first, last_id AS last FROM open_range',
  ) ?? { first: 0, last: -1 };
  const counts = new Map<number, number>();
  for (const text of [
    'SELECT hi_dim FROM association WHERE lo = :id AND hi NOT BETWEEN :first AND :last',
    'SELECT lo_dim FROM association INDEXED BY association_rev WHERE hi = :id AND lo NOT BETWEEN :first AND :last',
  ]) {
    // The one column of both statements is a number.
    for (const dim of prepared(db, text)
      .pluck()
      .all({ id, ...range }) as number[])
      counts.set(dim, (counts.get(dim) ?? 0) + 1);
  }
  return counts;
}

/** Times of change and of creation, both ends inclusive. */
export interface CandidateTimes {
  readonly modifiedFrom: number;
  readonly modifiedTo: number;
  readonly createdFrom: number;
  readonly createdTo: number;
}
const inTimes = 'o.modified BETWEEN :modifiedFrom AND :modifiedTo AND o.created BETWEEN :createdFrom AND :createdTo';

/**
 * Ids of the newest objects of these pairs of type and owner that are not associated with the object. Walks each
 * pair's own list; cost grows with the number of pairs and of newer objects that are associated already.
 */
export function listUnlinked(
  db: Reader,
  id: number,
  dims: readonly number[],
  times: CandidateTimes,
  limit: number,
): number[] {
  const found = dims.flatMap((dim) =>
    rows<{ id: number; modified: number }>(
      db,
      `SELECT o.id, o.modified FROM object o INDEXED BY object_list
       WHERE o.type = :type AND o.owner_id = :owner AND o.id <> :id AND ${inTimes} AND ${visible('o.id')} AND ${unlinked}
       ORDER BY o.modified DESC, o.id DESC LIMIT :limit`,
      { type: Math.floor(dim / 65536), owner: dim % 65536, id, ...times, limit },
    ),
  );
  found.sort((a, b) => b.modified - a.modified || b.id - a.id);
  return found.slice(0, limit).map((object) => object.id);
}

const unlinked = `NOT EXISTS (SELECT 1 FROM association a WHERE a.lo = :id AND a.hi = o.id)
  AND NOT EXISTS (SELECT 1 FROM association a WHERE a.lo = o.id AND a.hi = :id)`;

/** Of some ids, in their order, those of the times that are not associated with the object. */
export function withoutLinked(db: Reader, id: number, ids: readonly number[], times: CandidateTimes): number[] {
  return rows<{ id: number }>(
    db,
    `SELECT o.id FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value
     WHERE o.id <> :id AND ${inTimes} AND ${unlinked} ORDER BY w.key`,
    { ids: JSON.stringify(ids), id, ...times },
  ).map((object) => object.id);
}

export interface LinkRow {
  readonly other: number;
  readonly type: number;
}

/**
 * A page of a card, the newest object first, or only objects older than `before`. `dims` are the wanted pairs of type
 * and owner that the user may see.
 */
export function listNewest(
  db: Reader,
  id: number,
  dims: readonly number[],
  offset: number,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): LinkRow[] {
  return rows<LinkRow>(
    db,
    `SELECT other, type FROM (
       SELECT * FROM (SELECT hi AS other, type FROM association
         WHERE lo = :id AND hi < :before AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')} ORDER BY hi DESC LIMIT :reach)
       UNION ALL
       SELECT * FROM (SELECT lo, type FROM association INDEXED BY association_rev
         WHERE hi = :id AND lo < :before AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')} ORDER BY lo DESC LIMIT :reach))
     ORDER BY other DESC LIMIT :limit OFFSET :offset`,
    { id, before, dims: JSON.stringify(dims), reach: offset + limit, limit, offset },
  );
}

export type CardOrder = 'newest' | 'summary' | 'type' | 'modified';
const orderBy: Readonly<Record<CardOrder, string>> = {
  newest: 'o.id',
  summary: textOf('o'),
  type: 'o.type',
  modified: 'o.modified',
};

/** What narrows a list beyond its dims; null does not. */
export interface LinkFilter {
  /** Any of these fragments of the other object's text will do. */
  readonly like: readonly string[] | null;
  /** Association type codes. */
  readonly codes: readonly number[] | null;
  /** Bits of `origin`, any of which will do. */
  readonly origins: number | null;
}

/** Only what is asked for is in the statement: the origins of a link are not in the index from its other end. */
const narrowed = (filter: LinkFilter): string =>
  `${filter.codes === null ? '' : ' AND type / 4 IN (SELECT value FROM json_each(:codes))'}${filter.origins === null ? '' : ' AND origins & :origins <> 0'}`;

/** A page in another order or narrowed further. Cost grows with the object's associations. */
export function listOrdered(
  db: Reader,
  id: number,
  options: LinkFilter & {
    dims: readonly number[];
    by: CardOrder;
    descending: boolean;
    /** Only objects older than this one; the total is of all. */
    before?: number | undefined;
    offset: number;
    limit: number;
  },
): { rows: LinkRow[]; total: number } {
  const direction = options.descending ? 'DESC' : 'ASC';
  const parameters = {
    id,
    dims: JSON.stringify(options.dims),
    like: options.like === null ? null : JSON.stringify(options.like),
    ...(options.codes === null ? {} : { codes: JSON.stringify(options.codes) }),
    ...(options.origins === null ? {} : { origins: options.origins }),
  };
  const more = narrowed(options);
  const links = `(SELECT hi AS other, type FROM association WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}${more}
      UNION ALL SELECT lo, type FROM association INDEXED BY association_rev WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')}${more}) link
      CROSS JOIN object o ON o.id = link.other WHERE (:like IS NULL OR EXISTS (SELECT 1 FROM json_each(:like) f WHERE ${textOf('o')} LIKE f.value ESCAPE '\\'))`;
  const page = rows<LinkRow>(
    db,
    `SELECT link.other, link.type FROM ${links} AND link.other < :before ORDER BY ${orderBy[options.by]} ${direction}, o.id DESC LIMIT :limit OFFSET :offset`,
    { ...parameters, before: options.before ?? Number.MAX_SAFE_INTEGER, limit: options.limit, offset: options.offset },
  );
  const total = row<{ n: number }>(db, `SELECT count(*) AS n FROM ${links}`, parameters)?.n ?? 0;
  return { rows: page, total };
}

/** The associations between two objects, whichever type. */
export function listBetween(db: Reader, a: number, b: number): AssociationRecord[] {
  return rows<AssociationRecord>(
    db,
    'SELECT lo, hi, type, lo_dim, hi_dim, origins, created, created_by FROM association WHERE lo = ? AND hi = ?',
    [Math.min(a, b), Math.max(a, b)],
  );
}

export interface LinkStatement {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly origins: number;
  readonly created: number;
  readonly by: string | null;
  readonly lo_dim: number;
  readonly hi_dim: number;
  readonly source: string | null;
  readonly verb: string | null;
}
/** What is known of each link of a page: who made it, when, and what its source says. */
export function describeLinks(db: Reader, id: number, links: readonly LinkRow[]): Map<string, LinkStatement> {
  const wanted = JSON.stringify(links.map(({ other, type }) => [Math.min(id, other), Math.max(id, other), type]));
  const found = rows<LinkStatement>(
    db,
    `SELECT a.lo, a.hi, a.type, a.origins, a.created, a.lo_dim, a.hi_dim, u.name AS by, s.name AS source, t.verb
     FROM json_each(?) w CROSS JOIN association a ON a.lo = w.value ->> 0 AND a.hi = w.value ->> 1 AND a.type = w.value ->> 2
     LEFT JOIN user_account u ON u.id = a.created_by
     LEFT JOIN association_assertion t ON t.lo = a.lo AND t.hi = a.hi AND t.type = a.type
     LEFT JOIN source s ON s.id = t.source_id`,
    [wanted],
  );
  return new Map(found.map((link) => [`${link.lo === id ? link.hi : link.lo}/${link.type}`, link]));
}

export interface NewAssociation {
  readonly a: number;
  readonly b: number;
  readonly aDim: number;
  readonly bDim: number;
  readonly code: number;
  /** Which end is primary; null for unordered types. */
  readonly primary: 'a' | 'b' | null;
  readonly at: number;
  readonly userId: number;
  readonly setId: number;
}
/** Writes a manual association; answers false when the pair has one of this type already (which then is manual, too). */
export function insertAssociation(db: Writer, link: NewAssociation): boolean {
  const aIsLo = link.a < link.b;
  const direction: Direction = link.primary === null ? 0 : (link.primary === 'a') === aIsLo ? 1 : 2;
  const [lo, hi, loDim, hiDim] = aIsLo
    ? [link.a, link.b, link.aDim, link.bDim]
    : [link.b, link.a, link.bDim, link.aDim];
  const key = [lo, hi, storedType(link.code, direction)];
  const isNew =
    run(
      db,
      'INSERT INTO association(lo, hi, type, lo_dim, hi_dim, origins, created, created_by, set_id) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING',
      [...key, loDim, hiDim, link.at, link.userId, link.setId],
    ) > 0;
  if (!isNew) {
    run(
      db,
      'UPDATE association SET origins = origins | 1 WHERE lo = ? AND hi = ? AND type = ? AND origins & 1 = 0',
      key,
    );
  }
  return isNew;
}

export function deleteAssociation(db: Writer, link: { lo: number; hi: number; type: number }): number {
  return run(db, 'DELETE FROM association WHERE lo = ? AND hi = ? AND type = ?', [link.lo, link.hi, link.type]);
}

export interface DerivedRow {
  readonly other: number;
  readonly via: number;
  readonly vias: number;
}
/**
 * Objects that share a Group with this one and are wanted by `dims`, newest first, each with one Group of the path.
 * Bounded: the newest `perGroup` of each of the newest `groups` Groups.
 */
export function listDerived(
  db: Reader,
  id: number,
  options: {
    groupDims: readonly number[];
    dims: readonly number[];
    /** Any of these fragments of the other object's text will do. */
    like?: readonly string[] | null;
    /** Only objects older than this one; the total is of all. */
    before?: number | undefined;
    groups: number;
    perGroup: number;
    offset: number;
    limit: number;
  },
): { rows: DerivedRow[]; total: number; bounded: boolean } {
  const groups = listNewest(db, id, options.groupDims, 0, options.groups + 1);
  const found = new Map<number, { via: number; vias: Set<number> }>();
  let bounded = groups.length > options.groups;
  for (const { other: group } of groups.slice(0, options.groups)) {
    const members = listNewest(db, group, options.dims, 0, options.perGroup + 1);
    bounded ||= members.length > options.perGroup;
    for (const { other } of members.slice(0, options.perGroup)) {
      if (other === id) continue;
      const entry = found.get(other);
      if (entry === undefined) found.set(other, { via: group, vias: new Set([group]) });
      else entry.vias.add(group);
    }
  }
  const wanted = options.like ? new Set(withText(db, [...found.keys()], options.like)) : null;
  const all = [...found].filter(([other]) => wanted?.has(other) ?? true).sort(([a], [b]) => b - a);
  const { before = Number.MAX_SAFE_INTEGER } = options;
  return {
    rows: all
      .filter(([other]) => other < before)
      .slice(options.offset, options.offset + options.limit)
      .map(([other, { via, vias }]) => ({ other, via, vias: vias.size })),
    total: all.length,
    bounded,
  };
}

/** Of some ids, those whose object's text contains any of the fragments. */
const withText = (db: Reader, ids: readonly number[], like: readonly string[]): number[] =>
  rows<{ id: number }>(
    db,
    `SELECT o.id FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value
     WHERE EXISTS (SELECT 1 FROM json_each(:like) f WHERE ${textOf('o')} LIKE f.value ESCAPE '\\')`,
    { ids: JSON.stringify(ids), like: JSON.stringify(like) },
  ).map(({ id }) => id);
