import { Button } from '@blueprintjs/core';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import styles from './create-screen.module.css';

interface FormFrameProps {
  readonly submit: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The box around a form with its one button; Enter in a field submits. */
export function FormFrame({ submit, ready, busy, onSubmit, children }: FormFrameProps): ReactElement {
  const onFormSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onSubmit();
  };
  return (
    <form onSubmit={onFormSubmit}>
      <Card title="Details">
        <div className={styles.form}>{children}</div>
        <div className={styles.actions}>
          <span className={styles.note}>It is saved when created, and the creation can be undone.</span>
          <Button type="submit" intent="primary" text={submit} disabled={!ready} loading={busy} />
        </div>
      </Card>
    </form>
  );
}
