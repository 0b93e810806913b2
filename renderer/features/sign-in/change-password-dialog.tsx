import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useId, useState, type ReactElement } from 'react';
import { runCommand } from '../../api/query.ts';
import { closeOverlay, useOverlay } from '../../state/overlays.ts';
import { FormError } from '../../ui/form-error.tsx';
import { NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { showDone } from '../../ui/toast.ts';
import { useSubmit } from '../../ui/use-submit.ts';

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
  const formId = useId();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const form = useSubmit(async () => {
    if (next === null) return;
    await runCommand('session.changePassword', { current, next });
    closeOverlay();
    showDone('Your password is changed');
  });
  return (
    <>
      <DialogBody>
        <form id={formId} onSubmit={form.onSubmit}>
          <PasswordField
            label="Present password"
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            autoFocus
          />
          <NewPasswordFields onChange={setNext} />
          <FormError error={form.error} />
        </form>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={closeOverlay} />
            <Button
              type="submit"
              form={formId}
              intent="primary"
              text="Change password"
              loading={form.busy}
              disabled={current === '' || next === null}
            />
          </>
        }
      />
    </>
  );
}
