/** One row of a table whose columns are known. */
import type { IndicatorType } from '../../model/object-type.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import { quoteValue } from '../indicator-value.ts';
import { parseIndicator } from '../normalise.ts';
import { recogniseIndicator } from '../recognise.ts';
import type { ColumnRole } from './column-role.ts';
import { typeOfWord } from './column-role.ts';
import type { Finding, LineReading } from './list-line.ts';
import { explainRefusal } from './refusal.ts';
import { readFacts } from './row-facts.ts';

/** Types that are told apart by their look; what a list calls a Host may well be an Address. */
const places: ReadonlySet<IndicatorType> = new Set(['Address', 'CIDR', 'EmailAddress', 'Host', 'URL', 'ASN', 'File']);
/** Types that a value shows whatever its list calls it. A name with dots is not among them: it may be a package. */
const unmistakable: ReadonlySet<IndicatorType> = new Set(['Address', 'CIDR', 'EmailAddress', 'URL', 'File']);

/** What the row or its column says about the type of a cell. */
type Hint = IndicatorType | 'place' | 'unknown' | null;

function readValue(text: string, hint: Hint): Finding | undefined {
  if (hint !== null && hint !== 'place' && hint !== 'unknown' && !places.has(hint)) {
    const result = parseIndicator(hint, text);
    return result.ok ? { found: text, value: result.value, ignored: '' } : undefined;
  }
  const recognition = recogniseIndicator(text, { hostsExpected: hint !== 'unknown' });
  if (recognition === undefined || (hint === 'unknown' && !unmistakable.has(recognition.value.type))) return undefined;
  return { found: text, value: recognition.value, ignored: recognition.ignored };
}

/** The Indicators of a cell: one, or several separated ones. */
function readCell(text: string, hint: Hint): Finding[] {
  const whole = readValue(text, hint);
  if (whole !== undefined) return [whole];
  const pieces = text.split(/[\s,;|]+/).filter((piece) => piece !== '');
  return pieces.length < 2 ? [] : pieces.flatMap((piece) => readValue(piece, hint) ?? []);
}

/** Hashes of different kinds in one row are those of one File. */
function joinHashes(findings: readonly Finding[]): readonly Finding[] {
  const hashes = findings.filter(({ value }) => value.type === 'File');
  if (hashes.length < 2) return findings;
  const aliases = new Map(hashes.flatMap(({ value }) => value.aliases.map((alias) => [alias.value, alias] as const)));
  const kinds = new Set([...aliases.values()].map(({ algorithm }) => algorithm));
  if (kinds.size < aliases.size) return findings;
  const joined = parseIndicator('File', [...aliases.keys()].join(' : '));
  if (!joined.ok) return findings;
  const file: Finding = { found: hashes.map(({ found }) => found).join(' : '), value: joined.value, ignored: '' };
  return [file, ...findings.filter(({ value }) => value.type !== 'File')];
}

function unlike(values: readonly IndicatorValue[], hint: Hint): string | null {
  const [value] = values;
  if (value === undefined || hint === null || hint === 'place' || hint === 'unknown' || value.type === hint)
    return null;
  return `The list calls it ${hint}; by its form it is ${value.type}.`;
}

/** The Indicators of a row, with what of it could not be read. */
export function readRow(roles: readonly ColumnRole[], cells: readonly string[]): LineReading {
  const word = cells[roles.findIndex((role) => role?.role === 'type')]?.trim() ?? '';
  const told: Hint = word === '' ? null : (typeOfWord(word) ?? 'unknown');
  const findings: Finding[] = [];
  const reasons: string[] = [];
  let given = 0;
  roles.forEach((role, index) => {
    const text = cells[index]?.trim() ?? '';
    if (role?.role !== 'value' || text === '') return;
    given += 1;
    const hint = role.type ?? told;
    const found = readCell(text, hint);
    if (found.length === 0)
      reasons.push(
        hint === 'unknown'
          ? `${quoteValue(text)} is given as ${quoteValue(word)}, a type that has no counterpart.`
          : explainRefusal(text),
      );
    const note = unlike(
      found.map(({ value }) => value),
      hint,
    );
    if (note !== null) reasons.push(note);
    findings.push(...found);
  });
  if (given === 0) reasons.push('The row holds no value.');
  const reason = reasons.length === 0 ? null : reasons.join(' ');
  return { findings: joinHashes(findings), reason, facts: readFacts(roles, cells) };
}
