import { describe, expect, it } from 'vitest';
import { toErrorData } from '../../../../electron/worker/message.ts';
import { AppError } from '../../../../shared/error/app-error.ts';

describe('an error on its way out of a thread', () => {
  it('keeps code, sentence and details when it was expected, and has no stack', () => {
    const answer = toErrorData(new AppError('CONFLICT', 'There is one already.', { id: 7 }));
    expect(answer).toEqual({ error: { code: 'CONFLICT', message: 'There is one already.', details: { id: 7 } } });
  });

  it.each([
    new Error('UNIQUE constraint failed: object.key at /home/ada/workspace.db'),
    new TypeError('x is not a function'),
    'a text',
    null,
    undefined,
    { sql: 'SELECT' },
  ])('becomes INTERNAL without a word of its inside when it is %s; the stack is for the log', (thrown) => {
    const { error, stack } = toErrorData(thrown);
    expect(error.code).toBe('INTERNAL');
    expect(JSON.stringify(error)).not.toMatch(/UNIQUE|workspace\.db|function|SELECT|a text/);
    expect(typeof stack).toBe('string');
  });
});
