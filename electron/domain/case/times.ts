/** The four times of a Case must tell a story that can have happened. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { CaseRow } from '../../store/case-store.ts';

export type CaseTimes = Pick<CaseRow, 'occurred' | 'detected' | 'opened' | 'closed'>;

const words = {
  occurred: 'time of occurrence',
  detected: 'time of detection',
  opened: 'time of opening',
  closed: 'time of closing',
} as const satisfies Record<keyof CaseTimes, string>;

export const utcMinute = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Throws INVALID_INPUT for a time that lies ahead, and for one that comes before the time that it follows. */
export function requireCaseTimes(times: CaseTimes, now: number): void {
  for (const name of ['occurred', 'detected', 'opened', 'closed'] as const) {
    const at = times[name];
    if (at !== null && at > now)
      throw new AppError(
        'INVALID_INPUT',
        `The ${words[name]} (${utcMinute(at)}) lies in the future. Enter a time that has passed.`,
        { field: name },
      );
  }
  requireOrder(times, 'occurred', 'detected');
  requireOrder(times, 'opened', 'closed');
}

function requireOrder(times: CaseTimes, first: keyof CaseTimes, second: keyof CaseTimes): void {
  const [before, after] = [times[first], times[second]];
  if (before === null || after === null || before <= after) return;
  throw new AppError(
    'INVALID_INPUT',
    `The ${words[second]} (${utcMinute(after)}) lies before the ${words[first]} (${utcMinute(before)}). Correct one of the two.`,
    { field: second },
  );
}
