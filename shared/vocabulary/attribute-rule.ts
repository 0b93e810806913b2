/** What an Attribute Type demands of its values, and to which objects it applies. */
import { z } from 'zod';
import { findObjectType, objectKinds, type ObjectKind } from '../model/object-type.ts';
import { line } from '../model/text.ts';
import { createMatcher } from './pattern-match.ts';
import { longestPattern, parsePattern } from './pattern-parse.ts';

/** Kinds that carry Attributes: intelligence, and Cases. */
export const attributeKinds = [
  'indicator',
  'group',
  'victim',
  'track',
  'case',
] as const satisfies readonly ObjectKind[];
export type AttributeKind = (typeof attributeKinds)[number];
export const carriesAttributes = (kind: ObjectKind): kind is AttributeKind =>
  attributeKinds.some((known) => known === kind);

/** Longest value that is compared with a pattern; 10,000 characters unless the type itself allows less. */
export const longestMatched = 10_000;

/** The problem of a pattern, or null. */
export function patternProblem(text: string): string | null {
  const parsed = parsePattern(text);
  if (!parsed.ok) return parsed.problem;
  return createMatcher(parsed.pattern) === undefined
    ? 'The repetitions of the pattern multiply to more than 5,000 steps. Use smaller numbers of repetitions.'
    : null;
}

const integer = z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/** Text without a rule is null. Choices are 1 to 500 different lines. */
export const AttributeRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('selectOne'),
    choices: z
      .array(line(500))
      .min(1)
      .max(500)
      .refine((choices) => new Set(choices).size === choices.length, 'names a choice twice'),
  }),
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('date') }),
  z
    .strictObject({ kind: z.literal('integer'), least: integer.nullable(), most: integer.nullable() })
    .refine(({ least, most }) => least === null || most === null || least <= most, 'allows no number'),
  z.strictObject({
    kind: z.literal('pattern'),
    pattern: line(longestPattern).superRefine((text, check) => {
      const problem = patternProblem(text);
      if (problem !== null) check.addIssue({ code: 'custom', message: problem });
    }),
  }),
]);
export type AttributeRule = z.infer<typeof AttributeRule>;

/** A kind, or one type of it (null: all), with the greatest number of Attributes on one object (null: any). */
export const AttributeTarget = z
  .strictObject({
    kind: z.enum(objectKinds).extract([...attributeKinds]),
    type: z.string().max(60).nullable(),
    most: z.int().min(1).max(1000).nullable(),
  })
  .refine(({ kind, type }) => type === null || findObjectType(kind, type) !== undefined, 'names no type of its kind');
export type AttributeTarget = z.infer<typeof AttributeTarget>;

const sameTarget = (target: AttributeTarget): string => `${target.kind}/${target.type ?? ''}`;
/** Null applies to every object without a limit. */
export const AttributeTargets = z
  .array(AttributeTarget)
  .min(1)
  .max(60)
  .refine((targets) => new Set(targets.map(sameTarget)).size === targets.length, 'names an object type twice')
  .nullable();

/** What is asked of one value. */
export interface ValueDemands {
  readonly rule: AttributeRule | null;
  readonly maxSize: number | null;
}

/** What is wrong with a value (what was found and what is expected), or null. */
export function valueProblem(value: string, { rule, maxSize }: ValueDemands): string | null {
  if (maxSize !== null && value.length > maxSize)
    return `The value has ${value.length.toLocaleString('en')} characters; at most ${maxSize.toLocaleString('en')} are allowed.`;
  switch (rule?.kind) {
    case undefined:
      return null;
    case 'selectOne':
      return rule.choices.includes(value) ? null : `"${cut(value)}" is none of the choices: ${someOf(rule.choices)}.`;
    case 'boolean':
      return value === 'true' || value === 'false' ? null : `"${cut(value)}" is neither true nor false.`;
    case 'date':
      return isDate(value) ? null : `"${cut(value)}" is not a date such as 2026-03-31.`;
    case 'integer':
      return integerProblem(value, rule.least, rule.most);
    case 'pattern':
      return matchesPattern(value, rule.pattern) ? null : `"${cut(value)}" does not match the pattern ${rule.pattern}.`;
  }
}

const cut = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value);
const someOf = (choices: readonly string[]): string =>
  choices.length <= 8 ? choices.join(', ') : `${choices.slice(0, 8).join(', ')} and ${choices.length - 8} more`;

/** A day of the calendar, 2026-03-31. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function integerProblem(value: string, least: number | null, most: number | null): string | null {
  if (!/^-?\d{1,16}$/.test(value) || !Number.isSafeInteger(Number(value)))
    return `"${cut(value)}" is not a whole number.`;
  const number = Number(value);
  if ((least === null || number >= least) && (most === null || number <= most)) return null;
  const range = least === null ? `at most ${most}` : most === null ? `at least ${least}` : `${least} to ${most}`;
  return `${value} is outside the allowed range: ${range}.`;
}

const matchers = new Map<string, ReturnType<typeof createMatcher>>();
function matchesPattern(value: string, text: string): boolean {
  if (value.length > longestMatched) return false;
  if (!matchers.has(text)) {
    const parsed = parsePattern(text);
    if (matchers.size > 200) matchers.clear();
    matchers.set(text, parsed.ok ? createMatcher(parsed.pattern) : undefined);
  }
  return matchers.get(text)?.matches(value) ?? false;
}

/** Whether a type applies to an object and how many it may have there: the line of its own type before that of its kind. */
export function targetFor(
  targets: readonly AttributeTarget[] | null,
  kind: ObjectKind,
  type: string,
): { readonly applies: boolean; readonly most: number | null } {
  if (targets === null) return { applies: true, most: null };
  const fitting = targets.filter((target) => target.kind === kind);
  const found = fitting.find((target) => target.type === type) ?? fitting.find((target) => target.type === null);
  return { applies: found !== undefined, most: found?.most ?? null };
}
