import { Alert } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { SecurityLabel } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface DeleteLabelDialogProps {
  readonly label: SecurityLabel;
  readonly onClose: () => void;
}

/** Says from how much a label goes before it is deleted. */
export function DeleteLabelDialog({ label, onClose }: DeleteLabelDialogProps): ReactElement {
  const { data } = useContractQuery('securityLabel.usage', { labelId: label.id });
  const remove = (): void => {
    onClose();
    runCommand('securityLabel.delete', { labelId: label.id })
      .then(({ objects, attributes, changeSet }) =>
        showDone(`Deleted ${label.name} from ${carriers(objects, attributes)}`, changeSet),
      )
      .catch(showFailure);
  };
  return (
    <Alert
      isOpen
      intent="danger"
      confirmButtonText="Delete label"
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      loading={data === undefined}
      onCancel={onClose}
      onConfirm={remove}
    >
      {data === undefined
        ? `Counting what carries ${label.name}…`
        : `The label ${label.name} is deleted and taken off ${carriers(data.objects, data.attributes)}. It can be undone.`}
    </Alert>
  );
}

export const carriers = (objects: number, attributes: number): string =>
  `${countOf(objects, 'object')} and ${countOf(attributes, 'Attribute')}`;
