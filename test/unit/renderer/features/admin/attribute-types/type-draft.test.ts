import { describe, expect, it } from 'vitest';
import {
  draftOf,
  readDraft,
  type TypeDraft,
} from '../../../../../../renderer/features/admin/attribute-types/type-draft.ts';

const read = (part: Partial<TypeDraft>) => readDraft({ ...draftOf(undefined), name: 'Severity', ...part });

describe('the form of an Attribute Type', () => {
  it('reads one choice a line and semicolons, as older lists are written', () => {
    expect(read({ ruleKind: 'selectOne', choices: 'Low\n High ;Critical\n\n' })).toMatchObject({
      ok: true,
      fields: { rule: { kind: 'selectOne', choices: ['Low', 'High', 'Critical'] } },
    });
  });

  it('sends nothing typed as no limit, and Markdown for plain text alone', () => {
    expect(read({ markdown: true, ruleKind: 'boolean' })).toMatchObject({
      ok: true,
      fields: { markdown: false, maxSize: null, description: null, errorMessage: null, targets: null },
    });
  });

  it.each<[string, Partial<TypeDraft>]>([
    ['maxSize', { maxSize: '0' }],
    ['maxSize', { maxSize: '12 kB' }],
    ['rule', { ruleKind: 'selectOne', choices: ' \n' }],
    ['rule', { ruleKind: 'integer', least: '9', most: '1' }],
    ['rule', { ruleKind: 'integer', least: 'x' }],
    ['rule', { ruleKind: 'pattern', pattern: '(' }],
    ['targets', { targets: Array.from({ length: 2 }, () => ({ kind: 'group', type: null, most: null }) as const) }],
  ])('says that %s is wrong', (field, part) => {
    const result = read(part);
    expect(result.ok ? 'nothing' : result.field).toBe(field);
    expect(!result.ok && result.problem).toMatch(/./);
  });

  it('gives back the type that it was filled from', () => {
    const fields = {
      name: 'CVE',
      description: 'Which one',
      markdown: false,
      maxSize: 30,
      errorMessage: 'Look it up.',
      rule: { kind: 'pattern', pattern: 'CVE-\\d+' } as const,
      targets: [{ kind: 'group', type: 'Vulnerability', most: 1 } as const],
    };
    const right = { allowed: true, reason: null };
    const type = { id: 1, ownerId: null, ...fields, rights: { modify: right, delete: right } };
    expect(readDraft(draftOf(type))).toEqual({ ok: true, fields });
  });
});
