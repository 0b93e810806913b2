import { FormGroup, HTMLSelect, TextArea } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { recogniseIndicator } from '../../../../shared/indicator/recognise.ts';
import { type IndicatorType, indicatorTypes } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';
import type { ExclusionList } from './exclusion-list.ts';
import styles from './exclusion-lists.module.css';

interface AddValuesDialogProps {
  readonly list: ExclusionList;
  readonly onClose: () => void;
}

/** Several values of one type, or each of the type that it most likely is; a wildcard is a Host unless the type says otherwise. */
export function AddValuesDialog({ list, onClose }: AddValuesDialogProps): ReactElement {
  const [text, setText] = useState('');
  const [type, setType] = useState<IndicatorType | 'recognise'>('recognise');
  const ids = { text: useId(), type: useId() };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const send = async (): Promise<void> => {
    const values = lines.map((value) => ({ type: type === 'recognise' ? typeOf(value) : type, value }));
    const { added, alreadyThere, changeSet } = await runCommand('exclusionList.add', { id: list.id, values });
    const there = alreadyThere === 0 ? '' : `; ${countOf(alreadyThere, 'was', 'were')} there already`;
    showDone(`Added ${countOf(added, 'entry', 'entries')} to ${list.name}${there}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={`Add to ${list.name}`}
      submitText={`Add ${countOf(lines.length, 'value')}`}
      disabled={lines.length === 0 || lines.length > 10_000}
      onClose={onClose}
      send={send}
    >
      <FormGroup label="Type" labelFor={ids.type}>
        <HTMLSelect
          id={ids.type}
          fill
          value={type}
          options={[
            { value: 'recognise', label: 'Recognise from each value' },
            ...indicatorTypes.map((value) => ({ value })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setType(indicatorTypes.find((known) => known === value) ?? 'recognise')
          }
        />
      </FormGroup>
      <FormGroup
        label="Values, one in each line"
        labelFor={ids.text}
        helperText="* stands for any characters (*.example.com, 10.*); an Address may be a block (10.0.0.0/8)."
      >
        <TextArea
          id={ids.text}
          fill
          autoFocus
          rows={8}
          spellCheck={false}
          className={styles.text ?? ''}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </FormGroup>
    </FormDialog>
  );
}

/** Blocks exclude Addresses; what shows no type of its own is taken for a Host. */
function typeOf(value: string): IndicatorType {
  if (/^[\d.]+\.\*$/.test(value)) return 'Address';
  const found = recogniseIndicator(value, { hostsExpected: true })?.value.type;
  return found === 'CIDR' ? 'Address' : (found ?? 'Host');
}
