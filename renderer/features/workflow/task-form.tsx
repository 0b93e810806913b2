import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import { workflowLimits } from '../../../shared/model/workflow.ts';
import { Card } from '../../ui/card.tsx';
import { DurationField } from '../../ui/duration-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changeTask, moveTask, possiblePredecessors, removeTask } from './draft-edits.ts';
import { FieldList } from './field-list.tsx';
import { PartActions } from './part-actions.tsx';
import { ProseField } from './prose-field.tsx';
import { TaskAssignee } from './task-assignee.tsx';
import styles from './workflow.module.css';
import { type DraftTask, freeKey, type WorkflowDraft } from './workflow-draft.ts';

interface TaskFormProps {
  /** Undefined in a Template: nobody can be assigned there. */
  readonly ownerId: number | undefined;
  readonly draft: WorkflowDraft;
  readonly task: DraftTask;
  readonly onEdit: (draft: WorkflowDraft) => void;
  readonly onSelect: (key: number | null) => void;
}

export function TaskForm({ ownerId, draft, task, onEdit, onSelect }: TaskFormProps): ReactElement {
  const { key, name, description, required, automated, waitsFor, duration, assignee, fields } = task;
  const waitsField = useId();
  const change = (part: Partial<DraftTask>): void => onEdit(changeTask(draft, key, part));
  return (
    <>
      <Card
        title="Task"
        actions={
          <PartActions
            noun="task"
            removing="Delete"
            onMove={(by) => onEdit(moveTask(draft, key, by))}
            onRemove={() => {
              onEdit(removeTask(draft, key));
              onSelect(null);
            }}
          />
        }
      >
        <div className={styles.fields}>
          <TextField label="Name" value={name} maxLength={300} onChange={(text) => change({ name: text })} />
          <ProseField
            label="Description"
            rows={10}
            value={description}
            maxLength={20_000}
            onChange={(text) => change({ description: text })}
          />
          <div className={styles.pair}>
            <FormGroup label="Waits for" labelFor={waitsField}>
              <HTMLSelect
                id={waitsField}
                fill
                value={waitsFor ?? ''}
                onChange={({ currentTarget: { value } }) => change({ waitsFor: value === '' ? null : Number(value) })}
              >
                <option value="">No other task</option>
                {possiblePredecessors(draft, key).map((other) => (
                  <option key={other.key} value={other.key}>
                    {other.name}
                  </option>
                ))}
              </HTMLSelect>
            </FormGroup>
            <DurationField
              max={workflowLimits.minutes}
              placeholder="not due"
              label={waitsFor === null ? 'Due after the Case was opened' : 'Due after that task was completed'}
              value={duration}
              onChange={(minutes) => change({ duration: minutes })}
            />
          </div>
          {ownerId !== undefined && (
            <TaskAssignee ownerId={ownerId} value={assignee} onChange={(next) => change({ assignee: next })} />
          )}
          <Checkbox
            label="Required: the Case cannot be closed before it is completed"
            checked={required}
            onChange={({ currentTarget }) => change({ required: currentTarget.checked })}
          />
          <Checkbox
            label="Automated: marked as a task for a Playbook; it is completed by hand as any other"
            checked={automated}
            onChange={({ currentTarget }) => change({ automated: currentTarget.checked })}
          />
        </div>
      </Card>
      <FieldList fields={fields} freeKey={() => freeKey(draft)} onChange={(next) => change({ fields: next })} />
    </>
  );
}
