import { Classes, ControlGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { LabelledField } from './labelled-field.tsx';

const units = { Minutes: 1, Hours: 60, Days: 1440 } as const;
type Unit = keyof typeof units;
const unitNames = Object.keys(units) as Unit[]; // the keys of the object above

const fits = (minutes: number, unit: Unit): boolean => minutes % units[unit] === 0;
/** The largest unit in which a duration is a whole number. */
const unitOf = (minutes: number | null): Unit =>
  minutes === null ? 'Hours' : (unitNames.findLast((unit) => fits(minutes, unit)) ?? 'Minutes');

interface DurationFieldProps {
  readonly label: string;
  /** Minutes. */
  readonly value: number | null;
  readonly max: number;
  /** What an empty field means. */
  readonly placeholder: string;
  readonly onChange: (minutes: number | null) => void;
}

/** A number of minutes, hours or days; empty for none. */
export function DurationField({ label, value, max, placeholder, onChange }: DurationFieldProps): ReactElement {
  const [chosen, setUnit] = useState(() => unitOf(value));
  const unit = value === null || fits(value, chosen) ? chosen : unitOf(value);
  const amount = value === null ? '' : String(value / units[unit]);
  const send = (text: string, of: Unit): void => {
    const count = Number(text.replace(/\D/g, ''));
    onChange(count < 1 ? null : Math.min(count, Math.floor(max / units[of])) * units[of]);
  };
  return (
    <LabelledField label={label}>
      {(id) => (
        <ControlGroup fill>
          <InputGroup
            id={id}
            inputMode="numeric"
            placeholder={placeholder}
            maxLength={7}
            value={amount}
            onValueChange={(text) => send(text, unit)}
          />
          <HTMLSelect
            className={Classes.FIXED}
            aria-label={`${label}: unit`}
            value={unit}
            options={unitNames}
            onChange={({ currentTarget }) => {
              const next = unitNames.find((name) => name === currentTarget.value) ?? unit;
              setUnit(next);
              send(amount, next);
            }}
          />
        </ControlGroup>
      )}
    </LabelledField>
  );
}
