import { type ReactElement, useState } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { AssignDialog } from '../../ui/case/assign-dialog.tsx';
import { caseCards } from './case-cards.tsx';
import type { CaseDialog } from './case-dialog.ts';
import { CaseHeader } from './case-header.tsx';
import styles from './case-screen.module.css';
import { CloseDialog } from './close-dialog.tsx';
import { DeleteCaseDialog } from '../../ui/case/delete-case-dialog.tsx';
import { EditCaseDialog } from './details/edit-case-dialog.tsx';
import { CaseTasks } from './tasks/case-tasks.tsx';
import { useCaseActions } from './use-case-actions.tsx';
import { ViewersDialog } from './viewers-dialog.tsx';

/** One Case: header, Phases and Tasks on the left, the cards of its parts on the right. */
export function CaseScreen({ id }: { id: number }): ReactElement {
  const { data: kase, error, refetch } = useContractQuery('case.get', { id });
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  // Behind an open dialog the keys of the screen rest.
  useCaseActions(dialog === null ? kase : undefined, setDialog);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (kase === undefined) return <LoadingPanel label="Loading the Case" />;
  const close = (): void => setDialog(null);
  return (
    <div className={styles.screen}>
      <CaseHeader kase={kase} onDialog={setDialog} />
      <div className={styles.columns}>
        <CaseTasks kase={kase} />
        <div className={styles.cards}>
          {caseCards.map(({ name, render }) => (
            <div key={name}>{render(kase, setDialog)}</div>
          ))}
        </div>
      </div>
      {dialog === 'edit' && <EditCaseDialog kase={kase} onClose={close} />}
      {dialog === 'assign' && <AssignDialog kase={kase} onClose={close} />}
      {dialog === 'viewers' && <ViewersDialog kase={kase} onClose={close} />}
      {dialog === 'close' && <CloseDialog kase={kase} onClose={close} />}
      {dialog === 'delete' && <DeleteCaseDialog kase={kase} onClose={close} />}
    </div>
  );
}
