import { Button } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { PotentialSuggestion } from '../../../../shared/contract/potential.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { suggestionName } from './potential-columns.tsx';
import styles from './potential.module.css';

const usual = ['Not related', 'Known noise', 'Covered already'] as const;

interface DismissDialogProps {
  readonly caseId: number;
  readonly rows: readonly PotentialSuggestion[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes suggestions off the card with a reason, which is shown should new evidence bring them back. */
export function DismissDialog({ caseId, rows, onClose, onDone }: DismissDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [first] = rows;
  const what = rows.length === 1 && first !== undefined ? suggestionName(first) : countOf(rows.length, 'suggestion');
  return (
    <FormDialog
      title={`Dismiss ${what.length > 60 ? `${what.slice(0, 60)}…` : what}`}
      submitText="Dismiss"
      disabled={reason.trim() === ''}
      note="It returns only with new evidence."
      onClose={onClose}
      send={async () => {
        const { changeSet } = await runCommand('potential.dismiss', {
          id: caseId,
          suggestions: rows.map(({ id }) => id),
          reason: reason.trim(),
        });
        showDone(`Dismissed ${what}`, changeSet);
        onDone();
        onClose();
      }}
    >
      <TextField label="Reason" value={reason} onChange={setReason} maxLength={500} autoFocus />
      <div className={styles.reasons}>
        {usual.map((text) => (
          <Button key={text} size="small" variant="outlined" text={text} onClick={() => setReason(text)} />
        ))}
      </div>
    </FormDialog>
  );
}
