import { FormGroup } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import { AssigneeSelect } from '../../ui/assignee/assignee-select.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AttributeChoice } from './attribute-choice.tsx';
import { ProseField } from './prose-field.tsx';
import styles from './workflow.module.css';
import type { WorkflowDraft } from './workflow-draft.ts';

interface GeneralFormProps {
  readonly draft: WorkflowDraft;
  readonly view: WorkflowView;
  readonly onEdit: (draft: WorkflowDraft) => void;
}

/** What holds for the Workflow as a whole. */
export function GeneralForm({ draft, view, onEdit }: GeneralFormProps): ReactElement {
  const assigneeField = useId();
  const change = (part: Partial<WorkflowDraft>): void => onEdit({ ...draft, ...part });
  return (
    <Card title="General">
      <div className={styles.fields}>
        <TextField label="Name" value={draft.name} maxLength={200} onChange={(name) => change({ name })} />
        {view.ownerId !== null && (
          <FormGroup label="Default assignee of Cases" labelFor={assigneeField}>
            <AssigneeSelect
              id={assigneeField}
              ownerId={view.ownerId}
              value={draft.assignee}
              current={view.assignee}
              onChange={(assignee) => change({ assignee })}
            />
          </FormGroup>
        )}
        <ProseField
          label="Description, prefilled in new Cases"
          rows={8}
          value={draft.description}
          maxLength={20_000}
          onChange={(description) => change({ description })}
        />
        <AttributeChoice
          ownerId={view.ownerId}
          chosen={draft.attributes}
          onChange={(attributes) => change({ attributes })}
        />
      </div>
    </Card>
  );
}
