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

/**
 * Flagged Artifacts that the user may see and no exclusion list keeps out, each with an Indicator that equals it; at most
 * `limit` Artifacts of one type and Organization, and whether there are more. What may not match uses up no part of that.
 */
export function matchingArtifacts(
  context: QueryContext,
  indicatorIds: readonly number[],
  organizations: ReadonlySet<number>,
  limit: number,
): { matches: ArtifactMatch[]; cut: boolean } {
  const { db, actor } = context;
  const matches: ArtifactMatch[] = [];
  let cut = false;
  const byType = Map.groupBy(listCandidates(db, indicatorIds), ({ type }) => type);
  for (const organization of organizations) {
    const dims = readableDims(actor, ['case']).filter((dim) => ownerOfDim(dim) === organization);
    const enabled = new Set([
      organization,
      ...(isCrossOwnerEnabled(context) ? listSuggestingOwners(db, organization) : []),
    ]);
    for (const [type, indicators] of byType) {
      const fromEnabled = indicators.filter(({ ownerId }) => enabled.has(ownerId));
      const holders = byKey(context, type, fromEnabled);
      const keys = withoutExcluded(context, organization, type, [...holders.keys()]);
      const artifacts = listArtifactsWithKeys(db, type, keys, dims, limit + 1);
      cut ||= artifacts.length > limit;
      for (const artifact of artifacts.slice(0, limit))
        for (const { id } of holders.get(artifact.key) ?? []) matches.push({ artifact, indicatorId: id });
    }
  }
  return { matches, cut };
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

function withoutExcluded({ db }: QueryContext, organization: number, code: number, keys: readonly string[]): string[] {
  // Artifacts match Indicators only.
  const type = getObjectType(code).name as IndicatorType;
  const matcher = new ExclusionMatcher(listEntriesFor(db, organization, type, keys, 'suggest'));
  return keys.filter((key) => matcher.find({ type, key }) === undefined);
}
