/** Moments as days or minutes of UTC, as the bars of the timeline count them. */
import type { TimeUnit } from '../../../graph/scene/timeline.ts';

const lengthOf = (unit: TimeUnit): 10 | 16 => (unit === 'hour' ? 16 : 10);

/** A `Date` holds no further moments, and inputs no years of five digits: a graph from a file may name any. */
const [earliest, latest] = [Date.parse('0001-01-01T00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** Value of a `date` input, or of a `datetime-local` one for timelines of hours. */
export const toField = (at: number, unit: TimeUnit): string =>
  new Date(Math.min(latest, Math.max(earliest, at))).toISOString().slice(0, lengthOf(unit));

/** First or last millisecond of the day (or minute) that was typed; undefined when it is none. */
export function fromField(text: string, end: 'first' | 'last'): number | undefined {
  const parts = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.exec(text);
  if (parts === null) return undefined;
  const hasMinute = parts[1] !== undefined;
  const at = Date.parse(hasMinute ? `${text}Z` : `${text}T00:00Z`);
  if (Number.isNaN(at)) return undefined;
  return end === 'first' ? at : at + (hasMinute ? 60_000 : 86_400_000) - 1;
}

const formats: Readonly<Record<TimeUnit, Intl.DateTimeFormat>> = {
  hour: new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  day: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric', month: 'short', day: '2-digit' }),
  week: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric', month: 'short', day: '2-digit' }),
  month: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric', month: 'short' }),
  year: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric' }),
};

/** A moment in the words of its unit, such as `Mar 2024` in a timeline of months. */
export const unitText = (at: number, unit: TimeUnit): string => formats[unit].format(at);

/** Two moments as days: `2024-01-31 – 2024-03-01`, with minutes where both are of one day. */
export function spanText(from: number, to: number): string {
  const [first, last] = [toField(from, 'day'), toField(to, 'day')];
  if (first !== last) return `${first} – ${last}`;
  const isWhole = from % 86_400_000 === 0 && (to + 1) % 86_400_000 === 0;
  return isWhole ? first : `${first} ${toField(from, 'hour').slice(11)}–${toField(to, 'hour').slice(11)}`;
}
