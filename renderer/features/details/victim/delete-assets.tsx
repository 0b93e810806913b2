import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { VictimAssetRow } from '../../../../shared/contract/victim.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface DeleteAssetsProps {
  readonly assets: readonly VictimAssetRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what goes with the chosen Assets before they are deleted. */
export function DeleteAssets({ assets, onClose, onDone }: DeleteAssetsProps): ReactElement {
  const ids = assets.map(({ object }) => object.id);
  const { data, error } = useContractQuery('object.deletionPreview', { ids });
  const [busy, setBusy] = useState(false);
  const what = countOf(assets.length, 'asset');
  const remove = (): void => {
    setBusy(true);
    runCommand('object.delete', { ids })
      .then(({ changeSet }) => {
        showDone(`Deleted ${what}`, changeSet);
        onDone();
      })
      .catch((failure: unknown) => {
        showFailure(failure);
        setBusy(false);
      });
  };
  return (
    <Dialog isOpen role="alertdialog" title={`Delete ${what}?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Counting what goes with it" />}
        {data !== undefined && (
          <p>
            {what} {assets.length === 1 ? 'is' : 'are'} deleted, with {countOf(data.associations, 'association')}. It
            can be undone.
          </p>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button
              intent="danger"
              text={`Delete ${what}`}
              disabled={data === undefined}
              loading={busy}
              onClick={remove}
            />
          </>
        }
      />
    </Dialog>
  );
}
