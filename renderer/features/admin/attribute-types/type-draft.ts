/** What is typed into the form of an Attribute Type, and what of it is sent. */
import type { AttributeType } from '../../../../shared/contract/vocabulary.ts';
import { AttributeRule, type AttributeTarget, AttributeTargets } from '../../../../shared/vocabulary/attribute-rule.ts';

export interface TypeDraft {
  readonly name: string;
  readonly description: string;
  readonly markdown: boolean;
  readonly maxSize: string;
  readonly errorMessage: string;
  readonly ruleKind: AttributeRule['kind'] | 'text';
  /** One choice a line. */
  readonly choices: string;
  readonly least: string;
  readonly most: string;
  readonly pattern: string;
  readonly targets: readonly AttributeTarget[];
}

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export function draftOf(type: AttributeType | undefined): TypeDraft {
  const rule = type?.rule ?? null;
  return {
    name: type?.name ?? '',
    description: type?.description ?? '',
    markdown: type?.markdown ?? false,
    maxSize: number(type?.maxSize),
    errorMessage: type?.errorMessage ?? '',
    ruleKind: rule?.kind ?? 'text',
    choices: rule?.kind === 'selectOne' ? rule.choices.join('\n') : '',
    least: rule?.kind === 'integer' ? number(rule.least) : '',
    most: rule?.kind === 'integer' ? number(rule.most) : '',
    pattern: rule?.kind === 'pattern' ? rule.pattern : '',
    targets: type?.targets ?? [],
  };
}

type Fields = Pick<
  AttributeType,
  'name' | 'description' | 'markdown' | 'maxSize' | 'errorMessage' | 'rule' | 'targets'
>;
export type ReadDraft =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly field: 'maxSize' | 'rule' | 'targets'; readonly problem: string };

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** Undefined for what is no whole number. */
const numberOf = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^-?\d{1,16}$/.test(text.trim()) ? Number(text.trim()) : undefined;

function ruleOf(draft: TypeDraft): unknown {
  switch (draft.ruleKind) {
    case 'text':
      return null;
    case 'selectOne':
      return {
        kind: 'selectOne',
        choices: draft.choices
          .split(/[\n;]/)
          .map((choice) => choice.trim())
          .filter((choice) => choice !== ''),
      };
    case 'integer':
      return { kind: 'integer', least: numberOf(draft.least), most: numberOf(draft.most) };
    case 'pattern':
      return { kind: 'pattern', pattern: draft.pattern };
    default:
      return { kind: draft.ruleKind };
  }
}

/** What the form holds, or the field that is wrong with the reason. */
export function readDraft(draft: TypeDraft): ReadDraft {
  const maxSize = numberOf(draft.maxSize);
  if (maxSize === undefined || (maxSize !== null && (maxSize < 1 || maxSize > 200_000)))
    return { ok: false, field: 'maxSize', problem: 'A whole number from 1 to 200,000, or nothing.' };
  const rule = AttributeRule.nullable().safeParse(ruleOf(draft));
  if (!rule.success) return { ok: false, field: 'rule', problem: ruleProblem(draft, rule.error.issues[0]?.message) };
  const targets = AttributeTargets.safeParse(draft.targets.length === 0 ? null : draft.targets);
  if (!targets.success)
    return { ok: false, field: 'targets', problem: 'The same object type is listed twice. Remove one of the lines.' };
  return {
    ok: true,
    fields: {
      name: draft.name.trim(),
      description: textOrNull(draft.description),
      markdown: draft.markdown && rule.data === null,
      maxSize,
      errorMessage: textOrNull(draft.errorMessage),
      rule: rule.data,
      targets: targets.data,
    },
  };
}

function ruleProblem(draft: TypeDraft, message: string | undefined): string {
  switch (draft.ruleKind) {
    case 'selectOne':
      return draft.choices.trim() === ''
        ? 'Write the choices, one on each line.'
        : 'The choices: 1 to 500 different lines of at most 500 characters.';
    case 'integer':
      return 'The least and the greatest are whole numbers, the least not above the greatest, or nothing.';
    default:
      return draft.pattern === ''
        ? 'Write the regular expression that whole values match.'
        : (message ?? 'Not usable.');
  }
}
