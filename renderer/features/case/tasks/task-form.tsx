import { Checkbox, HTMLSelect, InputGroup, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { CaseTaskView } from '../../../../shared/contract/case-task.ts';
import { workflowLimits } from '../../../../shared/model/workflow.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { AssigneeSelect } from '../../../ui/assignee/assignee-select.tsx';
import { DurationField } from '../../../ui/duration-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { FailedPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import { draftOf, fieldsOf, type TaskDraft } from './task-draft.ts';
import styles from './task-form.module.css';
import { additionalTasks, type CaseTaskList, phasesOf, possiblePredecessors } from './task-places.ts';

/** A task that is there, or a new one of a phase. */
export type EditedTask = { readonly id: number } | { readonly phase: number | null };

interface TaskFormProps {
  readonly kase: CaseView;
  readonly list: CaseTaskList;
  readonly edited: EditedTask;
  readonly onClose: () => void;
}

/** Adds or changes a task. A change waits until the task as it is now was read. */
export function TaskForm({ edited, ...props }: TaskFormProps): ReactElement | null {
  const id = 'id' in edited ? edited.id : null;
  const { data, error } = useContractQuery('caseTask.get', { id: id ?? 1 }, { enabled: id !== null });
  if (id === null) return <Fields {...props} base={null} phase={'phase' in edited ? edited.phase : null} />;
  if (error !== null) return <FailedPanel error={error} />;
  return data === undefined ? null : <Fields {...props} base={data} phase={data.phase} />;
}

type FieldsProps = Omit<TaskFormProps, 'edited'> & {
  readonly base: CaseTaskView | null;
  readonly phase: number | null;
};

function Fields({ kase, list, base: latest, phase, onClose }: FieldsProps): ReactElement {
  // What is edited stays what was opened, so that a change made elsewhere is refused and not overwritten.
  const [base] = useState(latest);
  const [draft, setDraft] = useState(() => draftOf(base, phase));
  const set = (change: Partial<TaskDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const name = draft.name.trim();
  const send = async (): Promise<void> => {
    const fields = fieldsOf(draft, base);
    const { changeSet } =
      base === null
        ? await runCommand('caseTask.create', { caseId: kase.id, phase: draft.phase, ...fields })
        : await runCommand('caseTask.update', { id: base.id, version: base.version, ...fields });
    showDone(base === null ? `Added ${name}` : `Saved ${name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      className={styles.dialog}
      title={base === null ? 'Add task' : `Edit ${base.name}`}
      submitText={base === null ? 'Add' : 'Save'}
      disabled={name === ''}
      onClose={onClose}
      send={send}
    >
      <LabelledField label="Name">
        {(id) => (
          <InputGroup
            id={id}
            autoFocus
            maxLength={300}
            value={draft.name}
            onValueChange={(value) => set({ name: value })}
          />
        )}
      </LabelledField>
      <Checkbox
        label="Required: the Case cannot be closed before it"
        checked={draft.required}
        onChange={({ currentTarget }) => set({ required: currentTarget.checked })}
      />
      <div className={styles.row}>
        {base === null && (
          <LabelledField label="Phase">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={draft.phase ?? ''}
                onChange={({ currentTarget: { value } }) => set({ phase: value === '' ? null : Number(value) })}
              >
                <option value="">{additionalTasks}</option>
                {phasesOf(list).map((entry) =>
                  entry.phase === null ? null : (
                    <option key={entry.phase} value={entry.phase}>
                      {entry.ordinal} {entry.name}
                    </option>
                  ),
                )}
              </HTMLSelect>
            )}
          </LabelledField>
        )}
        <LabelledField label="Assignee">
          {(id) => (
            <AssigneeSelect
              id={id}
              ownerId={kase.ownerId}
              value={draft.assignee}
              current={base?.assignee ?? null}
              onChange={(assignee) => set({ assignee })}
            />
          )}
        </LabelledField>
        <LabelledField label="Waits for">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={draft.dependsOn ?? ''}
              onChange={({ currentTarget: { value } }) => set({ dependsOn: value === '' ? null : Number(value) })}
            >
              <option value="">No other task</option>
              {possiblePredecessors(list, base?.id).map((task) => (
                <option key={task.id} value={task.id}>
                  {task.name}
                </option>
              ))}
            </HTMLSelect>
          )}
        </LabelledField>
      </div>
      <div className={styles.row}>
        <LabelledField label="Due">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={draft.timing}
              onChange={({ currentTarget: { value } }) => set({ timing: value === 'duration' ? value : 'date' })}
            >
              <option value="date">at a date</option>
              <option value="duration">some time after it can begin</option>
            </HTMLSelect>
          )}
        </LabelledField>
        {draft.timing === 'date' ? (
          <LabelledField label="Date">
            {(id) => (
              <InputGroup id={id} type="datetime-local" value={draft.due} onValueChange={(due) => set({ due })} />
            )}
          </LabelledField>
        ) : (
          <DurationField
            label="Time"
            value={draft.duration}
            max={workflowLimits.minutes}
            placeholder="not due"
            onChange={(duration) => set({ duration })}
          />
        )}
      </div>
      <LabelledField label="Description" labelInfo="(Markdown)">
        {(id) => (
          <TextArea
            id={id}
            fill
            rows={6}
            maxLength={20_000}
            value={draft.description}
            onChange={({ currentTarget }) => set({ description: currentTarget.value })}
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}
