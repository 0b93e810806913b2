/** Recognises the format of a file and parses it; one line for each format that can be imported. */
import { AppError } from '../../shared/error/app-error.ts';
import type { ImportPlan } from './import-record.ts';
import { parseIndicatorList } from './indicator-list/parse-list.ts';
import { parseStix } from './stix/parse-stix.ts';

export interface ParseOptions {
  onProgress?(doneBytes: number, totalBytes: number): void;
  isCancelled?(): boolean;
  /** Name of the file, which formats without a producer of their own go by. */
  readonly fileName?: string;
}

/** Throws INVALID_INPUT for a file of no known format, CANCELLED when asked to stop. */
export function parseFile(bytes: Uint8Array, options: ParseOptions = {}): ImportPlan {
  if (bytes.byteLength === 0)
    throw new AppError(
      'INVALID_INPUT',
      'The file is empty. Expected a STIX 2.0 or 2.1 bundle as JSON or a list of Indicators, plain or gzipped.',
    );
  try {
    return parseStix(bytes, options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'INVALID_INPUT') throw error;
    return parseOther(bytes, options, error);
  }
}

/** What is no STIX may be a list; what is neither is refused with what STIX found wrong with it. */
function parseOther(bytes: Uint8Array, options: ParseOptions, error: AppError): ImportPlan {
  const parsed = parseIndicatorList(bytes, options);
  if (parsed.ok) return parsed.plan;
  if (parsed.lines === null) throw error;
  throw new AppError(
    'INVALID_INPUT',
    `${error.message} Read as a list, none of its ${parsed.lines} lines holds an Indicator.`,
  );
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
