import { EyeOpen, Lock, Time } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { resolutions, severities } from '../../../shared/model/case.ts';
import { AssigneeText } from '../../ui/assignee/assignee-text.tsx';
import { CardAction } from '../../ui/card-action.tsx';
import { SeverityTag } from '../../ui/case/severity-tag.tsx';
import { StatusTag } from '../../ui/case/status-tag.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { useNow } from '../../ui/use-now.ts';
import { changeFields } from './case-changes.ts';
import type { CaseDialog } from './case-dialog.ts';
import { CaseHeaderActions } from './case-header-actions.tsx';
import { headerLines } from './case-header-slots.tsx';
import styles from './case-header.module.css';
import { openText, responseText } from './case-time-text.ts';

interface CaseHeaderProps {
  readonly kase: CaseView;
  readonly onDialog: (dialog: CaseDialog) => void;
}

/** What the Case is and how it stands; what the user may change is changed in place. */
export function CaseHeader({ kase, onDialog }: CaseHeaderProps): ReactElement {
  const modify = kase.rights.modify;
  const [busy, setBusy] = useState(false);
  const change = (...args: Parameters<typeof changeFields>): void => {
    if (busy) return;
    setBusy(true);
    void changeFields(...args).finally(() => setBusy(false));
  };
  return (
    <header className={styles.header}>
      <KindIcon kind="case" size={36} />
      <div className={styles.main}>
        <div className={styles.top}>
          <h1 className={styles.name}>
            <span className={styles.number}>{kase.number}</span> {kase.name}
          </h1>
          <CaseHeaderActions kase={kase} onDialog={onDialog} />
        </div>
        <div className={styles.facts}>
          <ChoiceMenu
            label="Severity"
            right={modify}
            value={kase.severity}
            choices={severities.toReversed()}
            show={(severity) => <SeverityTag severity={severity} />}
            onChoose={(severity) => change(kase, { severity }, `Severity set to ${severity}`)}
          />
          <StatusTag status={kase.status} />
          <ChoiceMenu
            label="Resolution"
            right={modify}
            value={kase.resolution}
            choices={resolutions}
            onChoose={(resolution) => change(kase, { resolution }, `Resolution set to ${resolution}`)}
          >
            Resolution: {kase.resolution}
          </ChoiceMenu>
          <CardAction
            label={`Assignee: ${kase.assignee?.name ?? 'nobody'}. Change`}
            right={modify}
            minimal
            onClick={() => onDialog('assign')}
          >
            <AssigneeText assignee={kase.assignee} />
          </CardAction>
          <CardAction label={`${viewersText(kase)}. Change`} right={modify} minimal onClick={() => onDialog('viewers')}>
            <span className={styles.fact}>
              {kase.viewers.length === 0 ? <EyeOpen size={12} /> : <Lock size={12} />}
              {viewersText(kase)}
            </span>
          </CardAction>
          <Clock kase={kase} />
          <OwnerEdge ownerId={kase.ownerId} />
        </div>
        {headerLines.map(({ name, render }) => (
          <div key={name}>{render(kase)}</div>
        ))}
      </div>
    </header>
  );
}

const viewersText = ({ viewers }: CaseView): string =>
  viewers.length === 0 ? 'Viewable by everyone' : `Viewable by ${viewers.length}`;

/** How long the Case is or was open, and how much time is left. */
function Clock({ kase }: { readonly kase: CaseView }): ReactElement {
  const now = useNow();
  const response = responseText(kase, now);
  return (
    <span className={styles.fact}>
      <Time size={12} />
      {openText(kase, now)}
      {response !== null && (
        <>
          {' · '}
          <span className={response.overdue ? styles.overdue : undefined}>{response.text}</span>
        </>
      )}
    </span>
  );
}
