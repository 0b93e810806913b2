import { Checkbox, HTMLSelect, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ArtifactTypeRow } from '../../../../shared/contract/artifact.ts';
import { noteLimits } from '../../../../shared/contract/case-note.ts';
import type { ChosenFile } from '../../../../shared/contract/host.ts';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import { recogniseIndicator } from '../../../../shared/indicator/recognise.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { useSession } from '../../../state/session.ts';
import { flagLabel } from '../../../ui/artifact/artifact-flag.tsx';
import { ArtifactPlace, type Place } from '../../../ui/artifact/artifact-place.tsx';
import { ValueField } from '../../../ui/artifact/value-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './artifacts.module.css';
import { FileDrop } from './file-drop.tsx';

interface AddArtifactDialogProps {
  readonly caseId: number;
  /** The task to which it is to belong at first. */
  readonly taskId?: number;
  readonly onClose: () => void;
}

export function AddArtifactDialog(props: AddArtifactDialogProps): ReactElement {
  const { data, error, refetch } = useContractQuery('artifactType.list', {});
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Artifact types" />;
  return <AddForm {...props} types={data.filter(({ active }) => active)} />;
}

/** The type is guessed from the value until it is chosen, the flag follows the type until it is set. */
function AddForm({
  caseId,
  taskId,
  onClose,
  types,
}: AddArtifactDialogProps & { readonly types: readonly ArtifactTypeRow[] }): ReactElement {
  const [chosenType, setType] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [place, setPlace] = useState<Place>({ taskId: taskId ?? null, field: null });
  const [source, setSource] = useState(useSession.getState().user?.userName ?? '');
  const [chosenFlag, setFlag] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  const guessed = recogniseIndicator(value)?.value.type;
  const type =
    types.find(({ name }) => name === chosenType) ??
    types.find(({ indicatorType, data }) => data === 'text' && indicatorType === guessed) ??
    types.find(({ name }) => name === 'IP Address') ??
    types[0];
  if (type === undefined)
    return (
      <FormDialog title="Add artifact" submitText="Add" disabled onClose={onClose} send={() => Promise.resolve()}>
        Every Artifact type is switched off. An administrator can switch them on in Administration.
      </FormDialog>
    );
  const isFile = type.data === 'file';
  const suggests = chosenFlag ?? type.suggests;
  const name = isFile ? (value.trim() === '' ? (file?.name ?? '') : value) : value;
  const send = async (): Promise<void> => {
    const { changeSet } = await runCommand('artifact.create', {
      caseId,
      type: type.name,
      value: name,
      ...(isFile && file !== null ? { path: file.path } : {}),
      ...place,
      source: source.trim() === '' ? null : source,
      suggests,
      ...(note.trim() === '' ? {} : { note }),
    });
    showDone(`Added the ${type.name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title="Add artifact"
      className={styles.dialog}
      submitText="Add"
      disabled={name.trim() === '' || (isFile && file === null)}
      onClose={onClose}
      send={send}
    >
      <LabelledField label="Type">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            value={type.name}
            options={types.map((one) => one.name)}
            onChange={(event) => {
              setType(event.currentTarget.value);
              setPlace({ ...place, field: null });
            }}
          />
        )}
      </LabelledField>
      {isFile && (
        <FileDrop
          file={file}
          onFile={(next) => {
            setFile(next);
            setValue(next.name);
          }}
        />
      )}
      <ValueField type={type} value={value} onChange={setValue} helper={storedAs(type, value)} autoFocus={!isFile} />
      <ArtifactPlace caseId={caseId} type={type.name} place={place} onChange={setPlace} />
      <TextField label="Source" value={source} onChange={setSource} />
      <NoteField caseId={caseId} value={note} onChange={setNote} />
      <Checkbox label={flagLabel} checked={suggests} onChange={() => setFlag(!suggests)} />
    </FormDialog>
  );
}

/** What will be stored, or what is wrong with what is typed. */
function storedAs({ indicatorType, data }: ArtifactTypeRow, value: string): string | undefined {
  if (indicatorType === null || data === 'file' || value.trim() === '') return undefined;
  const parsed = parseIndicator(indicatorType, value);
  return parsed.ok
    ? `Stored as ${shownValue('indicator', indicatorType, parsed.value.summary)}`
    : `Found ${parsed.problem.found}. Expected ${parsed.problem.expected}. ${parsed.problem.fix}`;
}

interface NoteFieldProps {
  readonly caseId: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A first note about the Artifact, for whoever may write notes. */
function NoteField({ caseId, value, onChange }: NoteFieldProps): ReactElement {
  const { data: kase } = useContractQuery('case.get', { id: caseId });
  const right = kase?.rights.noteCreate;
  return (
    <LabelledField label="Note" labelInfo={right?.allowed === false ? (right.reason ?? '') : '(optional, Markdown)'}>
      {(id) => (
        <TextArea
          id={id}
          fill
          rows={2}
          disabled={right?.allowed !== true}
          maxLength={noteLimits.body}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
