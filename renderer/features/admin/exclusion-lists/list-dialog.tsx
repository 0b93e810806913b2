import { Button, Dialog, DialogBody, DialogFooter, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand } from '../../../api/query.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { useAdministratorRight } from '../use-administrator-right.ts';
import type { ExclusionList } from './exclusion-list.ts';

interface ListDialogProps {
  /** Undefined adds one. */
  readonly list: ExclusionList | undefined;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

/** Adds a list to an owner or to the system, or gives one another name. */
export function ListDialog({ list, onClose, onSaved }: ListDialogProps): ReactElement {
  const { owners } = useOwnersAllowing('settings.modify');
  const administrator = useAdministratorRight();
  const [name, setName] = useState(list?.name ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const ownerField = useId();
  const place = chosen ?? (owners[0] === undefined ? '' : String(owners[0].id));
  const { busy, error, onSubmit } = useSubmit(async () => {
    const title = name.trim();
    if (list === undefined) {
      const ownerId = owners.find(({ id }) => String(id) === place)?.id ?? null;
      const { id, changeSet } = await runCommand('exclusionList.create', { ownerId, name: title });
      showDone(`Added ${title}`, changeSet);
      onSaved(id);
    } else {
      const { changeSet } = await runCommand('exclusionList.rename', { id: list.id, name: title });
      showDone(`Saved ${title}`, changeSet);
    }
    onClose();
  });
  return (
    <Dialog
      isOpen
      title={list === undefined ? 'Add exclusion list' : `Rename ${list.name}`}
      onClose={onClose}
      canOutsideClickClose={false}
    >
      <form onSubmit={onSubmit}>
        <DialogBody>
          <TextField label="Name" value={name} onChange={setName} maxLength={100} autoFocus />
          {list === undefined && (
            <FormGroup label="Applies to" labelFor={ownerField}>
              <HTMLSelect id={ownerField} fill value={place} onChange={(event) => setChosen(event.currentTarget.value)}>
                {owners.map((owner) => (
                  <option key={owner.id} value={owner.id}>
                    {owner.name}
                  </option>
                ))}
                {administrator.allowed && <option value="">Every owner</option>}
              </HTMLSelect>
            </FormGroup>
          )}
          <FormError error={error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button type="submit" intent="primary" text="Save" loading={busy} disabled={name.trim() === ''} />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
