/**
 * What graphs read, in bulk: lists of ids go in as JSON, rows come out as arrays. Nothing here knows the user: callers
 * pass only what he may see, or filter by the pairs of type and owner in the rows before anything else.
 */
import { kindRange, typeCode } from '../../shared/model/object-type.ts';
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { prepared, visible } from './statement.ts';

/** `(id, type * 65536 + owner)` as it is stored, with the list of viewers. */
export type IdAndDim = readonly [id: number, dim: number];
/** An object, one that is the same thing by its key or hash, and the pair of type and owner of the latter. */
export type CopyPair = readonly [id: number, copy: number, dim: number];

const json = (ids: Iterable<number>): string => JSON.stringify([...ids]);
/** Numbers, texts and nulls in the order of the selected columns, which stand right above each call. */
const arrays = <Row>(db: Reader, text: string, parameters: Readonly<Record<string, string | number>>): Row[] =>
  prepared(db, text).raw().all(parameters) as Row[];

const dimOf = (object: string): string => `${object}.type * 65536 + ${object}.owner_id`;

/** Those of some ids that are there and published, in the order of the ids. */
export const listDims = (db: Reader, ids: Iterable<number>): IdAndDim[] =>
  arrays(
    db,
    `SELECT o.id, ${dimOf('o')} FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value
     WHERE ${visible('o.id')} ORDER BY w.key`,
    { ids: json(ids) },
  );

/** Other objects with the type and key of some. */
export const listSameKeys = (db: Reader, ids: Iterable<number>): CopyPair[] =>
  arrays(
    db,
    `SELECT o.id, c.id, ${dimOf('c')} FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value
     CROSS JOIN object c INDEXED BY object_key ON c.type = o.type AND c.key = o.key
     WHERE c.id <> o.id AND ${visible('c.id')}`,
    { ids: json(ids) },
  );

/** Other Files that share any hash with some. */
export const listSameHashes = (db: Reader, ids: Iterable<number>): CopyPair[] =>
  arrays(
    db,
    `SELECT own.object_id, h.object_id, ${typeCode('indicator', 'File') * 65536} + h.owner_id
     FROM json_each(:ids) w CROSS JOIN file_hash own INDEXED BY file_hash_object ON own.object_id = w.value
     CROSS JOIN file_hash h ON h.algorithm = own.algorithm AND h.hash = own.hash
     WHERE h.object_id <> own.object_id AND ${visible('h.object_id')}`,
    { ids: json(ids) },
  );

/** Every object with the type and name of some: the smallest id of those asked for stands for the name. */
export const listSameNames = (db: Reader, ids: Iterable<number>): CopyPair[] =>
  arrays(
    db,
    `SELECT n.id, c.id, ${dimOf('c')} FROM (
       SELECT min(o.id) AS id, o.type AS type, ${textOf('o')} AS text
       FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value GROUP BY o.type, ${textOf('o')}) n
     CROSS JOIN object c INDEXED BY object_text ON ${textOf('c')} = n.text AND c.type = n.type
     WHERE ${visible('c.id')}`,
    { ids: json(ids) },
  );

export type NodeFacts = readonly [
  id: number,
  label: string,
  created: number,
  modified: number,
  rating: number | null,
  confidence: number | null,
];
/**
 * What is shown of objects, in the order of the ids. A Case is called by its number and name, as everywhere. What was
 * imported was created when its source says so, not when it was read.
 */
export const listNodeFacts = (db: Reader, ids: Iterable<number>): NodeFacts[] =>
  arrays(
    db,
    `SELECT o.id, iif(k.number IS NULL, '', k.number || ' ') || coalesce(o.summary, o.key),
       min(o.created, coalesce((SELECT min(a.created) FROM object_assertion a WHERE a.object_id = o.id), o.created)),
       o.modified, i.rating, i.confidence
     FROM json_each(:ids) w CROSS JOIN object o ON o.id = w.value
     LEFT JOIN indicator i ON i.id = o.id LEFT JOIN kase k ON k.id = o.id ORDER BY w.key`,
    { ids: json(ids) },
  );

/** Ratings of those of some Indicators that have one. */
export const listRatings = (db: Reader, ids: Iterable<number>): [id: number, rating: number][] =>
  arrays(
    db,
    'SELECT i.id, i.rating FROM json_each(:ids) w CROSS JOIN indicator i ON i.id = w.value WHERE i.rating IS NOT NULL',
    { ids: json(ids) },
  );

export type StoredLink = readonly [lo: number, hi: number, type: number, origins: number, created: number];

/**
 * Associations among some objects and between them and others. The unary plus keeps SQLite from trying each pair: the
 * links of each object are walked once and looked up in the set.
 */
export function listLinksAmong(db: Reader, ids: Iterable<number>, others: Iterable<number>): StoredLink[] {
  const own = [...ids];
  const parameters = { ids: json(own), others: json(others), all: json([...own, ...others]) };
  const found = arrays<StoredLink>(
    db,
    `SELECT a.lo, a.hi, a.type, a.origins, a.created FROM json_each(:ids) w CROSS JOIN association a ON a.lo = w.value
     WHERE +a.hi IN (SELECT value FROM json_each(:all))`,
    { ids: parameters.ids, all: parameters.all },
  );
  if (parameters.others === '[]') return found;
  const back = arrays<StoredLink>(
    db,
    `SELECT a.lo, a.hi, a.type, a.origins, a.created FROM json_each(:ids) w
     CROSS JOIN association r INDEXED BY association_rev ON r.hi = w.value
     CROSS JOIN association a ON a.lo = r.lo AND a.hi = r.hi AND a.type = r.type
     WHERE +r.lo IN (SELECT value FROM json_each(:others))`,
    { ids: parameters.ids, others: parameters.others },
  );
  return [...found, ...back];
}

