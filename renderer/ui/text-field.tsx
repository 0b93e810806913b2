import { FormGroup, InputGroup } from '@blueprintjs/core';
import { useId, type ReactElement, type ReactNode } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly helper?: ReactNode;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly monospace?: boolean;
  readonly end?: ReactElement;
}

export function TextField(props: TextFieldProps): ReactElement {
  const id = useId();
  return (
    <FormGroup label={props.label} labelFor={id} helperText={props.helper}>
      <InputGroup
        id={id}
        value={props.value}
        onValueChange={props.onChange}
        autoComplete={props.autoComplete ?? 'off'}
        autoFocus={props.autoFocus ?? false}
        maxLength={props.maxLength ?? 1000}
        spellCheck={false}
        className={props.monospace === true ? 'bp6-monospace-text' : ''}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.end === undefined ? {} : { rightElement: props.end })}
      />
    </FormGroup>
  );
}
