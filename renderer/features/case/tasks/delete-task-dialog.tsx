import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';
import type { CaseTaskList } from './task-places.ts';

interface DeleteTaskDialogProps {
  readonly task: CaseTaskLine;
  readonly list: CaseTaskList;
  readonly onClose: () => void;
}

/** Says what goes with a task, what stays and what becomes free, before it is deleted. */
export function DeleteTaskDialog({ task, list, onClose }: DeleteTaskDialogProps): ReactElement {
  const waiting = list.tasks.filter(({ dependsOn }) => dependsOn === task.id).length;
  const remove = (): void => {
    onClose();
    runCommand('caseTask.delete', { id: task.id })
      .then(({ changeSet }) => showDone(`Deleted ${task.name}`, changeSet))
      .catch(showFailure);
  };
  const notes = task.notes === null ? 'its notes' : task.notes === 0 ? null : countOf(task.notes, 'note');
  return (
    <Dialog isOpen role="alertdialog" title={`Delete ${task.name}?`} onClose={onClose}>
      <DialogBody>
        <p>The task is deleted{notes === null ? '' : ` with ${notes}`}. It can be undone.</p>
        {task.artifacts > 0 && <p>{countOf(task.artifacts, 'artifact')} of it stay in the Case.</p>}
        {waiting > 0 && <p>{countOf(waiting, 'task')} that depend on it no longer wait.</p>}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button intent="danger" text="Delete task" onClick={remove} />
          </>
        }
      />
    </Dialog>
  );
}
