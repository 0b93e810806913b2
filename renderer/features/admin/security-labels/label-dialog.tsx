import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { SecurityLabel } from '../../../../shared/model/object.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelTag } from '../../../ui/label-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from '../vocabulary.module.css';

interface LabelDialogProps {
  /** Undefined makes one. */
  readonly label: SecurityLabel | undefined;
  readonly onClose: () => void;
}

/** Makes or changes a Security Label of an owner. */
export function LabelDialog({ label, onClose }: LabelDialogProps): ReactElement {
  const { owners } = useOwnersAllowing('securityLabel.create');
  const [chosenOwner, setOwner] = useState<number | undefined>(undefined);
  const [name, setName] = useState(label?.name ?? '');
  const [description, setDescription] = useState(label?.description ?? '');
  const [color, setColor] = useState(label?.color ?? '2D72D2');
  const ids = { owner: useId(), color: useId() };
  const ownerId = chosenOwner ?? owners[0]?.id;
  const fields = {
    name: name.trim(),
    description: description.trim() === '' ? null : description.trim(),
    color,
  };
  const send = async (): Promise<void> => {
    if (label !== undefined) {
      const { changeSet } = await runCommand('securityLabel.modify', { labelId: label.id, ...fields });
      showDone(`Saved ${fields.name}`, changeSet);
    } else if (ownerId !== undefined) {
      const { changeSet } = await runCommand('securityLabel.create', { ownerId, ...fields });
      showDone(`Created ${fields.name}`, changeSet);
    }
    onClose();
  };
  return (
    <FormDialog
      title={label === undefined ? 'New Security Label' : `Edit ${label.name}`}
      submitText={label === undefined ? 'Create' : 'Save'}
      disabled={fields.name === ''}
      onClose={onClose}
      send={send}
    >
      {label === undefined && (
        <FormGroup label="Owner" labelFor={ids.owner}>
          <HTMLSelect
            id={ids.owner}
            fill
            value={ownerId ?? ''}
            options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
            onChange={(event) => setOwner(Number(event.currentTarget.value))}
          />
        </FormGroup>
      )}
      <TextField label="Name" value={name} onChange={setName} maxLength={100} autoFocus />
      <TextField label="Description" value={description} onChange={setDescription} maxLength={1000} />
      <FormGroup label="Color" labelFor={ids.color} helperText={<LabelTag name={name || 'Label'} color={color} />}>
        <input
          id={ids.color}
          type="color"
          className={styles.swatch}
          value={`#${color.toLowerCase()}`}
          onChange={(event) => setColor(event.currentTarget.value.slice(1).toUpperCase())}
        />
      </FormGroup>
    </FormDialog>
  );
}
