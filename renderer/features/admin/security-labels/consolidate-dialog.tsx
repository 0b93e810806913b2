import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { Right, SecurityLabel } from '../../../../shared/model/object.ts';
import { useQueries } from '@tanstack/react-query';
import { contractQuery, runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';
import { carriers } from './delete-label-dialog.tsx';

interface ConsolidateDialogProps {
  readonly labels: readonly SecurityLabel[];
  readonly systemLabels: readonly SecurityLabel[];
  /** Whether the replaced labels may be deleted. */
  readonly removal: Right;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Replaces labels of owners by a System label, wherever they are applied. */
export function ConsolidateDialog(props: ConsolidateDialogProps): ReactElement {
  const { labels, systemLabels, removal, onClose, onDone } = props;
  const [intoId, setInto] = useState(systemLabels[0]?.id);
  const [remove, setRemove] = useState(removal.allowed);
  const id = useId();
  const usages = useQueries({
    queries: labels.map((label) => contractQuery('securityLabel.usage', { labelId: label.id })),
  });
  const known = usages.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const names = labels.map(({ name }) => name).join(', ');
  const send = async (): Promise<void> => {
    if (intoId === undefined) return;
    const { objects, attributes, changeSet } = await runCommand('securityLabel.consolidate', {
      labelIds: labels.map((label) => label.id),
      intoId,
      remove,
    });
    showDone(`Consolidated ${names} on ${carriers(objects, attributes)}`, changeSet);
    onDone();
  };
  return (
    <FormDialog
      title="Consolidate Security Labels"
      submitText="Consolidate"
      disabled={intoId === undefined}
      onClose={onClose}
      send={send}
    >
      <p>
        {names}
        {known.length === labels.length &&
          ` on ${carriers(
            known.reduce((sum, { objects }) => sum + objects, 0),
            known.reduce((sum, { attributes }) => sum + attributes, 0),
          )}`}
        . It can be undone.
      </p>
      <FormGroup label="Replace by the System label" labelFor={id}>
        <HTMLSelect
          id={id}
          fill
          value={intoId ?? ''}
          options={systemLabels.map((label) => ({ value: label.id, label: label.name }))}
          onChange={(event) => setInto(Number(event.currentTarget.value))}
        />
      </FormGroup>
      <Checkbox
        label={removal.allowed ? 'Delete the replaced labels' : `Delete the replaced labels: ${removal.reason ?? ''}`}
        checked={remove}
        disabled={!removal.allowed}
        onChange={(event) => setRemove(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
