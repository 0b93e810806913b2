import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { closeTab } from '../../state/tabs.ts';
import { countOf } from '../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';

interface DeleteDialogProps {
  readonly object: ObjectView;
  readonly tabId: string | undefined;
  readonly onClose: () => void;
}

/** Says what goes with the object before it is deleted. */
export function DeleteDialog({ object, tabId, onClose }: DeleteDialogProps): ReactElement {
  const { data, error } = useContractQuery('object.deletionPreview', { ids: [object.id] });
  const [busy, setBusy] = useState(false);
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 60);
  const submit = (): void => {
    setBusy(true);
    // Not a mutation of this component: once the object is gone, the screen around this dialog goes, too.
    runCommand('object.delete', { ids: [object.id] })
      .then(({ changeSet }) => {
        showDone(`Deleted ${name}`, changeSet);
        if (tabId !== undefined) closeTab(tabId);
      })
      .catch((failure: unknown) => {
        showFailure(failure);
        setBusy(false);
      });
  };
  return (
    <Dialog isOpen title={`Delete ${name}?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Counting what goes with it" />}
        {data !== undefined && (
          <>
            <p>This {object.type} is deleted, and with it:</p>
            <ul>
              {data.objects > 1 && <li>{countOf(data.objects - 1, 'Asset')}</li>}
              <li>{countOf(data.associations, 'association')}; the objects at their other ends stay</li>
              <li>{countOf(data.attributes, 'attribute')}</li>
            </ul>
            <p>It can be undone.</p>
          </>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button
              intent="danger"
              text={`Delete ${object.type}`}
              disabled={data === undefined}
              loading={busy}
              onClick={submit}
            />
          </>
        }
      />
    </Dialog>
  );
}
