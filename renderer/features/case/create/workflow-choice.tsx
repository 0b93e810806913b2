import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { countOf } from '../../../ui/count-text.ts';
import { LabelledField } from '../../../ui/labelled-field.tsx';

interface WorkflowChoiceProps {
  readonly workflows: readonly WorkflowSummary[];
  readonly value: WorkflowSummary | undefined;
  /** There are more Workflows than were read. */
  readonly more: boolean;
  readonly onChange: (id: number | undefined) => void;
}

/** The active Workflows of an Organization, each with its size; an empty Case without one. */
export function WorkflowChoice({ workflows, value, more, onChange }: WorkflowChoiceProps): ReactElement {
  return (
    <LabelledField label="Workflow">
      {(id) => (
        <HTMLSelect
          id={id}
          fill
          value={value?.id ?? ''}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))
          }
        >
          <option value="">None: an empty Case</option>
          {workflows.map((workflow) => (
            <option key={workflow.id} value={workflow.id}>
              {workflow.name} ({countOf(workflow.phases, 'phase')}, {countOf(workflow.tasks, 'task')})
            </option>
          ))}
          {more && <option disabled>Only the first 500 Workflows are listed</option>}
        </HTMLSelect>
      )}
    </LabelledField>
  );
}
