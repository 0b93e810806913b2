/** The parts of a Case for its report: bounded, of what the user may see, cleaned of what is left out. */
import { defang } from '../../../shared/indicator/defang.ts';
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import type {
  Part,
  ReportArtifact,
  ReportAttribute,
  ReportNote,
  ReportPhase,
  ReportTask,
} from '../../exchange/case-report/report.ts';
import { listAttributes } from '../../store/attribute-store.ts';
import {
  countInCase,
  listReportArtifacts,
  listReportNotes,
  listReportPhases,
  listReportTasks,
  type ReportArtifactRow,
  type ReportTaskRow,
} from '../../store/case-report-store.ts';
import { listAttributeLabels } from '../../store/label-store.ts';
import { toAssignee } from '../case/assignee.ts';
import type { QueryContext } from '../context.ts';
import type { Redaction } from './redaction.ts';

const atMost = { tasks: 1000, artifacts: 2000, notes: 1000, characters: 4_000_000 } as const;

/** As many of the rows, from the first, as have no more characters than a report takes in one section. */
export function within<Row>(rows: readonly Row[], total: number, lengthOf: (row: Row) => number): Part<Row> {
  let characters = 0;
  const end = rows.findIndex((row) => (characters += lengthOf(row)) > atMost.characters);
  const shown = end < 0 ? rows : rows.slice(0, end);
  return { rows: shown, more: total - shown.length };
}

/** Attributes that carry one of the labels themselves are left out and not counted as more. */
export function reportAttributes(
  { db }: QueryContext,
  caseId: number,
  labels: readonly number[],
  { clean }: Redaction,
): Part<ReportAttribute> {
  const withheld = new Set(
    listAttributeLabels(db, caseId)
      .filter(({ id }) => labels.includes(id))
      .map((label) => label.attribute_id),
  );
  const rows = listAttributes(db, caseId).filter(({ id }) => !withheld.has(id));
  const part = within(rows, countInCase(db, 'attributes', caseId) - withheld.size, ({ value }) => value.length);
  return {
    more: part.more,
    rows: part.rows.map(({ type, value, markdown, source }) => ({
      type,
      value: clean(value),
      isMarkdown: markdown === 1,
      source: source === null ? null : clean(source),
    })),
  };
}

export function reportTasks(context: QueryContext, caseId: number, { clean }: Redaction): Part<ReportPhase> {
  const { db } = context;
  const tasks = within(
    listReportTasks(db, caseId, atMost.tasks),
    countInCase(db, 'tasks', caseId),
    ({ description }) => description?.length ?? 0,
  );
  const toTask = (task: ReportTaskRow): ReportTask => ({
    name: clean(task.name),
    description: task.description === null ? null : clean(task.description),
    status: task.status,
    required: task.required === 1,
    assignee: toAssignee(context, task)?.name ?? null,
    due: task.due,
    completed: task.completed,
    completedBy: task.completed_by,
  });
  const byPhase = Map.groupBy(tasks.rows, ({ phase }) => phase);
  const named = listReportPhases(db, caseId).map(({ phase, name }) => ({ phase, name: `${phase} ${name}` }));
  const phases = [...named, { phase: null, name: 'Additional Tasks' }].flatMap(({ phase, name }) => {
    const rows = byPhase.get(phase) ?? [];
    return rows.length === 0 ? [] : [{ name: clean(name), tasks: rows.map(toTask) }];
  });
  return { rows: phases, more: tasks.more };
}

export function reportArtifacts({ db }: QueryContext, caseId: number, { clean }: Redaction): Part<ReportArtifact> {
  const total = countInCase(db, 'artifacts', caseId);
  const part = within(listReportArtifacts(db, caseId, atMost.artifacts), total, ({ summary }) => summary.length);
  return {
    more: part.more,
    rows: part.rows.map((row) => ({
      type: row.type,
      name: clean(shownValue(row)),
      file: row.is_file === 1 ? { bytes: row.file_size ?? 0, sha256: clean(row.sha256) } : null,
      source: row.source === null ? null : clean(row.source),
      added: row.created,
    })),
  };
}

/** Values of a type that maps to an Indicator type are defanged as Indicators are. */
function shownValue({ summary, indicator_type: mapped }: ReportArtifactRow): string {
  // The column holds numbers of Indicator types only.
  return mapped === null ? summary : defang(getObjectType(mapped).name as IndicatorType, summary);
}

export function reportNotes({ db }: QueryContext, caseId: number, { clean }: Redaction): Part<ReportNote> {
  const part = within(
    listReportNotes(db, caseId, atMost.notes),
    countInCase(db, 'notes', caseId),
    ({ body }) => body.length,
  );
  return {
    more: part.more,
    rows: part.rows.map(({ body, by_name: by, modified, task, artifact, event }) => {
      const about =
        task !== null
          ? `the task ${task}`
          : artifact !== null
            ? `the Artifact ${artifact}`
            : event !== null
              ? `the event ${event}`
              : null;
      return { about: about === null ? null : clean(about), body: clean(body), by, at: modified };
    }),
  };
}
