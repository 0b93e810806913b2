import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import styles from './group-cards.module.css';

/** To whom an Email went: read from the Victim Assets that are associated with it. */
export function RecipientsCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error } = useContractQuery('group.recipients', { id: object.id });
  return (
    <Card title="To">
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Reading the recipients" />}
      {data !== undefined && (
        <div className={styles.body}>
          {data.recipients.length === 0 && (
            <span className={styles.muted}>Associate an EmailAddress Victim Asset to say to whom it went.</span>
          )}
          {data.recipients.map(({ id, address }) => (
            <button
              key={id}
              type="button"
              className={styles.link}
              onClick={() => openTab({ screen: 'object', id }, { title: address.slice(0, 200) })}
            >
              {address}
            </button>
          ))}
          {data.more && <span className={styles.muted}>And more: see the Associations.</span>}
        </div>
      )}
    </Card>
  );
}
