import { Checkbox } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import { runCommand } from '../../api/query.ts';
import { FormDialog } from '../form-dialog.tsx';
import { TextField } from '../text-field.tsx';
import { showDone } from '../toast.ts';
import { flagLabel } from './artifact-flag.tsx';
import { ArtifactPlace } from './artifact-place.tsx';
import { ValueField } from './value-field.tsx';

interface EditArtifactDialogProps {
  readonly artifact: ArtifactView;
  readonly onClose: () => void;
}

/** Changes everything of an Artifact but its type and the content of its file. */
export function EditArtifactDialog({ artifact, onClose }: EditArtifactDialogProps): ReactElement {
  // What was read when the dialog opened: a change of somebody else meanwhile is refused and not overwritten.
  const [{ id, version, caseId, type }] = useState(artifact);
  const [value, setValue] = useState(artifact.value);
  const [source, setSource] = useState(artifact.source ?? '');
  const [suggests, setSuggests] = useState(artifact.suggests);
  const [place, setPlace] = useState({ taskId: artifact.task?.id ?? null, field: artifact.field?.name ?? null });
  const send = async (): Promise<void> => {
    const { changeSet } = await runCommand('artifact.update', {
      id,
      version,
      value,
      source: source.trim() === '' ? null : source,
      suggests,
      ...place,
    });
    showDone(`Saved the ${type}`, changeSet ?? undefined);
    onClose();
  };
  return (
    <FormDialog title={`Edit ${type}`} submitText="Save" disabled={value.trim() === ''} onClose={onClose} send={send}>
      <ValueField type={artifact} value={value} onChange={setValue} autoFocus />
      <ArtifactPlace caseId={caseId} type={type} place={place} onChange={setPlace} />
      <TextField label="Source" value={source} onChange={setSource} />
      <Checkbox label={flagLabel} checked={suggests} onChange={() => setSuggests(!suggests)} />
    </FormDialog>
  );
}
