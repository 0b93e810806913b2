/** Intelligence Requirements: what is unique among them, their categories and the results of their queries. */
import { typeCode } from '../../shared/model/object-type.ts';
import type { Reader, Writer } from './connection.ts';
import { textOf } from './folded-text.ts';
import { likeFragment, prepared, row, rows, run, scalar, visible } from './statement.ts';

const requirementType = typeCode('intelRequirement', 'Intelligence Requirement');

export const findRequirementByUniqueId = (db: Reader, uniqueId: string): number | undefined =>
  scalar<number>(db, 'SELECT id FROM requirement WHERE unique_id = ?', [uniqueId]);
/** By its text, ignoring case; in any owner. */
export const findRequirementByText = (db: Reader, text: string): number | undefined =>
  scalar<number>(db, `SELECT o.id FROM object o WHERE ${textOf('o')} = ? AND o.type = ? LIMIT 1`, [
    text.toLowerCase(),
    requirementType,
  ]);

export interface CategoryRow {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
}
export const listCategories = (db: Reader): CategoryRow[] =>
  rows<CategoryRow>(db, 'SELECT id, name, description FROM requirement_category ORDER BY name');
export const findCategory = (db: Reader, name: string): CategoryRow | undefined =>
  row<CategoryRow>(db, 'SELECT id, name, description FROM requirement_category WHERE name = ?', [name]);
export const findCategoryById = (db: Reader, id: number): CategoryRow | undefined =>
  row<CategoryRow>(db, 'SELECT id, name, description FROM requirement_category WHERE id = ?', [id]);
export const insertCategory = (db: Writer, name: string, description: string | null): number =>
  Number(
    prepared(db, 'INSERT INTO requirement_category(name, description) VALUES (?, ?)').run(name, description)
      .lastInsertRowid,
  );
export const updateCategory = (db: Writer, { id, name, description }: CategoryRow): number =>
  run(db, 'UPDATE requirement_category SET name = ?, description = ? WHERE id = ?', [name, description, id]);
export const deleteCategory = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM requirement_category WHERE id = ?', [id]);

const ofCategory = "json_extract(fields, '$.category') = ? COLLATE NOCASE";
/** Requirements that carry the category, in any owner. */
export const countOfCategory = (db: Reader, name: string): number =>
  scalar<number>(db, `SELECT count(*) FROM requirement WHERE ${ofCategory}`, [name]) ?? 0;
/** The same in these owners. */
export const countOfCategoryIn = (db: Reader, name: string, owners: readonly number[]): number =>
  scalar<number>(
    db,
    `SELECT count(*) FROM requirement WHERE ${ofCategory}
     AND id IN (SELECT id FROM object WHERE type = ? AND owner_id IN (SELECT value FROM json_each(?)))`,
    [name, requirementType, JSON.stringify(owners)],
  ) ?? 0;
/** Requirements carry the name of their category; it follows a renaming. */
export const renameCategoryOf = (db: Writer, from: string, to: string): number =>
  run(db, `UPDATE requirement SET fields = json_set(fields, '$.category', ?) WHERE ${ofCategory}`, [to, from]);

export const findRetrieved = (db: Reader, id: number): number | null =>
  scalar<number | null>(db, 'SELECT retrieved FROM requirement WHERE id = ?', [id]) ?? null;
export const setRetrieved = (db: Writer, id: number, at: number | null): number =>
  run(db, 'UPDATE requirement SET retrieved = ? WHERE id = ?', [at, id]);

/** What is stored of a result; that it is associated is the association itself. */
export const storedState = { open: 0, archived: 1, falsePositive: 2 } as const;
const associatedState = 3;
export const resultStates = ['open', 'archived', 'falsePositive', 'associated'] as const;
export type ResultState = (typeof resultStates)[number];

const associated = `EXISTS (SELECT 1 FROM association a
  WHERE a.lo = min(r.requirement_id, r.object_id) AND a.hi = max(r.requirement_id, r.object_id))`;
const state = `CASE WHEN ${associated} THEN ${associatedState} ELSE r.state END`;
/** Results whose object the user may see, of the kinds and with the text wanted. */
const wanted = `FROM requirement_result r JOIN object o ON o.id = r.object_id
  WHERE r.requirement_id = :id AND o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))
    AND ${visible('o.id')} AND ${textOf('o')} LIKE :like ESCAPE '\\'`;

