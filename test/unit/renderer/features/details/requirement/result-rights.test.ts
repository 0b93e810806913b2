import { describe, expect, it } from 'vitest';
import { dissociateRight, markRight } from '../../../../../../renderer/features/details/requirement/result-rights.ts';
import { RequirementResult, type ResultStateName } from '../../../../../../shared/contract/requirement.ts';

const allowed = { allowed: true, reason: null };
const denied = { allowed: false, reason: 'Needs Group: Create.' };
const result = (state: ResultStateName, associate = allowed as { allowed: boolean; reason: string | null }) =>
  RequirementResult.parse({
    object: {
      id: 7,
      kind: 'group',
      type: 'Threat',
      summary: 'Heron',
      ownerId: 1,
      created: 0,
      modified: 0,
      rating: null,
      confidence: null,
      active: null,
      withdrawn: false,
    },
    matched: 0,
    score: 100,
    state,
    associate,
  });

describe('the right to mark results', () => {
  it('is refused to who may not manage them, with the reason of the backend', () => {
    expect(markRight([result('open')], 'archived', denied)).toEqual(denied);
  });

  it('asks for a choice first', () => {
    expect(markRight([], 'archived', allowed).reason).toBe('Choose results first.');
  });

  it('is refused for every other state while one of them is associated', () => {
    for (const state of ['open', 'archived', 'falsePositive'] as const)
      expect(markRight([result('open'), result('associated')], state, allowed).reason).toContain('dissociated first');
  });

  it('to associate is that of the first one which cannot be', () => {
    expect(markRight([result('open'), result('open', denied)], 'associated', allowed)).toEqual(denied);
    expect(markRight([result('archived')], 'associated', allowed)).toEqual(allowed);
  });

  it('is refused when nothing would change', () => {
    expect(markRight([result('archived')], 'archived', allowed).allowed).toBe(false);
    expect(markRight([result('archived'), result('open')], 'archived', allowed).allowed).toBe(true);
  });
});

it('only what is associated can be dissociated', () => {
  expect(dissociateRight([result('associated')])).toEqual(allowed);
  expect(dissociateRight([result('associated'), result('open')]).allowed).toBe(false);
  expect(dissociateRight([]).allowed).toBe(false);
});
