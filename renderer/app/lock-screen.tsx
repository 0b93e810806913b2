import { Button } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { applySession } from '../state/session.ts';
import { EntryFrame } from '../ui/entry-frame.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { useSubmit } from '../ui/use-submit.ts';

/** Hides everything until the password of the user is typed again. */
export function LockScreen({ userName }: { userName: string }): ReactElement {
  const [password, setPassword] = useState('');
  const unlock = useSubmit(async () => applySession(await call('session.unlock', { password })));
  return (
    <EntryFrame title="Locked" text={`${userName} is signed in. Type the password to go on.`}>
      <form onSubmit={unlock.onSubmit}>
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          autoFocus
          autoComplete="current-password"
        />
        <FormError error={unlock.error} />
        <Button type="submit" intent="primary" fill text="Unlock" loading={unlock.busy} disabled={password === ''} />
      </form>
      <Button variant="minimal" text="Sign out" onClick={() => void call('session.signOut', {}).then(applySession)} />
    </EntryFrame>
  );
}
