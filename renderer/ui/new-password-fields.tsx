import { useState, type ReactElement } from 'react';
import { PasswordField } from './password-field.tsx';
import { passwordStrength } from './password-strength.ts';
import styles from './new-password-fields.module.css';

interface NewPasswordFieldsProps {
  /** The password once it is long enough and typed the same way twice, otherwise null. */
  readonly onChange: (password: string | null) => void;
}

/** A new password, typed twice, with a hint at how hard it is to guess. */
export function NewPasswordFields({ onChange }: NewPasswordFieldsProps): ReactElement {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const strength = passwordStrength(first);
  const report = (one: string, two: string) => onChange(one === two && passwordStrength(one).acceptable ? one : null);
  return (
    <>
      <PasswordField
        label="Password"
        value={first}
        autoComplete="new-password"
        onChange={(value) => {
          setFirst(value);
          report(value, second);
        }}
        helper={
          <span className={styles.strength} data-marks={strength.marks}>
            <span className={styles.meter} aria-hidden="true">
              <span style={{ width: `${strength.marks * 25}%` }} />
            </span>
            <span aria-live="polite">{strength.hint}</span>
          </span>
        }
      />
      <PasswordField
        label="Password again"
        value={second}
        autoComplete="new-password"
        onChange={(value) => {
          setSecond(value);
          report(first, value);
        }}
        helper={second !== '' && second !== first ? 'Not the same as above yet.' : undefined}
      />
    </>
  );
}
