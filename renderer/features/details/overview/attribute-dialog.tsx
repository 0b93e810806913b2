import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  FormGroup,
  HTMLSelect,
  InputGroup,
  Switch,
  TextArea,
} from '@blueprintjs/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Attribute } from '../../../../shared/model/object.ts';
import { AttributeValue } from '../../../../shared/model/text.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface AttributeDialogProps {
  readonly objectId: number;
  /** Undefined adds one. */
  readonly attribute: Attribute | undefined;
  readonly initialType?: string;
  readonly onClose: () => void;
}

/** Adds or edits one Attribute. The type of an existing one stays. */
export function AttributeDialog({ objectId, attribute, initialType, onClose }: AttributeDialogProps): ReactElement {
  const { data: types = [] } = useContractQuery('attributeType.list', {}, { enabled: attribute === undefined });
  const [chosen, setType] = useState(initialType ?? '');
  const [value, setValue] = useState(attribute?.value ?? '');
  const [source, setSource] = useState(attribute?.source ?? '');
  const [isDefault, setDefault] = useState(attribute?.isDefault ?? initialType !== undefined);
  const [pinned, setPinned] = useState(attribute?.pinned ?? false);
  const [busy, setBusy] = useState(false);
  const type = attribute?.type ?? (chosen === '' ? (types[0]?.name ?? '') : chosen);
  const problem = AttributeValue.safeParse(value).error?.issues[0]?.message;
  const common = { value, source: source.trim() === '' ? null : source, isDefault, pinned };
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { changeSet } =
        attribute === undefined
          ? await runCommand('attribute.create', { objectId, type, ...common })
          : await runCommand('attribute.update', { attributeId: attribute.id, ...common });
      showDone(attribute === undefined ? `Added ${type}` : `Saved ${type}`, changeSet);
      onClose();
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      isOpen
      title={attribute === undefined ? 'Add attribute' : `Edit ${type}`}
      onClose={onClose}
      canOutsideClickClose={false}
    >
      <form onSubmit={submit}>
        <DialogBody>
          {attribute === undefined && (
            <FormGroup label="Type" labelFor="attribute-type">
              <HTMLSelect
                id="attribute-type"
                fill
                value={type}
                options={types.map(({ name }) => name)}
                onChange={(event) => setType(event.currentTarget.value)}
              />
            </FormGroup>
          )}
          <FormGroup
            label="Value"
            labelFor="attribute-value"
            helperText={value === '' ? undefined : problem}
            intent={value !== '' && problem !== undefined ? 'danger' : 'none'}
          >
            <TextArea
              id="attribute-value"
              fill
              autoFocus
              rows={8}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </FormGroup>
          <FormGroup label="Source" labelFor="attribute-source" labelInfo="(where it comes from)">
            <InputGroup id="attribute-source" value={source} onValueChange={setSource} />
          </FormGroup>
          {(type === 'Description' || type === 'Source') && (
            <Switch
              label={`Default ${type.toLowerCase()} of the object`}
              checked={isDefault}
              onChange={(event) => setDefault(event.currentTarget.checked)}
            />
          )}
          <Switch label="Pinned" checked={pinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text="Save"
                loading={busy}
                disabled={problem !== undefined || type === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
