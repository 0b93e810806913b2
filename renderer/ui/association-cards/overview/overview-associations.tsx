import { Button, SegmentedControl } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { z } from 'zod';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { usePreference } from '../../../state/preference.ts';
import { openTab } from '../../../state/tabs.ts';
import { Card } from '../../card.tsx';
import { FailedPanel, LoadingPanel } from '../../state-panels.tsx';
import { countText } from '../../count-text.ts';
import { OverviewGraph } from './overview-graph.tsx';
import { OverviewTable } from './overview-table.tsx';
import styles from './overview-associations.module.css';

const Mode = z.enum(['table', 'graph']);

interface OverviewAssociationsProps {
  readonly object: ObjectView;
}

/** The newest associations of an object at a glance, as a table or as a small graph; which of them is kept for the user. */
export function OverviewAssociations({ object }: OverviewAssociationsProps): ReactElement {
  const { data, error, refetch } = useContractQuery('association.counts', { id: object.id });
  const [mode, setMode] = usePreference('overview.associations', Mode, 'table');
  return (
    <Card
      title="Associations"
      note={data === undefined ? undefined : countText(data.total)}
      actions={
        <>
          <SegmentedControl
            size="small"
            role="radiogroup"
            aria-label="Show associations as"
            options={[
              { value: 'table', label: 'Table' },
              { value: 'graph', label: 'Graph' },
            ]}
            value={mode}
            onValueChange={(value) => setMode(value === 'graph' ? 'graph' : 'table')}
          />
          <Button
            size="small"
            variant="minimal"
            text="All associations"
            onClick={() => openTab({ screen: 'object', id: object.id, view: 'associations' })}
          />
        </>
      }
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading associations" />}
      {data?.total === 0 && (
        <p className={styles.empty}>Nothing is associated yet. The Associations tab has a card for each kind.</p>
      )}
      {data !== undefined && data.total > 0 && mode === 'table' && (
        <OverviewTable key={object.id} object={object} cards={data.cards} />
      )}
      {data !== undefined && data.total > 0 && mode === 'graph' && (
        <OverviewGraph key={object.id} object={object} counts={data} />
      )}
    </Card>
  );
}
