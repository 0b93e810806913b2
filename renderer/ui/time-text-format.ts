// The month as a word, because nobody agrees on the order of day and month as numbers.
const day = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: '2-digit' });
const minute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Day in the user's zone, in the order of the user's locale. */
export function dayText(at: number): string {
  return day.format(at);
}

/** Day and minute in the user's zone. */
export function minuteText(at: number): string {
  return `${day.format(at)} ${minute.format(at)}`;
}

/** The same moment in UTC, to the second, with its zone. */
export function utcText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 days ago", for places where recency is the point. */
export function relativeText(at: number, now: number): string {
  for (const [unit, length] of steps) {
    if (Math.abs(at - now) >= length) return relative.format(Math.trunc((at - now) / length), unit);
  }
  return 'just now';
}

/** The value of a `datetime-local` input for a moment, in the user's zone; empty for null. */
export function toInputTime(at: number | null): string {
  if (at === null) return '';
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment typed into a `datetime-local` input; null when empty or not a time. */
export function fromInputTime(text: string): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
