/** What the application itself writes into the timelines of Cases, and which Cases a change set concerns. */
import type { Reader, Writer } from './connection.ts';
import { rows, run, scalar } from './statement.ts';

export interface SystemEventRow {
  readonly id: number;
  readonly case_id: number;
  readonly at: number;
  readonly user_id: number | null;
  readonly element: string;
  readonly text: string;
  /** JSON of `EventRef`s. */
  readonly refs: string;
  readonly from_set: number;
}

/** An object as it was named then; `dim` says who may read the name when the object is gone. */
export interface EventRef {
  readonly id: number;
  readonly dim: number;
  readonly name: string;
}

export const insertSystemEvent = (db: Writer, event: Omit<SystemEventRow, 'id'>): number =>
  run(
    db,
    'INSERT INTO case_system_event(case_id, at, user_id, element, text, refs, from_set) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [event.case_id, event.at, event.user_id, event.element, event.text, event.refs, event.from_set],
  );

/** The events that a change set wrote, one for each Case. */
export const listEventsOfSet = (db: Reader, setId: number, caseIds: readonly number[]): SystemEventRow[] =>
  rows<SystemEventRow>(
    db,
    'SELECT * FROM case_system_event WHERE case_id IN (SELECT value FROM json_each(?)) AND from_set = ?',
    [JSON.stringify(caseIds), setId],
  );

export const hasCases = (db: Reader): boolean => scalar(db, 'SELECT 1 FROM kase LIMIT 1') !== undefined;

/** Tables whose rows name their Case in `case_id`. */
const parts = ['artifact', 'case_phase', 'case_task', 'case_event', 'case_note', 'case_dismissal'] as const;

export interface TouchedPart {
  readonly case_id: number;
  readonly tbl: string;
  readonly op: 1 | 2 | 3;
}

/** Rows of Cases and their parts that a change set changed, as far as the Case is still there. */
export const listTouchedParts = (db: Reader, setId: number): TouchedPart[] =>
  rows<TouchedPart>(
    db,
    `SELECT DISTINCT c.case_id, c.tbl, c.op FROM (
       SELECT json_extract(k, '$[0]') AS case_id, tbl, op FROM change WHERE set_id = :set AND tbl = 'kase'
       UNION ALL SELECT coalesce(json_extract(c.row, '$.object_id'), a.object_id), c.tbl, c.op
         FROM change c LEFT JOIN attribute a ON a.id = json_extract(c.k, '$[0]') WHERE c.set_id = :set AND c.tbl = 'attribute'
       ${parts
         .map(
           (table) =>
             `UNION ALL SELECT ${
               table === 'case_phase' || table === 'case_dismissal'
                 ? `json_extract(c.k, '$[0]')`
                 : `coalesce(json_extract(c.row, '$.case_id'), p.case_id)`
             }, c.tbl, c.op FROM change c ${
               table === 'case_phase' || table === 'case_dismissal'
                 ? ''
                 : `LEFT JOIN ${table} p ON p.id = json_extract(c.k, '$[0]')`
             } WHERE c.set_id = :set AND c.tbl = '${table}'`,
         )
         .join('\n       ')}
     ) c JOIN kase ON kase.id = c.case_id`,
    { set: setId },
  );

export interface TouchedLink {
  readonly op: 1 | 3;
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly lo_dim: number;
  readonly hi_dim: number;
}

const isOfCase = (dim: string): string => `(${dim} / 65536) % 256 IN (190, 195)`;

/** Associations with a Case or an Artifact that a change set made or removed. */
export const listTouchedLinks = (db: Reader, setId: number): TouchedLink[] =>
  rows<TouchedLink>(
    db,
    `SELECT * FROM (
       SELECT c.op, json_extract(c.k, '$[0]') AS lo, json_extract(c.k, '$[1]') AS hi, json_extract(c.k, '$[2]') AS type,
         coalesce(json_extract(c.row, '$.lo_dim'), a.lo_dim) AS lo_dim, coalesce(json_extract(c.row, '$.hi_dim'), a.hi_dim) AS hi_dim
       FROM change c LEFT JOIN association a ON c.op = 1
         AND a.lo = json_extract(c.k, '$[0]') AND a.hi = json_extract(c.k, '$[1]') AND a.type = json_extract(c.k, '$[2]')
       WHERE c.set_id = ? AND c.tbl = 'association' AND c.op <> 2
     ) WHERE ${isOfCase('lo_dim')} OR ${isOfCase('hi_dim')}`,
    [setId],
  );

/** The Case of an Artifact: as it is, or as the change set that deleted it found it. */
export const findCaseOfArtifact = (db: Reader, artifactId: number, setId: number): number | undefined =>
  scalar<number>(
    db,
    `SELECT coalesce((SELECT case_id FROM artifact WHERE id = :id),
       (SELECT json_extract(row, '$.case_id') FROM change INDEXED BY change_row WHERE tbl = 'artifact' AND k = json_array(CAST(:id AS INTEGER)) AND set_id = :set AND op = 3))`,
    { id: artifactId, set: setId },
  ) ?? undefined;

/** The name of an object that is there, or that the change set deleted. */
export const findNameIn = (db: Reader, id: number, setId: number): string | undefined =>
  scalar<string>(
    db,
    `SELECT coalesce((SELECT coalesce(summary, key) FROM object WHERE id = :id),
       (SELECT coalesce(json_extract(row, '$.summary'), json_extract(row, '$.key'))
        FROM change INDEXED BY change_row WHERE tbl = 'object' AND k = json_array(CAST(:id AS INTEGER)) AND set_id = :set AND op = 3))`,
    { id, set: setId },
  ) ?? undefined;
