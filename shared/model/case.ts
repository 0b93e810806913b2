/** The words of Cases: what is stored, shown and accepted by the contract (specification 8.2 to 8.7). */

export const caseStatuses = ['Open', 'Closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** From the least; stored as 1 to 4. */
export const severities = ['Low', 'Medium', 'High', 'Critical'] as const;
export type Severity = (typeof severities)[number];
export const severityNumber = (severity: Severity): number => severities.indexOf(severity) + 1;
/** Throws on a number that no severity has. */
export function severityOf(stored: number): Severity {
  const severity = severities[stored - 1];
  if (severity === undefined) throw new Error(`no severity has the number ${stored}`);
  return severity;
}

export const resolutions = [
  'Not Specified',
  'Containment Achieved',
  'Deferred / Delayed',
  'Escalated',
  'False Positive',
  'In Progress / Investigating',
  'Rejected',
  'Restoration Achieved',
] as const;
export type Resolution = (typeof resolutions)[number];

/** Pending: waits for another task. */
export const taskStatuses = ['Pending', 'Open', 'Reopened', 'Closed'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** What a line of the timeline is about. */
export const timelineElements = ['case', 'attribute', 'association', 'task', 'artifact', 'note', 'event'] as const;
export type TimelineElement = (typeof timelineElements)[number];

/** Minutes that a Case may take; null for no limit. */
export interface ServiceLevel {
  /** From occurrence to detection. */
  readonly detectMinutes: number | null;
  /** From opening to closing. */
  readonly respondMinutes: number | null;
}

/** What holds for a severity while an Organization has stated nothing else. */
export const defaultServiceLevels: Readonly<Record<Severity, ServiceLevel>> = {
  Low: { detectMinutes: 1440, respondMinutes: 4320 },
  Medium: { detectMinutes: 240, respondMinutes: 1440 },
  High: { detectMinutes: 60, respondMinutes: 240 },
  Critical: { detectMinutes: 30, respondMinutes: 30 },
};
