import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import { type IndicatorType, indicatorTypes } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from './association-types.module.css';
import { familyName } from './type-columns.tsx';

interface TypeDialogProps {
  /** Undefined adds one. */
  readonly type: AssociationTypeRow | undefined;
  readonly onClose: () => void;
}

/** Adds or changes an association type. The family of an existing one stays. */
export function TypeDialog({ type, onClose }: TypeDialogProps): ReactElement {
  const [name, setName] = useState(type?.name ?? '');
  const [family, setFamily] = useState(type?.family ?? 'custom');
  const [chosenPrimary, setPrimary] = useState<IndicatorType>(type?.primary ?? 'Address');
  const [nonPrimary, setNonPrimary] = useState<readonly IndicatorType[]>(type?.nonPrimary ?? []);
  const primary = family === 'fileAction' ? 'File' : chosenPrimary;
  const definition = { name: name.trim(), primary, nonPrimary: [...nonPrimary] };
  const send = async (): Promise<void> => {
    const { changeSet } =
      type === undefined
        ? await runCommand('associationType.create', { ...definition, family })
        : await runCommand('associationType.update', { ...definition, code: type.code });
    showDone(type === undefined ? `Added ${definition.name}` : `Saved ${definition.name}`, changeSet);
    onClose();
  };
  const ids = { family: useId(), primary: useId() };
  return (
    <FormDialog
      title={type === undefined ? 'Add association type' : `Edit ${type.name}`}
      submitText={type === undefined ? 'Add' : 'Save'}
      disabled={definition.name === '' || nonPrimary.length === 0}
      note={<span className={styles.lead}>{missing(definition)}</span>}
      onClose={onClose}
      send={send}
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={100} autoFocus />
      <FormGroup label="Family" labelFor={ids.family}>
        <HTMLSelect
          id={ids.family}
          fill
          disabled={type !== undefined}
          value={family}
          options={Object.entries(familyName).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setFamily(event.currentTarget.value === 'fileAction' ? 'fileAction' : 'custom')}
        />
      </FormGroup>
      <FormGroup
        label="Primary Indicator"
        labelFor={ids.primary}
        helperText={family === 'fileAction' ? 'A file action starts from a File.' : undefined}
      >
        <HTMLSelect
          id={ids.primary}
          fill
          disabled={family === 'fileAction'}
          value={primary}
          options={[...indicatorTypes]}
          onChange={(event) =>
            setPrimary(indicatorTypes.find((known) => known === event.currentTarget.value) ?? primary)
          }
        />
      </FormGroup>
      <OtherTypes chosen={nonPrimary} onChange={setNonPrimary} />
    </FormDialog>
  );
}

function OtherTypes(props: {
  readonly chosen: readonly IndicatorType[];
  readonly onChange: (chosen: readonly IndicatorType[]) => void;
}): ReactElement {
  const { chosen, onChange } = props;
  return (
    <fieldset className={styles.others}>
      <legend>Other Indicator, one of</legend>
      {indicatorTypes.map((type) => (
        <Checkbox
          key={type}
          className={styles.other ?? ''}
          label={type}
          checked={chosen.includes(type)}
          // In the order of the types, whatever the order of the clicks.
          onChange={() => onChange(indicatorTypes.filter((known) => chosen.includes(known) !== (known === type)))}
        />
      ))}
    </fieldset>
  );
}

/** What stands between the form and saving it. */
function missing({ name, nonPrimary }: { readonly name: string; readonly nonPrimary: readonly string[] }): string {
  if (name === '') return 'Needs a name.';
  return nonPrimary.length === 0 ? 'Needs at least one type of the other Indicator.' : '';
}
