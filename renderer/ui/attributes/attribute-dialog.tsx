import { FormGroup, HTMLSelect, InputGroup, Switch } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { Attribute, ObjectView } from '../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { countText } from '../count-text.ts';
import { FormDialog } from '../form-dialog.tsx';
import { showDone } from '../toast.ts';
import { problemOf, typeChoices } from './attribute-choices.ts';
import { AttributeValueInput } from './attribute-value.tsx';

interface AttributeDialogProps {
  readonly object: ObjectView;
  /** Undefined adds one. */
  readonly attribute: Attribute | undefined;
  readonly initialType?: string;
  readonly onClose: () => void;
}

/** Adds or edits one Attribute. The type of an existing one stays. */
export function AttributeDialog({ object, attribute, initialType, onClose }: AttributeDialogProps): ReactElement {
  const { data: types = [] } = useContractQuery('attributeType.list', {});
  const choices = typeChoices(types, object);
  const [chosen, setType] = useState(attribute?.type ?? initialType ?? '');
  const [typed, setValue] = useState(attribute?.value ?? '');
  const [source, setSource] = useState(attribute?.source ?? '');
  const [isDefault, setDefault] = useState(
    attribute?.isDefault ?? (initialType !== undefined && object.kind !== 'case'),
  );
  const [pinned, setPinned] = useState(attribute?.pinned ?? false);
  const ids = { type: useId(), value: useId(), source: useId() };
  const first = choices.find(({ full }) => full === null)?.type.name ?? '';
  const name = chosen === '' ? first : chosen;
  const choice = choices.find(({ type }) => type.name === name);
  const type = choice?.type;
  // An empty box of a yes-or-no type already is an answer.
  const value = type?.rule?.kind === 'boolean' && typed === '' ? 'false' : typed;
  const isUnchanged = attribute !== undefined && value === attribute.value;
  const problem = isUnchanged ? null : problemOf(value, type);
  const full = attribute === undefined ? (choice?.full ?? null) : null;
  const common = { value, source: source.trim() === '' ? null : source, isDefault, pinned };
  const send = async (): Promise<void> => {
    const { changeSet } =
      attribute === undefined
        ? await runCommand('attribute.create', { objectId: object.id, type: name, ...common })
        : await runCommand('attribute.update', {
            attributeId: attribute.id,
            ...common,
            ...(isUnchanged ? { value: undefined } : {}),
          });
    showDone(attribute === undefined ? `Added ${name}` : `Saved ${name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={attribute === undefined ? 'Add attribute' : `Edit ${name}`}
      submitText="Save"
      disabled={problem !== null || full !== null || name === ''}
      onClose={onClose}
      send={send}
    >
      {attribute === undefined && (
        <FormGroup label="Type" labelFor={ids.type} helperText={full ?? type?.description}>
          <HTMLSelect id={ids.type} fill value={name} onChange={(event) => setType(event.currentTarget.value)}>
            {choices.map((entry) => (
              <option key={entry.type.id} value={entry.type.name} disabled={entry.full !== null}>
                {entry.full === null ? entry.type.name : `${entry.type.name} (${entry.full})`}
              </option>
            ))}
          </HTMLSelect>
        </FormGroup>
      )}
      <FormGroup
        label="Value"
        labelFor={ids.value}
        labelInfo={sizeText(value, type?.maxSize ?? null)}
        helperText={value === '' ? undefined : problem}
        intent={value !== '' && problem !== null ? 'danger' : 'none'}
      >
        <AttributeValueInput
          key={name}
          id={ids.value}
          value={value}
          onChange={setValue}
          rule={type?.rule ?? null}
          markdown={type?.markdown ?? attribute?.markdown ?? false}
        />
      </FormGroup>
      <FormGroup label="Source" labelFor={ids.source} labelInfo="(where it comes from)">
        <InputGroup id={ids.source} value={source} onValueChange={setSource} />
      </FormGroup>
      {object.kind !== 'case' && (name === 'Description' || name === 'Source') && (
        <Switch
          label={`Default ${name.toLowerCase()} of the object`}
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
      )}
      {object.kind !== 'case' && (
        <Switch label="Pinned" checked={pinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
      )}
    </FormDialog>
  );
}

/** How much of the allowed length is used. */
const sizeText = (value: string, maxSize: number | null): string | undefined =>
  maxSize === null ? undefined : `${countText(value.length)} of ${countText(maxSize)} characters`;
