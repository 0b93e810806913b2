import { Undo } from '@blueprintjs/icons';
import { useState, type ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { Card } from '../../ui/card.tsx';
import { CardAction } from '../../ui/card-action.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { undoChangeSet } from '../../ui/toast.ts';
import styles from './home.module.css';

/** The user's own latest changes; each can be taken back. */
export function MyChanges(): ReactElement {
  return (
    <Card title="My changes">
      <ChangeList />
    </Card>
  );
}

function ChangeList(): ReactElement {
  const { data: changes, error } = useContractQuery('changeSet.recent', { limit: 10 });
  const [undoing, setUndoing] = useState<number | null>(null);
  const undo = async (id: number) => {
    setUndoing(id);
    await undoChangeSet(id);
    setUndoing(null);
  };
  if (error !== null) return <FailedPanel error={error} />;
  if (changes === undefined) return <LoadingPanel />;
  if (changes.length === 0) return <EmptyPanel title="You have not changed anything yet" />;
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change.id} className={styles.item}>
          <span className={styles.itemText} data-undone={change.undoneBy !== null || undefined} title={change.label}>
            {change.label}
          </span>
          <span className={styles.itemNote}>
            {change.undoneBy === null ? <TimeText at={change.at} as="relative" /> : 'undone'}
          </span>
          {change.undoneBy === null && (
            <CardAction
              label={`Undo: ${change.label}`}
              icon={<Undo size={12} />}
              minimal
              iconOnly
              busy={undoing === change.id}
              onClick={() => void undo(change.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
