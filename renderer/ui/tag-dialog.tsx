import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { useCommand } from '../api/query.ts';
import { countOf } from './count-text.ts';
import { FormError } from './form-error.tsx';
import { TagInput } from './tag-input.tsx';
import { showDone } from './toast.ts';

interface TagDialogProps {
  readonly ids: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Puts Tags on all chosen rows, or takes them off all, in one change. */
export function TagDialog({ ids, onClose, onDone }: TagDialogProps): ReactElement {
  const [names, setNames] = useState<readonly string[]>([]);
  const tagging = useCommand('tag.apply');
  const untagging = useCommand('tag.remove');
  const isBusy = tagging.isPending || untagging.isPending;
  const input = { ids: [...ids], names: [...names] };
  const apply = (): void => {
    tagging
      .mutateAsync(input)
      .then(({ changeSet, applied, alreadyThere }) => {
        onDone();
        const already = alreadyThere > 0 ? `; ${countOf(alreadyThere, 'was', 'were')} there already` : '';
        showDone(`Tags applied ${countOf(applied, 'time')}${already}`, changeSet);
      })
      // The dialog shows it.
      .catch(() => undefined);
  };
  const remove = (): void => {
    untagging
      .mutateAsync(input)
      .then(({ changeSet, removed }) => {
        onDone();
        showDone(`Tags removed ${countOf(removed, 'time')}`, removed === 0 ? undefined : changeSet);
      })
      // The dialog shows it.
      .catch(() => undefined);
  };
  return (
    <Dialog isOpen onClose={onClose} title={`Tag ${countOf(ids.length, 'object')}`}>
      <DialogBody>
        <TagInput names={names} onChange={setNames} autoFocus />
        <FormError error={tagging.error ?? untagging.error} />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button
              text="Remove tags"
              loading={untagging.isPending}
              disabled={names.length === 0 || isBusy}
              onClick={remove}
            />
            <Button
              intent="primary"
              text="Tag"
              loading={tagging.isPending}
              disabled={names.length === 0 || isBusy}
              onClick={apply}
            />
          </>
        }
      />
    </Dialog>
  );
}
