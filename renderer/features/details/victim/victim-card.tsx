import { ArrowRight } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import styles from '../overview/overview.module.css';

/** The Victim to which an Asset belongs; that never changes. */
export function VictimCard({ victimId }: { readonly victimId: number }): ReactElement {
  const { data: victim, error } = useContractQuery('object.get', { id: victimId });
  const facts = victim?.detail.kind === 'victim' ? victim.detail.fields : undefined;
  const lines = [facts?.org, facts?.suborg, facts?.workLocation, facts?.nationality].filter((fact) => fact != null);
  return (
    <Card
      title="Victim"
      actions={
        <CardAction
          label="Open the Victim"
          icon={<ArrowRight size={12} />}
          onClick={() => openTab({ screen: 'object', id: victimId })}
        />
      }
    >
      {error !== null && <FailedPanel error={error} />}
      {error === null && victim === undefined && <LoadingPanel label="Loading the Victim" />}
      {victim !== undefined && (
        <div className={styles.body}>
          <SummaryLink row={victim} tabStop />
          {lines.length > 0 && <div className={styles.muted}>{lines.join(' · ')}</div>}
        </div>
      )}
    </Card>
  );
}
