import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import type { OwnerChoice as Choice } from './creatable-owners.ts';
import styles from './create-screen.module.css';
import { LabelledField } from '../../ui/labelled-field.tsx';

interface OwnerChoiceProps {
  readonly choices: readonly Choice[];
  readonly value: number | undefined;
  readonly onChange: (ownerId: number) => void;
}

/** The owner of the new object. Owners in which the user may not create are listed with the reason. */
export function OwnerChoice({ choices, value, onChange }: OwnerChoiceProps): ReactElement {
  const deniedId = useId();
  const denied = choices.filter(({ reason }) => reason !== null);
  return (
    <>
      <LabelledField label="Owner">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            aria-describedby={denied.length > 0 ? deniedId : undefined}
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
        )}
      </LabelledField>
      {denied.length > 0 && (
        <ul id={deniedId} className={styles.denied}>
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
