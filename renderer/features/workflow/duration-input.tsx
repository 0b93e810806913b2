import { FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { workflowLimits } from '../../../shared/model/workflow.ts';
import styles from './workflow.module.css';

const units = { Minutes: 1, Hours: 60, Days: 1440 } as const;
type Unit = keyof typeof units;
const unitNames = Object.keys(units) as Unit[]; // the keys of the object above

/** The largest unit in which a duration is a whole number. */
const unitOf = (minutes: number | null): Unit =>
  minutes === null ? 'Hours' : (unitNames.findLast((unit) => minutes % units[unit] === 0) ?? 'Minutes');

interface DurationInputProps {
  readonly label: string;
  /** Minutes. */
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

/** A number of minutes, hours or days; empty for none. */
export function DurationInput({ label, value, onChange }: DurationInputProps): ReactElement {
  const id = useId();
  const [unit, setUnit] = useState(() => unitOf(value));
  const amount = value === null ? '' : String(value / units[unit]);
  const send = (text: string, of: Unit): void => {
    const count = Number(text.replace(/\D/g, ''));
    onChange(count < 1 ? null : Math.min(count * units[of], workflowLimits.minutes));
  };
  return (
    <FormGroup label={label} labelFor={id}>
      <div className={styles.duration}>
        <InputGroup
          id={id}
          inputMode="numeric"
          placeholder="not due"
          maxLength={7}
          value={amount}
          onValueChange={(text) => send(text, unit)}
        />
        <HTMLSelect
          aria-label={`${label}: unit`}
          value={unit}
          options={unitNames}
          onChange={({ currentTarget }) => {
            const next = unitNames.find((name) => name === currentTarget.value) ?? unit;
            setUnit(next);
            send(amount, next);
          }}
        />
      </div>
    </FormGroup>
  );
}
