import { type ReactElement, useState } from 'react';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';

interface CategoryDialogProps {
  /** Undefined adds one. */
  readonly category: { readonly id: number; readonly name: string; readonly description: string | null } | undefined;
  readonly onClose: () => void;
}

/** Adds or changes a category. */
export function CategoryDialog({ category, onClose }: CategoryDialogProps): ReactElement {
  const [name, setName] = useState(category?.name ?? '');
  const [description, setDescription] = useState(category?.description ?? '');
  const send = async (): Promise<void> => {
    const values = { name: name.trim(), description: description.trim() === '' ? null : description.trim() };
    const { changeSet } =
      category === undefined
        ? await runCommand('requirementCategory.create', values)
        : await runCommand('requirementCategory.update', { id: category.id, ...values });
    showDone(category === undefined ? `Added ${values.name}` : `Saved ${values.name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={category === undefined ? 'Add category' : `Edit ${category.name}`}
      submitText={category === undefined ? 'Add' : 'Save'}
      disabled={name.trim() === ''}
      onClose={onClose}
      send={send}
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={200} autoFocus />
      <TextField label="Description" value={description} onChange={setDescription} maxLength={2000} />
    </FormDialog>
  );
}
