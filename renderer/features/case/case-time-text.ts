import type { CaseView } from '../../../shared/contract/case.ts';
import { durationText } from '../../ui/duration-text.ts';

interface DueText {
  readonly text: string;
  readonly overdue: boolean;
}

type Times = Pick<CaseView, 'opened' | 'closed' | 'responseDue' | 'occurred' | 'detected' | 'detectionDue'>;

/** `open 3 h 12 min`, or how long it was. */
export const openText = ({ opened, closed }: Times, now: number): string =>
  closed === null ? `open ${durationText(now - opened.at)}` : `was open ${durationText(closed.at - opened.at)}`;

/** How the response stands to its service level; null when there is none. */
export const responseText = ({ closed, responseDue }: Times, now: number): DueText | null =>
  responseDue === null ? null : dueText('response', closed?.at ?? null, responseDue, now);

/** The same of the detection; null also while nobody knows when it happened. */
export const detectionText = ({ detected, detectionDue }: Times, now: number): DueText | null =>
  detectionDue === null ? null : dueText('detection', detected?.at ?? null, detectionDue, now);

function dueText(what: string, done: number | null, due: number, now: number): DueText {
  const late = (done ?? now) - due;
  const by = durationText(late);
  if (done !== null)
    return late > 0
      ? { text: `${what} ${by} late`, overdue: true }
      : { text: `${what} within its service level`, overdue: false };
  return late > 0
    ? { text: `${what} overdue by ${by}`, overdue: true }
    : { text: `${what} due in ${by}`, overdue: false };
}
