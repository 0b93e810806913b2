import type { IndicatorInput } from '../../../shared/indicator/indicator-value.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { longestAttribute, shorten, toPrintable } from './record-text.ts';
import type { FieldValue, ImportAttribute, ImportIndicator } from '../import-record.ts';

/** A value of the source that may be an Indicator. */
export interface IndicatorCandidate {
  /** Types to try, in this order; the first that accepts the value is taken. */
  readonly types: readonly IndicatorType[];
  readonly input: IndicatorInput;
  /** Details that belong to this value alone, such as the name of a file. */
  readonly attributes: readonly ImportAttribute[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export function candidate(types: readonly IndicatorType[], input: IndicatorInput): IndicatorCandidate {
  return { types, input, attributes: [], fields: {} };
}

/** The identity of an Indicator; details of the source are added by the caller. */
export interface ReadIndicator {
  readonly type: IndicatorType;
  readonly key: string;
  readonly summary: string;
  readonly hashes: ImportIndicator['hashes'];
  readonly attributes: readonly ImportAttribute[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface ReadCandidates {
  /** Each value once. */
  readonly indicators: readonly ReadIndicator[];
  /** A sentence for each value that no type accepts. */
  readonly problems: readonly string[];
}

export function readCandidates(candidates: readonly IndicatorCandidate[]): ReadCandidates {
  const found = new Map<string, ReadIndicator>();
  const problems: string[] = [];
  for (const item of candidates) {
    const read = readCandidate(item);
    if (typeof read === 'string') problems.push(read);
    else if (!found.has(`${read.type} ${read.key}`)) found.set(`${read.type} ${read.key}`, read);
  }
  return { indicators: [...found.values()], problems };
}

function readCandidate(item: IndicatorCandidate): ReadIndicator | string {
  let refusal = '';
  for (const type of item.types) {
    const result = parseIndicator(type, item.input);
    if (result.ok) {
      const { key, summary, aliases } = result.value;
      const hashes = Object.fromEntries(aliases.map((alias) => [alias.algorithm, alias.value.toLowerCase()]));
      const attributes = item.attributes.map(({ type: name, value }) => ({
        type: name,
        value: shorten(toPrintable(value), longestAttribute),
      }));
      return { type, key, summary, hashes, attributes, fields: item.fields };
    }
    refusal ||= `${result.problem.found} is not a valid ${type} (expected: ${result.problem.expected}).`;
  }
  return refusal;
}
