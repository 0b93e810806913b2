import { dayText } from '../../../ui/time-text-format.ts';

export const increments = ['hour', 'day', 'week'] as const;
export type Increment = (typeof increments)[number];

export interface TimelineGroup<Entry> {
  /** First moment of the hour, day or week, in the user's zone. */
  readonly start: number;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Entries in their order, those of one hour, day or week together. */
export function groupByTime<Entry extends { readonly at: number }>(
  entries: readonly Entry[],
  increment: Increment,
): TimelineGroup<Entry>[] {
  const groups = Map.groupBy(entries, ({ at }) => startOf(at, increment));
  return [...groups].map(([start, members]) => ({ start, label: labelOf(start, increment), entries: members }));
}

function startOf(at: number, increment: Increment): number {
  const date = new Date(at);
  if (increment === 'hour') return date.setMinutes(0, 0, 0);
  date.setHours(0, 0, 0, 0);
  // Weeks begin on Monday.
  if (increment === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return date.getTime();
}

function labelOf(start: number, increment: Increment): string {
  if (increment === 'day') return dayText(start);
  if (increment === 'week') return `Week of ${dayText(start)}`;
  const hour = new Date(start).getHours();
  return `${dayText(start)}, ${clock(hour)}–${clock((hour + 1) % 24)}`;
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
