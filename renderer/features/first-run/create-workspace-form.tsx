import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { withRecoveryCode } from '../../state/recovery-code.ts';
import { loadSession } from '../../state/session.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { FolderField } from './folder-field.tsx';
import styles from './first-run.module.css';

interface CreateWorkspaceFormProps {
  readonly workspace: WorkspaceStatus;
  readonly onBack: () => void;
}

/** A new workspace: its folder, its Organization and the administrator, who is signed in at once. */
export function CreateWorkspaceForm({ workspace, onBack }: CreateWorkspaceFormProps): ReactElement {
  const [path, setPath] = useState(workspace.defaultFolder);
  const [organization, setOrganization] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const form = useSubmit(async () => {
    if (password === null) return;
    await withRecoveryCode(() =>
      call('workspace.create', {
        path: path.trim(),
        organization: organization.trim(),
        userName: userName.trim(),
        password,
      }),
    );
    await loadSession();
  });
  const complete = [path, organization, userName].every((text) => text.trim() !== '') && password !== null;

  return (
    <EntryFrame title="Create a workspace">
      <form onSubmit={form.onSubmit}>
        <TextField
          label="Organization"
          helper="Your team: the owner of the intelligence that you create."
          value={organization}
          onChange={setOrganization}
          maxLength={100}
          autoFocus
        />
        <FolderField
          label="Folder"
          chooserTitle="Choose a folder for the workspace"
          helper="It is made if it does not exist."
          value={path}
          onChange={setPath}
        />
        <TextField
          label="User name of the administrator"
          value={userName}
          onChange={setUserName}
          maxLength={100}
          autoComplete="username"
        />
        <NewPasswordFields onChange={setPassword} />
        <FormError error={form.error} />
        <div className={styles.buttons}>
          <Button text="Back" onClick={onBack} />
          <Button type="submit" intent="primary" text="Create" loading={form.busy} disabled={!complete} />
        </div>
      </form>
    </EntryFrame>
  );
}
