/** The Potential Associations of a Case, as its card shows them. */
import type { Returned } from '../../../shared/contract/index.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { type SuggestedKind, suggestedKinds, suggestionBounds } from '../../../shared/model/potential.ts';
import { isCrossOwnerEnabled } from '../association/link.ts';
import { getCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';
import { artifactRef, copiesShown, describedObjects } from './describe.ts';
import { findPotential, type OpenSuggestion } from './find.ts';
import type { Cut } from './finding.ts';

const reasonsShown = 20;
const linesShown = 20;

interface PageRequest {
  readonly id: number;
  readonly offset: number;
  readonly limit: number;
}

export function listPotential(context: QueryContext, { id, offset, limit }: PageRequest): Returned<'potential.list'> {
  const { row } = getCase(context, id);
  const { search, open, dismissed } = findPotential(context, id, row.owner_id);
  const within = firstOfEachKind(open);
  const page = within.slice(offset, offset + limit);
  const { common } = search.findings;
  const cuts = search.findings.cuts.slice(0, linesShown);
  const objects = describedObjects(context, [
    ...page.flatMap(({ ids, reasons }) => [
      ...ids.slice(0, copiesShown),
      ...reasons.slice(0, reasonsShown).flatMap(({ via }) => via ?? []),
    ]),
    ...cuts.flatMap(({ via }) => via ?? []),
  ]);
  return {
    mode: search.scope.mode,
    crossOwner: isCrossOwnerEnabled(context),
    rows: page.flatMap((suggestion) => describe(suggestion, objects)),
    counts: suggestedKinds.map((kind) => {
      const total = open.filter((suggestion) => suggestion.kind === kind).length;
      const exact = total <= suggestionBounds.perKind && !search.findings.cuts.some(({ what }) => touches(what, kind));
      return { kind, total: Math.min(total, suggestionBounds.perKind), exact };
    }),
    total: within.length,
    dismissed: dismissed.length,
    common: common.slice(0, 100).map(({ artifact, cases: n }) => ({ artifact: artifactRef(artifact), cases: n })),
    cuts: cuts.map(({ artifact, via, ...cut }) => ({
      ...cut,
      artifact: artifact === null ? null : artifactRef(artifact),
      via: via === null ? null : (objects.get(via) ?? null),
    })),
    moreCuts: search.findings.cuts.length - cuts.length,
    artifacts: {
      suggesting: search.artifacts.artifacts.length,
      excluded: search.artifacts.excluded,
    },
    hasAssociated: search.hasAssociated,
  };
}

/** Whether suggestions of a kind can be missing where a bound cut something. */
const touches = (what: Cut['what'], kind: SuggestedKind): boolean =>
  what === kind ||
  what === 'artifact' ||
  (what === 'associatedIndicator' && kind === 'group') ||
  (what === 'associatedGroup' && kind === 'indicator');

/** In the order of the card, without those of a kind beyond its bound. */
function firstOfEachKind(suggestions: readonly OpenSuggestion[]): OpenSuggestion[] {
  const taken = new Map<string, number>();
  return suggestions.filter(({ kind }) => {
    const n = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, n);
    return n <= suggestionBounds.perKind;
  });
}

function describe(
  { kind, ids, reasons, rarity, before }: OpenSuggestion,
  objects: ReadonlyMap<number, ObjectRow>,
): Returned<'potential.list'>['rows'] {
  const copies = ids.slice(0, copiesShown).flatMap((id) => objects.get(id) ?? []);
  const [first] = copies;
  if (first === undefined) return [];
  return [
    {
      id: first.id,
      kind,
      objects: copies,
      reasons: reasons.slice(0, reasonsShown).map(({ source, artifact, via, shared }) => ({
        source,
        artifact: artifact === null ? null : artifactRef(artifact),
        via: via === null ? null : (objects.get(via) ?? null),
        ...shared,
      })),
      reasonCount: reasons.length,
      rarity,
      dismissedBefore: before === null ? null : { reason: before.reason, at: before.at, by: before.by },
    },
  ];
}

export function listDismissed(
  context: QueryContext,
  { id, offset, limit }: PageRequest,
): Returned<'potential.dismissed'> {
  const { row } = getCase(context, id);
  const { dismissed } = findPotential(context, id, row.owner_id);
  const page = dismissed.slice(offset, offset + limit);
  const objects = describedObjects(
    context,
    page.flatMap(({ ids }) => ids.slice(0, copiesShown)),
  );
  return {
    rows: page.flatMap(({ ids, dismissal: { reason, at, by } }) => {
      const copies = ids.slice(0, copiesShown).flatMap((copy) => objects.get(copy) ?? []);
      const [first] = copies;
      return first === undefined ? [] : [{ id: first.id, objects: copies, reason, at, by }];
    }),
    total: dismissed.length,
  };
}
