/** Recognises the format of a file and parses it; one line for each format that can be imported. */
import { AppError } from '../../shared/error/app-error.ts';
import type { ImportPlan } from './import-record.ts';
import { parseStix } from './stix/parse-stix.ts';

export interface ParseOptions {
  onProgress?(doneBytes: number, totalBytes: number): void;
  isCancelled?(): boolean;
}

/** Throws INVALID_INPUT for a file of no known format, CANCELLED when asked to stop. */
export function parseFile(bytes: Uint8Array, options: ParseOptions = {}): ImportPlan {
  if (bytes.byteLength === 0)
    throw new AppError(
      'INVALID_INPUT',
      'The file is empty. Expected a STIX 2.0 or 2.1 bundle as JSON, plain or gzipped.',
    );
  return parseStix(bytes, options);
}

/** Counts what is in a plan by the source's own types. */
export function previewPlan(
  plan: ImportPlan,
): { sourceType: string; family: 'object' | 'association'; count: number; kept: number; refused: number }[] {
  const types = new Map<
    string,
    { sourceType: string; family: 'object' | 'association'; count: number; kept: number; refused: number }
  >();
  for (const unit of plan.units) {
    const name = `${unit.family}/${unit.sourceType}`;
    const entry = types.get(name) ?? {
      sourceType: unit.sourceType.slice(0, 100),
      family: unit.family,
      count: 0,
      kept: 0,
      refused: 0,
    };
    entry.count += 1;
    if (unit.outcome === 'kept') entry.kept += 1;
    if (unit.outcome === 'refused') entry.refused += 1;
    types.set(name, entry);
  }
  return [...types.values()].sort((a, b) => b.count - a.count).slice(0, 500);
}
