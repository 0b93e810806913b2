/** Lists of Indicators as files: a value in each line, a table with a header, a table of JSON, or a report's text. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type ListReading, readEntries, readList } from '../../../shared/indicator/list/read-list.ts';
import type { ImportPlan } from '../import-record.ts';
import { stixLimits } from '../stix/stix-limits.ts';
import { unpackInput } from '../stix/unpack-input.ts';
import { LineMapper, unitOf } from './map-lines.ts';

export interface ParseListOptions {
  /** Name of the file: the source of its statements. */
  readonly fileName?: string | undefined;
  onProgress?(done: number, total: number): void;
  isCancelled?(): boolean;
}

/** Lines of one file: each is accounted for in the report. */
const maxLines = 2_000_000;
/** Longest text that is read as one string. */
const maxBytes = 400 * 1024 * 1024;

export type ListParse =
  | { readonly ok: true; readonly plan: ImportPlan }
  /** `lines`: it is text, but none of its lines holds an Indicator; null when it is no list at all. */
  | { readonly ok: false; readonly lines: number | null };

/**
 * Reads a list, plain or gzipped. Not ok for what is no text, for JSON that is no table of Indicators, and for text
 * without any Indicator. Throws LIMIT beyond the limits and CANCELLED on request.
 */
export function parseIndicatorList(bytes: Uint8Array, options: ParseListOptions = {}): ListParse {
  const input = unpackInput(bytes, stixLimits);
  if (input.length > maxBytes)
    throw new AppError('LIMIT', `The list has more than ${maxBytes / 2 ** 20} MB. Split it into several files.`);
  const text = input.toString('utf8');
  if (!isText(text)) return { ok: false, lines: null };
  const total = countLines(text);
  if (total > maxLines)
    throw new AppError(
      'LIMIT',
      `The list has ${total} lines; at most ${maxLines} are read. Split it into several files.`,
    );
  const reading = read(text, (lines) => {
    if (options.isCancelled?.() === true)
      throw new AppError('CANCELLED', 'The import was cancelled; nothing was changed.');
    options.onProgress?.(lines, total);
  });
  if (reading === null) return { ok: false, lines: null };
  if (!reading.lines.some(({ outcome }) => outcome === 'recognised')) return { ok: false, lines: reading.lines.length };
  return { ok: true, plan: planOf(reading, options.fileName) };
}

const looksLikeJson = (text: string): boolean => /^\s*(?:\{|\[\s*[[{"\]])/.test(text);

/** No control characters but those of lines and columns, and no mark-up of a document. */
function isText(text: string): boolean {
  const start = text.slice(0, 8192);
  // oxlint-disable-next-line no-control-regex -- control characters tell binary files from text
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(start) && !/^\s*<[?!a-z]/i.test(start);
}

function read(text: string, onProgress: (lines: number) => void): ListReading | null {
  if (!looksLikeJson(text)) return readList(text, { onProgress });
  const entries = parseJson(text);
  return Array.isArray(entries) ? readEntries(entries, { onProgress }) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the parser of STIX has said already what is wrong with it
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function planOf({ form, lines }: ListReading, fileName: string | undefined): ImportPlan {
  const format = form === 'table' ? 'Table of Indicators' : 'List of Indicators';
  const producer = fileName ?? format;
  const mapper = new LineMapper(producer);
  lines.forEach((line, unit) => mapper.add(line, unit));
  return { format, producer, units: lines.map(unitOf), objects: mapper.records(), links: [] };
}
