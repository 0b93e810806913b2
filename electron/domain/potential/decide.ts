/** Accepting, dismissing and restoring what is suggested for a Case. Rows are named by the id of any of their copies. */
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import { deleteDismissal, putDismissal } from '../../store/dismissal-store.ts';
import { associate } from '../association/link.ts';
import { caseFacts } from '../case/facts.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from '../case/find.ts';
import { wordsInEvent } from '../case/name-in-event.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getObject } from '../object/find.ts';
import { dismissalLimit, loadDismissals } from './dismissals.ts';
import { findPotential, type OpenSuggestion } from './find.ts';

function openCase(context: CommandContext, id: number): FoundCase {
  const kase = getCase(context, id);
  requireVerb(context.actor, kase.row.owner_id, 'case.association.modify', caseFacts(context, id));
  return kase;
}

/** The rows of some ids, each once; CONFLICT names what is not suggested any more. */
export function chosenSuggestions(context: QueryContext, kase: FoundCase, ids: readonly number[]): OpenSuggestion[] {
  const { open } = findPotential(context, kase.object.id, kase.row.owner_id);
  const byId = new Map(open.flatMap((suggestion) => suggestion.ids.map((id) => [id, suggestion])));
  const chosen = ids.map((id) => {
    const suggestion = byId.get(id);
    if (suggestion !== undefined) return suggestion;
    throw new AppError(
      'CONFLICT',
      `${displayName(getObject(context, id))} is not suggested for ${caseTitle(kase)} (any more). Reload the card.`,
      { id },
    );
  });
  return [...new Set(chosen)];
}

export function acceptSuggestions(context: CommandContext, id: number, ids: readonly number[]): number {
  const kase = openCase(context, id);
  const copies = chosenSuggestions(context, kase, ids).flatMap((suggestion) => suggestion.ids);
  const { created } = associate(context, id, copies, {});
  touchCase(context, id);
  return created;
}

export function dismissSuggestions(
  context: CommandContext,
  id: number,
  ids: readonly number[],
  reason: string,
): number {
  const { db, now, actor } = context;
  const kase = openCase(context, id);
  const chosen = chosenSuggestions(context, kase, ids);
  const before = loadDismissals(db, id);
  if (before.size + chosen.flatMap((suggestion) => suggestion.ids).length > dismissalLimit)
    throw new AppError(
      'CONFLICT',
      `${dismissalLimit} objects are dismissed in this Case. Restore some of them, or switch off Artifacts that suggest too much.`,
    );
  for (const { ids: copies, reasons } of chosen) {
    const known = copies.flatMap((copy) => before.get(copy)?.evidence ?? []);
    const evidence = JSON.stringify([...new Set([...known, ...reasons.map((each) => each.evidence)])]);
    for (const objectId of copies)
      putDismissal(db, { caseId: id, objectId, reason, evidence, at: now, userId: actor.userId });
  }
  finish(
    context,
    kase,
    { verb: 'Dismiss', past: 'Dismissed' },
    chosen.map((row) => row.ids[0] ?? 0),
    `: ${wordsInEvent(reason)}`,
  );
  return chosen.length;
}

export function restoreSuggestions(context: CommandContext, id: number, ids: readonly number[]): number {
  const kase = openCase(context, id);
  const { dismissed } = findPotential(context, id, kase.row.owner_id);
  const byId = new Map(dismissed.flatMap((row) => row.ids.map((copy) => [copy, row])));
  const chosen = new Set(
    ids.map((objectId) => {
      const row = byId.get(objectId);
      if (row === undefined)
        throw new AppError('CONFLICT', 'This is not dismissed (any more). Reload the list.', { id: objectId });
      return row;
    }),
  );
  for (const row of chosen) for (const copy of row.ids) deleteDismissal(context.db, id, copy);
  finish(
    context,
    kase,
    { verb: 'Restore', past: 'Restored' },
    [...chosen].map((row) => row.ids[0] ?? 0),
    '',
  );
  return chosen.size;
}

const namesShown = 3;

/** Label and timeline; names of objects are left to who may see them. */
function finish(
  context: CommandContext,
  kase: FoundCase,
  { verb, past }: { verb: string; past: string },
  ids: readonly number[],
  why: string,
): void {
  touchCase(context, kase.object.id);
  const [first = 0, second] = ids;
  const what = second === undefined ? 'the suggestion' : `${ids.length} suggestions`;
  const name = second === undefined ? ` ${displayName(getObject(context, first))}` : '';
  context.describe(`${verb} ${what}${name} in ${caseTitle(kase)}`);
  const refs = ids.slice(0, namesShown);
  const names = refs.map((_id, index) => `{${index}}`).join(', ');
  const more = ids.length > refs.length ? ` and ${ids.length - refs.length} more` : '';
  context.event(kase.object.id, { element: 'association', text: `${past} ${what} ${names}${more}${why}`, refs });
}
