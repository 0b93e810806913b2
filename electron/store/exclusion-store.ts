/** Exclusion lists of the system (no owner) and of owners, with their values. */
import { getObjectType, type IndicatorType, typeCode } from '../../shared/model/object-type.ts';
import {
  type ExclusionEntry,
  type ExclusionForm,
  exclusionForms,
  type ExclusionPurpose,
} from '../../shared/indicator/exclusion.ts';
import { BulkInsert } from './bulk-insert.ts';
import type { Reader, Writer } from './connection.ts';
import { likeFragment, prepared, row, rows, run, scalar } from './statement.ts';

export interface ExclusionListRecord {
  readonly id: number;
  readonly owner_id: number | null;
  readonly name: string;
  readonly built_in: number;
  readonly purpose: ExclusionPurpose;
}
const listColumns = 'SELECT id, owner_id, name, built_in, purpose FROM exclusion_list';
export const findExclusionList = (db: Reader, id: number): ExclusionListRecord | undefined =>
  row<ExclusionListRecord>(db, `${listColumns} WHERE id = ?`, [id]);
export const findExclusionListByName = (
  db: Reader,
  ownerId: number | null,
  name: string,
): ExclusionListRecord | undefined =>
  row<ExclusionListRecord>(db, `${listColumns} WHERE coalesce(owner_id, 0) = ? AND name = ?`, [ownerId ?? 0, name]);

/** System lists before those of owners, with the number of their values. */
export const listExclusionLists = (db: Reader): (ExclusionListRecord & { readonly count: number })[] =>
  rows<ExclusionListRecord & { count: number }>(
    db,
    `SELECT l.id, l.owner_id, l.name, l.built_in, l.purpose, (SELECT count(*) FROM exclusion_value v WHERE v.list_id = l.id) AS count
     FROM exclusion_list l ORDER BY l.owner_id IS NOT NULL, l.owner_id, l.built_in DESC, l.name`,
  );
export const insertExclusionList = (
  db: Writer,
  ownerId: number | null,
  name: string,
  purpose: ExclusionPurpose,
): number =>
  Number(
    prepared(db, 'INSERT INTO exclusion_list(owner_id, name, built_in, purpose) VALUES (?, ?, 0, ?)').run(
      ownerId,
      name,
      purpose,
    ).lastInsertRowid,
  );
export const updateExclusionList = (db: Writer, id: number, name: string, purpose: ExclusionPurpose): number =>
  run(db, 'UPDATE exclusion_list SET name = ?, purpose = ? WHERE id = ?', [name, purpose, id]);
export const deleteExclusionList = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM exclusion_list WHERE id = ?', [id]);

interface ValueRow {
  readonly type: number;
  readonly value: string;
  readonly wildcard: number;
}
const toEntry = (record: ValueRow): ExclusionEntry => ({
  // Only Indicator types are stored here.
  type: getObjectType(record.type).name as IndicatorType,
  value: record.value,
  form: exclusionForms[record.wildcard] ?? 'value',
});
const formNumber = (form: ExclusionForm): number => exclusionForms.indexOf(form);

export function listExclusionValues(
  db: Reader,
  listId: number,
  text: string,
  offset: number,
  limit: number,
): { rows: ExclusionEntry[]; total: number } {
  const like = text === '' ? '%' : likeFragment(text);
  const where = String.raw`FROM exclusion_value WHERE list_id = ? AND value LIKE ? ESCAPE '\'`;
  return {
    rows: rows<ValueRow>(db, `SELECT type, value, wildcard ${where} ORDER BY type, value LIMIT ? OFFSET ?`, [
      listId,
      like,
      limit,
      offset,
    ]).map(toEntry),
    total: scalar<number>(db, `SELECT count(*) ${where}`, [listId, like]) ?? 0,
  };
}

/** Adds entries; answers how many of them the list did not have. */
export function insertExclusionValues(db: Writer, listId: number, entries: readonly ExclusionEntry[]): number {
  const count = (): number =>
    scalar<number>(db, 'SELECT count(*) FROM exclusion_value WHERE list_id = ?', [listId]) ?? 0;
  const before = count();
  const into = new BulkInsert(
    db,
    'exclusion_value',
    ['list_id', 'type', 'value', 'wildcard'],
    'ON CONFLICT DO NOTHING',
  );
  for (const { type, value, form } of entries) into.add(listId, typeCode('indicator', type), value, formNumber(form));
  into.flush();
  return count() - before;
}

export const deleteExclusionValue = (db: Writer, listId: number, type: IndicatorType, value: string): number =>
  run(db, 'DELETE FROM exclusion_value WHERE list_id = ? AND type = ? AND value = ?', [
    listId,
    typeCode('indicator', type),
    value,
  ]);

/** An entry with the name of its list, for a sentence about a refusal. */
export interface ListedEntry extends ExclusionEntry {
  readonly list: string;
}
interface ListedRow extends ValueRow {
  readonly list: string;
}
const toListed = (record: ListedRow): ListedEntry => ({ ...toEntry(record), list: record.list });
const listed = `SELECT v.type, v.value, v.wildcard, l.name AS list FROM exclusion_value v JOIN exclusion_list l ON l.id = v.list_id
  WHERE (l.owner_id IS NULL OR l.owner_id = :ownerId)`;
const refusing = `${listed} AND l.purpose = 'refuse'`;

/** Every entry that refuses in an owner: of its own lists and of those of the system. */
export const listEntriesOf = (db: Reader, ownerId: number): ListedEntry[] =>
  rows<ListedRow>(db, refusing, { ownerId }).map(toListed);

/**
 * Entries that may exclude some Indicators of a type: those equal to one of the values, and what cannot be looked up.
 * What is refused does not suggest either, so that those who suggest ask both kinds of lists.
 */
export function listEntriesFor(
  db: Reader,
  ownerId: number,
  type: IndicatorType,
  values: readonly string[],
  purpose: ExclusionPurpose,
): ListedEntry[] {
  const from = purpose === 'refuse' ? refusing : listed;
  return rows<ListedRow>(
    db,
    `${from} AND v.type = :type AND v.value IN (SELECT value FROM json_each(:values)) AND v.wildcard = 0
     UNION ALL ${from} AND v.type = :type AND v.wildcard > 0`,
    { ownerId, type: typeCode('indicator', type), values: JSON.stringify(values) },
  ).map(toListed);
}
