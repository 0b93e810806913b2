import { Button } from '@blueprintjs/core';
import { Cross, Error, Tick, Undo } from '@blueprintjs/icons';
import { useEffect, type ReactElement } from 'react';
import { dismissToast, undoChangeSet, useToasts, type ToastMessage } from './toast.ts';
import styles from './toast-list.module.css';

const shownMs = { done: 7000, failure: 15_000 } as const;

/** What was done or went wrong lately, at the lower edge of the window. */
export function ToastList(): ReactElement {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={styles.list} role="region" aria-label="Notifications">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastItem({ toast }: { toast: ToastMessage }): ReactElement {
  const { id, tone, changeSet } = toast;
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), shownMs[tone]);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={styles.toast} data-tone={tone} role={tone === 'failure' ? 'alert' : 'status'}>
      {tone === 'failure' ? <Error size={16} /> : <Tick size={16} />}
      <span className={styles.message}>{toast.message}</span>
      {changeSet !== undefined && (
        <Button
          size="small"
          variant="outlined"
          icon={<Undo size={12} />}
          text="Undo"
          onClick={() => {
            dismissToast(id);
            void undoChangeSet(changeSet);
          }}
        />
      )}
      <Button
        size="small"
        variant="minimal"
        icon={<Cross size={14} />}
        aria-label="Dismiss"
        onClick={() => dismissToast(id)}
      />
    </div>
  );
}
