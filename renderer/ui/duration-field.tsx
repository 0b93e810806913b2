import { ControlGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { type DurationUnit, durationUnits, parseDuration, unitOf } from './duration-parse.ts';

interface DurationFieldProps {
  readonly id?: string;
  /** Names both controls. */
  readonly label: string;
  /** Minutes; null for none. */
  readonly value: number | null;
  readonly max: number;
  readonly disabled?: boolean;
  /** Undefined: what is typed is no length of time. */
  readonly onChange: (minutes: number | null | undefined) => void;
}

/** A length of time in days, hours or minutes. */
export function DurationField({ id, label, value, max, disabled = false, onChange }: DurationFieldProps): ReactElement {
  const [unit, setUnit] = useState<DurationUnit>(value === null ? 'hours' : unitOf(value));
  const [text, setText] = useState(value === null ? '' : String(value / durationUnits[unit]));
  const wrong = parseDuration(text, unit, max) === undefined;
  const type = (next: string, nextUnit: DurationUnit): void => {
    setText(next);
    setUnit(nextUnit);
    onChange(parseDuration(next, nextUnit, max));
  };
  return (
    <ControlGroup>
      <InputGroup
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        aria-invalid={wrong}
        intent={wrong ? 'danger' : 'none'}
        inputMode="numeric"
        placeholder="none"
        maxLength={9}
        disabled={disabled}
        value={text}
        onValueChange={(next) => type(next, unit)}
      />
      <HTMLSelect
        aria-label={`${label}: unit`}
        disabled={disabled}
        value={unit}
        options={Object.keys(durationUnits)}
        onChange={({ currentTarget: { value: next } }) =>
          type(text, next === 'days' || next === 'hours' ? next : 'minutes')
        }
      />
    </ControlGroup>
  );
}
