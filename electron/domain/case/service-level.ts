/** By when an incident had to be detected and its Case has to be closed. */
import { defaultServiceLevels, type ServiceLevel, severityOf } from '../../../shared/model/case.ts';
import type { CaseRow } from '../../store/case-store.ts';
import { findServiceLevel } from '../../store/service-level-store.ts';
import type { QueryContext } from '../context.ts';

const minute = 60_000;

/** What the Organization has stated for a severity (1 to 4), otherwise the default. */
export function serviceLevelOf({ db }: QueryContext, ownerId: number, severity: number): ServiceLevel {
  const stated = findServiceLevel(db, ownerId, severity);
  return stated === undefined
    ? defaultServiceLevels[severityOf(severity)]
    : { detectMinutes: stated.detect_minutes, respondMinutes: stated.respond_minutes };
}

export interface DueTimes {
  readonly detectionDue: number | null;
  readonly detectionOverdue: boolean;
  readonly responseDue: number | null;
  readonly responseOverdue: boolean;
  /** Milliseconds. */
  readonly timeToDetect: number | null;
  readonly timeToRespond: number | null;
}

/** What has not happened yet is overdue once its time has passed; what has happened, when it happened later. */
export function dueTimesOf(
  { occurred, detected, opened, closed }: Pick<CaseRow, 'occurred' | 'detected' | 'opened' | 'closed'>,
  { detectMinutes, respondMinutes }: ServiceLevel,
  now: number,
): DueTimes {
  const detectionDue = occurred === null || detectMinutes === null ? null : occurred + detectMinutes * minute;
  const responseDue = respondMinutes === null ? null : opened + respondMinutes * minute;
  return {
    detectionDue,
    detectionOverdue: detectionDue !== null && (detected ?? now) > detectionDue,
    responseDue,
    responseOverdue: responseDue !== null && (closed ?? now) > responseDue,
    timeToDetect: occurred === null || detected === null ? null : detected - occurred,
    timeToRespond: closed === null ? null : closed - opened,
  };
}
