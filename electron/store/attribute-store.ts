/** Attributes, and what sources state about an object. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run } from './statement.ts';

export interface AttributeRecord {
  readonly id: number;
  readonly object_id: number;
  readonly type_id: number;
  readonly type: string;
  readonly markdown: number;
  readonly value: string;
  readonly source: string | null;
  readonly flags: number;
  readonly created: number;
  readonly modified: number;
  readonly created_by: string | null;
}
const attributeColumns = `SELECT a.id, a.object_id, a.type_id, t.name AS type, t.markdown, a.value, a.source, a.flags, a.created, a.modified, u.name AS created_by
  FROM attribute a JOIN attribute_type t ON t.id = a.type_id LEFT JOIN user_account u ON u.id = a.created_by`;
export const attributeFlag = { isDefault: 1, pinned: 2 } as const;

/** At most 1,000 attributes of an object. */
export const listAttributes = (db: Reader, objectId: number): AttributeRecord[] =>
  rows<AttributeRecord>(
    db,
    `${attributeColumns} WHERE a.object_id = ? ORDER BY a.flags DESC, t.name, a.id LIMIT 1000`,
    [objectId],
  );
export const findAttribute = (db: Reader, id: number): AttributeRecord | undefined =>
  row<AttributeRecord>(db, `${attributeColumns} WHERE a.id = ?`, [id]);
export const countAttributes = (db: Reader, objectIds: readonly number[]): number =>
  row<{ n: number }>(db, 'SELECT count(*) AS n FROM json_each(?) w CROSS JOIN attribute a ON a.object_id = w.value', [
    JSON.stringify(objectIds),
  ])?.n ?? 0;

export interface NewAttribute {
  readonly objectId: number;
  readonly typeId: number;
  readonly value: string;
  readonly source: string | null;
  readonly flags: number;
  readonly at: number;
  readonly userId: number | null;
}
export function insertAttribute(db: Writer, attribute: NewAttribute): number {
  return Number(
    prepared(
      db,
      'INSERT INTO attribute(object_id, type_id, value, source, flags, created, modified, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      attribute.objectId,
      attribute.typeId,
      attribute.value,
      attribute.source,
      attribute.flags,
      attribute.at,
      attribute.at,
      attribute.userId,
    ).lastInsertRowid,
  );
}
export const updateAttribute = (
  db: Writer,
  id: number,
  change: { value: string; source: string | null; flags: number; at: number },
): number =>
  run(db, 'UPDATE attribute SET value = ?, source = ?, flags = ?, modified = ? WHERE id = ?', [
    change.value,
    change.source,
    change.flags,
    change.at,
    id,
  ]);
export const deleteAttribute = (db: Writer, id: number): number => run(db, 'DELETE FROM attribute WHERE id = ?', [id]);
/** Only one attribute of a type is the default one. */
export const clearDefault = (db: Writer, objectId: number, type: string, except: number): number =>
  run(
    db,
    'UPDATE attribute SET flags = flags & ~1 WHERE object_id = ? AND id <> ? AND flags & 1 AND type_id IN (SELECT id FROM attribute_type WHERE name = ?)',
    [objectId, except, type],
  );

export interface AssertionRow {
  readonly external_id: string;
  readonly origin: string;
  readonly source: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly flags: number;
  readonly extra: string | null;
  readonly digest: string;
}
export const listAssertions = (db: Reader, objectId: number): AssertionRow[] =>
  rows<AssertionRow>(
    db,
    `SELECT a.external_id, s.origin, s.name AS source, a.created, a.modified, a.flags, a.extra, a.digest
     FROM object_assertion a JOIN source s ON s.id = a.source_id WHERE a.object_id = ? ORDER BY a.external_id LIMIT 200`,
    [objectId],
  );

/** Remembers that a user removed what a source states, so that importing it again does not bring it back. */
export const rememberRemoved = (db: Writer, ownerId: number, externalId: string, digest: string): number =>
  run(db, 'INSERT INTO removed_statement VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET digest = excluded.digest', [
    ownerId,
    externalId,
    digest,
  ]);
