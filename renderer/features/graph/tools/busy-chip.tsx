import { Spinner } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useGraphBusy } from '../graph-busy.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import styles from './busy-chip.module.css';

/** What the graph waits for, when that takes longer than a moment. */
export function BusyChip({ graph }: GraphPartProps): ReactElement {
  const label = useGraphBusy(graph.key);
  return (
    <div role="status">
      {label !== undefined && (
        <div className={styles.chip}>
          <Spinner size={14} />
          {label}…
        </div>
      )}
    </div>
  );
}
