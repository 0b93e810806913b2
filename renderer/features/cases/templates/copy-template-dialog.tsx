import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';

/** Into which Organization a Template is copied; what it makes opens in the editor. */
export function CopyTemplateDialog(props: { template: WorkflowSummary; onClose: () => void }): ReactElement {
  const { template, onClose } = props;
  const { owners } = useOwnersAllowing('systemTemplate.copy');
  const [chosen, choose] = useState<number | undefined>(undefined);
  const [active, setActive] = useState(true);
  const ownerField = useId();
  const ownerId = owners.find(({ id }) => id === chosen)?.id ?? owners[0]?.id;
  const send = async (): Promise<void> => {
    if (ownerId === undefined) return;
    const { id, changeSet } = await runCommand('workflow.copyTemplate', { id: template.id, ownerId, active });
    showDone(`Copied ${template.name}`, changeSet);
    onClose();
    openTab({ screen: 'workflow', id });
  };
  return (
    <FormDialog
      title={`Copy ${template.name}`}
      submitText="Copy"
      disabled={ownerId === undefined}
      onClose={onClose}
      send={send}
    >
      <FormGroup label="Organization" labelFor={ownerField}>
        <HTMLSelect
          id={ownerField}
          fill
          value={ownerId ?? ''}
          options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
      </FormGroup>
      <Checkbox
        label="Activate it at once, so that Cases can be opened from it"
        checked={active}
        onChange={({ currentTarget }) => setActive(currentTarget.checked)}
      />
    </FormDialog>
  );
}
