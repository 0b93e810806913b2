import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ReactElement, RefObject } from 'react';

interface SearchFieldProps {
  /** Accessible name; also what the empty field says when there is no placeholder. */
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly className?: string | undefined;
  readonly id?: string;
  /** For who moves the keyboard into the field. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A small field that narrows what is listed beside it. */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { label, placeholder = label, onChange, className = '', ...rest } = props;
  return (
    <InputGroup
      size="small"
      type="search"
      className={className}
      leftIcon={<Search />}
      placeholder={placeholder}
      aria-label={label}
      onValueChange={onChange}
      onKeyDown={(event) => {
        // Inside a form it narrows a list: it does not send the form.
        if (event.key === 'Enter') event.preventDefault();
      }}
      {...rest}
    />
  );
}
