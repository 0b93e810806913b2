import { Switch } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import { runCommand } from '../../api/query.ts';
import { showDone, showFailure } from '../toast.ts';
import styles from './artifact.module.css';

/** What the flag is called wherever it is set. */
export const flagLabel = 'Use to potentially associate cases.';

/** Switches at once whether an Artifact suggests associations. */
export function ArtifactFlag({ artifact }: { readonly artifact: ArtifactView }): ReactElement {
  const [busy, setBusy] = useState(false);
  const reasonId = useId();
  const { modify } = artifact.rights;
  const change = async (): Promise<void> => {
    setBusy(true);
    const suggests = !artifact.suggests;
    try {
      const { id, version } = artifact;
      const { changeSet } = await runCommand('artifact.update', { id, version, suggests });
      showDone(
        suggests ? 'The Artifact suggests associations' : 'The Artifact suggests nothing any more',
        changeSet ?? undefined,
      );
    } catch (failure) {
      showFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Switch
        className={styles.flag ?? ''}
        label={flagLabel}
        checked={artifact.suggests}
        disabled={busy || !modify.allowed}
        {...(modify.allowed ? {} : { 'aria-describedby': reasonId })}
        onChange={() => void change()}
      />
      {!modify.allowed && (
        <p id={reasonId} className={styles.muted}>
          {modify.reason}
        </p>
      )}
    </div>
  );
}
