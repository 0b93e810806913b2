import { Button } from '@blueprintjs/core';
import { Add, Endorsed, FolderOpen } from '@blueprintjs/icons';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { loadSession } from '../../state/session.ts';
import { FormError } from '../../ui/form-error.tsx';
import type { WayIn } from './first-run-screen.tsx';
import { RecentWorkspaces } from './recent-workspaces.tsx';
import styles from './first-run.module.css';

interface WaysInProps {
  readonly workspace: WorkspaceStatus;
  readonly onChoose: (way: WayIn) => void;
}

export function WaysIn({ workspace, onChoose }: WaysInProps): ReactElement {
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const openSample = async () => {
    setOpening(true);
    setError(null);
    try {
      await call('workspace.openSample', {});
      await loadSession();
    } catch (failure) {
      setError(failure);
    } finally {
      setOpening(false);
    }
  };
  return (
    <>
      <div className={styles.ways}>
        <Way
          icon={<Add size={20} />}
          title="Create a workspace"
          text="For your own team: an Organization, its administrator and an empty store."
          action={<Button intent="primary" fill text="Create a workspace" onClick={() => onChoose('create')} />}
        />
        <Way
          icon={<FolderOpen size={20} />}
          title="Open a workspace"
          text="One that exists already on this computer or on a drive."
          action={<Button fill text="Open a workspace" onClick={() => onChoose('open')} />}
        />
        <Way
          icon={<Endorsed size={20} />}
          title="Explore the sample"
          text="A workspace with public intelligence, several owners and users with different roles."
          action={
            <Button
              fill
              text="Explore the sample"
              loading={opening}
              disabled={!workspace.sampleAvailable}
              title={workspace.sampleAvailable ? '' : 'The sample is not part of this installation.'}
              onClick={() => void openSample()}
            />
          }
        />
      </div>
      <FormError error={error} />
      {workspace.recent.length > 0 && (
        <section aria-label="Recent workspaces">
          <h2 className={styles.heading}>Recent</h2>
          <RecentWorkspaces recent={workspace.recent} onFailure={setError} />
        </section>
      )}
    </>
  );
}

function Way(props: { icon: ReactElement; title: string; text: string; action: ReactNode }): ReactElement {
  return (
    <section className={styles.way} aria-label={props.title}>
      <span className={styles.icon}>{props.icon}</span>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <div className={styles.action}>{props.action}</div>
    </section>
  );
}
