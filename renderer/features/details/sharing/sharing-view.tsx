import { Refresh } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { ShareAction } from './share-action.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { optionsText } from './options-text.ts';
import styles from './sharing-view.module.css';

type ShareRecord = Output<'sharing.history'>['to'][number];

/** Where a Group came from and where it went, with sharing it again. */
export function SharingView({ object }: { readonly object: ObjectView }): ReactElement {
  const history = useContractQuery('sharing.history', { id: object.id });
  const targets = useContractQuery('sharing.targets', { id: object.id });
  const labels = useContractQuery('securityLabel.list', {});
  const [sharing, setSharing] = useState<{ readonly againWith?: number } | null>(null);
  const nameOf = (id: number): string => labels.data?.find((label) => label.id === id)?.name ?? `label ${id}`;
  const rightFor = (record: ShareRecord): Right | undefined => {
    const target = targets.data?.find(({ ownerId }) => ownerId === record.ownerId);
    // Sharing again goes to the newest copy there; older ones are history.
    return target?.earlier?.id === record.id ? target.right : undefined;
  };
  if (history.error !== null) return <FailedPanel error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingPanel label="Reading where it was shared" />;
  const { from, to } = history.data;
  return (
    <div className={styles.cards}>
      <Card
        title="Went to"
        note={countText(to.length)}
        actions={<ShareAction id={object.id} onShare={() => setSharing({})} />}
      >
        {to.length === 0 ? (
          <EmptyPanel title="Not shared yet">
            A copy in another owner is independent: what changes here later goes there only when it is shared again.
          </EmptyPanel>
        ) : (
          <Records records={to} nameOf={nameOf}>
            {(record) => {
              const right = rightFor(record);
              return right === undefined || record.along ? null : (
                <CardAction
                  label={record.mode === 'copy' ? 'Copy again' : 'Contribute again'}
                  icon={<Refresh />}
                  right={right}
                  onClick={() => setSharing({ againWith: record.ownerId })}
                />
              );
            }}
          </Records>
        )}
      </Card>
      <Card title="Came from" note={countText(from.length)}>
        {from.length === 0 ? (
          <p className={styles.empty}>It was made here, or you may not see where it came from.</p>
        ) : (
          <Records records={from} nameOf={nameOf}>
            {() => null}
          </Records>
        )}
      </Card>
      {sharing !== null && (
        <ShareDialog object={object} againWith={sharing.againWith} onClose={() => setSharing(null)} />
      )}
    </div>
  );
}

interface RecordsProps {
  readonly records: readonly ShareRecord[];
  readonly nameOf: (labelId: number) => string;
  readonly children: (record: ShareRecord) => ReactElement | null;
}

function Records({ records, nameOf, children }: RecordsProps): ReactElement {
  return (
    <ul className={styles.records}>
      {records.map((record) => (
        <li key={record.id} className={styles.record}>
          <OwnerEdge ownerId={record.ownerId} />
          <button
            type="button"
            className={styles.link}
            onClick={() => openTab({ screen: 'object', id: record.id }, { title: record.summary.slice(0, 200) })}
          >
            {record.summary}
          </button>
          <span className={styles.muted}>
            {record.mode === 'copy' ? 'copied' : 'contributed'} <TimeText at={record.at} as="minute" />
            {record.by !== null && ` by ${record.by}`}
            {record.along && ', along with another Group'}
          </span>
          <span>{children(record)}</span>
          <span className={styles.options}>{optionsText(record.options, nameOf)}</span>
        </li>
      ))}
    </ul>
  );
}
