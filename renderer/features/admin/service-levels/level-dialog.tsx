import { Button } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { defaultServiceLevels, type ServiceLevel } from '../../../../shared/model/case.ts';
import { workflowLimits } from '../../../../shared/model/workflow.ts';
import { runCommand } from '../../../api/query.ts';
import { DurationField } from '../../../ui/duration-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import type { LevelRow } from './service-levels-section.tsx';

interface LevelDialogProps {
  readonly ownerId: number;
  readonly level: LevelRow;
  readonly onClose: () => void;
}

/** Sets the times of one severity; empty is no limit. */
export function LevelDialog({ ownerId, level: { severity, ...before }, onClose }: LevelDialogProps): ReactElement {
  const [detect, setDetect] = useState(before.detectMinutes);
  const [respond, setRespond] = useState(before.respondMinutes);
  const set = async (level: ServiceLevel | null, done: string): Promise<void> => {
    const { changeSet } = await runCommand('serviceLevel.set', { ownerId, severity, level });
    showDone(done, changeSet);
    onClose();
  };
  const send = (): Promise<void> =>
    set({ detectMinutes: detect, respondMinutes: respond }, `Saved the service level of ${severity}`);
  const reset = (): void => {
    set(null, `The default holds for ${severity}`).catch(showFailure);
  };
  const fields = [
    { label: 'To detect', value: detect, onChange: setDetect },
    { label: 'To respond', value: respond, onChange: setRespond },
  ];
  const { detectMinutes, respondMinutes } = defaultServiceLevels[severity];
  return (
    <FormDialog
      title={`Service level of ${severity}`}
      submitText="Save"
      note={
        before.stated && (
          <Button
            variant="minimal"
            text="Use the default"
            title={`${detectMinutes ?? 'no'} and ${respondMinutes ?? 'no'} minutes`}
            onClick={reset}
          />
        )
      }
      onClose={onClose}
      send={send}
    >
      {fields.map((field) => (
        <DurationField key={field.label} {...field} max={workflowLimits.minutes} placeholder="no limit" />
      ))}
    </FormDialog>
  );
}
