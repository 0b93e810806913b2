import { FormGroup, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { FileOccurrence } from '../../../../shared/contract/file.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { fromInputTime, toInputTime } from '../../../ui/time-text-format.ts';
import { showDone } from '../../../ui/toast.ts';

interface OccurrenceDialogProps {
  readonly fileId: number;
  /** Undefined adds one. */
  readonly occurrence: FileOccurrence | undefined;
  readonly onClose: () => void;
}

/** Adds or changes where a File was seen. */
export function OccurrenceDialog({ fileId, occurrence, onClose }: OccurrenceDialogProps): ReactElement {
  const [fileName, setFileName] = useState(occurrence?.fileName ?? '');
  const [path, setPath] = useState(occurrence?.path ?? '');
  const [date, setDate] = useState(toInputTime(occurrence?.date ?? null));
  const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const fields = { fileName: typed(fileName), path: typed(path), date: fromInputTime(date) };
  const empty = fields.fileName === null && fields.path === null && fields.date === null;
  const send = async (): Promise<void> => {
    const { changeSet } =
      occurrence === undefined
        ? await runCommand('fileOccurrence.create', { id: fileId, ...fields })
        : await runCommand('fileOccurrence.update', { occurrenceId: occurrence.id, ...fields });
    showDone(occurrence === undefined ? 'Added a file occurrence' : 'Saved the file occurrence', changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={occurrence === undefined ? 'Add file occurrence' : 'Edit file occurrence'}
      submitText={occurrence === undefined ? 'Add' : 'Save'}
      disabled={empty}
      onClose={onClose}
      send={send}
    >
      <FormGroup label="File name" labelFor="occurrence-name" helperText="One of the three is enough.">
        <InputGroup id="occurrence-name" autoFocus value={fileName} onValueChange={setFileName} />
      </FormGroup>
      <FormGroup label="Path" labelFor="occurrence-path">
        <InputGroup id="occurrence-path" spellCheck={false} value={path} onValueChange={setPath} />
      </FormGroup>
      <FormGroup label="Seen at" labelFor="occurrence-date">
        <InputGroup id="occurrence-date" type="datetime-local" value={date} onValueChange={setDate} />
      </FormGroup>
    </FormDialog>
  );
}
