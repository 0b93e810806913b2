/** Changing the fields of a Case. A closed Case stays editable: what was learned later belongs into it. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { type Resolution, type Severity, severityNumber, severityOf } from '../../../shared/model/case.ts';
import { requireVerb } from '../../policy/require.ts';
import { type CaseRow, updateCaseRow } from '../../store/case-store.ts';
import { renameObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { assigneeColumns, isAssignee, toAssignee } from './assignee.ts';
import { caseFacts } from './facts.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from './find.ts';
import { nameInEvent } from './name-in-event.ts';
import { requireCaseTimes, utcMinute } from './times.ts';
import { viewerIdsOf } from './viewers.ts';

export interface CasePatch {
  readonly name?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly resolution?: Resolution | undefined;
  readonly description?: string | null | undefined;
  readonly assignee?: AssigneeRef | null | undefined;
  readonly occurred?: number | null | undefined;
  readonly detected?: number | null | undefined;
  readonly opened?: number | undefined;
  /** Of a closed Case only. */
  readonly closed?: number | undefined;
}

export function updateCase(
  context: CommandContext,
  { id, version, fields }: { id: number; version: number; fields: CasePatch },
): void {
  const found = getCase(context, id);
  requireVerb(context.actor, found.row.owner_id, 'case.modify', caseFacts(context, id));
  requireVersion(found.row, version);
  changeCase(context, found, fields);
  context.describe(`Change ${caseTitle(found)}`);
}

/** Writes what differs and notes the line of the timeline; the caller has asked for the right. */
export function changeCase(context: CommandContext, found: FoundCase, fields: CasePatch): void {
  const { object, row } = found;
  const columns = { ...columnsOf(context, found, fields), ...timeColumns(context, row, fields) };
  const changed = Object.fromEntries(
    // The names are columns of the row by their type.
    Object.entries(columns).filter(([name, value]) => row[name as keyof CaseRow] !== value),
  );
  const renamed = fields.name !== undefined && fields.name !== object.summary;
  if (!renamed && Object.keys(changed).length === 0) return;
  if (renamed) renameObject(context.db, object.id, object.key, fields.name);
  updateCaseRow(context.db, object.id, { ...changed, set_id: context.setId });
  touchCase(context, object.id);
  context.event(object.id, {
    element: 'case',
    text: changesText(context, { ...row, ...changed }, Object.keys(changed), renamed ? fields.name : undefined),
  });
}

function columnsOf(context: CommandContext, { row }: FoundCase, fields: CasePatch): Partial<CaseRow> {
  const { severity, resolution, description, assignee } = fields;
  return {
    ...(severity === undefined ? {} : { severity: severityNumber(severity) }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(description === undefined ? {} : { description: description === '' ? null : description }),
    ...(assignee === undefined || isAssignee(row, assignee)
      ? {}
      : assigneeColumns(context, row.owner_id, assignee, viewerIdsOf(context, row))),
  };
}

/** Whoever sets a time has stated it. */
function timeColumns({ actor, now }: CommandContext, row: CaseRow, fields: CasePatch): Partial<CaseRow> {
  if (fields.closed !== undefined && row.status !== 'Closed')
    throw new AppError('INVALID_INPUT', 'The Case is open and has no time of closing. Close it first.', {
      field: 'closed',
    });
  const columns: { -readonly [K in keyof CaseRow]?: CaseRow[K] } = {};
  for (const name of ['occurred', 'detected', 'opened', 'closed'] as const) {
    const at = fields[name];
    if (at === undefined || at === row[name]) continue;
    // The contract lets only those two times be cleared that may be null.
    Object.assign(columns, { [name]: at, [`${name}_by`]: at === null ? null : actor.userId });
  }
  if (Object.keys(columns).length > 0) requireCaseTimes({ ...row, ...columns }, now);
  return columns;
}

const timeWords = { occurred: 'occurrence', detected: 'detection', opened: 'opening', closed: 'closing' } as const;

/** One sentence for everything that a command changed. */
function changesText(
  context: CommandContext,
  row: CaseRow,
  names: readonly string[],
  newName: string | undefined,
): string {
  const parts: string[] = newName === undefined ? [] : [`renamed the Case to ${nameInEvent(newName)}`];
  if (names.includes('severity')) parts.push(`set the severity to ${severityOf(row.severity)}`);
  if (names.includes('resolution')) parts.push(`set the resolution to ${row.resolution}`);
  if (names.includes('assignee') || names.includes('assignee_group')) {
    const assignee = toAssignee(context, row);
    parts.push(
      assignee === null
        ? 'unassigned the Case'
        : `assigned the Case to ${assignee.kind === 'group' ? 'the group ' : ''}${assignee.name}`,
    );
  }
  for (const [name, words] of Object.entries(timeWords)) {
    if (!names.includes(name)) continue;
    // The names are the four columns of times.
    const at = row[name as keyof typeof timeWords];
    parts.push(at === null ? `cleared the time of ${words}` : `set the time of ${words} to ${utcMinute(at)}`);
  }
  if (names.includes('description')) parts.push('changed the description');
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
