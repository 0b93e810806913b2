import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { useCommand } from '../../api/query.ts';
import { countOf } from '../../ui/count-text.ts';
import { FormError } from '../../ui/form-error.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { showDone } from '../../ui/toast.ts';

interface TagDialogProps {
  readonly ids: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Puts Tags on all chosen rows in one change. */
export function TagDialog({ ids, onClose, onDone }: TagDialogProps): ReactElement {
  const [names, setNames] = useState<readonly string[]>([]);
  const tagging = useCommand('tag.apply');
  const apply = () =>
    tagging.mutate(
      { ids: [...ids], names: [...names] },
      {
        onSuccess: ({ changeSet, applied, alreadyThere }) => {
          onDone();
          const already = alreadyThere > 0 ? `; ${countOf(alreadyThere, 'was', 'were')} there already` : '';
          showDone(`Tags applied ${countOf(applied, 'time')}${already}`, changeSet);
        },
      },
    );
  return (
    <Dialog isOpen onClose={onClose} title={`Tag ${countOf(ids.length, 'object')}`}>
      <DialogBody>
        <TagInput names={names} onChange={setNames} autoFocus />
        <FormError error={tagging.error} />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button
              intent="primary"
              text="Tag"
              loading={tagging.isPending}
              disabled={names.length === 0}
              onClick={apply}
            />
          </>
        }
      />
    </Dialog>
  );
}
