import { type ReactElement, useState } from 'react';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';

export interface EditedPhase {
  /** Null adds one. */
  readonly phase: number | null;
  readonly name: string;
}

interface PhaseDialogProps {
  readonly caseId: number;
  readonly edited: EditedPhase;
  readonly onClose: () => void;
}

/** Adds a phase at the end, or renames one. */
export function PhaseDialog({ caseId, edited: { phase, name: before }, onClose }: PhaseDialogProps): ReactElement {
  const [typed, setTyped] = useState(before);
  const name = typed.trim();
  const send = async (): Promise<void> => {
    const { changeSet } =
      phase === null
        ? await runCommand('caseTask.addPhase', { caseId, name })
        : await runCommand('caseTask.renamePhase', { caseId, phase, name });
    showDone(phase === null ? `Added the phase ${name}` : `Renamed the phase to ${name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={phase === null ? 'Add phase' : `Rename ${before}`}
      submitText={phase === null ? 'Add' : 'Rename'}
      disabled={name === ''}
      onClose={onClose}
      send={send}
    >
      <TextField label="Name" value={typed} onChange={setTyped} maxLength={200} autoFocus />
    </FormDialog>
  );
}
