/** Attribute Types: System ones and those of owners, with what they demand. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, scalar, visible } from './statement.ts';

export interface AttributeTypeRow {
  readonly id: number;
  readonly owner_id: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly markdown: number;
  readonly max_size: number | null;
  readonly error_message: string | null;
  /** JSON of the rule. */
  readonly rule: string | null;
  /** JSON of the targets. */
  readonly targets: string | null;
}
const columns =
  'SELECT id, owner_id, name, description, markdown, max_size, error_message, rule, targets FROM attribute_type';

export const listAttributeTypes = (db: Reader): AttributeTypeRow[] =>
  rows<AttributeTypeRow>(db, `${columns} ORDER BY name LIMIT 5000`);
export const getAttributeTypeRow = (db: Reader, id: number): AttributeTypeRow | undefined =>
  row<AttributeTypeRow>(db, `${columns} WHERE id = ?`, [id]);
/** The type of a name that applies in an owner: its own before the system's. */
export const findAttributeType = (db: Reader, name: string, ownerId: number): AttributeTypeRow | undefined =>
  row<AttributeTypeRow>(
    db,
    `${columns} WHERE name = ? AND coalesce(owner_id, ?) = ? ORDER BY owner_id IS NULL LIMIT 1`,
    [name, ownerId, ownerId],
  );

export interface NewAttributeType {
  readonly name: string;
  readonly ownerId: number | null;
  readonly description: string | null;
  readonly markdown: boolean;
  readonly maxSize?: number | null;
  readonly errorMessage?: string | null;
  readonly rule?: string | null;
  readonly targets?: string | null;
}
const values = (type: NewAttributeType): (string | number | null)[] => [
  type.name,
  type.description,
  type.markdown ? 1 : 0,
  type.maxSize ?? null,
  type.errorMessage ?? null,
  type.rule ?? null,
  type.targets ?? null,
];

export const insertAttributeType = (db: Writer, type: NewAttributeType): number =>
  Number(
    prepared(
      db,
      'INSERT INTO attribute_type(owner_id, name, description, markdown, max_size, error_message, rule, targets) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(type.ownerId, ...values(type)).lastInsertRowid,
  );
export const updateAttributeType = (db: Writer, id: number, type: NewAttributeType): number =>
  run(
    db,
    'UPDATE attribute_type SET name = ?, description = ?, markdown = ?, max_size = ?, error_message = ?, rule = ?, targets = ? WHERE id = ?',
    [...values(type), id],
  );
export const deleteAttributeType = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM attribute_type WHERE id = ?', [id]);

/** Attributes of a type in all. Reads every Attribute: asked only before a type is deleted. */
export const countOfType = (db: Reader, typeId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM attribute WHERE type_id = ?', [typeId]) ?? 0;
/** The same, of the objects of some pairs of type and owner. */
export const countOfTypeIn = (db: Reader, typeId: number, dims: readonly number[]): number =>
  scalar<number>(
    db,
    `SELECT count(*) FROM attribute a JOIN object o ON o.id = a.object_id
     WHERE a.type_id = ? AND o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(?)) AND ${visible('o.id')}`,
    [typeId, JSON.stringify(dims)],
  ) ?? 0;
/** Attributes of a type on one object. */
export const countOnObject = (db: Reader, objectId: number, typeId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM attribute WHERE object_id = ? AND type_id = ?', [objectId, typeId]) ?? 0;
