import { describe, expect, it } from 'vitest';
import { pivotChoices } from '../../../../../../renderer/features/graph/pivot/pivot-choices.ts';
import { noLimit, resultText } from '../../../../../../renderer/features/graph/pivot/result-text.ts';

const answer = (total: number, left: number, totalIsExact = true) => ({
  total,
  totalIsExact,
  left: left === 0 ? [] : [{ kind: 'indicator' as const, type: 'Host', count: left }],
});

const words = (one: string, many = `${one}s`) => ({ one, many });

describe('the result of a pivot', () => {
  it('says how many of how many were added and why the rest was not', () => {
    expect(resultText(words('Indicator'), 100, answer(11_240, 11_140), { order: 'rating', first: 100 })).toBe(
      'Added 100 of 11,240 Indicators; 11,140 left out: first 100 by rating.',
    );
    expect(resultText(words('Group'), 2, answer(2, 0), { order: 'newest', first: null })).toBe('Added 2 Groups.');
    expect(resultText(words('Group'), 2, answer(5, 3), { order: 'newest', first: null })).toContain(
      'can hold no more than',
    );
  });

  it('says one or several of a type in good English', () => {
    const kinds = [
      {
        kind: 'group' as const,
        total: 67,
        inGraph: 0,
        types: [
          { type: 'Attack Pattern', total: 66, inGraph: 0 },
          { type: 'Course of Action', total: 1, inGraph: 0 },
        ],
      },
    ];
    const [all, patterns, courses] = pivotChoices({ kinds, derived: [] }, true);
    const text = (of: typeof all, added: number) => resultText(of ?? words(''), added, answer(added, 0), noLimit);
    expect(text(all, 67)).toBe('Added 67 Groups.');
    expect(text(patterns, 66)).toBe('Added 66 Attack Pattern nodes.');
    expect(text(courses, 1)).toBe('Added 1 Course of Action node.');
  });

  it('says when not everything was searched', () => {
    expect(resultText(words('Indicator via Groups', 'Indicators via Groups'), 5, answer(5, 0, false), noLimit)).toBe(
      'Added 5 Indicators via Groups. Only the newest Groups and members were searched.',
    );
  });
});
