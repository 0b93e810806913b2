import { Callout } from '@blueprintjs/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { messageOf } from './toast.ts';
import styles from './form-error.module.css';

/** Why a form was not accepted; nothing while there is no error. */
export function FormError({ error }: { error: unknown }): ReactElement | null {
  const shown = useRef<HTMLDivElement>(null);
  // Below a long form it would be out of sight, and the form would seem to do nothing.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === null || error === undefined) return null;
  return (
    <div ref={shown}>
      <Callout intent="danger" compact role="alert" className={styles.error ?? ''}>
        {messageOf(error)}
      </Callout>
    </div>
  );
}
