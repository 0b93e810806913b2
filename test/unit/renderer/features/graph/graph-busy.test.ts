import { expect, test } from 'vitest';
import { whileBusy } from '../../../../../renderer/features/graph/graph-busy.ts';

test('a graph waits for one thing at a time, others are not held up, and a failure ends the wait', async () => {
  let end = (): void => undefined;
  const first = whileBusy('a', 'Pivot to Hosts', () => new Promise<void>((resolve) => (end = resolve)));
  await expect(whileBusy('a', 'Pivot to Files', () => Promise.resolve())).rejects.toThrow(/^Pivot to Hosts is still/);
  await whileBusy('b', 'Pivot to Files', () => Promise.resolve());
  end();
  await first;
  await expect(whileBusy('a', 'Pivot', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await whileBusy('a', 'Pivot to Files', () => Promise.resolve());
});
