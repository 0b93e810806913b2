import { Button, Checkbox, Dialog, DialogBody, DialogFooter, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import { type IndicatorType, indicatorTypes } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
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
  const { busy, error, onSubmit } = useSubmit(async () => {
    const { changeSet } =
      type === undefined
        ? await runCommand('associationType.create', { ...definition, family })
        : await runCommand('associationType.update', { ...definition, code: type.code });
    showDone(type === undefined ? `Added ${definition.name}` : `Saved ${definition.name}`, changeSet);
    onClose();
  });
  const ids = { family: useId(), primary: useId() };
  return (
    <Dialog
      isOpen
      title={type === undefined ? 'Add association type' : `Edit ${type.name}`}
      onClose={onClose}
      canOutsideClickClose={false}
    >
      <form onSubmit={onSubmit}>
        <DialogBody>
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
          <FormError error={error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text={type === undefined ? 'Add' : 'Save'}
                loading={busy}
                disabled={definition.name === '' || nonPrimary.length === 0}
              />
            </>
          }
        >
          <span className={styles.lead}>{missing(definition)}</span>
        </DialogFooter>
      </form>
    </Dialog>
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
