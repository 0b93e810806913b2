import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { dropRelease } from './drop-release.ts';
import { FormError } from './form-error.tsx';
import { useSubmit } from './use-submit.ts';

interface DialogFormProps {
  readonly submitText: string;
  /** What is filled in cannot be sent yet. */
  readonly disabled?: boolean;
  /** At the left of the buttons: what is missing, or what will happen. */
  readonly note?: ReactNode;
  readonly onClose: () => void;
  /** Sends the form and closes the dialog; what it throws is shown below the fields. */
  readonly send: () => Promise<void>;
  readonly children: ReactNode;
}

interface FormDialogProps extends DialogFormProps {
  readonly title: string;
  /** A dialog that is wider than usual. */
  readonly className?: string | undefined;
}

/** A dialog that is one form. A click beside it does not throw away what was typed. */
export function FormDialog({ title, className = '', ...form }: FormDialogProps): ReactElement {
  return (
    <Dialog isOpen className={className} title={title} onClose={form.onClose} canOutsideClickClose={false}>
      <DialogForm {...form} />
    </Dialog>
  );
}

/** The inside of such a dialog: its fields, why it was not accepted, and its buttons. */
export function DialogForm(props: DialogFormProps): ReactElement {
  const { submitText, disabled = false, note, onClose, send, children } = props;
  const { busy, error, onSubmit } = useSubmit(send);
  // Sent by the key, the form may be gone before the key is released.
  const enterIsDown = useRef(false);
  return (
    <form
      onSubmit={(event) => {
        if (enterIsDown.current) dropRelease();
        onSubmit(event);
      }}
      onKeyDown={({ key }) => void (enterIsDown.current = key === 'Enter')}
      onKeyUp={() => void (enterIsDown.current = false)}
    >
      <DialogBody>
        {children}
        <FormError error={error} />
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button type="submit" intent="primary" text={submitText} loading={busy} disabled={disabled} />
          </>
        }
      >
        {note}
      </DialogFooter>
    </form>
  );
}
