/**
 * What the sources of suggestions read. Every statement starts from a few keys or ids and goes through an index; none
 * grows with the number of objects, and those that walk a list stop at the bound that they are given.
 */
import { typeCode } from '../../shared/model/object-type.ts';
import { textOf } from './folded-text.ts';
import type { Reader } from './connection.ts';
import { prepared, rows, visible } from './statement.ts';

export interface ArtifactKeyRow {
  readonly id: number;
  readonly typeId: number;
  readonly typeName: string;
  readonly data: 'text' | 'file';
  /** Number of the Indicator type to which the Artifact's type maps. */
  readonly indicatorType: number | null;
  readonly summary: string;
  readonly key: string;
}
/** The newest Artifacts of a Case that suggest, with their keys: one row for each key. */
export const listSuggestingArtifacts = (db: Reader, caseId: number, limit: number): ArtifactKeyRow[] =>
  rows<ArtifactKeyRow>(
    db,
    `SELECT a.artifact_id AS id, k.type_id AS typeId, t.name AS typeName, t.data, t.indicator_type AS indicatorType,
       coalesce(o.summary, o.key) AS summary, k.key
     FROM (SELECT DISTINCT artifact_id FROM artifact_key WHERE case_id = :caseId ORDER BY artifact_id DESC LIMIT :limit) a
     CROSS JOIN artifact_key k INDEXED BY artifact_key_artifact ON k.artifact_id = a.artifact_id
     JOIN artifact_type t ON t.id = k.type_id JOIN object o ON o.id = a.artifact_id
     ORDER BY a.artifact_id DESC, k.key`,
    { caseId, limit },
  );

/** An Indicator that may be suggested: active, and nobody reported it as a false positive in its owner. */
const fit = `i.flags & 1 = 1 AND i.false_positives = 0
  AND NOT EXISTS (SELECT 1 FROM indicator_report r WHERE r.object_id = i.id AND r.kind = 1 AND r.n > 0)`;
const inOwners = 'IN (SELECT value FROM json_each(:owners))';

const fileType = typeCode('indicator', 'File');

export interface KeyMatch {
  readonly key: string;
  readonly id: number;
}
/** Fit Indicators of a type and of these owners with any of the keys; Files by any of their hashes. */
export function listMatches(db: Reader, type: number, keys: readonly string[], owners: readonly number[]): KeyMatch[] {
  const isFile = type === fileType;
  const holder = isFile
    ? `file_hash h ON h.algorithm = CASE length(k.value) WHEN 32 THEN 1 WHEN 40 THEN 2 ELSE 3 END
         AND h.hash = k.value AND h.owner_id ${inOwners} CROSS JOIN indicator i ON i.id = h.object_id`
    : `object o ON o.type = :type AND o.key = k.value AND o.owner_id ${inOwners} CROSS JOIN indicator i ON i.id = o.id`;
  return rows<KeyMatch>(
    db,
    `SELECT k.value AS key, i.id FROM json_each(:keys) k CROSS JOIN ${holder} WHERE ${fit} AND ${visible('i.id')}`,
    { keys: JSON.stringify(keys), owners: JSON.stringify(owners), ...(isFile ? {} : { type }) },
  );
}

/** Of some Indicators, in their order, those that are fit. */
export const listFit = (db: Reader, ids: readonly number[]): number[] =>
  rows<{ id: number }>(
    db,
    `SELECT j.value AS id FROM json_each(?) j CROSS JOIN indicator i ON i.id = j.value WHERE ${fit} ORDER BY j.key`,
    [JSON.stringify(ids)],
  ).map(({ id }) => id);

/**
 * The newest objects of these pairs of type and owner that are associated with an object, each once. Rights are looked up
 * here and not in the statement: a Case asks this of every object that it is associated with.
 */
