import type { ReactElement } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { loadSession } from '../../state/session.ts';
import { TimeText } from '../../ui/time-text.tsx';
import styles from './first-run.module.css';

interface RecentWorkspacesProps {
  readonly recent: WorkspaceStatus['recent'];
  readonly onFailure: (error: unknown) => void;
}

/** Workspaces opened on this computer; a click opens one. */
export function RecentWorkspaces({ recent, onFailure }: RecentWorkspacesProps): ReactElement {
  const open = async (path: string) => {
    try {
      await call('workspace.open', { path });
      await loadSession();
    } catch (failure) {
      onFailure(failure);
    }
  };
  return (
    <ul className={styles.recent}>
      {recent.map(({ path, name, openedAt }) => (
        <li key={path}>
          <button type="button" className={styles.recentEntry} onClick={() => void open(path)}>
            <span className={styles.recentName}>{name}</span>
            <span className={styles.recentPath}>{path}</span>
            <span className={styles.recentTime}>
              <TimeText at={openedAt} as="relative" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