/** Other ends of all associations of some objects, for these pairs of type and owner; one may be there several times. */
export const listOtherEnds = (db: Reader, ids: Iterable<number>, dims: readonly number[]): IdAndDim[] =>
  arrays(
    db,
    `SELECT a.hi, a.hi_dim FROM json_each(:ids) w CROSS JOIN association a ON a.lo = w.value
     WHERE a.hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.hi')}
     UNION ALL SELECT a.lo, a.lo_dim FROM json_each(:ids) w CROSS JOIN association a INDEXED BY association_rev ON a.hi = w.value
     WHERE a.lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.lo')}`,
    { ids: json(ids), dims: JSON.stringify(dims) },
  );

/** The newest other ends of an object's associations, each once. `dims`: pairs of type and owner, as JSON. */
export const listNewestEnds = (db: Reader, id: number, dims: string, limit: number): number[] =>
  prepared(
    db,
    `SELECT other FROM (
       SELECT * FROM (SELECT hi AS other FROM association
         WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')} ORDER BY hi DESC LIMIT :limit)
       UNION SELECT * FROM (SELECT lo FROM association INDEXED BY association_rev
         WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')} ORDER BY lo DESC LIMIT :limit))
     ORDER BY other DESC LIMIT :limit`,
  )
    .pluck()
    .all({ id, dims, limit }) as number[]; // its one column

const parts = [
  { part: 'artifact', whole: 'case_id' },
  { part: 'victim_asset', whole: 'victim_id' },
] as const;

export type Containment = readonly [whole: number, part: number, partCreated: number];

/** Artifacts with their Cases and Assets with their Victims, as far as either is among some objects and the other among all. */
export function listContained(db: Reader, ids: Iterable<number>, all: Iterable<number>): Containment[] {
  const parameters = { ids: json(ids), all: json(all) };
  return parts.flatMap(({ part, whole }) =>
    arrays<Containment>(
      db,
      `SELECT p.${whole}, p.id, o.created FROM json_each(:ids) w CROSS JOIN ${part} p ON p.id = w.value CROSS JOIN object o ON o.id = p.id
       WHERE +p.${whole} IN (SELECT value FROM json_each(:all))
       UNION SELECT p.${whole}, p.id, o.created FROM json_each(:ids) w CROSS JOIN ${part} p ON p.${whole} = w.value CROSS JOIN object o ON o.id = p.id
       WHERE +p.id IN (SELECT value FROM json_each(:all))`,
      parameters,
    ),
  );
}

/** What some Cases, Victims, Artifacts and Assets contain or belong to. */
export function listContainmentEnds(db: Reader, ids: Iterable<number>): IdAndDim[] {
  const parameters = { ids: json(ids) };
  return parts.flatMap(({ part, whole }) =>
    arrays<IdAndDim>(
      db,
      `SELECT o.id, ${dimOf('o')} FROM json_each(:ids) w CROSS JOIN ${part} p ON p.${whole} = w.value CROSS JOIN object o ON o.id = p.id
       WHERE ${visible('o.id')}
       UNION ALL SELECT o.id, ${dimOf('o')} FROM json_each(:ids) w CROSS JOIN ${part} p ON p.id = w.value CROSS JOIN object o ON o.id = p.${whole}
       WHERE ${visible('o.id')}`,
      parameters,
    ),
  );
}

/** Ids of all objects of a pair of type and owner. */
export const listOfDim = (db: Reader, dim: number): number[] =>
  prepared(
    db,
    `SELECT o.id FROM object o INDEXED BY object_list WHERE o.type = :type AND o.owner_id = :owner AND ${visible('o.id')}`,
  )
    .pluck()
    .all({ type: Math.floor(dim / 65536), owner: dim % 65536 }) as number[]; // its one column

export type Matched = readonly [place: number, id: number, dim: number];

/** Objects with a type and key, by the place of the pair in the list. */
export const matchKeys = (
  db: Reader,
  wanted: readonly (readonly [place: number, type: number, key: string])[],
): Matched[] =>
  arrays(
    db,
    `SELECT w.value ->> 0, o.id, ${dimOf('o')} FROM json_each(:wanted) w
     CROSS JOIN object o INDEXED BY object_key ON o.type = w.value ->> 1 AND o.key = w.value ->> 2 WHERE ${visible('o.id')}`,
    { wanted: JSON.stringify(wanted) },
  );

/** Files with a hash. */
export const matchHashes = (
  db: Reader,
  wanted: readonly (readonly [place: number, algorithm: number, hash: string])[],
): Matched[] =>
  arrays(
    db,
    `SELECT w.value ->> 0, h.object_id, ${typeCode('indicator', 'File') * 65536} + h.owner_id FROM json_each(:wanted) w
     CROSS JOIN file_hash h ON h.algorithm = w.value ->> 1 AND h.hash = w.value ->> 2 WHERE ${visible('h.object_id')}`,
    { wanted: JSON.stringify(wanted) },
  );

/** Objects other than Indicators by their whole name, any capitals. `text`: in lower case. */
export const matchNames = (db: Reader, wanted: readonly (readonly [place: number, text: string])[]): Matched[] =>
  arrays(
    db,
    `SELECT w.value ->> 0, o.id, ${dimOf('o')} FROM json_each(:wanted) w
     CROSS JOIN object o INDEXED BY object_text ON ${textOf('o')} = w.value ->> 1 AND o.type > ${kindRange.indicator[1]}
     WHERE ${visible('o.id')}`,
    { wanted: JSON.stringify(wanted) },
  );
