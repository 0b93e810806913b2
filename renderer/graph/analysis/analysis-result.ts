import type { MetricName } from '../../../shared/graph/view.ts';
import type { Measure } from './measure.ts';
import type { MeasuredPart } from './measured-part.ts';

/** What a measure said of a graph at some time. */
export interface AnalysisResult {
  readonly name: MetricName;
  /** By row of the model; NaN for rows that were not in the graph. */
  readonly values: Float64Array;
  readonly max: number;
  /** Number of sources when the values are an estimate from a sample; null when they are exact. */
  readonly sampled: number | null;
  /** How many components or communities there are, numbered from 1 by descending size; 0 for other measures. */
  readonly groups: number;
  /** Number of nodes that were measured. */
  readonly count: number;
  /** Of the nodes and edges that were measured. */
  readonly fingerprint: string;
}

/** `rowCount`: rows of the model by now. */
export function toResult(name: MetricName, part: MeasuredPart, found: Measure, rowCount: number): AnalysisResult {
  const values = new Float64Array(rowCount).fill(Number.NaN);
  let max = 0;
  part.rows.forEach((row, node) => {
    const value = found.values[node] ?? Number.NaN;
    values[row] = value;
    if (value > max) max = value;
  });
  const { count, fingerprint } = part;
  return { name, values, max, sampled: found.sampled, groups: found.groups, count, fingerprint };
}

/** The rows with the highest values, the first rows among equals. `isAsked`: leaves rows out. */
export function topRows(values: Float64Array, limit: number, isAsked: (row: number) => boolean): number[] {
  const top: number[] = [];
  const valueOf = (row: number): number => values[row] ?? Number.NaN;
  for (let row = 0; row < values.length; row += 1) {
    const value = valueOf(row);
    if (Number.isNaN(value) || !isAsked(row)) continue;
    const last = top.at(-1);
    if (top.length === limit && last !== undefined && value <= valueOf(last)) continue;
    let place = top.length;
    while (place > 0 && valueOf(top[place - 1] ?? 0) < value) place -= 1;
    top.splice(place, 0, row);
    if (top.length > limit) top.pop();
  }
  return top;
}

/** Place of a row when all are sorted by descending value: 1 for the highest; equals share a place. NaN: undefined. */
export function rankOf(values: Float64Array, row: number): number | undefined {
  const own = values[row] ?? Number.NaN;
  if (Number.isNaN(own)) return undefined;
  let rank = 1;
  for (const value of values) if (value > own) rank += 1;
  return rank;
}

export interface Group {
  /** From 1 on. */
  readonly number: number;
  readonly size: number;
  /** Row of the member with the most edges; the first one among equals. */
  readonly leader: number;
}

/** Components or communities by number. `links`: edges of each row. `isAsked`: leaves rows out, and groups without any. */
export function groupsOf(
  { values, groups }: AnalysisResult,
  links: ArrayLike<number>,
  isAsked: (row: number) => boolean,
): Group[] {
  const size = new Uint32Array(groups + 1);
  const leader = new Int32Array(groups + 1).fill(-1);
  for (let row = 0; row < values.length; row += 1) {
    const number = values[row] ?? Number.NaN;
    if (Number.isNaN(number) || !isAsked(row)) continue;
    size[number] = (size[number] ?? 0) + 1;
    const first = leader[number] ?? -1;
    if (first < 0 || (links[row] ?? 0) > (links[first] ?? 0)) leader[number] = row;
  }
  return Array.from(size, (count, number) => ({ number, size: count, leader: leader[number] ?? -1 })).filter(
    ({ size: count }) => count > 0,
  );
}
