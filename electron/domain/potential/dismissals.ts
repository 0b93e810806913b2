/** Which suggestions were dismissed, and which of them have new evidence since. */
import type { Reader } from '../../store/connection.ts';
import { type DismissalRecord, listDismissals } from '../../store/dismissal-store.ts';
import type { Suggestion } from './suggestion.ts';

/** More than anybody dismisses by hand; a further one is refused. */
export const dismissalLimit = 5000;

export interface Dismissal {
  readonly reason: string | null;
  readonly at: number;
  readonly by: string | null;
  readonly evidence: readonly string[];
}

export function loadDismissals(db: Reader, caseId: number): ReadonlyMap<number, Dismissal> {
  return new Map(
    listDismissals(db, caseId, dismissalLimit).map((record): [number, Dismissal] => [
      record.object_id,
      toDismissal(record),
    ]),
  );
}

const toDismissal = ({ reason, at, by, evidence }: DismissalRecord): Dismissal => ({
  reason,
  at,
  by,
  // Written by this domain as an array of texts.
  evidence: JSON.parse(evidence) as string[],
});

/** The last dismissal of any of a row's copies, and whether all of its evidence was known by then. */
export function dismissalOf(
  dismissals: ReadonlyMap<number, Dismissal>,
  { ids, reasons }: Suggestion,
): { last: Dismissal; stands: boolean } | undefined {
  const found = ids.flatMap((id) => dismissals.get(id) ?? []).sort((a, b) => b.at - a.at);
  const [last] = found;
  if (last === undefined) return undefined;
  const known = new Set(found.flatMap(({ evidence }) => evidence));
  return { last, stands: reasons.every(({ evidence }) => known.has(evidence)) };
}
