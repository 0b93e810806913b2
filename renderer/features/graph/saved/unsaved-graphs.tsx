import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { invalidateRoots, useContractQuery } from '../../../api/query.ts';
import { openTab, useTabs } from '../../../state/tabs.ts';
import { showFailure } from '../../../ui/toast.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import styles from './graphs-screen.module.css';

/** Graphs of the user's own whose tabs were closed without saving them. */
export function UnsavedGraphs(): ReactElement | null {
  const { data } = useContractQuery('graphDraft.list', {});
  const tabs = useTabs(({ tabs: all }) => all);
  const open = new Set(tabs.flatMap(({ address }) => (address.screen === 'graph' ? [address.key] : [])));
  const drafts = data?.rows.filter(({ key }) => !open.has(key)) ?? [];
  if (drafts.length === 0) return null;
  return (
    <section aria-label="Not saved" className={styles.drafts}>
      <h2>Not saved</h2>
      <ul>
        {drafts.map(({ key, title, savedId, at }) => (
          <li key={key}>
            <span className={styles.name}>{title}</span>
            <span className={styles.facts}>
              {savedId === null ? 'never saved' : 'changed since it was saved'}, <TimeText at={at} as="relative" />
            </span>
            <Button
              size="small"
              text="Restore"
              aria-label={`Restore ${title}`}
              onClick={() =>
                openTab({ screen: 'graph', key, ...(savedId === null ? {} : { saved: savedId }) }, { title })
              }
            />
            <Button
              size="small"
              variant="minimal"
              text="Discard"
              aria-label={`Discard ${title}`}
              onClick={() => void discard(key)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function discard(key: string): Promise<void> {
  await call('graphDraft.drop', { key }).catch(showFailure);
  await invalidateRoots(['graph']);
}
