import { Button } from '@blueprintjs/core';
import type { ReactElement, ReactNode } from 'react';
import { Card } from './card.tsx';
import { FormError } from './form-error.tsx';
import { useSubmit } from './use-submit.ts';
import styles from './form-frame.module.css';

interface FormFrameProps {
  readonly submit: string;
  readonly ready: boolean;
  /** Creates the object; what it throws is shown below the fields. */
  readonly send: () => Promise<void>;
  readonly children: ReactNode;
}

/** The box around a form with its one button; Enter in a field submits. */
export function FormFrame({ submit, ready, send, children }: FormFrameProps): ReactElement {
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (ready) await send();
  });
  return (
    <form onSubmit={onSubmit}>
      <Card title="Details">
        <div className={styles.form}>
          {children}
          <FormError error={error} />
        </div>
        <div className={styles.actions}>
          <span className={styles.note}>It is saved when created, and the creation can be undone.</span>
          <Button type="submit" intent="primary" text={submit} disabled={!ready} loading={busy} />
        </div>
      </Card>
    </form>
  );
}
