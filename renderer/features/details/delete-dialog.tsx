import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useCommand, useContractQuery } from '../../api/query.ts';
import { closeTab } from '../../state/tabs.ts';
import { countText } from '../../ui/association-cards/card-paging.tsx';
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
  const remove = useCommand('object.delete');
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 60);
  const submit = (): void => {
    remove.mutate(
      { ids: [object.id] },
      {
        onError: showFailure,
        onSuccess: ({ changeSet }) => {
          showDone(`Deleted ${name}`, changeSet);
          onClose();
          if (tabId !== undefined) closeTab(tabId);
        },
      },
    );
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
              <li>{some(data.associations, 'association', 'associations')}; the objects at their other ends stay</li>
              <li>{some(data.attributes, 'attribute', 'attributes')}</li>
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
              loading={remove.isPending}
              onClick={submit}
            />
          </>
        }
      />
    </Dialog>
  );
}

const some = (count: number, one: string, many: string): string => `${countText(count)} ${count === 1 ? one : many}`;
