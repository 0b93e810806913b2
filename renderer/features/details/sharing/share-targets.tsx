import { Checkbox } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { dayText } from '../../../ui/time-text-format.ts';
import styles from './share-dialog.module.css';
import type { ShareTarget } from './share-form.ts';

interface ShareTargetsProps {
  readonly targets: readonly ShareTarget[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

const modeText = { copy: 'Copy to', contribute: 'Contribute to' } as const;

/** The owners to which the Group can go; those that are closed to the user say why. */
export function ShareTargets({ targets, chosen, onChange }: ShareTargetsProps): ReactElement {
  const owners = useOwners();
  const toggle = (ownerId: number): void => {
    const next = new Set(chosen);
    if (!next.delete(ownerId)) next.add(ownerId);
    onChange(next);
  };
  return (
    <fieldset className={styles.section}>
      <legend>Where to</legend>
      {targets.map(({ ownerId, mode, right, earlier }) => (
        <div key={ownerId}>
          <Checkbox
            disabled={!right.allowed}
            checked={chosen.has(ownerId)}
            aria-label={`${modeText[mode]} ${owners.get(ownerId)?.name ?? ''}`}
            labelElement={
              <span className={styles.owner}>
                {modeText[mode]} <OwnerEdge ownerId={ownerId} />
              </span>
            }
            onChange={() => toggle(ownerId)}
          />
          {right.reason !== null && <p className={styles.reason}>{right.reason}</p>}
          {right.allowed && earlier !== null && (
            <p className={styles.reason}>
              Is there since {dayText(earlier.at)} as {earlier.summary}.
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
