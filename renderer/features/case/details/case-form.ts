import type { CaseView } from '../../../../shared/contract/case.ts';
import type { AssigneeRef } from '../../../../shared/model/assignee.ts';
import type { Resolution, Severity } from '../../../../shared/model/case.ts';
import { fromInputTime, toInputTime } from '../../../ui/time-text-format.ts';
import type { CaseFields } from '../case-changes.ts';

/** What is typed into the form of a Case: only the fields that somebody touched. Times as their inputs have them. */
export interface TypedCase {
  readonly name?: string;
  readonly severity?: Severity;
  readonly resolution?: Resolution;
  readonly assignee?: AssigneeRef | null;
  readonly description?: string;
  readonly occurred?: string;
  readonly detected?: string;
  readonly opened?: string;
  readonly closed?: string;
}

const times = ['occurred', 'detected', 'opened', 'closed'] as const;
export type CaseTime = (typeof times)[number];

/** What the input of a time shows. */
export const timeInput = (kase: CaseView, typed: TypedCase, name: CaseTime): string =>
  typed[name] ?? toInputTime(kase[name]?.at ?? null);

/** The fields that differ from the Case. A time that shows the same minute keeps its seconds. */
export function changedFields(kase: CaseView, typed: TypedCase): CaseFields {
  const { name, severity, resolution, assignee, description } = typed;
  return {
    ...(name === undefined || name === kase.name ? {} : { name }),
    ...(severity === undefined || severity === kase.severity ? {} : { severity }),
    ...(resolution === undefined || resolution === kase.resolution ? {} : { resolution }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(description === undefined || description === (kase.description ?? '') ? {} : { description }),
    ...Object.fromEntries(
      times.flatMap((time) => {
        const text = typed[time];
        if (text === undefined || text === toInputTime(kase[time]?.at ?? null)) return [];
        const at = fromInputTime(text);
        // A Case always has a time of opening, and a closed one a time of closing.
        return at === null && (time === 'opened' || time === 'closed') ? [] : [[time, at]];
      }),
    ),
  };
}
