import { Alert } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { VictimAssetRow } from '../../../../shared/contract/victim.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface DeleteAssetsProps {
  readonly assets: readonly VictimAssetRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what goes with the chosen Assets before they are deleted. */
export function DeleteAssets({ assets, onClose, onDone }: DeleteAssetsProps): ReactElement {
  const ids = assets.map(({ object }) => object.id);
  const { data } = useContractQuery('object.deletionPreview', { ids });
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
    <Alert
      isOpen
      intent="danger"
      confirmButtonText={`Delete ${what}`}
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      loading={data === undefined || busy}
      onCancel={onClose}
      onConfirm={remove}
    >
      {what} {assets.length === 1 ? 'is' : 'are'} deleted
      {data !== undefined && `, with ${countOf(data.associations, 'association')}`}. It can be undone.
    </Alert>
  );
}
