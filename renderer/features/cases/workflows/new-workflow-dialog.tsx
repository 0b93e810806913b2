import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { Owner } from '../../../../shared/model/owner.ts';
import { runCommand } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { importWorkflow } from '../import-workflow.ts';

interface NewWorkflowDialogProps {
  readonly owners: readonly Owner[];
  /** A file brings its own name. */
  readonly from: 'new' | 'import';
  readonly onClose: () => void;
}

const nothing = { phases: [{ name: 'Phase 1', description: '', tasks: [] }], attributes: [] };

/** Where a Workflow is made and, for a new one, its name; its editor opens next. */
export function NewWorkflowDialog({ owners, from, onClose }: NewWorkflowDialogProps): ReactElement {
  const [name, setName] = useState('');
  const [chosen, choose] = useState<number | undefined>(undefined);
  const ownerField = useId();
  const ownerId = owners.find(({ id }) => id === chosen)?.id ?? owners[0]?.id;
  const send = async (): Promise<void> => {
    if (ownerId === undefined) return;
    if (from === 'import') {
      onClose();
      return importWorkflow(ownerId);
    }
    const made = { ownerId, name: name.trim(), description: '', assignee: null, active: false, body: nothing };
    const { id, changeSet } = await runCommand('workflow.create', made);
    showDone(`Created ${made.name}`, changeSet);
    onClose();
    openTab({ screen: 'workflow', id }, { title: made.name });
  };
  return (
    <FormDialog
      title={from === 'new' ? 'New Workflow' : 'Import a Workflow'}
      submitText={from === 'new' ? 'Create' : 'Choose a file…'}
      disabled={ownerId === undefined || (from === 'new' && name.trim() === '')}
      onClose={onClose}
      send={send}
    >
      {from === 'new' && <TextField label="Name" value={name} onChange={setName} maxLength={200} autoFocus />}
      <FormGroup
        label="Organization"
        labelFor={ownerField}
        helperText="It is not active at first: activate it when its phases and tasks are as they should be."
      >
        <HTMLSelect
          id={ownerField}
          fill
          value={ownerId ?? ''}
          options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
      </FormGroup>
    </FormDialog>
  );
}
