import { Button, Checkbox, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { AppError } from '../../../../shared/error/app-error.ts';
import type { ObjectRow, ObjectView } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { messageOf, showDone, showFailure } from '../../../ui/toast.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './group-cards.module.css';

interface FalsePositiveDialogProps {
  readonly object: ObjectView;
  readonly onClose: () => void;
}

/** Most Indicators that are offered at once. */
const most = 200;

/** After an Event turned out to be none: offers to report its Indicators as false positives. */
export function FalsePositiveDialog({ object, onClose }: FalsePositiveDialogProps): ReactElement | null {
  const { data, error } = useContractQuery('association.list', {
    id: object.id,
    kind: 'indicator',
    offset: 0,
    limit: most,
  });
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const rows = (data?.rows ?? []).map((row) => row.object);
  const chosen = rows.filter(({ id }) => !left.has(id));
  const report = async (): Promise<void> => {
    setBusy(true);
    await reportAll(chosen);
    onClose();
  };
  const toggle = (id: number): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  if (data?.rows.length === 0) return null;
  return (
    <Dialog isOpen title="Report its Indicators as false positives?" onClose={onClose} canOutsideClickClose={false}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Reading the Indicators" />}
        {data !== undefined && (
          <>
            <p>
              {object.summary} is a false positive. The chosen Indicators are reported as false positives, too, once by
              you for today.
              {data.total > most && ` The newest ${most} of ${data.total} are offered.`}
            </p>
            <div className={styles.people} role="group" aria-label="Indicators">
              {rows.map((row) => (
                <Checkbox
                  key={row.id}
                  checked={!left.has(row.id)}
                  label={shownValue(row.kind, row.type, row.summary)}
                  onChange={() => toggle(row.id)}
                />
              ))}
            </div>
          </>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Not now" autoFocus onClick={onClose} />
            <Button
              intent="primary"
              text={`Report ${countOf(chosen.length, 'Indicator')}`}
              disabled={chosen.length === 0}
              loading={busy}
              onClick={() => void report()}
            />
          </>
        }
      />
    </Dialog>
  );
}

/** One report after the other; those that were reported today already, or may not be, are counted and named once. */
async function reportAll(indicators: readonly ObjectRow[]): Promise<void> {
  let done = 0;
  let refused = 0;
  let firstRefusal = '';
  for (const { id } of indicators) {
    try {
      await runCommand('indicator.reportFalsePositive', { id });
      done += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused += 1;
      firstRefusal ||= messageOf(error);
    }
  }
  if (done > 0) showDone(`Reported ${countOf(done, 'Indicator')} as false positives`);
  if (refused > 0)
    showFailure(new AppError('CONFLICT', `${countOf(refused, 'Indicator')} not reported. ${firstRefusal}`));
}
