import type { ReactElement } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { openSavedGraph } from '../../../state/graph-start.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import styles from './graphs-screen.module.css';
import { Thumbnail } from './thumbnail.tsx';

/** The graphs that were saved last, as small pictures. */
export function LatestGraphs(): ReactElement | null {
  const { data } = useContractQuery('savedGraph.latest', {});
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <ul className={styles.latest} aria-label="Saved last">
      {data.rows.map(({ id, name, modified, modifiedBy, dots }) => (
        <li key={id}>
          <button type="button" className={styles.tile} onClick={() => openSavedGraph(id, name)}>
            <Thumbnail dots={dots} />
            <span className={styles.name}>{name}</span>
            <span className={styles.facts}>
              <TimeText at={modified} as="relative" /> {modifiedBy ?? ''}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
