/** The tables beside `object`: one codec per kind between a row and the fields of the model. */
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { type HashAlgorithm, hashAlgorithms } from '../../shared/indicator/indicator-value.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

type Bound = string | number | null;
export type Fields = Readonly<Record<string, unknown>>;

interface Codec {
  readonly table: string;
  /** Field of the model -> column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Boolean fields of the model -> bit of the `flags` column. */
  readonly flags?: Readonly<Record<string, number>>;
  /** Fields kept together as JSON in the column `fields`. */
  readonly json?: readonly string[];
}

const times = {
  firstSeen: 'first_seen',
  lastSeen: 'last_seen',
  externalDateAdded: 'external_added',
  externalLastModified: 'external_modified',
  externalDateExpires: 'external_expires',
} as const;

export const groupJsonFields = [
  'fileName',
  'malware',
  'password',
  'subject',
  'header',
  'body',
  'from',
  'eventDate',
  'eventType',
  'status',
  'publishDate',
  'fileType',
  'fileText',
  'dueDate',
  'reminderDate',
  'escalationDate',
  // Written by electron/domain/attachment alone: what GroupFields does not name never comes from a window.
  'attachment',
] as const;

const codecs: Readonly<Partial<Record<ObjectKind, Codec>>> = {
  indicator: {
    table: 'indicator',
    columns: { rating: 'rating', confidence: 'confidence', ...times, size: 'size' },
    flags: { active: 1, activeLocked: 2, privateFlag: 4, dnsActive: 8, whoisActive: 16 },
  },
  group: { table: 'grp', columns: times, json: groupJsonFields },
  victim: {
    table: 'victim',
    columns: { org: 'org', suborg: 'suborg', workLocation: 'work_location', nationality: 'nationality' },
  },
  victimAsset: { table: 'victim_asset', columns: { victimId: 'victim_id', label: 'label' } },
  intelRequirement: {
    table: 'requirement',
    columns: { uniqueId: 'unique_id' },
    json: ['subtype', 'category', 'description', 'keywordSections', 'earliestTimestamp', 'latestTimestamp'],
  },
  tag: { table: 'tag', columns: { description: 'description', techniqueId: 'technique_id' } },
  track: { table: 'track', columns: { description: 'description', status: 'status' } },
};

const defaults: Readonly<Record<string, unknown>> = { active: true, malware: false, keywordSections: [] };

/** All fields of the model for an object; fields that were never set are null (or their default). */
export function readFields(db: Reader, kind: ObjectKind, id: number): Record<string, unknown> {
  const codec = codecs[kind];
  if (codec === undefined) return {};
  return decodeFields(kind, row<Record<string, Bound>>(db, `SELECT * FROM ${codec.table} WHERE id = ?`, [id]) ?? {});
}

/** The fields of the model in a row of the kind's table. */
export function decodeFields(kind: ObjectKind, record: Readonly<Record<string, Bound>>): Record<string, unknown> {
  const codec = codecs[kind];
  if (codec === undefined) return {};
  const fields: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(codec.columns)) fields[name] = record[column] ?? null;
  const flags = Number(record['flags'] ?? 1);
  for (const [name, bit] of Object.entries(codec.flags ?? {})) fields[name] = (flags & bit) !== 0;
  if (codec.json !== undefined) {
    const stored = JSON.parse(String(record['fields'] ?? '{}')) as Record<string, unknown>;
    for (const name of codec.json) fields[name] = stored[name] ?? defaults[name] ?? null;
  }
  return fields;
}

/** Column values for a complete set of fields, in the order of `detailColumns`. */
export function encodeFields(kind: ObjectKind, fields: Fields): Record<string, Bound> {
  const codec = codecs[kind];
  if (codec === undefined) return {};
  const record: Record<string, Bound> = {};
  for (const [name, column] of Object.entries(codec.columns)) record[column] = toBound(fields[name]);
  if (codec.flags !== undefined) {
    record['flags'] = Object.entries(codec.flags).reduce(
      (sum, [name, bit]) => ((fields[name] ?? defaults[name]) === true ? sum | bit : sum),
      0,
    );
  }
  if (codec.json !== undefined) {
    const kept = codec.json.filter(
      (name) => fields[name] !== undefined && fields[name] !== null && fields[name] !== defaults[name],
    );
    record['fields'] =
      kept.length === 0 && kind === 'group'
        ? null
        : JSON.stringify(Object.fromEntries(kept.map((name) => [name, fields[name]])));
  }
  return record;
}

function toBound(value: unknown): Bound {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return null;
}

export function insertFields(db: Writer, kind: ObjectKind, id: number, fields: Fields): void {
  const codec = codecs[kind];
  if (codec === undefined) throw new Error(`${kind} has no detail table`);
  const record = encodeFields(kind, fields);
  const names = Object.keys(record);
  run(
    db,
    `INSERT INTO ${codec.table}(id${names.map((name) => `, ${name}`).join('')}) VALUES (?${', ?'.repeat(names.length)})`,
    [id, ...Object.values(record)],
  );
}

/** Writes the changed fields over the stored ones; answers false when nothing differs. */
export function updateFields(db: Writer, kind: ObjectKind, id: number, patch: Fields): boolean {
  const codec = codecs[kind];
  if (codec === undefined) throw new Error(`${kind} has no detail table`);
  const before = readFields(db, kind, id);
  const changed = Object.keys(patch).filter(
    (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(before[name]),
  );
  if (changed.length === 0) return false;
  const record = encodeFields(kind, { ...before, ...patch });
  run(
    db,
    `UPDATE ${codec.table} SET ${Object.keys(record)
      .map((name) => `${name} = ?`)
      .join(', ')} WHERE id = ?`,
    [...Object.values(record), id],
  );
  return true;
}

export interface HashRow {
  readonly algorithm: number;
  readonly hash: string;
}
/** Number under which the hashes of a kind are stored: its place in the list, from 1. */
export const algorithmNumber = (name: HashAlgorithm): number => hashAlgorithms.indexOf(name) + 1;
export const listHashes = (db: Reader, id: number): HashRow[] =>
  rows<HashRow>(db, 'SELECT algorithm, hash FROM file_hash WHERE object_id = ? ORDER BY algorithm', [id]);
export const findHash = (db: Reader, algorithm: number, hash: string, ownerId: number): number | undefined =>
  row<{ object_id: number }>(db, 'SELECT object_id FROM file_hash WHERE algorithm = ? AND hash = ? AND owner_id = ?', [
    algorithm,
    hash,
    ownerId,
  ])?.object_id;
export const insertHash = (db: Writer, algorithm: number, hash: string, ownerId: number, objectId: number): number =>
  run(db, 'INSERT INTO file_hash VALUES (?, ?, ?, ?)', [algorithm, hash, ownerId, objectId]);

export const readSightings = (db: Reader, id: number): { false_positives: number; observations: number } =>
  row<{ false_positives: number; observations: number }>(
    db,
    `SELECT false_positives + coalesce((SELECT sum(n) FROM indicator_report WHERE object_id = :id AND kind = 1), 0) AS false_positives,
       observations + coalesce((SELECT sum(n) FROM indicator_report WHERE object_id = :id AND kind = 2), 0) AS observations
     FROM indicator WHERE id = :id`,
    { id },
  ) ?? { false_positives: 0, observations: 0 };
