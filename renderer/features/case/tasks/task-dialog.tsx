import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { Edit, Redo, Tick } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { CaseTaskView } from '../../../../shared/contract/case-task.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { TaskStatusIcon } from '../../../ui/case/task-status-icon.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { NotesOf } from '../notes/notes-of.tsx';
import { completeRight, completeTask, reopenTask } from './task-commands.ts';
import styles from './task-dialog.module.css';
import { TaskFacts } from './task-facts.tsx';
import { TaskField } from './task-field.tsx';

interface TaskDialogProps {
  readonly id: number;
  readonly nameOf: (id: number | null) => string | undefined;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** A task with its description, what it asks for and its notes. */
export function TaskDialog(props: TaskDialogProps): ReactElement {
  const { id, onClose } = props;
  const { data: task, error, refetch } = useContractQuery('caseTask.get', { id });
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title={task?.name ?? 'Task'} onClose={onClose}>
      {task === undefined || error !== null ? (
        <DialogBody>
          {error === null ? (
            <LoadingPanel label="Loading the task" />
          ) : (
            <FailedPanel error={error} onRetry={() => void refetch()} />
          )}
        </DialogBody>
      ) : (
        <Task {...props} task={task} />
      )}
    </Dialog>
  );
}

function Task({ task, nameOf, onEdit, onClose }: TaskDialogProps & { readonly task: CaseTaskView }): ReactElement {
  const waitsFor = nameOf(task.dependsOn);
  return (
    <>
      <DialogBody>
        <p className={styles.facts}>
          <TaskStatusIcon status={task.status} /> {task.status}
          {' · '}
          <TaskFacts task={task} waitsFor={waitsFor} />
        </p>
        {task.description === null ? (
          <p className={styles.muted}>No description</p>
        ) : (
          <Markdown source={task.description} />
        )}
        {task.asked.length > 0 && (
          <section aria-label="Values to fill in">
            <h3 className={styles.heading}>Values to fill in</h3>
            {task.asked.map((field) => (
              <TaskField key={field.name} task={task} field={field} />
            ))}
          </section>
        )}
        {task.notes !== null && (
          <section aria-label="Notes of the task">
            <h3 className={styles.heading}>Notes</h3>
            <NotesOf caseId={task.caseId} element={{ kind: 'task', id: task.id }} />
          </section>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button size="small" text="Close" onClick={onClose} />
            {task.status === 'Closed' ? (
              <CardAction
                label="Reopen"
                icon={<Redo />}
                right={task.rights.modify}
                onClick={() => void reopenTask(task)}
              />
            ) : (
              <CardAction
                label="Complete"
                icon={<Tick />}
                primary
                right={completeRight(task, waitsFor)}
                onClick={() => {
                  onClose();
                  void completeTask(task);
                }}
              />
            )}
          </>
        }
      >
        <CardAction label="Edit" icon={<Edit />} right={task.rights.modify} onClick={onEdit} />
      </DialogFooter>
    </>
  );
}
