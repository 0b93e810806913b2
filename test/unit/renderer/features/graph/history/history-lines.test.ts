import { expect, test } from 'vitest';
import { historyLines } from '../../../../../../renderer/features/graph/history/history-lines.ts';
import { History } from '../../../../../../renderer/graph/model/history.ts';

test('branches that were left are indented, what came last goes on', () => {
  const history = new History();
  history.push('a', [], 1);
  history.push('b', [], 2);
  history.stand(1);
  history.push('c', [], 3);
  history.push('d', [], 4);
  history.stand(3);
  const lines = historyLines(history, 'Start: x');
  expect(lines.map(({ name, depth }) => `${'>'.repeat(depth)}${name}`)).toEqual(['Start: x', 'a', '>b', 'c', 'd']);
  expect(lines.find(({ isCurrent }) => isCurrent)?.name).toBe('c');
  expect(lines.filter(({ isOnTheWay }) => isOnTheWay).map(({ name }) => name)).toEqual(['Start: x', 'a', 'c']);
});

test('ten thousand steps in a row are listed', () => {
  const history = new History();
  for (let step = 0; step < 10_000; step += 1) history.push(`step ${step}`, [], step);
  expect(historyLines(history, 'Start')).toHaveLength(10_001);
});
