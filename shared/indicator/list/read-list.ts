/** Reading a text as a list of Indicators: a value in each line, a table with a header, or prose. */
import type { ColumnRole } from './column-role.ts';
import { columnRoles, isHeading } from './column-role.ts';
import { CommentContext, commentText } from './comment-context.ts';
import { KnownValues } from './known-values.ts';
import { type LineOutcome, type LineReading, type ListFacts, type ListLine, noFacts, shortened } from './list-line.ts';
import { readLine } from './read-line.ts';
import { readRow } from './read-row.ts';
import { splitTable, tableShape } from './split-table.ts';

export interface ListOptions {
  /** A line with only `#word` is a Hashtag instead of a comment. Default false. */
  readonly hashtags?: boolean;
  /** Called now and then with the lines read so far; may throw to stop. */
  readonly onProgress?: (lines: number) => void;
}

export interface ListReading {
  readonly form: 'lines' | 'table';
  /** One entry for each line read, or for each entry of a JSON table. */
  readonly lines: readonly ListLine[];
}

const stride = 1000;

class ListReader {
  readonly lines: ListLine[] = [];
  readonly #known = new KnownValues();
  readonly #context = new CommentContext();
  readonly #options: ListOptions;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  blank(): void {
    this.#context.blank();
    this.#push('blank', '', null);
  }

  comment(text: string, line: string): void {
    this.#context.comment(text);
    this.#push('comment', line, null);
  }

  heading(line: string): void {
    this.#push('heading', line, null);
  }

  /** A line that belongs to the record above it. */
  continuation(): void {
    this.#push('heading', '', 'It belongs to the line above.');
  }

  value(text: string, reading: LineReading): void {
    const line = this.lines.length + 1;
    const items = reading.findings.map(({ found, value, ignored }) => ({
      found,
      value,
      ignored,
      repeats: this.#known.meet(value, line),
    }));
    const above = this.#context.facts();
    const first = items[0]?.repeats ?? 0;
    const outcome: LineOutcome =
      items.length === 0 ? 'refused' : items.every(({ repeats }) => repeats !== null) ? 'merged' : 'recognised';
    const reason = outcome === 'merged' ? `The same as in line ${first}.` : reading.reason;
    const facts: ListFacts = above === noFacts ? reading.facts : { ...above, ...reading.facts };
    this.#push(outcome, text, reason, items, facts);
  }

  #push(
    outcome: LineOutcome,
    text: string,
    reason: string | null,
    items: ListLine['items'] = [],
    facts: ListFacts = noFacts,
  ): void {
    const line = this.lines.length + 1;
    this.lines.push({ line, outcome, text: shortened(text), reason, items, facts });
    if (line % stride === 0) this.#options.onProgress?.(line);
  }
}

function readTable(reader: ListReader, text: string, roles: readonly ColumnRole[], delimiter: string): void {
  for (const { cells, lines } of splitTable(text, delimiter)) {
    const shown = cells.join(delimiter === '\t' ? ' ' : `${delimiter} `);
    const first = cells[0] ?? '';
    if (cells.every((cell) => cell.trim() === '')) reader.blank();
    else if (first.startsWith('#')) reader.comment(first.replace(/^#+\s*/, ''), shown);
    else reader.value(shown, readRow(roles, cells));
    for (let more = 1; more < lines; more += 1) reader.continuation();
  }
}

/**
 * Reads a text. Never throws by itself; the lines read have exactly one outcome each. A line break at the end of the
 * text begins no further line.
 */
export function readList(given: string, options: ListOptions = {}): ListReading {
  const text = given
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\n$/, '');
  const reader = new ListReader(options);
  if (text === '') return { form: 'lines', lines: [] };
  let isFirst = true;
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    const comment = commentText(line, options.hashtags === true);
    if (line === '') reader.blank();
    else if (comment !== null) reader.comment(comment, line);
    else if (isFirst) {
      isFirst = false;
      const raw = text.slice(start, end < 0 ? text.length : end);
      const shape = tableShape(raw);
      if (shape !== null) {
        reader.heading(line);
        if (end >= 0) readTable(reader, text.slice(end + 1), shape.roles, shape.delimiter);
        return { form: 'table', lines: reader.lines };
      }
      if (isHeading(line)) reader.heading(line);
      else reader.value(line, readLine(line));
    } else reader.value(line, readLine(line));
    start = end < 0 ? text.length + 1 : end + 1;
  }
  return { form: 'lines', lines: reader.lines };
}

/** Reads a table of JSON: a list of flat objects with the same names. Null when it is none that holds Indicators. */
export function readEntries(entries: readonly unknown[], options: ListOptions = {}): ListReading | null {
  const names = [...new Set(entries.slice(0, 100).flatMap((entry) => (isFlat(entry) ? Object.keys(entry) : [])))];
  const roles = columnRoles(names);
  if (roles === null) return null;
  const reader = new ListReader(options);
  for (const entry of entries) {
    const cells = isFlat(entry) ? names.map((name) => cellOf(entry[name])) : [];
    reader.value(cells.filter((cell) => cell !== '').join(', '), readRow(roles, cells));
  }
  return { form: 'table', lines: reader.lines };
}

const isFlat = (entry: unknown): entry is Record<string, unknown> =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry);
const cellOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
