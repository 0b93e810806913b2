/** Opening a Case. */
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { type Severity, severityNumber } from '../../../shared/model/case.ts';
import { insertCaseRow, takeCaseNumber } from '../../store/case-store.ts';
import { alignViewers } from '../../store/viewer-store.ts';
import type { CommandContext } from '../context.ts';
import { requireInOwner, writeNamed } from '../object/new-object.ts';
import { assigneeColumns } from './assignee.ts';
import { requireCaseTimes } from './times.ts';
import { viewerListFor } from './viewers.ts';

export interface NewCase {
  readonly ownerId: number;
  readonly name: string;
  readonly severity?: Severity | undefined;
  readonly description?: string | undefined;
  readonly assignee?: AssigneeRef | null | undefined;
  /** Who alone may view the Case; nobody named means everyone whose role shows Cases. */
  readonly viewers?: readonly number[] | undefined;
  readonly occurred?: number | null | undefined;
  readonly detected?: number | null | undefined;
}

export function createCase(context: CommandContext, input: NewCase): { id: number; number: number } {
  const { db, actor, now, setId } = context;
  requireInOwner(context, input.ownerId, 'case.create');
  const { viewers = [], occurred = null, detected = null } = input;
  const times = { occurred, detected, opened: now, closed: null };
  requireCaseTimes(times, now);
  const assignment = assigneeColumns(context, input.ownerId, input.assignee, viewers);
  const viewerList = viewerListFor(context, input.ownerId, viewers, assignment.assignee);
  const id = writeNamed(context, { kind: 'case', type: 'Case', ownerId: input.ownerId, summary: input.name }, null);
  const number = takeCaseNumber(db, input.ownerId);
  insertCaseRow(db, {
    id,
    owner_id: input.ownerId,
    number,
    status: 'Open',
    severity: severityNumber(input.severity ?? 'Low'),
    resolution: 'Not Specified',
    description: input.description === '' ? null : (input.description ?? null),
    ...assignment,
    viewer_list: viewerList,
    workflow_id: null,
    workflow_name: null,
    workflow_version: null,
    asked_attributes: '[]',
    ...times,
    occurred_by: occurred === null ? null : actor.userId,
    detected_by: detected === null ? null : actor.userId,
    opened_by: actor.userId,
    closed_by: null,
    set_id: setId,
  });
  if (viewerList !== null) alignViewers(db, id);
  context.describe(`Open Case ${number} ${input.name}`);
  context.event(id, {
    element: 'case',
    text: 'Opened the Case',
  });
  return { id, number };
}
