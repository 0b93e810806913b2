import { describe, expect, it } from 'vitest';
import { changeStepView, readStepView, stepKey } from '../../../../../renderer/features/pivot/step-view.ts';

describe('the place in a step', () => {
  it('is found again after a walk elsewhere, whichever types are chosen', () => {
    const key = stepKey([{ id: 1, kind: 'group' }]);
    changeStepView(key, { row: 17 });
    changeStepView(
      stepKey([
        { id: 1, kind: 'group' },
        { id: 2, kind: 'tag' },
      ]),
      { row: 3 },
    );
    expect(readStepView(stepKey([{ id: 1, kind: 'group', types: ['Tool'] }])).row).toBe(17);
  });

  it('is another one for what is reached through Groups', () => {
    expect(stepKey([{ id: 1, kind: 'indicator', derived: true }])).not.toBe(stepKey([{ id: 1, kind: 'indicator' }]));
  });

  it('begins at the first row after another text or order', () => {
    changeStepView('sorted', { row: 9 });
    changeStepView('sorted', { sort: 'summary', descending: false });
    expect(readStepView('sorted')).toEqual({ text: '', sort: 'summary', descending: false, row: 0 });
  });

  it('forgets the oldest steps, so that a long day costs no memory', () => {
    changeStepView('oldest', { row: 4 });
    for (let number = 0; number < 200; number += 1) changeStepView(`step ${number}`, { row: 1 });
    expect(readStepView('oldest').row).toBe(0);
    expect(readStepView('step 199').row).toBe(1);
  });
});
