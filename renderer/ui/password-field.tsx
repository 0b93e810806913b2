import { Button, FormGroup, InputGroup } from '@blueprintjs/core';
import { EyeOff, EyeOpen } from '@blueprintjs/icons';
import { useId, useState, type ReactElement, type ReactNode } from 'react';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
  readonly helper?: ReactNode;
}

export function PasswordField(props: PasswordFieldProps): ReactElement {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <FormGroup label={props.label} labelFor={id} helperText={props.helper}>
      <InputGroup
        id={id}
        type={shown ? 'text' : 'password'}
        value={props.value}
        autoFocus={props.autoFocus ?? false}
        autoComplete={props.autoComplete}
        maxLength={256}
        onValueChange={props.onChange}
        rightElement={
          <Button
            variant="minimal"
            icon={shown ? <EyeOff size={14} /> : <EyeOpen size={14} />}
            aria-label={shown ? 'Hide the password' : 'Show the password'}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </FormGroup>
  );
}
