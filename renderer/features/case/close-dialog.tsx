import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { resolutions } from '../../../shared/model/case.ts';
import { runCommand } from '../../api/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { showDone } from '../../ui/toast.ts';

interface CloseDialogProps {
  readonly kase: CaseView;
  readonly onClose: () => void;
}

/** Closes a Case with its resolution; which required tasks stand against it is said here. */
export function CloseDialog({ kase, onClose }: CloseDialogProps): ReactElement {
  const [base] = useState(kase);
  const [resolution, setResolution] = useState(base.resolution);
  return (
    <FormDialog
      title={`Close Case ${base.number}`}
      submitText="Close Case"
      note="It can be reopened at any time."
      onClose={onClose}
      send={async () => {
        const { changeSet } = await runCommand('case.close', { id: base.id, version: base.version, resolution });
        showDone(`Closed Case ${base.number}`, changeSet);
        onClose();
      }}
    >
      <LabelledField label="Resolution">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            autoFocus
            value={resolution}
            options={[...resolutions]}
            onChange={({ currentTarget }) =>
              setResolution(resolutions.find((known) => known === currentTarget.value) ?? resolution)
            }
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}
