/** What becomes of each line of a list of Indicators. Every line has exactly one outcome. */
import type { IndicatorValue } from '../indicator-value.ts';

/** What a list says about an Indicator beside its value. Times are milliseconds UTC. */
export interface ListFacts {
  readonly description?: string;
  readonly source?: string;
  readonly tags?: readonly string[];
  readonly rating?: number;
  readonly confidence?: number;
  readonly firstSeen?: number;
  readonly lastSeen?: number;
  readonly active?: boolean;
}

/** One Indicator found in a line; a line of prose or a row of a table may hold several. */
export interface ListItem {
  /** The piece of the line that was read. */
  readonly found: string;
  readonly value: IndicatorValue;
  /** What the value leaves out, such as a port. */
  readonly ignored: string;
  /** Number of the earlier line that holds the same Indicator; null for the first. */
  readonly repeats: number | null;
}

/** `merged`: it holds only Indicators of earlier lines. `comment`, `heading` and `blank` hold none by intention. */
export const lineOutcomes = ['recognised', 'merged', 'refused', 'comment', 'heading', 'blank'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

export interface ListLine {
  /** From 1; for a table in JSON the number of the entry. */
  readonly line: number;
  readonly outcome: LineOutcome;
  /** The line as it stands, shortened; empty for blank ones. */
  readonly text: string;
  /** Why it was refused, or what of it was left out; null when there is nothing to say. */
  readonly reason: string | null;
  readonly items: readonly ListItem[];
  readonly facts: ListFacts;
}

/** A line, or the piece of a row, before it is compared with earlier lines. */
export interface Finding {
  readonly found: string;
  readonly value: IndicatorValue;
  readonly ignored: string;
}

/** What one line or row was read as. */
export interface LineReading {
  readonly findings: readonly Finding[];
  readonly reason: string | null;
  readonly facts: ListFacts;
}

export const noFacts: ListFacts = {};

const shownLength = 500;
export const shortened = (text: string): string =>
  text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text;

/** How many lines had each outcome; the numbers add up to the lines read. */
export function countOutcomes(lines: Iterable<Pick<ListLine, 'outcome'>>): Record<LineOutcome, number> {
  const counts: Record<LineOutcome, number> = {
    recognised: 0,
    merged: 0,
    refused: 0,
    comment: 0,
    heading: 0,
    blank: 0,
  };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}
