import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { BulkDialog, type BulkForm } from './bulk-dialog.tsx';

interface BulkMenuProps {
  readonly kase: CaseView;
  /** Chosen suggestions that are Cases. */
  readonly cases: readonly number[];
  readonly onDone: () => void;
}

const entries: readonly { readonly form: BulkForm; readonly text: string }[] = [
  { form: 'assign', text: 'Assign…' },
  { form: 'setSeverity', text: 'Set severity…' },
  { form: 'tag', text: 'Add a Tag…' },
  { form: 'copyNote', text: 'Copy a note…' },
  { form: 'close', text: 'Close with resolution…' },
];

/** What may be done to the chosen potentially associated Cases at once. */
export function BulkMenu({ kase, cases, onDone }: BulkMenuProps): ReactElement {
  const [form, setForm] = useState<BulkForm | null>(null);
  const right: Right = !kase.rights.bulkAct.allowed
    ? kase.rights.bulkAct
    : cases.length === 0
      ? { allowed: false, reason: 'Select suggested Cases first.' }
      : { allowed: true, reason: null };
  const associate = (): void =>
    void runCommand('potential.bulkAct', { id: kase.id, cases: [...cases], act: { action: 'associate' } })
      .then(({ changeSet }) => {
        showDone(`Associated ${countOf(cases.length, 'Case')}`, changeSet);
        onDone();
      })
      .catch(showFailure);
  const button = <CardAction label="Bulk action" right={right} icon={<CaretDown size={12} />} />;
  if (!right.allowed) return button;
  return (
    <>
      <PopoverNext
        placement="bottom-end"
        content={
          <Menu>
            <MenuItem text={`Associate ${countOf(cases.length, 'Case')}`} onClick={associate} />
            {entries.map((entry) => (
              <MenuItem key={entry.form} text={entry.text} onClick={() => setForm(entry.form)} />
            ))}
          </Menu>
        }
      >
        {button}
      </PopoverNext>
      {form !== null && (
        <BulkDialog kase={kase} cases={cases} form={form} onClose={() => setForm(null)} onDone={onDone} />
      )}
    </>
  );
}
