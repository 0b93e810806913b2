import { Callout } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { messageOf } from './toast.ts';
import styles from './form-error.module.css';

/** Why a form was not accepted; nothing while there is no error. */
export function FormError({ error }: { error: unknown }): ReactElement | null {
  if (error === null || error === undefined) return null;
  return (
    <Callout intent="danger" compact role="alert" className={styles.error ?? ''}>
      {messageOf(error)}
    </Callout>
  );
}
