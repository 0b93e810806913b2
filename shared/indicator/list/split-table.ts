/** Splitting a text into the records of a table, with the lines that each takes. */
import Papa from 'papaparse';
import { recogniseIndicator } from '../recognise.ts';
import type { ColumnRole } from './column-role.ts';
import { columnRoles } from './column-role.ts';

export interface TableShape {
  readonly delimiter: string;
  readonly roles: readonly ColumnRole[];
}

const delimiters = ['\t', ',', ';', '|'] as const;

const split = (text: string, delimiter: string): readonly string[] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? [];

/** The shape that a first line promises; null when it is no header. */
export function tableShape(header: string): TableShape | null {
  for (const delimiter of delimiters) {
    if (!header.includes(delimiter)) continue;
    const names = split(header, delimiter);
    const roles = names.length < 2 ? null : columnRoles(names);
    if (roles !== null && !names.some((name) => recogniseIndicator(name) !== undefined)) return { delimiter, roles };
  }
  return null;
}

export interface TableRecord {
  readonly cells: readonly string[];
  /** Lines of the text: more than one when a quoted cell holds line breaks. */
  readonly lines: number;
}

/** More lines than this in one record: a quotation mark was never closed. */
const longestRecord = 50;
const linesOf = (cells: readonly string[]): number =>
  1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);

/**
 * The records of a text whose line breaks are all `\n`. Where quotation marks are not in pairs every line is a record
 * of its own, so that one bad line does not swallow those behind it.
 */
export function splitTable(text: string, delimiter: string): readonly TableRecord[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const records = data.map((cells) => ({ cells, lines: linesOf(cells) }));
  const total = text.split('\n').length;
  const isSound =
    !errors.some(({ type }) => type === 'Quotes') &&
    records.every(({ lines }) => lines <= longestRecord) &&
    records.reduce((sum, { lines }) => sum + lines, 0) === total;
  if (isSound) return records;
  return text.split('\n').map((line) => ({ cells: splitLine(line, delimiter), lines: 1 }));
}

function splitLine(line: string, delimiter: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
  return errors.some(({ type }) => type === 'Quotes') ? line.split(delimiter) : (data[0] ?? []);
}
