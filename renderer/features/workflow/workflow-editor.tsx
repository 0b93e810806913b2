import { Button, Callout } from '@blueprintjs/core';
import { Disable, Plus, Tick } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import { runCommand } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';
import { findPhase, findTask } from './draft-edits.ts';
import { GeneralForm } from './general-form.tsx';
import { PhaseForm } from './phase-form.tsx';
import { PhaseList } from './phase-list.tsx';
import { TaskForm } from './task-form.tsx';
import { useSave } from './use-save.ts';
import { useWorkflowDraft } from './use-workflow-draft.ts';
import styles from './workflow.module.css';
import { draftProblems } from './workflow-draft.ts';
import { WorkflowHead } from './workflow-head.tsx';

const problemsShown = 5;

/** Name, phases and tasks of a Workflow; what is not saved is kept as a draft. */
export function WorkflowEditor({ view }: { view: WorkflowView }): ReactElement {
  const state = useWorkflowDraft(view);
  const { draft, changed, edit, discard } = state;
  const [selected, select] = useState<number | null>(null);
  const problems = draftProblems(draft);
  const { busy, save, overwrite } = useSave(view, state);
  const isOutdated = changed && draft.version !== view.version;
  const canSave = changed && problems.length === 0 && !busy;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (canSave) void save();
  };
  const task = selected === null ? undefined : findTask(draft, selected);
  const phase = selected === null ? undefined : findPhase(draft, selected);
  const editing = { draft, onEdit: edit, onSelect: select };
  return (
    <section className={styles.screen} aria-label="Workflow" onKeyDown={onKeyDown}>
      <WorkflowHead
        view={view}
        name={draft.name}
        actions={
          <>
            {view.ownerId !== null && <StateActions view={view} />}
            <Button size="small" text="Discard changes" disabled={!changed} onClick={discard} />
            <Button
              size="small"
              intent="primary"
              text={changed ? 'Save' : 'Saved'}
              title="Ctrl+S"
              loading={busy}
              disabled={!canSave}
              onClick={() => void save()}
            />
          </>
        }
      />
      {isOutdated && (
        <Callout intent="warning" compact className={styles.callout ?? ''} role="alert">
          Somebody changed this Workflow after you began to edit it.{' '}
          <Button size="small" text="Discard my changes" onClick={discard} />{' '}
          <Button
            size="small"
            text="Save mine instead"
            disabled={problems.length > 0}
            onClick={() => void overwrite()}
          />
        </Callout>
      )}
      {problems.length > 0 && (
        <Callout intent="danger" compact className={styles.callout ?? ''} role="alert">
          {problems.slice(0, problemsShown).map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
          {problems.length > problemsShown && <div>and {problems.length - problemsShown} more</div>}
        </Callout>
      )}
      <div className={styles.columns}>
        <PhaseList {...editing} selected={selected} />
        <div className={styles.form}>
          {task !== undefined ? (
            <TaskForm key={task.key} {...editing} ownerId={view.ownerId ?? undefined} task={task} />
          ) : phase !== undefined ? (
            <PhaseForm key={phase.key} {...editing} phase={phase} />
          ) : (
            <GeneralForm draft={draft} view={view} onEdit={edit} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Switching it on and off, and what it is for. */
function StateActions({ view }: { view: WorkflowView }): ReactElement {
  const { id, name, active, rights } = view;
  const toggle = (): void => {
    runCommand('workflow.setActive', { id, active: !active })
      .then(({ changeSet }) =>
        showDone(active ? `${name} opens no Cases any more` : `${name} opens Cases now`, changeSet),
      )
      .catch(showFailure);
  };
  return (
    <>
      <CardAction
        label={active ? 'Deactivate' : 'Activate'}
        icon={active ? <Disable size={12} /> : <Tick size={12} />}
        right={rights.modify}
        onClick={toggle}
      />
      <CardAction
        label="Open a Case"
        icon={<Plus size={12} />}
        right={rights.openCase}
        onClick={() => openTab({ screen: 'createCase', workflowId: id })}
      />
    </>
  );
}
