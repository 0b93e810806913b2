import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { loadSession } from '../../state/session.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { FolderField } from './folder-field.tsx';
import { RecentWorkspaces } from './recent-workspaces.tsx';
import styles from './first-run.module.css';

interface OpenWorkspaceProps {
  readonly workspace: WorkspaceStatus;
  readonly onBack: () => void;
}

export function OpenWorkspace({ workspace, onBack }: OpenWorkspaceProps): ReactElement {
  const [path, setPath] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const form = useSubmit(async () => {
    setFailure(null);
    await call('workspace.open', { path: path.trim() });
    await loadSession();
  });
  return (
    <EntryFrame title="Open a workspace">
      <form onSubmit={form.onSubmit}>
        <FolderField
          label="Folder of the workspace"
          chooserTitle="Choose the folder of the workspace"
          value={path}
          onChange={setPath}
          autoFocus
        />
        <FormError error={form.error ?? failure} />
        <div className={styles.buttons}>
          <Button text="Back" onClick={onBack} />
          <Button type="submit" intent="primary" text="Open" loading={form.busy} disabled={path.trim() === ''} />
        </div>
      </form>
      {workspace.recent.length > 0 && (
        <section aria-label="Recent workspaces">
          <h2 className={styles.heading}>Recent</h2>
          <RecentWorkspaces recent={workspace.recent} onFailure={setFailure} />
        </section>
      )}
    </EntryFrame>
  );
}
