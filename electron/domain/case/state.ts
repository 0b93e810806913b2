/** Closing and reopening. A Case is closed only while each of its required tasks is (specification 8.10). */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Resolution } from '../../../shared/model/case.ts';
import { requireVerb } from '../../policy/require.ts';
import { updateCaseRow } from '../../store/case-store.ts';
import { listOpenRequired } from '../../store/case-task-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { caseFacts } from './facts.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from './find.ts';
import { requireCaseTimes } from './times.ts';

interface Target {
  readonly id: number;
  readonly version: number;
}

/** A refusal names no more tasks than this. */
const tasksNamed = 20;

/** CONFLICT that lists the required tasks which are not closed. */
export function requireClosable({ db }: QueryContext, caseId: number): void {
  const open = listOpenRequired(db, caseId);
  const total = open.length;
  if (total === 0) return;
  const tasks = open.slice(0, tasksNamed);
  const names = tasks.map(({ name }) => name).join(', ');
  const more = total > tasks.length ? ` and ${total - tasks.length} more` : '';
  throw new AppError(
    'CONFLICT',
    `The Case cannot be closed while ${total === 1 ? 'a required task is' : `${total} required tasks are`} not closed: ${names}${more}. Close ${total === 1 ? 'it' : 'them'}, or make ${total === 1 ? 'it' : 'them'} not required.`,
    { tasks, total },
  );
}

function getChangeable(context: CommandContext, { id, version }: Target): FoundCase {
  const found = getCase(context, id);
  requireVerb(context.actor, found.row.owner_id, 'case.modify', caseFacts(context, id));
  requireVersion(found.row, version);
  return found;
}

export function closeCase(context: CommandContext, input: Target & { resolution?: Resolution | undefined }): void {
  const found = getChangeable(context, input);
  if (found.row.status === 'Closed') throw new AppError('CONFLICT', 'The Case is closed already.');
  closeFound(context, found, input.resolution);
  context.describe(`Close ${caseTitle(found)}`);
}

/** Closes an open Case and notes it; the caller has asked for the right. Without a resolution the Case keeps its own. */
export function closeFound(context: CommandContext, { object, row }: FoundCase, resolution?: Resolution): void {
  const { db, actor, now, setId } = context;
  requireClosable(context, object.id);
  requireCaseTimes({ ...row, closed: now }, now);
  const chosen = resolution ?? row.resolution;
  updateCaseRow(db, object.id, {
    status: 'Closed',
    resolution: chosen,
    closed: now,
    closed_by: actor.userId,
    set_id: setId,
  });
  touchCase(context, object.id);
  context.event(object.id, {
    element: 'case',
    text: chosen === 'Not Specified' ? 'Closed the Case' : `Closed the Case with the resolution ${chosen}`,
  });
}

export function reopenCase(context: CommandContext, input: Target): void {
  const found = getChangeable(context, input);
  if (found.row.status === 'Open') throw new AppError('CONFLICT', 'The Case is open already.');
  const { setId } = context;
  updateCaseRow(context.db, input.id, { status: 'Open', closed: null, closed_by: null, set_id: setId });
  touchCase(context, input.id);
  context.describe(`Reopen ${caseTitle(found)}`);
  context.event(input.id, { element: 'case', text: 'Reopened the Case' });
}
