import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { runCommand } from '../../api/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showDone } from '../../ui/toast.ts';
import { ViewersField } from './viewers-field.tsx';

interface ViewersDialogProps {
  readonly kase: CaseView;
  readonly onClose: () => void;
}

/** Who alone may view a Case. For everybody else it is not there: no list, count, search or link shows it. */
export function ViewersDialog({ kase, onClose }: ViewersDialogProps): ReactElement {
  const [base] = useState(kase);
  const [viewers, setViewers] = useState<readonly number[] | null>(
    base.viewers.length === 0 ? null : base.viewers.map(({ id }) => id),
  );
  return (
    <FormDialog
      title={`Who may view Case ${base.number}`}
      submitText="Save"
      note="Others find no trace of the Case and its Artifacts."
      onClose={onClose}
      send={async () => {
        const { changeSet } = await runCommand('case.setViewers', {
          id: base.id,
          version: base.version,
          // Ids as the backend gave them.
          viewers: [...(viewers ?? [])] as Input<'case.setViewers'>['viewers'],
        });
        showDone(viewers === null ? 'Everyone may view the Case' : 'Restricted who may view the Case', changeSet);
        onClose();
      }}
    >
      <ViewersField ownerId={base.ownerId} value={viewers} current={base.viewers} onChange={setViewers} />
    </FormDialog>
  );
}
