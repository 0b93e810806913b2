/** Rules of Tags, what they carry, and moving that from one Tag to another. */
import { type AssociationRecord, deleteAssociation } from './association-store.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar, visible } from './statement.ts';

interface SynonymRow {
  readonly key: string;
  readonly synonym: string;
  readonly main: string;
}
export const findSynonym = (db: Reader, key: string): SynonymRow | undefined =>
  row<SynonymRow>(db, 'SELECT key, synonym, main FROM tag_synonym WHERE key = ?', [key]);
export const listSynonyms = (db: Reader): SynonymRow[] =>
  rows<SynonymRow>(db, 'SELECT key, synonym, main FROM tag_synonym ORDER BY main COLLATE NOCASE, synonym LIMIT 10000');
export const putSynonym = (db: Writer, synonym: SynonymRow): number =>
  run(db, 'INSERT INTO tag_synonym(key, synonym, main) VALUES (:key, :synonym, :main)', { ...synonym });
export const deleteSynonym = (db: Writer, key: string): number =>
  run(db, 'DELETE FROM tag_synonym WHERE key = ?', [key]);

export const findCoverage = (db: Reader, ownerId: number, techniqueId: string): string | undefined =>
  scalar<string>(db, 'SELECT coverage FROM technique_coverage WHERE owner_id = ? AND technique_id = ?', [
    ownerId,
    techniqueId,
  ]);
export const putCoverage = (db: Writer, ownerId: number, techniqueId: string, coverage: string): number =>
  run(
    db,
    'INSERT INTO technique_coverage VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET coverage = excluded.coverage WHERE coverage <> excluded.coverage',
    [ownerId, techniqueId, coverage],
  );

interface TagRow {
  readonly id: number;
  readonly owner_id: number;
  readonly key: string;
  readonly name: string;
  readonly technique_id: string | null;
}
/** Tags of some pairs of type and owner, in the order of their names. */
export const listTags = (db: Reader, dims: readonly number[], limit: number): TagRow[] =>
  rows<TagRow>(
    db,
    `SELECT o.id, o.owner_id, o.key, coalesce(o.summary, o.key) AS name, t.technique_id
     FROM json_each(:dims) d CROSS JOIN object o INDEXED BY object_key ON o.type = d.value / 65536 AND o.owner_id = d.value % 65536 AND o.key IS NOT NULL
     JOIN tag t ON t.id = o.id WHERE ${visible('o.id')} ORDER BY o.key LIMIT :limit`,
    { dims: JSON.stringify(dims), limit },
  );
export const setTechnique = (db: Writer, id: number, techniqueId: string | null): number =>
  run(db, 'UPDATE tag SET technique_id = :techniqueId WHERE id = :id AND technique_id IS NOT :techniqueId', {
    id,
    techniqueId,
  });

const ends = (columns: string): string =>
  `SELECT ${columns} FROM association WHERE lo = :id AND hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('hi')}
   UNION ALL SELECT ${columns} FROM association INDEXED BY association_rev
   WHERE hi = :id AND lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('lo')}`;

/** When a Tag was last put on an object of these pairs of type and owner. Reads all of its associations. */
export const findLastUse = (db: Reader, id: number, dims: readonly number[]): number | null =>
  row<{ at: number | null }>(db, `SELECT max(created) AS at FROM (${ends('created')})`, {
    id,
    dims: JSON.stringify(dims),
  })?.at ?? null;

/** Some of what carries a Tag. */
export const listSomeLinks = (db: Reader, id: number, dims: readonly number[], limit: number): AssociationRecord[] =>
  rows<AssociationRecord>(
    db,
    `SELECT * FROM (${ends('lo, hi, type, lo_dim, hi_dim, origins, created, created_by')}) LIMIT :limit`,
    { id, dims: JSON.stringify(dims), limit },
  );

/** Puts another Tag into the place of one in an association; who made it and when stays. */
export function moveLink(db: Writer, link: AssociationRecord, tag: number, into: number, setId: number): void {
  const [carrier, carrierDim, tagDim] =
    link.lo === tag ? [link.hi, link.hi_dim, link.lo_dim] : [link.lo, link.lo_dim, link.hi_dim];
  const isLow = carrier < into;
  run(
    db,
    `INSERT INTO association(lo, hi, type, lo_dim, hi_dim, origins, created, created_by, set_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET origins = origins | excluded.origins WHERE origins <> origins | excluded.origins`,
    [
      isLow ? carrier : into,
      isLow ? into : carrier,
      link.type,
      isLow ? carrierDim : tagDim,
      isLow ? tagDim : carrierDim,
      link.origins,
      link.created,
      link.created_by,
      setId,
    ],
  );
  deleteAssociation(db, link);
}

/** Posts that mention an object. */
export const countPosts = (db: Reader, objectId: number): number =>
  scalar<number>(db, 'SELECT count(*) FROM post_object WHERE object_id = ?', [objectId]) ?? 0;
