/** What becomes of the values of a pasted text as Artifacts. */
import type { ArtifactTypeRow } from '../../../../shared/contract/artifact.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';
import { asType, type PasteRow } from '../../../ui/recognition/paste-row.ts';

export interface PastedArtifact extends PasteRow {
  /** Name of the Artifact type, null where nothing was recognised or no type is switched on for it. */
  readonly artifactType: string | null;
  /** Why no Artifact is made of it; null when one is. */
  readonly reason: string | null;
}

/** The rows with their Artifact types; a type that the analyst has chosen takes the place of the one recognised. */
export function pastedArtifacts(
  rows: readonly PasteRow[],
  chosen: ReadonlyMap<number, IndicatorType>,
  types: readonly ArtifactTypeRow[],
): readonly PastedArtifact[] {
  const names = new Map(
    types
      .flatMap(({ name, data, active, indicatorType, builtIn }) =>
        active && data === 'text' && indicatorType !== null ? [{ name, indicatorType, builtIn }] : [],
      )
      .sort((a, b) => Number(a.builtIn) - Number(b.builtIn))
      .map(({ indicatorType, name }) => [indicatorType, name]),
  );
  return rows.map((read) => {
    const row = asType(read, chosen.get(read.index) ?? read.type);
    const artifactType = row.type === null ? null : (names.get(row.type) ?? null);
    return { ...row, artifactType, reason: reasonAgainst(row, artifactType) };
  });
}

function reasonAgainst(row: PasteRow, artifactType: string | null): string | null {
  if (row.type === null) return row.reason ?? 'Not recognised';
  if (row.repeats !== null) return `The same as in line ${row.repeats}`;
  return artifactType === null ? `No Artifact type for ${row.type} is switched on` : null;
}
