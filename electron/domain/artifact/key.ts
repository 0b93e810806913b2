/** Values of Artifacts: normalised by the Indicator type to which their type maps, and the keys by which they are compared. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import type { ArtifactTypeRecord } from '../../store/artifact-type-store.ts';
import { parseOrRefuse } from '../object/parse-value.ts';

export type ComparedType = Pick<ArtifactTypeRecord, 'data' | 'indicatorType'>;

export interface ArtifactValue {
  /** What is stored and shown. */
  readonly summary: string;
  /** By what it is compared with Indicators and with other Artifacts of its type. */
  readonly keys: readonly string[];
}

/** A text in its canonical form; INVALID_INPUT says what does not fit the type. */
export function readArtifactText(indicatorType: IndicatorType | null, text: string): ArtifactValue {
  if (indicatorType === null) {
    const summary = text.trim();
    if (summary === '')
      throw new AppError('INVALID_INPUT', 'Found nothing. Expected a value for the Artifact. Enter one.');
    return { summary, keys: [summary] };
  }
  const { key, summary, aliases } = parseOrRefuse(indicatorType, text);
  // A File is known by any of its hashes.
  return { summary, keys: aliases.length > 0 ? aliases.map(({ value }) => value) : [key] };
}

/**
 * The keys of an Artifact: the key that an Indicator of the same value has, for a File each of its hashes as
 * `file_hash` stores them, and the trimmed text where the type maps to no Indicator type. A file is compared by its
 * content alone.
 */
export const keysOf = (type: ComparedType, value: string, sha256: string): readonly string[] =>
  type.data === 'file' ? [sha256.toUpperCase()] : readArtifactText(type.indicatorType, value).keys;
