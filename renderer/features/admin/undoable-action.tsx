import { type ReactElement, useState } from 'react';
import type { Right } from '../../../shared/model/object.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';

interface UndoableActionProps<Row> {
  /** What is chosen; the right says what is missing while nothing is. */
  readonly row: Row | undefined;
  readonly label: string;
  readonly icon: ReactElement;
  readonly danger?: boolean;
  readonly right: Right;
  /** What was done, in words. */
  readonly done: (row: Row) => string;
  readonly send: (row: Row) => Promise<{ readonly changeSet: number }>;
}

/** A change to what is chosen in a list that asks no question: the message says what was done and takes it back. */
export function UndoableAction<Row>({ row, done, send, ...action }: UndoableActionProps<Row>): ReactElement {
  const [busy, setBusy] = useState(false);
  const perform = (): void => {
    if (row === undefined) return;
    setBusy(true);
    send(row)
      .then(({ changeSet }) => showDone(done(row), changeSet))
      .catch(showFailure)
      .finally(() => setBusy(false));
  };
  return <CardAction {...action} busy={busy} onClick={perform} />;
}
