import { Database } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../api/query.ts';
import { countOf } from '../ui/count-text.ts';
import { TimeText } from '../ui/time-text.tsx';
import styles from './status-bar.module.css';

export function StatusBar(): ReactElement {
  const { data: info } = useContractQuery('workspace.info', {});
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
