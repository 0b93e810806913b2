import { Button, Checkbox } from '@blueprintjs/core';
import { Duplicate } from '@blueprintjs/icons';
import { useState, type ReactElement } from 'react';
import { forgetRecoveryCode } from '../../state/recovery-code.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';
import styles from './first-run.module.css';

/** The recovery code, shown this once. */
export function RecoveryCodeScreen({ code }: { code: string }): ReactElement {
  const [written, setWritten] = useState(false);
  const copy = () =>
    navigator.clipboard
      .writeText(code)
      .then(() => showDone('Recovery code copied'))
      .catch(showFailure);
  return (
    <EntryFrame
      title="Keep this recovery code"
      text="It is the only way back in when the administrator's password is forgotten. It is shown once and kept nowhere; store it away from this computer."
    >
      <div className={styles.code}>
        <code aria-label="Recovery code">{code}</code>
        <Button
          variant="minimal"
          icon={<Duplicate />}
          aria-label="Copy the recovery code"
          onClick={() => void copy()}
        />
      </div>
      <Checkbox checked={written} onChange={() => setWritten(!written)} label="I have written it down" />
      <Button intent="primary" text="Go on" disabled={!written} onClick={forgetRecoveryCode} />
    </EntryFrame>
  );
}
