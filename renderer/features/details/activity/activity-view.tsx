import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { ActivityEntry } from './activity-entry.tsx';
import styles from './activity.module.css';

const pageSize = 25;

interface ActivityViewProps {
  readonly object: ObjectView;
}

/** What changed about an object, newest first, with undo where it is still possible and the reason where it is not. */
export function ActivityView({ object }: ActivityViewProps): ReactElement {
  /** Where each page below the first one begins: the change set after which it goes on. */
  const [starts, setStarts] = useState<readonly number[]>([]);
  return (
    <Card title="Activity" note="newest first">
      <ol className={styles.entries}>
        {[undefined, ...starts].map((before, index) => (
          <ActivityPage
            key={before ?? 'newest'}
            object={object}
            before={before}
            isLast={index === starts.length}
            onOlder={(next) => setStarts([...starts, next])}
          />
        ))}
      </ol>
    </Card>
  );
}

interface ActivityPageProps {
  readonly object: ObjectView;
  readonly before: number | undefined;
  readonly isLast: boolean;
  readonly onOlder: (next: number) => void;
}

function ActivityPage({ object, before, isLast, onOlder }: ActivityPageProps): ReactElement {
  const { data, error, refetch } = useContractQuery(
    'activity.list',
    { id: object.id, limit: pageSize, ...(before === undefined ? {} : { before }) },
    { keepPrevious: true },
  );
  if (error !== null)
    return (
      <li>
        <FailedPanel error={error} onRetry={() => void refetch()} />
      </li>
    );
  if (data === undefined)
    return (
      <li>
        <LoadingPanel label="Loading the activity" />
      </li>
    );
  const { entries, next } = data;
  return (
    <>
      {entries.map((entry) => (
        <ActivityEntry key={entry.id} object={object} entry={entry} />
      ))}
      {before === undefined && entries.length === 0 && next === null && (
        <li>
          <EmptyPanel title="No change is known">
            Before-images of old changes were purged. The next change of this object is listed here.
          </EmptyPanel>
        </li>
      )}
      {isLast && next !== null && (
        <li className={styles.older}>
          <Button size="small" text="Show older changes" onClick={() => onOlder(next)} />
        </li>
      )}
    </>
  );
}
