import { InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ManualEvent } from '../../../../shared/contract/timeline.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { showDone } from '../../../ui/toast.ts';

interface DeleteEventDialogProps {
  readonly event: ManualEvent;
  readonly onClose: () => void;
}

/** Deletes an event with the reason that stays in its place. */
export function DeleteEventDialog({ event, onClose }: DeleteEventDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="Delete event"
      submitText="Delete event"
      disabled={reason.trim() === ''}
      onClose={onClose}
      send={async () => {
        const { changeSet } = await runCommand('timeline.delete', { id: event.id, reason });
        showDone('Deleted the event', changeSet);
        onClose();
      }}
    >
      <p>“{event.summary}” stays in the timeline as deleted, with your reason. It can be undone.</p>
      <LabelledField label="Reason">
        {(id) => <InputGroup id={id} autoFocus maxLength={1000} value={reason} onValueChange={setReason} />}
      </LabelledField>
    </FormDialog>
  );
}
