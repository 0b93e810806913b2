import { Edit } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { durationText } from '../../../ui/duration-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { CaseDialog } from '../case-dialog.ts';
import { detectionText, responseText } from '../case-time-text.ts';
import { useCollapsed } from '../use-collapsed.ts';
import styles from './case-details.module.css';

interface CaseDetailsProps {
  readonly kase: CaseView;
  readonly onDialog: (dialog: CaseDialog) => void;
}

/** The description, and the four times with what follows from them. */
export function CaseDetails({ kase, onDialog }: CaseDetailsProps): ReactElement {
  const { collapsed, onToggle } = useCollapsed('details');
  return (
    <Card
      title="Case Details"
      icon={<KindIcon kind="case" />}
      collapsed={collapsed}
      onToggle={onToggle}
      actions={
        <CardAction label="Edit details" icon={<Edit />} right={kase.rights.modify} onClick={() => onDialog('edit')} />
      }
    >
      <div className={styles.body}>
        <div className={styles.description}>
          {kase.description === null ? (
            <p className={styles.muted}>No description yet.</p>
          ) : (
            <Markdown source={kase.description} />
          )}
        </div>
        <Facts kase={kase} />
      </div>
    </Card>
  );
}

function Facts({ kase }: { readonly kase: CaseView }): ReactElement {
  const now = useNow();
  const detection = detectionText(kase, now);
  const response = responseText(kase, now);
  return (
    <dl className={styles.facts}>
      <Fact name="Occurred">
        <StampText stamp={kase.occurred} />
      </Fact>
      <Fact name="Detected">
        <StampText stamp={kase.detected} />
      </Fact>
      <Fact name="Opened">
        <StampText stamp={kase.opened} />
      </Fact>
      <Fact name="Closed">
        <StampText stamp={kase.closed} none="not yet" />
      </Fact>
      <Fact name="Time to detect">
        <Measure milliseconds={kase.timeToDetect} due={detection} at={kase.detectionDue} />
      </Fact>
      <Fact name="Time to respond">
        <Measure milliseconds={kase.timeToRespond} due={response} at={kase.responseDue} />
      </Fact>
      <Fact name="Workflow">
        {kase.workflow === null ? 'none' : `${kase.workflow.name}, version ${kase.workflow.version}`}
      </Fact>
      <Fact name="Created">
        <StampText stamp={{ at: kase.created, by: kase.createdBy }} />
      </Fact>
      <Fact name="Changed">
        <TimeText at={kase.modified} as="minute" />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface StampTextProps {
  readonly stamp: CaseView['occurred'];
  readonly none?: string;
}

function StampText({ stamp, none = 'not stated' }: StampTextProps): ReactElement {
  if (stamp === null) return <span className={styles.muted}>{none}</span>;
  return (
    <>
      <TimeText at={stamp.at} as="minute" />
      <span className={styles.muted}>{stamp.by === null ? '' : ` by ${stamp.by}`}</span>
    </>
  );
}

interface MeasureProps {
  readonly milliseconds: number | null;
  readonly due: ReturnType<typeof detectionText>;
  readonly at: number | null;
}

/** A measured time, and how it stands to the service level of the severity. */
function Measure({ milliseconds, due, at }: MeasureProps): ReactElement {
  return (
    <>
      {milliseconds === null ? <span className={styles.muted}>not yet known</span> : durationText(milliseconds)}
      {due !== null && (
        <span className={due.overdue ? styles.overdue : styles.muted}>
          {' · '}
          {due.text} (<TimeText at={at} as="minute" />)
        </span>
      )}
    </>
  );
}
