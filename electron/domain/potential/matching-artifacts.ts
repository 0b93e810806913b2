/** From Indicators to the Artifacts that equal them, in Organizations that let these Indicators be suggested. */
import { ExclusionMatcher } from '../../../shared/indicator/exclusion.ts';
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { listSuggestingOwners } from '../../store/dismissal-store.ts';
import { listEntriesFor } from '../../store/exclusion-store.ts';
import { type HoldingArtifact, listArtifactsWithKeys } from '../../store/potential-side-store.ts';
import { type CandidateRow, listCandidates, listHashesOfMany } from '../../store/potential-store.ts';
import { isCrossOwnerEnabled } from '../association/link.ts';
import type { QueryContext } from '../context.ts';

export interface ArtifactMatch {
  readonly artifact: HoldingArtifact;
  readonly indicatorId: number;
}

/** Flagged Artifacts that the user may see and no exclusion list keeps out, each with an Indicator that equals it. */
export function matchingArtifacts(
  context: QueryContext,
  indicatorIds: readonly number[],
  organizations: ReadonlySet<number>,
  limit: number,
): ArtifactMatch[] {
  const { db, actor } = context;
  const dims = readableDims(actor, ['case']).filter((dim) => organizations.has(ownerOfDim(dim)));
  const enabled = new Map(
    [...organizations].map((id) => [
      id,
      new Set([id, ...(isCrossOwnerEnabled(context) ? listSuggestingOwners(db, id) : [])]),
    ]),
  );
  const byType = Map.groupBy(listCandidates(db, indicatorIds), ({ type }) => type);
  return [...byType].flatMap(([type, indicators]) => {
    const holders = byKey(context, type, indicators);
    const artifacts = listArtifactsWithKeys(db, type, [...holders.keys()], dims, limit);
    return withoutExcluded(context, type, artifacts).flatMap((artifact) =>
      (holders.get(artifact.key) ?? [])
        .filter(({ ownerId }) => enabled.get(artifact.ownerId)?.has(ownerId) === true)
        .map(({ id }) => ({ artifact, indicatorId: id })),
    );
  });
}

/** The Indicators of each key; a File stands under each of its hashes. */
function byKey({ db }: QueryContext, type: number, indicators: readonly CandidateRow[]): Map<string, CandidateRow[]> {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const keys: (readonly [string, CandidateRow])[] =
    getObjectType(type).name === 'File'
      ? listHashesOfMany(db, [...byId.keys()]).flatMap(({ id, hash }) => {
          const file = byId.get(id);
          return file === undefined ? [] : [[hash, file] as const];
        })
      : indicators.map((indicator) => [indicator.key ?? indicator.text, indicator] as const);
  return new Map(
    [...Map.groupBy(keys, ([key]) => key)].map(([key, pairs]) => [key, pairs.map(([, indicator]) => indicator)]),
  );
}

function withoutExcluded({ db }: QueryContext, code: number, artifacts: readonly HoldingArtifact[]): HoldingArtifact[] {
  // Artifacts match Indicators only.
  const type = getObjectType(code).name as IndicatorType;
  return [...Map.groupBy(artifacts, ({ ownerId }) => ownerId)].flatMap(([ownerId, group]) => {
    const keys = [...new Set(group.map(({ key }) => key))];
    const matcher = new ExclusionMatcher(listEntriesFor(db, ownerId, type, keys, 'suggest'));
    return group.filter(({ key }) => matcher.find({ type, key }) === undefined);
  });
}
