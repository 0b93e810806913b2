/** The association types of a workspace: the built-in ones, those that administrators added, and which are switched off. */
import {
  type AssociationFamily,
  associationTypes,
  type AssociationTypeInfo,
  firstAddedAssociationCode,
} from '../../shared/association/association-types.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';
import type { Reader, Writer } from './connection.ts';
import { allocate } from './journal.ts';
import { rows, run, visible } from './statement.ts';

/** A custom type or a file action, as opposed to the generic association and tagging, which cannot be changed. */
export interface StoredAssociationType extends AssociationTypeInfo {
  readonly primary: IndicatorType;
  readonly nonPrimary: readonly IndicatorType[];
  readonly builtIn: boolean;
  readonly enabled: boolean;
}

interface TypeRow {
  readonly code: number;
  readonly name: string;
  readonly family: string;
  readonly primary_type: string;
  /** JSON array of names. */
  readonly other_types: string;
}

const fromRow = (stored: TypeRow): AssociationTypeInfo => ({
  code: stored.code,
  name: stored.name,
  // Written by insertAssociationType only, whose callers have parsed the names.
  family: stored.family as AssociationFamily,
  primary: stored.primary_type as IndicatorType,
  nonPrimary: JSON.parse(stored.other_types) as IndicatorType[],
});

const listAdded = (db: Reader): AssociationTypeInfo[] =>
  rows<TypeRow>(
    db,
    'SELECT code, name, family, primary_type, other_types FROM association_type ORDER BY name COLLATE NOCASE, code',
  ).map(fromRow);

const listDisabled = (db: Reader): ReadonlySet<number> =>
  new Set(rows<{ code: number }>(db, 'SELECT code FROM disabled_association_type').map(({ code }) => code));

/** The types by which users may associate now: built-in and added ones that are switched on. What rules and choices use. */
export function associationTypesOf(db: Reader): readonly AssociationTypeInfo[] {
  const disabled = listDisabled(db);
  return [...associationTypes, ...listAdded(db)].filter(({ code }) => !disabled.has(code));
}

/** The name of each type, also of those that are switched off: existing associations keep theirs. */
export function associationTypeNames(db: Reader): (code: number) => string {
  const names = new Map([...associationTypes, ...listAdded(db)].map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? `Type ${code}`;
}

/** Custom types and file actions with their state, built-in ones first. */
export function listAssociationTypes(db: Reader): StoredAssociationType[] {
  const disabled = listDisabled(db);
  return [...associationTypes, ...listAdded(db)].flatMap((type): StoredAssociationType[] => {
    const { code, primary, nonPrimary } = type;
    if (primary === undefined || nonPrimary === undefined) return [];
    return [{ ...type, primary, nonPrimary, builtIn: code < firstAddedAssociationCode, enabled: !disabled.has(code) }];
  });
}

export interface NewAssociationType {
  readonly name: string;
  readonly family: 'custom' | 'fileAction';
  readonly primary: IndicatorType;
  readonly nonPrimary: readonly IndicatorType[];
}

/** Adds a type under a number that no type ever had. */
export function insertAssociationType(db: Writer, type: NewAssociationType): number {
  const code = allocate(db, 'associationType');
  run(db, 'INSERT INTO association_type(code, name, family, primary_type, other_types) VALUES (?, ?, ?, ?, ?)', [
    code,
    type.name,
    type.family,
    type.primary,
    JSON.stringify(type.nonPrimary),
  ]);
  return code;
}

export function updateAssociationType(
  db: Writer,
  code: number,
  type: Pick<NewAssociationType, 'name' | 'primary' | 'nonPrimary'>,
): number {
  return run(db, 'UPDATE association_type SET name = ?, primary_type = ?, other_types = ? WHERE code = ?', [
    type.name,
    type.primary,
    JSON.stringify(type.nonPrimary),
    code,
  ]);
}

export const deleteAssociationType = (db: Writer, code: number): number =>
  run(db, 'DELETE FROM disabled_association_type WHERE code = ?', [code]) +
  run(db, 'DELETE FROM association_type WHERE code = ?', [code]);

export const disableAssociationType = (db: Writer, code: number): number =>
  run(db, 'INSERT INTO disabled_association_type(code) VALUES (?) ON CONFLICT DO NOTHING', [code]);
export const enableAssociationType = (db: Writer, code: number): number =>
  run(db, 'DELETE FROM disabled_association_type WHERE code = ?', [code]);

/** Associations of one stored type (code and direction) whose ends have these types and owners. */
export interface TypeUse {
  /** `code * 4 + direction`. */
  readonly type: number;
  readonly lo_dim: number;
  readonly hi_dim: number;
  readonly n: number;
}

/** Walks an index that holds typed associations only; the literal 40 is what lets SQLite use it (0002). */
export const listTypeUses = (db: Reader): TypeUse[] =>
  rows<TypeUse>(
    db,
    `SELECT type, lo_dim, hi_dim, count(*) AS n FROM association INDEXED BY association_typed
     WHERE type >= 40 AND ${visible('lo')} AND ${visible('hi')} GROUP BY type, lo_dim, hi_dim`,
  );

/** The same for one type, also when a running import has not published its associations yet. */
export const listUsesOfType = (db: Reader, code: number): TypeUse[] =>
  rows<TypeUse>(
    db,
    `SELECT type, lo_dim, hi_dim, count(*) AS n FROM association INDEXED BY association_typed
     WHERE type >= 40 AND type BETWEEN ? AND ? GROUP BY type, lo_dim, hi_dim`,
    [code * 4, code * 4 + 3],
  );