export interface ResultScope {
  readonly id: number;
  /** `type * 65536 + owner` pairs that are wanted and may be seen. */
  readonly dims: readonly number[];
  readonly text: string;
}
const scopeOf = ({ id, dims, text }: ResultScope) => ({
  id,
  dims: JSON.stringify(dims),
  like: likeFragment(text.toLowerCase()),
});

export interface ResultRow {
  readonly id: number;
  readonly matched: number;
  readonly score: number;
  readonly state: ResultState;
}
interface NumberedRow extends Omit<ResultRow, 'state'> {
  readonly state: number;
}
const named = (found: NumberedRow): ResultRow => ({ ...found, state: resultStates[found.state] ?? 'open' });

/** One page, best first, the newest of equals; or the newest first. */
export function listResults(
  db: Reader,
  scope: ResultScope,
  page: { state: ResultState | undefined; newest: boolean; offset: number; limit: number },
): ResultRow[] {
  const order = page.newest ? 'r.matched DESC, r.score DESC' : 'r.score DESC, r.matched DESC';
  return rows<NumberedRow>(
    db,
    `SELECT r.object_id AS id, r.matched, r.score, ${state} AS state ${wanted}
     AND (:state IS NULL OR ${state} = :state) ORDER BY ${order}, r.object_id DESC LIMIT :limit OFFSET :offset`,
    {
      ...scopeOf(scope),
      state: page.state === undefined ? null : resultStates.indexOf(page.state),
      limit: page.limit,
      offset: page.offset,
    },
  ).map(named);
}

/** Number of results in each state. */
export function countResults(db: Reader, scope: ResultScope): Record<ResultState, number> {
  const counts = { open: 0, archived: 0, falsePositive: 0, associated: 0 };
  for (const { state: number, n } of rows<{ state: number; n: number }>(
    db,
    `SELECT ${state} AS state, count(*) AS n ${wanted} GROUP BY 1`,
    scopeOf(scope),
  ))
    counts[resultStates[number] ?? 'open'] = n;
  return counts;
}

/** Every result with its state, whoever may see it. */
export const listAllResults = (db: Reader, id: number): (ResultRow & { readonly dim: number })[] =>
  rows<NumberedRow & { dim: number }>(
    db,
    `SELECT r.object_id AS id, r.matched, r.score, ${state} AS state, o.type * 65536 + o.owner_id AS dim
     FROM requirement_result r JOIN object o ON o.id = r.object_id WHERE r.requirement_id = ?`,
    [id],
  ).map(({ dim, ...found }) => ({ ...named(found), dim }));
export const findResult = (db: Reader, id: number, objectId: number): ResultRow | undefined => {
  const found = row<NumberedRow>(
    db,
    `SELECT r.object_id AS id, r.matched, r.score, ${state} AS state
     FROM requirement_result r WHERE r.requirement_id = ? AND r.object_id = ?`,
    [id, objectId],
  );
  return found === undefined ? undefined : named(found);
};
export const insertResult = (db: Writer, id: number, result: { id: number; matched: number; score: number }): number =>
  run(db, 'INSERT INTO requirement_result VALUES (?, ?, ?, ?, 0)', [id, result.id, result.matched, result.score]);
export const setScore = (db: Writer, id: number, objectId: number, score: number): number =>
  run(db, 'UPDATE requirement_result SET score = ? WHERE requirement_id = ? AND object_id = ?', [score, id, objectId]);
export const setResultState = (db: Writer, id: number, objectId: number, to: keyof typeof storedState): number =>
  run(db, 'UPDATE requirement_result SET state = ? WHERE requirement_id = ? AND object_id = ? AND state <> ?', [
    storedState[to],
    id,
    objectId,
    storedState[to],
  ]);
export const deleteResult = (db: Writer, id: number, objectId: number): number =>
  run(db, 'DELETE FROM requirement_result WHERE requirement_id = ? AND object_id = ?', [id, objectId]);
export const deleteResults = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM requirement_result WHERE requirement_id = ?', [id]);

export interface RequirementFacts {
  readonly id: number;
  readonly uniqueId: string;
  readonly subtype: string | null;
  readonly category: string | null;
}
export const listRequirementFacts = (db: Reader, ids: readonly number[]): RequirementFacts[] =>
  rows<RequirementFacts>(
    db,
    `SELECT r.id, r.unique_id AS uniqueId, r.fields ->> 'subtype' AS subtype, r.fields ->> 'category' AS category
     FROM json_each(?) w CROSS JOIN requirement r ON r.id = w.value`,
    [JSON.stringify(ids)],
  );
