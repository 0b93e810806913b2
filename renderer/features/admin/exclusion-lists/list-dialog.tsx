import { FormGroup, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { type ExclusionPurpose, exclusionPurposes } from '../../../../shared/indicator/exclusion.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useAdministratorRight } from '../use-administrator-right.ts';
import { type ExclusionList, purposeWords } from './exclusion-list.ts';

interface ListDialogProps {
  /** Undefined adds one. */
  readonly list: ExclusionList | undefined;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

/** Adds a list to an owner or to the system, or gives one another name or purpose. */
export function ListDialog({ list, onClose, onSaved }: ListDialogProps): ReactElement {
  const { owners } = useOwnersAllowing('settings.modify');
  const administrator = useAdministratorRight();
  const [name, setName] = useState(list?.name ?? '');
  const [purpose, setPurpose] = useState<ExclusionPurpose>(list?.purpose ?? 'refuse');
  const [chosen, setChosen] = useState<string | null>(null);
  const ownerField = useId();
  const place = chosen ?? (owners[0] === undefined ? '' : String(owners[0].id));
  const send = async (): Promise<void> => {
    const title = name.trim();
    if (list === undefined) {
      const ownerId = owners.find(({ id }) => String(id) === place)?.id ?? null;
      const { id, changeSet } = await runCommand('exclusionList.create', { ownerId, name: title, purpose });
      showDone(`Added ${title}`, changeSet);
      onSaved(id);
    } else {
      const { changeSet } = await runCommand('exclusionList.update', { id: list.id, name: title, purpose });
      showDone(`Saved ${title}`, changeSet);
    }
    onClose();
  };
  return (
    <FormDialog
      title={list === undefined ? 'Add exclusion list' : `Edit ${list.name}`}
      submitText="Save"
      disabled={name.trim() === ''}
      onClose={onClose}
      send={send}
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={100} autoFocus />
      <RadioGroup
        label="Its values"
        selectedValue={purpose}
        onChange={({ currentTarget: { value } }) =>
          setPurpose(exclusionPurposes.find((known) => known === value) ?? 'refuse')
        }
      >
        {exclusionPurposes.map((value) => (
          <Radio key={value} value={value} label={purposeWords[value].long} />
        ))}
      </RadioGroup>
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
    </FormDialog>
  );
}
