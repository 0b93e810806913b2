/** The Artifacts of a Case that suggest, without those whose values an exclusion list keeps out. */
import { createHash } from 'node:crypto';
import { ExclusionMatcher } from '../../../shared/indicator/exclusion.ts';
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import { suggestionBounds } from '../../../shared/model/potential.ts';
import type { Reader } from '../../store/connection.ts';
import { listEntriesFor } from '../../store/exclusion-store.ts';
import { listKeysOf } from '../../store/potential-side-store.ts';
import { type ArtifactKeyRow, listSuggestingArtifacts } from '../../store/potential-store.ts';

export interface SuggestingArtifact extends Omit<ArtifactKeyRow, 'key'> {
  readonly keys: readonly string[];
  /** Names the value in evidence that is kept: Artifacts of one type and value have the same. */
  readonly mark: string;
}

const markOf = (typeId: number, keys: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([typeId, keys]))
    .digest('hex')
    .slice(0, 16);

/** Marks of some Artifacts that suggest. */
export function marksOf(db: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  const byId = Map.groupBy(listKeysOf(db, [...new Set(ids)]), ({ id }) => id);
  return new Map(
    [...byId].map(([id, keyRows]) => [
      id,
      markOf(
        keyRows[0]?.typeId ?? 0,
        keyRows.map(({ key }) => key),
      ),
    ]),
  );
}

export interface SuggestingArtifacts {
  readonly artifacts: readonly SuggestingArtifact[];
  /** How many suggest nothing because of an exclusion list. */
  readonly excluded: number;
  /** Whether there are older ones that were not looked at. */
  readonly cut: boolean;
}

export function listArtifacts(db: Reader, caseId: number, organizationId: number): SuggestingArtifacts {
  const limit = suggestionBounds.artifacts;
  const byId = Map.groupBy(listSuggestingArtifacts(db, caseId, limit + 1), ({ id }) => id);
  const all = [...byId.values()].flatMap(toArtifact);
  const artifacts = withoutExcluded(db, organizationId, all.slice(0, limit));
  return { artifacts, excluded: Math.min(all.length, limit) - artifacts.length, cut: all.length > limit };
}

function toArtifact(keyRows: readonly ArtifactKeyRow[]): SuggestingArtifact[] {
  const [first] = keyRows;
  if (first === undefined) return [];
  const keys = keyRows.map(({ key }) => key);
  const { key: _, ...artifact } = first;
  return [{ ...artifact, keys, mark: markOf(artifact.typeId, keys) }];
}

function withoutExcluded(
  db: Reader,
  organizationId: number,
  artifacts: readonly SuggestingArtifact[],
): SuggestingArtifact[] {
  const excluded = new Set<SuggestingArtifact>();
  for (const [code, group] of Map.groupBy(artifacts, ({ indicatorType }) => indicatorType)) {
    if (code === null) continue;
    // Artifact types map to Indicator types only.
    const type = getObjectType(code).name as IndicatorType;
    const keys = group.flatMap((artifact) => artifact.keys);
    const matcher = new ExclusionMatcher(listEntriesFor(db, organizationId, type, keys, 'suggest'));
    for (const artifact of group)
      if (artifact.keys.some((key) => matcher.find({ type, key }) !== undefined)) excluded.add(artifact);
  }
  return artifacts.filter((artifact) => !excluded.has(artifact));
}
