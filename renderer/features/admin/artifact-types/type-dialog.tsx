import { Checkbox, HTMLSelect, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ArtifactTypeRow } from '../../../../shared/contract/artifact.ts';
import { type IndicatorType, indicatorTypes } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { flagLabel } from '../../../ui/artifact/artifact-flag.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import vocabulary from '../vocabulary.module.css';

interface TypeDialogProps {
  /** Undefined adds one. */
  readonly type: ArtifactTypeRow | undefined;
  readonly onClose: () => void;
}

/** Adds or changes an Artifact type. Of a built-in one only the flag changes. */
export function TypeDialog({ type, onClose }: TypeDialogProps): ReactElement {
  const [name, setName] = useState(type?.name ?? '');
  const [description, setDescription] = useState(type?.description ?? '');
  const [data, setData] = useState(type?.data ?? 'text');
  const [chosen, setIndicatorType] = useState<IndicatorType | null>(type?.indicatorType ?? null);
  const [suggests, setSuggests] = useState(type?.suggests ?? false);
  const isFixed = type?.builtIn === true;
  const fitting = indicatorTypes.filter((one) => data === 'text' || one === 'File');
  const indicatorType = fitting.find((one) => one === chosen) ?? null;
  const send = async (): Promise<void> => {
    const fields = {
      name: name.trim(),
      description: description.trim() === '' ? null : description.trim(),
      data,
      indicatorType,
      suggests,
    };
    const { changeSet } =
      type === undefined
        ? await runCommand('artifactType.create', { ...fields, active: true })
        : await runCommand('artifactType.update', { id: type.id, ...(isFixed ? { suggests } : fields) });
    showDone(type === undefined ? `Added ${fields.name}` : `Saved ${fields.name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={type === undefined ? 'Add Artifact type' : `Edit ${type.name}`}
      submitText={type === undefined ? 'Add' : 'Save'}
      disabled={name.trim() === ''}
      note={
        <span className={vocabulary.muted}>
          {isFixed ? 'A built-in type: only the flag can be changed.' : name.trim() === '' ? 'Needs a name.' : ''}
        </span>
      }
      onClose={onClose}
      send={send}
    >
      {!isFixed && (
        <>
          <TextField label="Name" value={name} onChange={setName} maxLength={100} autoFocus />
          <LabelledField label="Description" labelInfo="(optional)">
            {(id) => (
              <TextArea
                id={id}
                fill
                rows={2}
                maxLength={2000}
                value={description}
                onChange={(event) => setDescription(event.currentTarget.value)}
              />
            )}
          </LabelledField>
          <LabelledField label="Content">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={data}
                options={[
                  { value: 'text', label: 'Text: a value that is typed or pasted' },
                  { value: 'file', label: 'File: kept in the workspace' },
                ]}
                onChange={(event) => setData(event.currentTarget.value === 'file' ? 'file' : 'text')}
              />
            )}
          </LabelledField>
          <LabelledField label="Indicator type">
            {(id) => (
              <HTMLSelect
                id={id}
                fill
                value={indicatorType ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  setIndicatorType(fitting.find((one) => one === value) ?? null)
                }
              >
                <option value="">None: values are kept and compared as they are</option>
                {fitting.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </HTMLSelect>
            )}
          </LabelledField>
        </>
      )}
      <Checkbox label={`New Artifacts: ${flagLabel}`} checked={suggests} onChange={() => setSuggests(!suggests)} />
    </FormDialog>
  );
}
