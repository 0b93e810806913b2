/** What a report of a Case reads: each list bounded, in the order in which the report has it. */
import type { Reader } from './connection.ts';
import { rows, scalar, visible } from './statement.ts';

export interface ReportTaskRow {
  readonly phase: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly status: string;
  readonly required: number;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly due: number | null;
  readonly completed: number | null;
  readonly completed_by: string | null;
}

export const listReportPhases = (db: Reader, caseId: number): { phase: number; name: string }[] =>
  rows(db, 'SELECT phase, name FROM case_phase WHERE case_id = ? ORDER BY phase', [caseId]);

/** Additional Tasks come last, those whose phase is gone among them. */
export const listReportTasks = (db: Reader, caseId: number, limit: number): ReportTaskRow[] =>
  rows<ReportTaskRow>(
    db,
    `SELECT p.phase, t.name, t.description, t.status, t.required, t.assignee, t.assignee_group, t.due, t.completed, u.name AS completed_by
     FROM case_task t LEFT JOIN case_phase p ON p.case_id = t.case_id AND p.phase = t.phase
       LEFT JOIN user_account u ON u.id = t.completed_by
     WHERE t.case_id = ? ORDER BY p.phase IS NULL, p.phase, t.step, t.id LIMIT ?`,
    [caseId, limit],
  );

export interface ReportArtifactRow {
  readonly summary: string;
  readonly type: string;
  readonly indicator_type: number | null;
  readonly is_file: number;
  readonly file_size: number | null;
  readonly sha256: string;
  readonly source: string | null;
  readonly created: number;
}

export const listReportArtifacts = (db: Reader, caseId: number, limit: number): ReportArtifactRow[] =>
  rows<ReportArtifactRow>(
    db,
    `SELECT coalesce(o.summary, o.key) AS summary, t.name AS type, t.indicator_type, t.data = 'file' AS is_file,
       a.file_size, a.sha256, a.source, o.created
     FROM artifact a JOIN object o ON o.id = a.id JOIN artifact_type t ON t.id = a.type_id
     WHERE a.case_id = ? ORDER BY t.name, o.summary, o.id LIMIT ?`,
    [caseId, limit],
  );

export interface ReportNoteRow {
  readonly body: string;
  readonly by_name: string | null;
  readonly modified: number;
  readonly task: string | null;
  readonly artifact: string | null;
  readonly event: string | null;
}

export const listReportNotes = (db: Reader, caseId: number, limit: number): ReportNoteRow[] =>
  rows<ReportNoteRow>(
    db,
    `SELECT n.body, u.name AS by_name, n.modified, t.name AS task, coalesce(o.summary, o.key) AS artifact,
       CASE WHEN e.deleted IS NULL THEN e.summary END AS event
     FROM case_note n LEFT JOIN user_account u ON u.id = coalesce(n.modified_by, n.created_by)
       LEFT JOIN case_task t ON t.id = n.task_id LEFT JOIN object o ON o.id = n.artifact_id
       LEFT JOIN case_event e ON e.id = n.event_id
     WHERE n.case_id = ? ORDER BY n.created, n.id LIMIT ?`,
    [caseId, limit],
  );

export interface ReportEventRow {
  readonly at: number;
  readonly by_name: string | null;
  readonly text: string;
  readonly description: string | null;
  /** JSON of `EventRef`s for an event of the application, null for one that somebody entered. */
  readonly refs: string | null;
}

/** The newest first; without the events that were deleted. */
export const listReportEvents = (db: Reader, caseId: number, limit: number): ReportEventRow[] =>
  rows<ReportEventRow>(
    db,
    `SELECT e.at, u.name AS by_name, e.text, e.description, e.refs FROM (
       SELECT * FROM (SELECT id, at, user_id, text, NULL AS description, refs FROM case_system_event
         WHERE case_id = :id ORDER BY at DESC, id DESC LIMIT :limit)
       UNION ALL SELECT * FROM (SELECT id, at, coalesce(modified_by, created_by), summary, description, NULL FROM case_event
         WHERE case_id = :id AND deleted IS NULL ORDER BY at DESC, id DESC LIMIT :limit)
     ) e LEFT JOIN user_account u ON u.id = e.user_id ORDER BY e.at DESC, e.refs IS NULL, e.id DESC LIMIT :limit`,
    { id: caseId, limit },
  );

const counted = {
  tasks: 'SELECT count(*) FROM case_task WHERE case_id = :id',
  artifacts: 'SELECT count(*) FROM artifact WHERE case_id = :id',
  notes: 'SELECT count(*) FROM case_note WHERE case_id = :id',
  events: `SELECT (SELECT count(*) FROM case_system_event WHERE case_id = :id)
    + (SELECT count(*) FROM case_event WHERE case_id = :id AND deleted IS NULL)`,
  attributes: 'SELECT count(*) FROM attribute WHERE object_id = :id',
} as const;

export const countInCase = (db: Reader, what: keyof typeof counted, caseId: number): number =>
  scalar<number>(db, counted[what], { id: caseId }) ?? 0;

/** Ids of everything that is associated with a Case or with one of its Artifacts. */
export const listSurroundings = (db: Reader, caseId: number, limit: number): number[] =>
  rows<{ id: number }>(
    db,
    `WITH own(id) AS (SELECT :id UNION ALL SELECT id FROM artifact WHERE case_id = :id)
     SELECT DISTINCT id FROM (
       SELECT a.hi AS id FROM own CROSS JOIN association a ON a.lo = own.id
       UNION ALL SELECT a.lo FROM own CROSS JOIN association a ON a.hi = own.id
     ) WHERE ${visible('id')} LIMIT :limit`,
    { id: caseId, limit },
  ).map(({ id }) => id);

export interface WithheldRow {
  readonly id: number;
  readonly type: number;
  readonly owner_id: number;
  readonly summary: string;
}

/** Those of some objects, of these ranges of types, that carry one of the labels or, when wanted, none at all. */
export const listWithheld = (
  db: Reader,
  ids: readonly number[],
  rule: {
    readonly labels: readonly number[];
    readonly unlabelled: boolean;
    readonly ranges: readonly (readonly [number, number])[];
  },
): WithheldRow[] =>
  rows<WithheldRow>(
    db,
    `SELECT o.id, o.type, o.owner_id, coalesce(o.summary, o.key) AS summary
     FROM json_each(:ids) wanted CROSS JOIN object o ON o.id = wanted.value
     WHERE EXISTS (SELECT 1 FROM json_each(:ranges) r WHERE o.type BETWEEN r.value ->> 0 AND r.value ->> 1)
       AND (EXISTS (SELECT 1 FROM object_label x WHERE x.object_id = o.id AND x.label_id IN (SELECT value FROM json_each(:labels)))
         OR (:unlabelled AND NOT EXISTS (SELECT 1 FROM object_label x WHERE x.object_id = o.id)))`,
    {
      ids: JSON.stringify(ids),
      ranges: JSON.stringify(rule.ranges),
      labels: JSON.stringify(rule.labels),
      unlabelled: rule.unlabelled ? 1 : 0,
    },
  );
