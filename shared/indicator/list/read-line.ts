/** One line of a list or of prose. */
import { findIndicators } from '../find-indicators.ts';
import { recogniseIndicator } from '../recognise.ts';
import type { Finding, LineReading } from './list-line.ts';
import { noFacts } from './list-line.ts';
import { explainRefusal } from './refusal.ts';

function recognise(text: string, hostsExpected: boolean): Finding | undefined {
  const recognition = recogniseIndicator(text, { hostsExpected });
  return recognition === undefined
    ? undefined
    : { found: text, value: recognition.value, ignored: recognition.ignored };
}

/** Behind white space, or with white space behind it: "value # comment", "value // comment". */
const inlineComment = /\s+(?:#|\/\/\s).*$/s;
const separators = /[\t;|,]/;

/** Cells of a line without a header: what is recognised, and the rest as a remark. */
function readCells(line: string): LineReading | undefined {
  const findings: Finding[] = [];
  const rest: string[] = [];
  line.split(separators).forEach((cell, index) => {
    const text = cell.trim();
    if (text === '') return;
    // In a remark "payload.zip" is a file; in the first place of a list it is a host.
    const finding = recognise(text, index === 0);
    if (finding === undefined) rest.push(text);
    else findings.push(finding);
  });
  if (findings.length === 0) return undefined;
  return { findings, reason: null, facts: rest.length === 0 ? noFacts : { description: rest.join('; ') } };
}

/**
 * The Indicators of a line: one value, a value with a comment behind it, several separated ones, or those found in
 * prose, in this order of preference. The line is trimmed and not empty.
 */
export function readLine(line: string): LineReading {
  const whole = recognise(line, true);
  if (whole !== undefined) return { findings: [whole], reason: null, facts: noFacts };
  const bare = line.replace(inlineComment, '');
  const comment = line
    .slice(bare.length)
    .replace(/^\s*(?:#|\/\/)\s*/, '')
    .trim();
  if (comment !== '' && bare !== '') {
    const value = recognise(bare, true);
    if (value !== undefined) return { findings: [value], reason: null, facts: { description: comment } };
  }
  const cells = separators.test(line) ? readCells(line) : undefined;
  if (cells !== undefined) return cells;
  const findings = findIndicators(line).map(({ start, end, value }) => ({
    found: line.slice(start, end),
    value,
    ignored: '',
  }));
  if (findings.length === 0) return { findings, reason: explainRefusal(line), facts: noFacts };
  return { findings, reason: null, facts: findings[0]?.found === line ? noFacts : { description: line } };
}
