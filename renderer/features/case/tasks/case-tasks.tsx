import { Plus } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useCallback, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { moveFocus } from '../../../ui/context-menu/move-focus.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { AddArtifactDialog } from '../artifacts/add-artifact-dialog.tsx';
import styles from './case-tasks.module.css';
import { DeleteTaskDialog } from './delete-task-dialog.tsx';
import { type EditedPhase, PhaseDialog } from './phase-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { type EditedTask, TaskForm } from './task-form.tsx';
import { TaskItem } from './task-item.tsx';
import { TaskPhase } from './task-phase.tsx';
import { useTaskActions } from './use-task-actions.tsx';
import { type CaseTaskList, phasesOf, placesOf } from './task-places.ts';

/** Phases and Tasks with their progress. */
export function CaseTasks({ kase }: { readonly kase: CaseView }): ReactElement {
  const { data, error, refetch } = useContractQuery('caseTask.list', { caseId: kase.id });
  return (
    <section className={styles.column} aria-label="Phases and Tasks">
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading the tasks" />}
      {data !== undefined && <TaskColumn kase={kase} list={data} />}
    </section>
  );
}

/** What is open beside the list; one at a time. */
type Beside =
  | { readonly kind: 'task'; readonly id: number }
  | { readonly kind: 'form'; readonly task: EditedTask }
  | { readonly kind: 'phase'; readonly phase: EditedPhase }
  | { readonly kind: 'artifact'; readonly taskId: number }
  | { readonly kind: 'delete'; readonly task: CaseTaskLine };

function TaskColumn({ kase, list }: { readonly kase: CaseView; readonly list: CaseTaskList }): ReactElement {
  const [beside, setBeside] = useState<Beside | null>(null);
  const [currentId, setCurrent] = useState<number | null>(null);
  const phases = phasesOf(list);
  const byId = new Map(list.tasks.map((task) => [task.id, task]));
  const first = phases.flatMap(({ tasks }) => tasks)[0];
  const current = byId.get(currentId ?? 0) ?? first;
  const close = (): void => setBeside(null);
  const nameOf = (id: number | null): string | undefined => (id === null ? undefined : byId.get(id)?.name);
  const { taskCreate: create, modify } = kase.rights;
  const addTask = useCallback(() => setBeside({ kind: 'form', task: { phase: null } }), []);
  const addPhase = useCallback(() => setBeside({ kind: 'phase', phase: { phase: null, name: '' } }), []);
  useTaskActions(kase, beside === null, { addTask, addPhase });
  return (
    <>
      <Progress list={list} />
      {list.tasks.length === 0 && list.phases.length === 0 && (
        <EmptyPanel title="No tasks yet">
          Add what is to be done, or open Cases from a Workflow, which brings tasks.
        </EmptyPanel>
      )}
      <div onKeyDown={moveAmongTasks}>
        {phases.map((phase) => (
          <TaskPhase
            key={phase.phase ?? 0}
            phase={phase}
            create={create}
            modify={modify}
            onAdd={() => setBeside({ kind: 'form', task: { phase: phase.phase } })}
            onEdit={(edited) => setBeside({ kind: 'phase', phase: edited })}
            caseId={kase.id}
          >
            {phase.tasks.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                waitsFor={nameOf(task.dependsOn)}
                places={placesOf(phases, task)}
                create={create}
                createArtifact={kase.rights.artifactCreate}
                isCurrent={task === current}
                onCurrent={() => setCurrent(task.id)}
                onOpen={() => setBeside({ kind: 'task', id: task.id })}
                onAddArtifact={() => setBeside({ kind: 'artifact', taskId: task.id })}
                onEdit={() => setBeside({ kind: 'form', task: { id: task.id } })}
                onDelete={() => setBeside({ kind: 'delete', task })}
              />
            ))}
          </TaskPhase>
        ))}
      </div>
      <div className={styles.buttons}>
        <CardAction label="Add task" icon={<Plus size={12} />} right={create} onClick={addTask} />
        <CardAction label="Add phase" icon={<Plus size={12} />} right={modify} onClick={addPhase} />
      </div>
      {beside?.kind === 'task' && (
        <TaskDialog
          id={beside.id}
          nameOf={nameOf}
          onEdit={() => setBeside({ kind: 'form', task: { id: beside.id } })}
          onClose={close}
        />
      )}
      {beside?.kind === 'form' && <TaskForm kase={kase} list={list} edited={beside.task} onClose={close} />}
      {beside?.kind === 'phase' && <PhaseDialog caseId={kase.id} edited={beside.phase} onClose={close} />}
      {beside?.kind === 'artifact' && <AddArtifactDialog caseId={kase.id} taskId={beside.taskId} onClose={close} />}
      {beside?.kind === 'delete' && <DeleteTaskDialog task={beside.task} list={list} onClose={close} />}
    </>
  );
}

/** Dialogs and menus are children too, as far as events go: their arrow keys are theirs. */
function moveAmongTasks(event: KeyboardEvent): void {
  if (event.target instanceof HTMLElement && event.target.dataset['choice'] !== undefined) moveFocus(event);
}

function Progress({ list: { tasks } }: { readonly list: CaseTaskList }): ReactElement {
  const closed = tasks.filter(({ status }) => status === 'Closed').length;
  const text = `${closed} of ${tasks.length}`;
  return (
    <>
      <div className={styles.header}>
        <h2 className={styles.title}>Phases and Tasks</h2>
        <span className={styles.count}>{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label="Tasks closed"
        aria-valuemin={0}
        aria-valuemax={tasks.length}
        aria-valuenow={closed}
        aria-valuetext={text}
        className={styles.meter}
      >
        <div className={styles.done} style={{ width: `${tasks.length === 0 ? 0 : (100 * closed) / tasks.length}%` }} />
      </div>
    </>
  );
}
