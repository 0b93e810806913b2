/** The types that Artifacts have: the built-in ones and those that administrators added. */
import { getObjectType, type IndicatorType, typeCode } from '../../shared/model/object-type.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';

export interface ArtifactTypeRecord {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** A text, or a file that is kept as an attachment body. */
  readonly data: 'text' | 'file';
  /** The Indicator type by whose rules values are read and compared. */
  readonly indicatorType: IndicatorType | null;
  /** Whether new Artifacts of the type suggest associations unless stated otherwise. */
  readonly suggests: boolean;
  readonly active: boolean;
  readonly builtIn: boolean;
}

interface TypeRow {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly data: 'text' | 'file';
  readonly indicator_type: number | null;
  readonly suggests: number;
  readonly active: number;
  readonly built_in: number;
}

const fromRow = (stored: TypeRow): ArtifactTypeRecord => ({
  id: stored.id,
  name: stored.name,
  description: stored.description,
  data: stored.data,
  // The numbers of the kind are exactly the Indicator types.
  indicatorType: stored.indicator_type === null ? null : (getObjectType(stored.indicator_type).name as IndicatorType),
  suggests: stored.suggests === 1,
  active: stored.active === 1,
  builtIn: stored.built_in === 1,
});

export const listArtifactTypes = (db: Reader): ArtifactTypeRecord[] =>
  rows<TypeRow>(db, 'SELECT * FROM artifact_type ORDER BY name').map(fromRow);

export function findArtifactType(db: Reader, id: number): ArtifactTypeRecord | undefined {
  const found = row<TypeRow>(db, 'SELECT * FROM artifact_type WHERE id = ?', [id]);
  return found === undefined ? undefined : fromRow(found);
}

/** The type of a name, whichever its capitals. */
export function findArtifactTypeNamed(db: Reader, name: string): ArtifactTypeRecord | undefined {
  const found = row<TypeRow>(db, 'SELECT * FROM artifact_type WHERE name = ?', [name]);
  return found === undefined ? undefined : fromRow(found);
}

type Fields = Omit<ArtifactTypeRecord, 'id' | 'builtIn'>;

const values = (type: Fields): (string | number | null)[] => [
  type.name,
  type.description,
  type.data,
  type.indicatorType === null ? null : typeCode('indicator', type.indicatorType),
  Number(type.suggests),
  Number(type.active),
];

export function insertArtifactType(db: Writer, type: Fields): number {
  const id = scalar<number>(
    db,
    'INSERT INTO artifact_type(name, description, data, indicator_type, suggests, active) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
    values(type),
  );
  if (id === undefined) throw new Error('an Artifact type was not written');
  return id;
}

export const updateArtifactType = (db: Writer, id: number, type: Fields): number =>
  run(
    db,
    'UPDATE artifact_type SET name = ?, description = ?, data = ?, indicator_type = ?, suggests = ?, active = ? WHERE id = ?',
    [...values(type), id],
  );

export const deleteArtifactType = (db: Writer, id: number): number =>
  run(db, 'DELETE FROM artifact_type WHERE id = ?', [id]);

export const countOfArtifactType = (db: Reader, id: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM artifact WHERE type_id = ?', [id]) ?? 0;
