import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { SecurityLabel } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface DeleteLabelDialogProps {
  readonly label: SecurityLabel;
  readonly onClose: () => void;
}

/** Says from how much a label goes before it is deleted. */
export function DeleteLabelDialog({ label, onClose }: DeleteLabelDialogProps): ReactElement {
  const { data, error } = useContractQuery('securityLabel.usage', { labelId: label.id });
  const remove = (): void => {
    onClose();
    runCommand('securityLabel.delete', { labelId: label.id })
      .then(({ objects, attributes, changeSet }) =>
        showDone(`Deleted ${label.name} from ${carriers(objects, attributes)}`, changeSet),
      )
      .catch(showFailure);
  };
  return (
    <Dialog isOpen role="alertdialog" title={`Delete ${label.name}?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label={`Counting what carries ${label.name}`} />}
        {data !== undefined && (
          <p>
            The label {label.name} is deleted and taken off {carriers(data.objects, data.attributes)}. It can be undone.
          </p>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button intent="danger" text="Delete label" disabled={data === undefined} onClick={remove} />
          </>
        }
      />
    </Dialog>
  );
}

export const carriers = (objects: number, attributes: number): string =>
  `${countOf(objects, 'object')} and ${countOf(attributes, 'Attribute')}`;
