import { ProgressBar } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { countText } from '../../ui/count-text.ts';
import styles from './graph-loading.module.css';

interface GraphLoadingProps {
  readonly done: number;
  /** Null while it is not known how many there are. */
  readonly total: number | null;
}

/** A graph that is being read: how far it is, then that its nodes are being placed. */
export function GraphLoading({ done, total }: GraphLoadingProps): ReactElement {
  return (
    <div className={styles.loading} role="status">
      <p>{wordsOf(done, total)}</p>
      <ProgressBar
        className={styles.meter ?? ''}
        {...(total === null || done >= total ? {} : { value: done / total })}
        stripes={false}
        aria-label="Reading the graph"
      />
    </div>
  );
}

function wordsOf(done: number, total: number | null): string {
  if (total === null) return 'Reading the graph…';
  if (done < total) return `Reading the graph: ${countText(done)} of ${countText(total)} objects`;
  return `Placing ${countText(total)} nodes…`;
}
