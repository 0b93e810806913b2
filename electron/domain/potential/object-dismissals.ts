/** The other side of dismissals: in which Cases an object was dismissed, with nothing new that speaks for it. */
import type { Reader } from '../../store/connection.ts';
import { listDismissedIn } from '../../store/dismissal-store.ts';
import { marksOf } from './artifacts.ts';
import { evidenceOf, type Finding } from './finding.ts';

interface FoundReason extends Pick<Finding, 'source' | 'via'> {
  readonly artifact: { readonly id: number } | null;
}

/** `found`: the reasons for each Case. */
export function casesThatDismissed(
  db: Reader,
  objectId: number,
  found: ReadonlyMap<number, readonly FoundReason[]>,
): ReadonlySet<number> {
  const reasonsIn = (caseId: number): readonly FoundReason[] => found.get(caseId) ?? [];
  const dismissals = listDismissedIn(db, [objectId]).filter((row) => found.has(row.case_id));
  const marks = marksOf(
    db,
    dismissals.flatMap((row) => reasonsIn(row.case_id).flatMap(({ artifact }) => artifact?.id ?? [])),
  );
  const standing = dismissals.filter(({ case_id: caseId, evidence }) => {
    // Written by this domain as an array of texts.
    const known = new Set(JSON.parse(evidence) as string[]);
    return reasonsIn(caseId).every(({ source, artifact, via }) =>
      known.has(evidenceOf({ source, artifact: artifact && { mark: marks.get(artifact.id) ?? '' }, via })),
    );
  });
  return new Set(standing.map((row) => row.case_id));
}
