import { FlowLinear, FolderClose, Plus } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useId } from 'react';
import { flushSync } from 'react-dom';
import { CardAction } from '../../ui/card-action.tsx';
import { durationText } from '../../ui/duration-text.ts';
import { addPhase, addTask, findPhase, movePhase, moveTask } from './draft-edits.ts';
import styles from './workflow.module.css';
import { type DraftTask, tasksOf, type WorkflowDraft } from './workflow-draft.ts';

interface PhaseListProps {
  readonly draft: WorkflowDraft;
  /** Key of the phase or task in the form; null for the Workflow itself. */
  readonly selected: number | null;
  readonly onSelect: (key: number | null) => void;
  readonly onEdit: (draft: WorkflowDraft) => void;
}

/** Phases and tasks in their order. Arrows go through them; with Alt they move what is chosen. */
export function PhaseList({ draft, selected, onSelect, onEdit }: PhaseListProps): ReactElement {
  const hintId = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) {
      if (selected === null) return;
      const moved = findPhase(draft, selected) === undefined ? moveTask : movePhase;
      const list = event.currentTarget;
      flushSync(() => onEdit(moved(draft, selected, by)));
      // In another phase it is another button.
      list.querySelector<HTMLButtonElement>('[aria-current="true"]')?.focus();
      return;
    }
    const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-row]')];
    const focused = rows.findIndex((row) => row === document.activeElement);
    const next = rows[focused + by];
    if (focused < 0 || next === undefined) return;
    next.focus();
    next.click();
  };
  const add = ([next, key]: readonly [WorkflowDraft, number]): void => {
    onEdit(next);
    onSelect(key);
  };
  const row = (key: number | null) => ({
    type: 'button' as const,
    'data-row': true,
    'aria-current': key === selected,
    'aria-describedby': hintId,
    onClick: () => onSelect(key),
  });
  const names = new Map(tasksOf(draft).map((task) => [task.key, task.name]));
  return (
    <nav className={styles.list} aria-label="Phases and Tasks" onKeyDown={onKeyDown}>
      <button {...row(null)} className={styles.general}>
        <FlowLinear size={14} /> General
      </button>
      {draft.phases.map((phase, index) => (
        <div key={phase.key} role="group" aria-label={`Phase ${index + 1} ${phase.name}`} className={styles.group}>
          <div className={styles.phaseRow}>
            <button {...row(phase.key)} className={styles.phaseName}>
              <FolderClose size={12} /> {index + 1} {phase.name}
            </button>
            <CardAction
              label={`Add a task to ${phase.name}`}
              icon={<Plus size={12} />}
              minimal
              iconOnly
              onClick={() => add(addTask(draft, phase.key))}
            />
          </div>
          {phase.tasks.map((task) => (
            <button key={task.key} {...row(task.key)} className={styles.taskRow}>
              <span>{task.name}</span>
              <TaskFacts task={task} waitsFor={task.waitsFor === null ? undefined : names.get(task.waitsFor)} />
            </button>
          ))}
        </div>
      ))}
      <div>
        <CardAction label="Add phase" icon={<Plus size={12} />} onClick={() => add(addPhase(draft))} />
      </div>
      <p id={hintId} className={styles.hint}>
        Arrow keys go through the list, Alt+Arrow moves what is chosen.
      </p>
    </nav>
  );
}

function TaskFacts({ task, waitsFor }: { task: DraftTask; waitsFor: string | undefined }): ReactElement {
  const { required, duration, fields } = task;
  const facts = [
    ...(required ? ['required'] : []),
    ...(duration === null ? [] : [`due in ${durationText(duration * 60_000)}`]),
    ...(fields.length === 0 ? [] : [fields.length === 1 ? '1 field' : `${fields.length} fields`]),
    ...(waitsFor === undefined ? [] : [`waits for: ${waitsFor}`]),
  ];
  return <span className={styles.taskFacts}>{facts.join(' · ')}</span>;
}
