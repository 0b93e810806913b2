import type { ReactElement } from 'react';
import type { FieldInfo } from './field-info.ts';
import { FieldInput } from './field-input.tsx';
import type { FieldValue, FieldValues } from './field-value.ts';
import styles from './detail-fields.module.css';

interface FieldInputsProps {
  readonly fields: readonly FieldInfo[];
  readonly values: FieldValues;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: FieldValue) => void;
}

/** The controls of several type-specific fields in two columns. */
export function FieldInputs({ fields, values, problems, onChange }: FieldInputsProps): ReactElement {
  return (
    <div className={styles.fields}>
      {fields.map((info) => (
        <FieldInput
          key={info.name}
          info={info}
          value={values[info.name] ?? null}
          problem={problems[info.name]}
          onChange={(value) => onChange(info.name, value)}
        />
      ))}
    </div>
  );
}
