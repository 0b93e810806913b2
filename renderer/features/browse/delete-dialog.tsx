import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useCommand, useContractQuery } from '../../api/query.ts';
import { countOf } from '../../ui/count-text.ts';
import { FormError } from '../../ui/form-error.tsx';
import { showDone } from '../../ui/toast.ts';

interface BulkDialogProps {
  readonly ids: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what goes with a deletion before it is done. */
export function DeleteDialog({ ids, onClose, onDone }: BulkDialogProps): ReactElement {
  const preview = useContractQuery('object.deletionPreview', { ids: [...ids] });
  const deletion = useCommand('object.delete');
  const remove = (): void => {
    deletion
      .mutateAsync({ ids: [...ids] })
      .then(({ changeSet, deleted, associations }) => {
        onDone();
        showDone(
          `Deleted ${countOf(deleted, 'object')}${associations > 0 ? ` with ${countOf(associations, 'association')}` : ''}`,
          changeSet,
        );
      })
      // The dialog shows it.
      .catch(() => undefined);
  };
  return (
    <Dialog isOpen onClose={onClose} title={`Delete ${countOf(ids.length, 'object')}?`}>
      <DialogBody>
        {preview.data !== undefined && (
          <p>
            {countOf(preview.data.objects, 'object')}, {countOf(preview.data.associations, 'association')} and{' '}
            {countOf(preview.data.attributes, 'attribute')} go with it. You can undo this.
          </p>
        )}
        <FormError error={deletion.error ?? preview.error} />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} autoFocus />
            <Button
              intent="danger"
              text="Delete"
              loading={deletion.isPending || preview.isPending}
              disabled={preview.data === undefined}
              onClick={remove}
            />
          </>
        }
      />
    </Dialog>
  );
}
