import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { runCommand } from '../../../api/query.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';

interface CategoryDialogProps {
  /** Undefined adds one. */
  readonly category: { readonly id: number; readonly name: string; readonly description: string | null } | undefined;
  readonly onClose: () => void;
}

/** Adds or changes a category. */
export function CategoryDialog({ category, onClose }: CategoryDialogProps): ReactElement {
  const [name, setName] = useState(category?.name ?? '');
  const [description, setDescription] = useState(category?.description ?? '');
  const { busy, error, onSubmit } = useSubmit(async () => {
    const values = { name: name.trim(), description: description.trim() === '' ? null : description.trim() };
    const { changeSet } =
      category === undefined
        ? await runCommand('requirementCategory.create', values)
        : await runCommand('requirementCategory.update', { id: category.id, ...values });
    showDone(category === undefined ? `Added ${values.name}` : `Saved ${values.name}`, changeSet);
    onClose();
  });
  return (
    <Dialog
      isOpen
      title={category === undefined ? 'Add category' : `Edit ${category.name}`}
      onClose={onClose}
      canOutsideClickClose={false}
    >
      <form onSubmit={onSubmit}>
        <DialogBody>
          <TextField label="Name" value={name} onChange={setName} maxLength={200} autoFocus />
          <TextField label="Description" value={description} onChange={setDescription} maxLength={2000} />
          <FormError error={error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text={category === undefined ? 'Add' : 'Save'}
                loading={busy}
                disabled={name.trim() === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
