import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

type Target = Pick<CaseTaskLine, 'id' | 'name'>;

export const completeTask = ({ id, name }: Target): Promise<void> =>
  runCommand('caseTask.complete', { id })
    .then(({ changeSet }) => showDone(`Closed ${name}`, changeSet))
    .catch(showFailure);

export const reopenTask = ({ id, name }: Target): Promise<void> =>
  runCommand('caseTask.reopen', { id })
    .then(({ changeSet }) => showDone(`Reopened ${name}`, changeSet))
    .catch(showFailure);

export const copyTask = ({ id, name }: Target): Promise<void> =>
  runCommand('caseTask.copy', { id })
    .then(({ changeSet }) => showDone(`Copied ${name} to Additional Tasks`, changeSet))
    .catch(showFailure);

/** Puts a task before another one of the phase, or at its end. */
export const moveTask = (
  { id, name }: Target,
  place: { readonly phase: number | null; readonly before: number | null },
): Promise<void> =>
  runCommand('caseTask.move', { id, ...place })
    .then(({ changeSet }) => showDone(`Moved ${name}`, changeSet))
    .catch(showFailure);

/** Whether the task can be completed now; a reason that the user can do something about comes before a missing right. */
export function completeRight(
  { status, fields, rights }: Pick<CaseTaskLine, 'status' | 'fields' | 'rights'>,
  waitsFor: string | undefined,
): Right {
  if (!rights.modify.allowed) return rights.modify;
  if (status === 'Pending') return { allowed: false, reason: `Waits for ${waitsFor ?? 'another task'}.` };
  if (fields.missing > 0)
    return {
      allowed: false,
      reason: `${fields.missing === 1 ? 'A required value is' : `${fields.missing} required values are`} missing. Open the task to fill it in.`,
    };
  return rights.modify;
}
