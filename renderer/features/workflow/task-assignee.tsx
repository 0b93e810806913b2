import { FormGroup } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import type { WorkflowTask } from '../../../shared/model/workflow.ts';
import { useContractQuery } from '../../api/query.ts';
import { AssigneeSelect } from '../../ui/assignee/assignee-select.tsx';

interface TaskAssigneeProps {
  readonly ownerId: number;
  /** By name: Workflows go to other workspaces. */
  readonly value: WorkflowTask['assignee'];
  readonly onChange: (assignee: WorkflowTask['assignee']) => void;
}

/** To whom a task is assigned in new Cases. */
export function TaskAssignee({ ownerId, value, onChange }: TaskAssigneeProps): ReactElement {
  const id = useId();
  const { data } = useContractQuery('case.people', { ownerId });
  const known = (kind: AssigneeRef['kind']) => (kind === 'user' ? data?.users : data?.groups) ?? [];
  const found = value === null ? undefined : known(value.kind).find(({ name }) => name === value.name);
  const isUnknown = value !== null && data !== undefined && found === undefined;
  return (
    <FormGroup
      label="Assigned to"
      labelFor={id}
      helperText={
        isUnknown ? `${value.name} is not in this Organization: new Cases leave the task to nobody.` : undefined
      }
    >
      <AssigneeSelect
        id={id}
        ownerId={ownerId}
        value={value === null || found === undefined ? null : { kind: value.kind, id: found.id }}
        onChange={(ref) => {
          const name = ref === null ? undefined : known(ref.kind).find((one) => one.id === ref.id)?.name;
          onChange(ref === null || name === undefined ? null : { kind: ref.kind, name });
        }}
      />
    </FormGroup>
  );
}
