import type { AttributeType } from '../../../../shared/contract/vocabulary.ts';
import { kindLabel } from '../../../../shared/model/object-type.ts';
import type { AttributeRule, AttributeTarget } from '../../../../shared/vocabulary/attribute-rule.ts';

type RuleKind = AttributeRule['kind'] | 'text';
export const ruleNames: Readonly<Record<RuleKind, string>> = {
  text: 'Text without a rule',
  selectOne: 'One of some choices',
  boolean: 'True or false',
  date: 'Date',
  integer: 'Whole number',
  pattern: 'Regular expression',
};

/** A rule in a few words. */
export function ruleWords(rule: AttributeRule | null): string {
  switch (rule?.kind) {
    case undefined:
      return 'Text';
    case 'selectOne':
      return `One of ${rule.choices.join(', ')}`;
    case 'boolean':
    case 'date':
      return ruleNames[rule.kind];
    case 'integer':
      return `Whole number${rule.least === null ? '' : ` from ${rule.least}`}${rule.most === null ? '' : ` up to ${rule.most}`}`;
    case 'pattern':
      return `Matches ${rule.pattern}`;
  }
}

const targetWords = ({ kind, type, most }: AttributeTarget): string =>
  `${type ?? kindLabel[kind].many}${most === null ? '' : ` (at most ${most})`}`;

export const targetsWords = ({ targets }: Pick<AttributeType, 'targets'>): string =>
  targets === null ? 'Everything' : targets.map(targetWords).join(', ');
