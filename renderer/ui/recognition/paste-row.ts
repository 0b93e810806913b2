/** The rows of a pasted text: each value, or each line in which none was recognised. Pure; shared by the worker and the screen. */
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import { countOutcomes, type LineOutcome, type ListLine } from '../../../shared/indicator/list/list-line.ts';
import { readList } from '../../../shared/indicator/list/read-list.ts';
import { type IndicatorType, indicatorTypes } from '../../../shared/model/object-type.ts';

export interface PasteRow {
  /** Place in the table, and its key there. */
  readonly index: number;
  readonly line: number;
  readonly found: string;
  /** Null where nothing was recognised. */
  readonly type: IndicatorType | null;
  /** What will be stored; empty where nothing was recognised. */
  readonly value: string;
  readonly ignored: string;
  /** Line that holds the same Indicator already; null for the first. */
  readonly repeats: number | null;
  readonly reason: string | null;
}

export interface PasteSummary {
  readonly lines: number;
  readonly counts: Readonly<Record<LineOutcome, number>>;
  /** Rows beyond the limit, which are not shown. */
  readonly cut: number;
}

export interface PasteReading {
  readonly rows: readonly PasteRow[];
  readonly summary: PasteSummary;
}

export const emptyReading: PasteReading = { rows: [], summary: { lines: 0, counts: countOutcomes([]), cut: 0 } };

function rowsOf(line: ListLine): Omit<PasteRow, 'index'>[] {
  if (line.outcome === 'refused') {
    const nothing = { type: null, value: '', ignored: '', repeats: null } as const;
    return [{ line: line.line, found: line.text, ...nothing, reason: line.reason }];
  }
  return line.items.map(({ found, value, ignored, repeats }) => ({
    line: line.line,
    found,
    type: value.type,
    value: value.summary,
    ignored,
    repeats,
    reason: null,
  }));
}

/** Reads a text as lists are read, and hashtags besides; at most `limit` rows. */
export function readPaste(text: string, limit: number): PasteReading {
  const { lines } = readList(text, { hashtags: true });
  const rows: PasteRow[] = [];
  let cut = 0;
  for (const line of lines) {
    for (const row of rowsOf(line)) {
      if (rows.length < limit) rows.push({ index: rows.length, ...row });
      else cut += 1;
    }
  }
  return { rows, summary: { lines: lines.length, counts: countOutcomes(lines), cut } };
}

/** The types as which a text could be read; those that take any text are among them. */
export const possibleTypes = (found: string): readonly IndicatorType[] =>
  indicatorTypes.filter((type) => parseIndicator(type, found).ok);

/** A row whose type the analyst has chosen. */
export function asType(row: PasteRow, type: IndicatorType | null): PasteRow {
  if (type === null || type === row.type) return row;
  const result = parseIndicator(type, row.found);
  return result.ok
    ? { ...row, type, value: result.value.summary, ignored: '', repeats: null, reason: null }
    : { ...row, type: null, value: '', reason: `Found ${result.problem.found}. ${result.problem.fix}` };
}
