import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import styles from './small-select.module.css';

interface SmallSelectProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few values, as low as the small buttons and fields beside it. */
export function SmallSelect<Value extends string | number>(props: SmallSelectProps<Value>): ReactElement {
  const { label, value, options, onChange } = props;
  return (
    <HTMLSelect
      aria-label={label}
      className={styles.select ?? ''}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => String(option.value) === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </HTMLSelect>
  );
}
