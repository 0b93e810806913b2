/** Attributes, Security Labels and what sources state about an object. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run } from './statement.ts';

export interface AttributeRecord {
  readonly id: number;
  readonly object_id: number;
  readonly type: string;
  readonly markdown: number;
  readonly value: string;
  readonly source: string | null;
  readonly flags: number;
  readonly created: number;
  readonly modified: number;
  readonly created_by: string | null;
}
const attributeColumns = `SELECT a.id, a.object_id, t.name AS type, t.markdown, a.value, a.source, a.flags, a.created, a.modified, u.name AS created_by
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

export interface AttributeTypeRow {
  readonly id: number;
  readonly owner_id: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly markdown: number;
}
export const listAttributeTypes = (db: Reader): AttributeTypeRow[] =>
  rows<AttributeTypeRow>(
    db,
    'SELECT id, owner_id, name, description, markdown FROM attribute_type ORDER BY name LIMIT 5000',
  );
/** The type of a name that applies in an owner: its own before the system's. */
export const findAttributeType = (db: Reader, name: string, ownerId: number): AttributeTypeRow | undefined =>
  row<AttributeTypeRow>(
    db,
    'SELECT id, owner_id, name, description, markdown FROM attribute_type WHERE name = ? AND coalesce(owner_id, ?) = ? ORDER BY owner_id IS NULL LIMIT 1',
    [name, ownerId, ownerId],
  );
export function insertAttributeType(
  db: Writer,
  type: { name: string; ownerId: number | null; description: string | null; markdown: boolean },
): number {
  return Number(
    prepared(db, 'INSERT INTO attribute_type(owner_id, name, description, markdown) VALUES (?, ?, ?, ?)').run(
      type.ownerId,
      type.name,
      type.description,
      type.markdown ? 1 : 0,
    ).lastInsertRowid,
  );
}

export interface LabelRow {
  readonly id: number;
  readonly owner_id: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly color: string;
}
const labelColumns = 'SELECT l.id, l.owner_id, l.name, l.description, l.color FROM security_label l';
export const listLabels = (db: Reader): LabelRow[] =>
  rows<LabelRow>(db, `${labelColumns} ORDER BY l.owner_id IS NOT NULL, l.id LIMIT 5000`);
export const findLabel = (db: Reader, id: number): LabelRow | undefined =>
  row<LabelRow>(db, `${labelColumns} WHERE l.id = ?`, [id]);
export const listObjectLabels = (db: Reader, objectId: number): LabelRow[] =>
  rows<LabelRow>(db, `${labelColumns} JOIN object_label x ON x.label_id = l.id WHERE x.object_id = ? ORDER BY l.name`, [
    objectId,
  ]);
export function insertLabel(
  db: Writer,
  label: { ownerId: number | null; name: string; description: string | null; color: string },
): number {
  return Number(
    prepared(db, 'INSERT INTO security_label(owner_id, name, description, color) VALUES (?, ?, ?, ?)').run(
      label.ownerId,
      label.name,
      label.description,
      label.color,
    ).lastInsertRowid,
  );
}
export const applyLabel = (db: Writer, objectId: number, labelId: number): number =>
  run(db, 'INSERT INTO object_label VALUES (?, ?) ON CONFLICT DO NOTHING', [objectId, labelId]);
export const removeLabel = (db: Writer, objectId: number, labelId: number): number =>
  run(db, 'DELETE FROM object_label WHERE object_id = ? AND label_id = ?', [objectId, labelId]);

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
