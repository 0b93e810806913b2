import { Button, Spinner } from '@blueprintjs/core';
import { Inbox, Lock, WarningSign } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import { AppError } from '../../shared/error/app-error.ts';
import { messageOf } from './toast.ts';
import styles from './state-panels.module.css';

/** Nothing there: says what to do next. */
export function EmptyPanel(props: { title: string; children?: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className={styles.panel}>
      <span className={styles.icon}>
        <Inbox size={28} />
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.children !== undefined && <p className={styles.text}>{props.children}</p>}
      {props.action}
    </div>
  );
}

export function LoadingPanel({ label = 'Loading' }: { label?: string }): ReactElement {
  return (
    <div className={styles.panel} role="status" aria-label={label}>
      <Spinner size={24} />
    </div>
  );
}

/** The failed and the denied state: a refusal names the permission that is missing. */
export function FailedPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactElement {
  if (error instanceof AppError && error.code === 'FORBIDDEN') return <DeniedPanel reason={error.message} />;
  return (
    <div className={styles.panel} role="alert">
      <span className={styles.bad}>
        <WarningSign size={28} />
      </span>
      <p className={styles.title}>This could not be shown</p>
      <p className={styles.text}>{messageOf(error)}</p>
      {onRetry !== undefined && <Button size="small" text="Try again" onClick={onRetry} />}
    </div>
  );
}

/** `title`: what is denied, where that is not looking at it. */
export function DeniedPanel(props: { reason: string; title?: string }): ReactElement {
  return (
    <div className={styles.panel}>
      <span className={styles.icon}>
        <Lock size={28} />
      </span>
      <p className={styles.title}>{props.title ?? 'Not visible with your roles'}</p>
      <p className={styles.text}>{props.reason}</p>
    </div>
  );
}
