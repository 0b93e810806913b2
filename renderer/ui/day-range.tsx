import { InputGroup } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import styles from './day-range.module.css';
import { toInputTime } from './time-text-format.ts';

/** Days such as `2026-01-31`, both inclusive; empty where the range is open. */
export interface DayRangeValue {
  readonly from: string;
  readonly to: string;
}
export const anyDay: DayRangeValue = { from: '', to: '' };

interface DayRangeProps {
  /** What happened on the days, such as `Opened`. */
  readonly label: string;
  readonly value: DayRangeValue;
  readonly onChange: (value: DayRangeValue) => void;
}

/** From one day to another, in the time zone of the user. */
export function DayRange({ label, value, onChange }: DayRangeProps): ReactElement {
  return (
    <fieldset className={styles.range}>
      <legend className={styles.legend}>{label}</legend>
      <InputGroup
        size="small"
        type="date"
        aria-label={`${label} from`}
        value={value.from}
        max={value.to === '' ? '9999-12-31' : value.to}
        onValueChange={(from) => onChange({ ...value, from })}
      />
      <span aria-hidden="true">–</span>
      <InputGroup
        size="small"
        type="date"
        aria-label={`${label} to`}
        value={value.to}
        min={value.from}
        max="9999-12-31"
        onValueChange={(to) => onChange({ ...value, to })}
      />
    </fieldset>
  );
}

/** The first millisecond of `from` and the last of `to`; undefined where the range is open or no day is written yet. */
export function dayBounds({ from, to }: DayRangeValue): { from: number | undefined; to: number | undefined } {
  const end = midnight(to);
  if (end !== undefined) end.setDate(end.getDate() + 1);
  return { from: midnight(from)?.getTime(), to: end === undefined ? undefined : end.getTime() - 1 };
}

/** The days in which two moments lie. */
export const dayRangeOf = (from: number | undefined, to: number | undefined): DayRangeValue => ({
  from: dayOf(from),
  to: dayOf(to),
});
const dayOf = (at: number | undefined): string => (at === undefined ? '' : toInputTime(at).slice(0, 10));

function midnight(day: string): Date | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (parts === null) return undefined;
  const at = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number.isNaN(at.getTime()) ? undefined : at;
}
