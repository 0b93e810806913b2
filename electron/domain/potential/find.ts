/** What is suggested for a Case now, and what was dismissed. */
import { isReadable } from '../../policy/actor.ts';
import { listCandidates } from '../../store/potential-store.ts';
import type { QueryContext } from '../context.ts';
import { type Dismissal, dismissalOf, loadDismissals } from './dismissals.ts';
import { type SearchResult, searchSuggestions } from './search.ts';
import { mergeCopies, type Suggestion, toSuggestions } from './suggestion.ts';

export interface OpenSuggestion extends Suggestion {
  /** The dismissal that new evidence has overcome. */
  readonly before: Dismissal | null;
}

export interface DismissedRow {
  /** Ids of the copies, the newest first. */
  readonly ids: readonly number[];
  readonly dismissal: Dismissal;
}

export interface Potential {
  readonly search: SearchResult;
  /** The strongest first. */
  readonly open: readonly OpenSuggestion[];
  /** The last dismissed first; whether or not anything suggests them at the moment. */
  readonly dismissed: readonly DismissedRow[];
}

/** Everything that is suggested for a Case within the bounds. The caller has reached the Case. */
export function findPotential(context: QueryContext, caseId: number, organizationId: number): Potential {
  const dismissals = loadDismissals(context.db, caseId);
  const search = searchSuggestions(context, caseId, organizationId, new Set(dismissals.keys()));
  const open = toSuggestions(context.db, search.findings.all).flatMap((suggestion) => {
    const dismissal = dismissalOf(dismissals, suggestion);
    return dismissal?.stands === true ? [] : [{ ...suggestion, before: dismissal?.last ?? null }];
  });
  const reopened = new Set(open.flatMap(({ ids, before }) => (before === null ? [] : ids)));
  return { search, open, dismissed: dismissedRows(context, dismissals, reopened) };
}

function dismissedRows(
  context: QueryContext,
  dismissals: ReadonlyMap<number, Dismissal>,
  reopened: ReadonlySet<number>,
): DismissedRow[] {
  const objects = listCandidates(context.db, [...dismissals.keys()]).filter(
    ({ id, type, ownerId }) => !reopened.has(id) && isReadable(context.actor, type, ownerId),
  );
  return [...mergeCopies(context.db, objects).values()]
    .flatMap((copies): DismissedRow[] => {
      const ids = copies.map(({ id }) => id).sort((a, b) => b - a);
      const [last] = ids.flatMap((id) => dismissals.get(id) ?? []).sort((a, b) => b.at - a.at);
      return last === undefined ? [] : [{ ids, dismissal: last }];
    })
    .sort((a, b) => b.dismissal.at - a.dismissal.at || (b.ids[0] ?? 0) - (a.ids[0] ?? 0));
}
