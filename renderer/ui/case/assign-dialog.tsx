import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { runCommand } from '../../api/query.ts';
import { AssigneeSelect } from '../assignee/assignee-select.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { LabelledField } from '../labelled-field.tsx';
import { showDone } from '../toast.ts';

interface AssignDialogProps {
  readonly kase: Pick<CaseView, 'id' | 'version' | 'number' | 'ownerId' | 'assignee'>;
  readonly onClose: () => void;
}

/** Gives a Case to a user, to a group of users or to nobody. */
export function AssignDialog({ kase, onClose }: AssignDialogProps): ReactElement {
  const [base] = useState(kase);
  const [assignee, setAssignee] = useState<AssigneeRef | null>(
    base.assignee === null ? null : { kind: base.assignee.kind, id: base.assignee.id },
  );
  return (
    <FormDialog
      title={`Assign Case ${base.number}`}
      submitText="Assign"
      onClose={onClose}
      send={async () => {
        const { changeSet } = await runCommand('case.update', {
          id: base.id,
          version: base.version,
          fields: { assignee },
        });
        showDone(
          assignee === null ? `Case ${base.number} is assigned to nobody` : `Assigned Case ${base.number}`,
          changeSet,
        );
        onClose();
      }}
    >
      <LabelledField label="Assignee">
        {(id) => (
          <AssigneeSelect
            id={id}
            ownerId={base.ownerId}
            value={assignee}
            current={base.assignee}
            onChange={setAssignee}
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}