export function listNewestLinked(db: Reader, id: number, dims: ReadonlySet<number>, limit: number): number[] {
  const found = new Set<number>();
  for (const text of [
    `SELECT hi, hi_dim FROM association WHERE lo = ? AND ${visible('hi')} ORDER BY hi DESC`,
    `SELECT lo, lo_dim FROM association INDEXED BY association_rev WHERE hi = ? AND ${visible('lo')} ORDER BY lo DESC`,
  ]) {
    let [kept, last] = [0, 0];
    // Both columns of both statements are numbers.
    for (const [other, dim] of prepared(db, text).raw().iterate(id) as IterableIterator<[number, number]>) {
      // A pair has a row for each type of association, one beside the other.
      if (!dims.has(dim) || other === last) continue;
      found.add(other);
      last = other;
      kept += 1;
      if (kept >= limit) break;
    }
  }
  return [...found].sort((a, b) => b - a).slice(0, limit);
}

/** Of some ids, in their order, those that are not associated with an object. */
export const listUnlinkedAmong = (db: Reader, id: number, ids: readonly number[]): number[] =>
  rows<{ id: number }>(
    db,
    `SELECT j.value AS id FROM json_each(:ids) j WHERE j.value <> :id
       AND NOT EXISTS (SELECT 1 FROM association a WHERE a.lo = min(:id, j.value) AND a.hi = max(:id, j.value)) ORDER BY j.key`,
    { ids: JSON.stringify(ids), id },
  ).map((found) => found.id);

/**
 * Other Cases of these pairs of stored type and owner with an Artifact of the same type and key that suggests, the
 * newest Artifact first, each once. Stops as soon as `limit` are found.
 */
export function listSharingCases(
  db: Reader,
  shared: { typeId: number; key: string; caseId: number },
  dims: readonly number[],
  limit: number,
): number[] {
  const found = new Set<number>();
  const statement = prepared(
    db,
    `SELECT k.case_id FROM artifact_key k CROSS JOIN object o ON o.id = k.case_id
     WHERE k.type_id = :typeId AND k.key = :key AND k.case_id <> :caseId
       AND o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims)) ORDER BY k.artifact_id DESC`,
  ).pluck();
  // The one column of the statement is a number.
  for (const id of statement.iterate({ ...shared, dims: JSON.stringify(dims) }) as IterableIterator<number>) {
    found.add(id);
    if (found.size === limit) break;
  }
  return [...found];
}

/** Cases among the newest associations of an object, and whether it has no others. */
export function countLinkedCases(
  db: Reader,
  id: number,
  isCase: (dim: number) => boolean,
  look: number,
): { cases: number; exact: boolean } {
  const cases = new Set<number>();
  let exact = true;
  for (const text of [
    'SELECT hi AS other, hi_dim AS dim FROM association WHERE lo = :id ORDER BY hi DESC LIMIT :look',
    'SELECT lo AS other, lo_dim AS dim FROM association INDEXED BY association_rev WHERE hi = :id ORDER BY lo DESC LIMIT :look',
  ]) {
    const links = rows<{ other: number; dim: number }>(db, text, { id, look });
    exact &&= links.length < look;
    for (const { other, dim } of links) if (isCase(dim)) cases.add(other);
  }
  return { cases: cases.size, exact };
}

export interface CandidateRow {
  readonly id: number;
  readonly type: number;
  readonly ownerId: number;
  readonly key: string | null;
  /** Lower case. */
  readonly text: string;
  readonly modified: number;
  readonly rating: number | null;
  readonly confidence: number | null;
}
/** What suggestions are merged and ranked by. */
export const listCandidates = (db: Reader, ids: readonly number[]): CandidateRow[] =>
  rows<CandidateRow>(
    db,
    `SELECT o.id, o.type, o.owner_id AS ownerId, o.key, ${textOf('o')} AS text, o.modified, i.rating, i.confidence
     FROM json_each(?) j CROSS JOIN object o ON o.id = j.value LEFT JOIN indicator i ON i.id = o.id WHERE ${visible('o.id')}`,
    [JSON.stringify(ids)],
  );

/** Every hash of some Files, with the File that has it. */
export const listHashesOfMany = (db: Reader, ids: readonly number[]): { id: number; hash: string }[] =>
  rows<{ id: number; hash: string }>(
    db,
    'SELECT h.object_id AS id, h.hash FROM json_each(?) j CROSS JOIN file_hash h ON h.object_id = j.value',
    [JSON.stringify(ids)],
  );
