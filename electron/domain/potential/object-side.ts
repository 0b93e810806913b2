/**
 * Spec 7.5: the Cases, and for a Group the Artifacts, for which an Indicator or Group is suggested. It mirrors the
 * sources of a Case, so that both sides agree; a Case in which the object was dismissed is left out until there is new evidence.
 */
import type { Returned } from '../../../shared/contract/index.ts';
import { suggestionBounds, type SuggestionSource } from '../../../shared/model/potential.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { listOrganizationsSuggesting } from '../../store/dismissal-store.ts';
import { type HoldingArtifact, listSuggestingOf } from '../../store/potential-side-store.ts';
import { listFit, listNewestLinked, listUnlinkedAmong } from '../../store/potential-store.ts';
import { isCrossOwnerEnabled } from '../association/link.ts';
import type { QueryContext } from '../context.ts';
import { type FoundObject, getObject } from '../object/find.ts';
import { artifactRef, describedObjects } from './describe.ts';
import { matchingArtifacts } from './matching-artifacts.ts';
import { casesThatDismissed } from './object-dismissals.ts';
import { findMode } from './scope.ts';

const shown = 100;
const reasonsShown = 5;
const foundBound = 2000;

interface Found {
  readonly source: SuggestionSource;
  readonly artifact: HoldingArtifact | null;
  readonly via: number | null;
}

/** What is found for an object, by Case and by Artifact. */
class ObjectFindings {
  readonly cases = new Map<number, Found[]>();
  readonly artifacts = new Map<number, Found[]>();
  exact = true;

  add(into: 'cases' | 'artifacts', id: number, found: Found): void {
    const known = this[into].get(id);
    if (known === undefined) this[into].set(id, [found]);
    else known.push(found);
  }
}

/** Organizations in whose Cases intelligence of an owner may be suggested. */
function organizationsFor(context: QueryContext, ownerId: number): number[] {
  const { actor, db } = context;
  const kind = actor.rightsIn.get(ownerId)?.ownerKind;
  const allowed =
    kind === 'organization' ? [ownerId] : isCrossOwnerEnabled(context) ? listOrganizationsSuggesting(db, ownerId) : [];
  return allowed.filter((organization) => actor.visible.byKind.case.has(organization));
}

export function potentialOfObject(context: QueryContext, id: number): Returned<'potential.ofObject'> {
  const object = getObject(context, id);
  const mode = findMode(context);
  const organizations = organizationsFor(context, object.owner_id);
  if ((object.kind !== 'indicator' && object.kind !== 'group') || organizations.length === 0) return null;
  const found = new ObjectFindings();
  const scope = { mode, organizations: new Set(organizations) };
  const looked =
    mode === 'off'
      ? null
      : object.kind === 'group'
        ? searchGroup(context, object, scope, found)
        : searchIndicator(context, object, scope, found);
  return { mode, looked, ...describe(context, object, found) };
}

interface SideScope {
  readonly mode: ReturnType<typeof findMode>;
  readonly organizations: ReadonlySet<number>;
}

const dimsIn = (
  context: QueryContext,
  kind: 'case' | 'artifact',
  organizations: ReadonlySet<number>,
): ReadonlySet<number> =>
  new Set(readableDims(context.actor, [kind]).filter((dim) => organizations.has(ownerOfDim(dim))));

/** The newest Indicators or Groups of the object, and whether there are others. */
function neighbours(context: QueryContext, id: number, kind: 'indicator' | 'group') {
  const { looked } = suggestionBounds;
  const ids = listNewestLinked(context.db, id, new Set(readableDims(context.actor, [kind])), looked + 1);
  return { ids: ids.slice(0, looked), looked: ids.length > looked ? looked : null };
}

function searchGroup(
  context: QueryContext,
  group: FoundObject,
  scope: SideScope,
  found: ObjectFindings,
): number | null {
  const { ids, looked } = neighbours(context, group.id, 'indicator');
  if (scope.mode !== 'associated') {
    const { matches, cut } = matchingArtifacts(context, listFit(context.db, ids), scope.organizations, foundBound);
    if (cut) found.exact = false;
    for (const { artifact, indicatorId } of matches) {
      const reason: Found = { source: 'groupOfMatched', artifact, via: indicatorId };
      found.add('cases', artifact.caseId, reason);
      found.add('artifacts', artifact.id, { ...reason, artifact: null });
    }
  }
  if (scope.mode !== 'matched') {
    linkedThrough(context, ids, dimsIn(context, 'case', scope.organizations), 'groupOfIndicator', 'cases', found);
    linkedThrough(
      context,
      ids,
      dimsIn(context, 'artifact', scope.organizations),
      'groupOfIndicator',
      'artifacts',
      found,
    );
  }
  return looked;
}

