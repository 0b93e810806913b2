import { Database } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../api/query.ts';
import { countOf } from '../ui/count-text.ts';
import { TimeText } from '../ui/time-text.tsx';
import { useGraphStatus, type GraphStatus } from '../state/graph-status.ts';
import styles from './status-bar.module.css';

export function StatusBar(): ReactElement {
  const { data: info } = useContractQuery('workspace.info', {});
  const graph = useGraphStatus(({ status }) => status);
  return (
    <footer className={styles.bar} aria-label="Status">
      {info !== undefined && (
        <>
          <span className={styles.workspace} title={info.path}>
            <Database size={12} />
            {info.name}
          </span>
          <span>
            {countOf(info.objects, 'object')} · {countOf(info.associations, 'association')}
          </span>
          {graph !== null && <span>Graph: {graphText(graph)}</span>}
          <span className={styles.end}>
            {info.lastBackup === null ? (
              'No backup yet'
            ) : (
              <>
                Last backup <TimeText at={info.lastBackup} as="minute" />
              </>
            )}
          </span>
          <span>Ligature {info.version}</span>
        </>
      )}
    </footer>
  );
}

/** How many nodes this machine draws in one frame; beyond that the canvas simplifies. */
function graphText({ renderer, budget }: GraphStatus): string {
  if (renderer === 'none') return `no WebGL, icons up to ${countOf(budget, 'node')}`;
  const how = renderer === 'gpu' ? 'graphics card' : 'software rendering';
  return `${how}, budget ${countOf(roundBudget(budget), 'node')}`;
}

/** Measured, so only its first two digits say something. */
function roundBudget(budget: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, budget))) - 1);
  return Math.round(budget / unit) * unit;
}
