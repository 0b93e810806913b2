import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { showRecoveryCode } from '../../state/recovery-code.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showDone } from '../../ui/toast.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import styles from './sign-in.module.css';

/** A forgotten password of an administrator, replaced with the recovery code; a new code is shown afterwards. */
export function RecoverForm({ onBack }: { onBack: () => void }): ReactElement {
  const [userName, setUserName] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const form = useSubmit(async () => {
    if (password === null) return;
    const input = { userName: userName.trim(), recoveryCode: recoveryCode.trim(), password };
    const { recoveryCode: nextCode } = await call('workspace.recover', input);
    showRecoveryCode(nextCode);
    showDone('The password is changed. Sign in with it.');
  });
  const complete = userName.trim() !== '' && recoveryCode.trim().length >= 10 && password !== null;
  return (
    <EntryFrame
      title="Forgot password"
      text="An administrator sets a new password with the recovery code of the workspace. Everyone else asks an administrator."
    >
      <form onSubmit={form.onSubmit}>
        <TextField
          label="User name"
          value={userName}
          onChange={setUserName}
          autoComplete="username"
          maxLength={100}
          autoFocus
        />
        <TextField label="Recovery code" value={recoveryCode} onChange={setRecoveryCode} maxLength={100} monospace />
        <NewPasswordFields onChange={setPassword} />
        <FormError error={form.error} />
        <div className={styles.buttons}>
          <Button text="Back" onClick={onBack} />
          <Button type="submit" intent="primary" text="Set the password" loading={form.busy} disabled={!complete} />
        </div>
      </form>
    </EntryFrame>
  );
}