function searchIndicator(
  context: QueryContext,
  indicator: FoundObject,
  scope: SideScope,
  found: ObjectFindings,
): number | null {
  if (listFit(context.db, [indicator.id]).length === 0) return null;
  if (scope.mode !== 'associated') {
    const { matches, cut } = matchingArtifacts(context, [indicator.id], scope.organizations, foundBound);
    if (cut) found.exact = false;
    for (const { artifact } of matches)
      found.add('cases', artifact.caseId, { source: 'matchedIndicator', artifact, via: null });
  }
  if (scope.mode === 'matched') return null;
  const { ids, looked } = neighbours(context, indicator.id, 'group');
  linkedThrough(context, ids, dimsIn(context, 'case', scope.organizations), 'indicatorOfGroup', 'cases', found);
  return looked;
}

function linkedThrough(
  { db }: QueryContext,
  ids: readonly number[],
  dims: ReadonlySet<number>,
  source: SuggestionSource,
  into: 'cases' | 'artifacts',
  found: ObjectFindings,
): void {
  let left = foundBound;
  for (const via of ids) {
    const linked = listNewestLinked(db, via, dims, left + 1);
    const some = linked.slice(0, left);
    const kept = into === 'cases' ? some : listSuggestingOf(db, some).map(({ id }) => id);
    for (const id of kept) found.add(into, id, { source, artifact: null, via });
    left -= some.length;
    if (linked.length === some.length) continue;
    found.exact = false;
    return;
  }
}

/** The newest of what is neither associated nor dismissed. */
function describe(context: QueryContext, object: FoundObject, found: ObjectFindings) {
  const { db } = context;
  const dismissed = casesThatDismissed(db, object.id, found.cases);
  const left = (ids: Iterable<number>): number[] => listUnlinkedAmong(db, object.id, [...ids]).sort((a, b) => b - a);
  const caseIds = left(found.cases.keys()).filter((id) => !dismissed.has(id));
  const artifactIds = left(found.artifacts.keys());
  const [casePage, artifactPage] = [caseIds.slice(0, shown), artifactIds.slice(0, shown)];
  const reasonsOf = (page: readonly number[], from: ObjectFindings['cases']): Found[] =>
    page.flatMap((id) => (from.get(id) ?? []).slice(0, reasonsShown));
  const reasons = [...reasonsOf(casePage, found.cases), ...reasonsOf(artifactPage, found.artifacts)];
  const holding = new Map(listSuggestingOf(db, artifactPage).map((artifact) => [artifact.id, artifact]));
  const objects = describedObjects(context, [
    ...[...holding.values()].map(({ caseId }) => caseId),
    ...casePage,
    ...artifactPage,
    ...reasons.flatMap(({ via }) => via ?? []),
  ]);
  const side = (all: readonly Found[] = []) => ({
    reasons: all.slice(0, reasonsShown).map(({ source, artifact, via }) => ({
      source,
      artifact: artifact === null ? null : artifactRef(artifact),
      via: via === null ? null : (objects.get(via) ?? null),
    })),
    reasonCount: all.length,
  });
  return {
    cases: casePage.flatMap((id) => {
      const row = objects.get(id);
      return row === undefined ? [] : [{ ...side(found.cases.get(id)), object: row }];
    }),
    artifacts: artifactPage.flatMap((id) => {
      const [row, artifact] = [objects.get(id), holding.get(id)];
      if (row === undefined || artifact === undefined) return [];
      const kase = objects.get(artifact.caseId) ?? null;
      return [{ ...side(found.artifacts.get(id)), object: row, artifact: artifactRef(artifact), kase }];
    }),
    caseCount: caseIds.length,
    artifactCount: artifactIds.length,
    exact: found.exact,
  };
}
