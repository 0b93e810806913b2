import type { ReactElement } from 'react';
import { maxSharedObjects, type ShareOptions } from '../../../../shared/contract/sharing.ts';
import { useContractQuery } from '../../../api/query.ts';
import { countText } from '../../../ui/count-text.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import styles from './share-dialog.module.css';

interface SharePreviewProps {
  readonly id: number;
  readonly owners: readonly number[];
  readonly options: ShareOptions;
}

/** What would go to each chosen owner and what would stay behind, before anything is done. */
export function SharePreview({ id, owners, options }: SharePreviewProps): ReactElement {
  return (
    <aside className={styles.preview} aria-label="Preview">
      {owners.length === 0 && <p className={styles.muted}>Choose where it goes to see what would go.</p>}
      {owners.map((ownerId) => (
        <OwnerPreview key={ownerId} id={id} ownerId={ownerId} options={options} />
      ))}
    </aside>
  );
}

function OwnerPreview({ id, ownerId, options }: { id: number; ownerId: number; options: ShareOptions }): ReactElement {
  const { data, error } = useContractQuery('sharing.preview', { id, ownerId, options }, { keepPrevious: true });
  return (
    <section aria-live="polite">
      <h3>
        <OwnerEdge ownerId={ownerId} />
      </h3>
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Working out what would go" />}
      {data !== undefined && (
        <>
          {data.problem !== null && (
            <p className={styles.problem} role="alert">
              {data.problem}
            </p>
          )}
          <dl className={styles.counts}>
            <Count label="The Group itself" count={1} />
            <Count label="Indicators, new there" count={data.indicators.created} />
            <Count label="Indicators that are there" count={data.indicators.reused} />
            <Count label="Groups, new there" count={data.groups.created} />
            <Count label="Groups that are there" count={data.groups.reused} />
            <Count label="Attributes" count={data.attributes} />
            <Count label="Tags" count={data.tags} />
            <Count label="Security Labels" count={data.labels} />
            {data.file && <Count label="File" count={1} />}
          </dl>
          {data.bounded && (
            <p className={styles.muted}>
              One copy takes {countText(maxSharedObjects)} associated objects: the newest go.
            </p>
          )}
          {data.leftOut.length === 0 ? (
            <p className={styles.muted}>Nothing stays behind.</p>
          ) : (
            <>
              <strong>Stays behind</strong>
              <ul className={styles.left}>
                {data.leftOut.map(({ what, reason, count }) => (
                  <li key={`${what} ${reason}`}>
                    {countText(count)} × {what}: {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Count({ label, count }: { readonly label: string; readonly count: number }): ReactElement | null {
  return count === 0 ? null : (
    <>
      <dt>{label}</dt>
      <dd>{countText(count)}</dd>
    </>
  );
}
