import { FormGroup, HTMLSelect, Radio, RadioGroup, SegmentedControl } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { amount } from '../../../ui/association-cards/dissociate.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ObjectPicker } from '../../../ui/object-picker.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from './behavior.module.css';
import { NewValue, readNewValue } from './new-value.tsx';

interface ActionDialogProps {
  readonly object: ObjectView;
  readonly actions: readonly AssociationTypeRow[];
  readonly onClose: () => void;
}

/** Adds a file action: which one, with which type, to Indicators that are there or to one of a new value. */
export function ActionDialog({ object, actions, onClose }: ActionDialogProps): ReactElement {
  const [code, setCode] = useState(actions[0]?.code);
  const [otherType, setOtherType] = useState<IndicatorType | undefined>(undefined);
  const [primary, setPrimary] = useState<'this' | 'other'>('this');
  const [way, setWay] = useState<'existing' | 'new'>('existing');
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  const [value, setValue] = useState('');

  const action = actions.find((candidate) => candidate.code === code);
  const types = action?.nonPrimary ?? [];
  const type = types.find((name) => name === otherType) ?? types[0];
  const eitherWay = type === 'File';
  const read = type === undefined ? null : readNewValue(type, value);
  const ready = way === 'existing' ? selection.size > 0 : read?.ok === true;

  const send = async (): Promise<void> => {
    if (action === undefined || type === undefined || !ready) return;
    const direction = eitherWay ? { primary } : {};
    if (way === 'new') {
      const done = await runCommand('behavior.add', {
        id: object.id,
        type: action.code,
        otherType: type,
        value,
        ...direction,
      });
      showDone(`Added ${action.name}${done.created ? ` with a new ${type}` : ''}`, done.changeSet);
    } else {
      const done = await runCommand('association.create', {
        id: object.id,
        others: [...selection],
        type: action.code,
        ...direction,
      });
      showDone(`Added ${action.name} with ${amount(done.created, 'indicator')}`, done.changeSet ?? undefined);
    }
    onClose();
  };

  return (
    <FormDialog
      className={styles.dialog}
      title="Add file action"
      submitText="Add action"
      disabled={!ready}
      onClose={onClose}
      send={send}
    >
      <div className={styles.choices}>
        <FormGroup label="Action" labelFor="file-action">
          <HTMLSelect
            id="file-action"
            autoFocus
            value={code ?? ''}
            options={actions.map((candidate) => ({ value: candidate.code, label: candidate.name }))}
            onChange={(event) => {
              setCode(Number(event.currentTarget.value));
              setSelection(new Set());
            }}
          />
        </FormGroup>
        <FormGroup label="Type of the other Indicator" labelFor="file-action-type">
          <HTMLSelect
            id="file-action-type"
            value={type ?? ''}
            options={[...types]}
            onChange={(event) => {
              setOtherType(types.find((name) => name === event.currentTarget.value));
              setSelection(new Set());
            }}
          />
        </FormGroup>
        <FormGroup label="Indicator">
          <SegmentedControl
            size="small"
            aria-label="Indicator"
            value={way}
            options={[
              { value: 'existing', label: 'Choose existing' },
              { value: 'new', label: 'Type a value' },
            ]}
            onValueChange={(next) => setWay(next === 'new' ? 'new' : 'existing')}
          />
        </FormGroup>
      </div>
      {eitherWay && (
        <RadioGroup
          label="Direction"
          inline
          selectedValue={primary}
          onChange={(event) => setPrimary(event.currentTarget.value === 'other' ? 'other' : 'this')}
        >
          <Radio value="this" label="This File acts on the other" />
          <Radio value="other" label="The other acts on this File" />
        </RadioGroup>
      )}
      {way === 'new' && type !== undefined && <NewValue type={type} value={value} read={read} onChange={setValue} />}
      {way === 'existing' && type !== undefined && (
        <ObjectPicker
          key={type}
          id={object.id}
          kind="indicator"
          fixedType={type}
          selection={selection}
          onSelectionChange={setSelection}
        />
      )}
    </FormDialog>
  );
}
