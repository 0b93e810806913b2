import { Dialog } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { runCommand } from '../../api/query.ts';
import { closeOverlay, useOverlay } from '../../state/overlays.ts';
import { DialogForm } from '../../ui/form-dialog.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { showDone } from '../../ui/toast.ts';

/** The user's own password, changed while signed in. */
export function ChangePasswordDialog(): ReactElement {
  const isOpen = useOverlay((state) => state.open === 'changePassword');
  return (
    <Dialog isOpen={isOpen} onClose={closeOverlay} title="Change password">
      <ChangePasswordForm />
    </Dialog>
  );
}

function ChangePasswordForm(): ReactElement {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (next === null) return;
    await runCommand('session.changePassword', { current, next });
    closeOverlay();
    showDone('Your password is changed');
  };
  return (
    <DialogForm
      submitText="Change password"
      disabled={current === '' || next === null}
      onClose={closeOverlay}
      send={send}
    >
      <PasswordField
        label="Present password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        autoFocus
      />
      <NewPasswordFields onChange={setNext} />
    </DialogForm>
  );
}
