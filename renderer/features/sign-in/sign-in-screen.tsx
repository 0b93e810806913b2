import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { applySession, loadSession, useSession } from '../../state/session.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showFailure } from '../../ui/toast.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { RecoverForm } from './recover-form.tsx';
import { SampleUsers } from './sample-users.tsx';
import styles from './sign-in.module.css';

/** A workspace is open and nobody is signed in. */
export function SignInScreen(): ReactElement {
  const open = useSession((state) => state.workspace?.open);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [recovering, setRecovering] = useState(false);
  const form = useSubmit(async () =>
    applySession(await call('session.signIn', { userName: userName.trim(), password })),
  );
  const close = async () => {
    await call('workspace.close', {});
    await loadSession();
  };
  if (recovering) return <RecoverForm onBack={() => setRecovering(false)} />;

  return (
    <EntryFrame title={`Sign in to ${open?.name ?? 'the workspace'}`} wide={open?.sample === true}>
      <div className={open?.sample === true ? styles.columns : undefined}>
        {open?.sample === true && (
          <SampleUsers
            chosen={userName}
            onChoose={(name, samplePassword) => {
              setUserName(name);
              setPassword(samplePassword);
            }}
          />
        )}
        <form onSubmit={form.onSubmit}>
          <TextField
            label="User name"
            value={userName}
            onChange={setUserName}
            autoComplete="username"
            maxLength={100}
            autoFocus
          />
          <PasswordField label="Password" value={password} onChange={setPassword} autoComplete="current-password" />
          <FormError error={form.error} />
          <Button
            type="submit"
            intent="primary"
            fill
            text="Sign in"
            loading={form.busy}
            disabled={userName.trim() === '' || password === ''}
          />
        </form>
      </div>
      <div className={styles.links}>
        <Button variant="minimal" size="small" text="Forgot password…" onClick={() => setRecovering(true)} />
        <Button
          variant="minimal"
          size="small"
          text="Another workspace…"
          onClick={() => void close().catch(showFailure)}
        />
      </div>
    </EntryFrame>
  );
}
