import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { OwnerChoice as Choice } from './creatable-owners.ts';
import styles from './create-screen.module.css';

interface OwnerChoiceProps {
  readonly choices: readonly Choice[];
  readonly value: number | undefined;
  readonly onChange: (ownerId: number) => void;
}

/** The owner of the new object. Owners in which the user may not create are listed with the reason. */
export function OwnerChoice({ choices, value, onChange }: OwnerChoiceProps): ReactElement {
  const denied = choices.filter(({ reason }) => reason !== null);
  return (
    <>
      <FormGroup label="Owner" labelFor="owner">
        <HTMLSelect
          id="owner"
          fill
          aria-describedby={denied.length > 0 ? 'denied-owners' : undefined}
          value={value ?? ''}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {value === undefined && <option value="">No owner lets you create this</option>}
          {choices.map(({ owner, reason }) => (
            <option key={owner.id} value={owner.id} disabled={reason !== null}>
              {owner.name}
              {reason !== null && ' (not allowed)'}
            </option>
          ))}
        </HTMLSelect>
      </FormGroup>
      {denied.length > 0 && (
        <ul id="denied-owners" className={styles.denied}>
          {denied.map(({ owner, reason }) => (
            <li key={owner.id}>
              {owner.name}: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
