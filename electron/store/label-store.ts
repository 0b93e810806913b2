/** Security Labels: Systemwide ones and those of owners, on objects and on single Attributes. */
import type { Reader, Writer } from './connection.ts';
import { prepared, row, rows, run, visible } from './statement.ts';

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
export const findLabelByName = (db: Reader, name: string, ownerId: number): LabelRow | undefined =>
  row<LabelRow>(db, `${labelColumns} WHERE l.name = ? AND coalesce(l.owner_id, ?) = ? LIMIT 1`, [
    name,
    ownerId,
    ownerId,
  ]);
export const listObjectLabels = (db: Reader, objectId: number): LabelRow[] =>
  rows<LabelRow>(db, `${labelColumns} JOIN object_label x ON x.label_id = l.id WHERE x.object_id = ? ORDER BY l.name`, [
    objectId,
  ]);

interface NewLabel {
  readonly ownerId: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly color: string;
}
export const insertLabel = (db: Writer, label: NewLabel): number =>
  Number(
    prepared(db, 'INSERT INTO security_label(owner_id, name, description, color) VALUES (?, ?, ?, ?)').run(
      label.ownerId,
      label.name,
      label.description,
      label.color,
    ).lastInsertRowid,
  );
export const updateLabel = (db: Writer, id: number, label: Omit<NewLabel, 'ownerId'>): number =>
  run(db, 'UPDATE security_label SET name = ?, description = ?, color = ? WHERE id = ?', [
    label.name,
    label.description,
    label.color,
    id,
  ]);
/** Takes the label off everything, too. */
export const deleteLabel = (db: Writer, id: number): number => run(db, 'DELETE FROM security_label WHERE id = ?', [id]);

export const applyLabel = (db: Writer, objectId: number, labelId: number): number =>
  run(db, 'INSERT INTO object_label VALUES (?, ?) ON CONFLICT DO NOTHING', [objectId, labelId]);
export const removeLabel = (db: Writer, objectId: number, labelId: number): number =>
  run(db, 'DELETE FROM object_label WHERE object_id = ? AND label_id = ?', [objectId, labelId]);

export interface AttributeLabelRow extends LabelRow {
  readonly attribute_id: number;
}
/** Labels of the Attributes of an object. */
export const listAttributeLabels = (db: Reader, objectId: number): AttributeLabelRow[] =>
  rows<AttributeLabelRow>(
    db,
    `SELECT x.attribute_id, l.id, l.owner_id, l.name, l.description, l.color
     FROM attribute a JOIN attribute_label x ON x.attribute_id = a.id JOIN security_label l ON l.id = x.label_id
     WHERE a.object_id = ? ORDER BY l.name LIMIT 5000`,
    [objectId],
  );
export const applyToAttribute = (db: Writer, attributeId: number, labelId: number): number =>
  run(db, 'INSERT INTO attribute_label VALUES (?, ?) ON CONFLICT DO NOTHING', [attributeId, labelId]);
export const removeFromAttribute = (db: Writer, attributeId: number, labelId: number): number =>
  run(db, 'DELETE FROM attribute_label WHERE attribute_id = ? AND label_id = ?', [attributeId, labelId]);

export interface LabelUsage {
  readonly objects: number;
  readonly attributes: number;
}
/** What carries a label, of objects of these pairs of type and owner. */
export function countCarriers(db: Reader, labelId: number, dims: readonly number[]): LabelUsage {
  const parameters = { labelId, dims: JSON.stringify(dims) };
  const wanted = `o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims)) AND ${visible('o.id')}`;
  return {
    objects:
      row<{ n: number }>(
        db,
        `SELECT count(*) AS n FROM object_label x JOIN object o ON o.id = x.object_id WHERE x.label_id = :labelId AND ${wanted}`,
        parameters,
      )?.n ?? 0,
    attributes:
      row<{ n: number }>(
        db,
        `SELECT count(*) AS n FROM attribute_label x JOIN attribute a ON a.id = x.attribute_id JOIN object o ON o.id = a.object_id
         WHERE x.label_id = :labelId AND ${wanted}`,
        parameters,
      )?.n ?? 0,
  };
}

/** Moves the version and time of everything that carries a label. */
export const touchCarriers = (db: Writer, labelId: number, at: number, setId: number): number =>
  run(
    db,
    `UPDATE object SET modified = :at, set_id = :setId WHERE id IN (SELECT object_id FROM object_label WHERE label_id = :labelId
     UNION SELECT a.object_id FROM attribute_label x JOIN attribute a ON a.id = x.attribute_id WHERE x.label_id = :labelId)`,
    { labelId, at, setId },
  );

/** Puts a label where another one is, and takes that one off. */
export function replaceLabel(db: Writer, labelId: number, intoId: number): void {
  for (const table of ['object_label', 'attribute_label'] as const) {
    const carrier = table === 'object_label' ? 'object_id' : 'attribute_id';
    run(
      db,
      `INSERT INTO ${table}(${carrier}, label_id) SELECT ${carrier}, ? FROM ${table} WHERE label_id = ? ON CONFLICT DO NOTHING`,
      [intoId, labelId],
    );
    run(db, `DELETE FROM ${table} WHERE label_id = ?`, [labelId]);
  }
}
