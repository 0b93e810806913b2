import { describe, expect, test } from 'vitest';
import { History } from '../../../../../renderer/graph/model/history.ts';

const places = (bytes: number) => ({
  kind: 'pins' as const,
  rows: new Uint32Array(bytes / 4),
  on: true,
});

describe('the tree of steps', () => {
  test('redoes the branch that was visited last', () => {
    const history = new History();
    const first = history.push('first', [], 0);
    history.stand(0);
    const second = history.push('second', [], 0);
    history.stand(0);
    expect(history.after).toBe(second.id);
    history.stand(first.id);
    history.stand(0);
    expect(history.after).toBe(first.id);
  });

  test('forgets branches that were left before the oldest steps, and says from where on it is whole', () => {
    const history = new History(4000);
    history.push('trunk', [places(1000)], 0);
    const trunk = history.current;
    const left = history.push('left', [places(1000)], 0).id;
    history.stand(trunk);
    history.push('a', [places(1000)], 0);
    history.push('b', [places(1000)], 0);
    history.push('c', [places(1000)], 0);
    expect(history.step(left)).toBeUndefined();
    expect(history.root).toBe(0);
    expect(history.left).toBe(1);
    history.push('d', [places(1000)], 0);
    expect(history.root).toBe(trunk);
    expect(history.left).toBe(2);
    expect(history.way(history.current, 0)).toBeUndefined();
    expect(history.way(history.current, trunk)?.back).toHaveLength(4);
  });

  test('refuses steps whose parents are not there', () => {
    const history = new History();
    const step = { id: 3, parent: 2, at: 0, name: 'x', changes: [], store: null };
    expect(() => history.restore([step], 3, 0)).toThrow('follows step 2');
  });
});
