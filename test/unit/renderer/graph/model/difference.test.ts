import { describe, expect, test } from 'vitest';
import { smallGraph } from '../../../../support/small-graph.ts';

const nodes = [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }];

describe('the difference of two states', () => {
  test('names what came, left, moved and was pinned, and what was made in the workspace', async () => {
    const { session, store } = smallGraph(nodes, []);
    session.remove('Remove', [3]);
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(9, 9) });
    session.pin('Pin', [2], true);
    session.do('Associate 1 with 2', [], { changeSet: store.set([1, 2], true) });
    session.setView('View', { nodeLabels: false });
    const there = session.difference(0, session.history.current);
    expect(there).toEqual({
      added: [],
      removed: [3],
      moved: [1],
      pinned: [2],
      unpinned: [],
      viewChanged: true,
      storeSteps: ['Associate 1 with 2'],
    });
    expect(session.difference(session.history.current, 0)).toEqual({
      ...there,
      added: [3],
      removed: [],
      pinned: [],
      unpinned: [2],
      storeSteps: ['Not any more: Associate 1 with 2'],
    });
  });

  test('is nothing when everything was taken back by hand', () => {
    const { session } = smallGraph(nodes, []);
    session.move('There', { rows: Uint32Array.of(1), places: Float32Array.of(9, 9) });
    session.move('Back', { rows: Uint32Array.of(1), places: Float32Array.of(1, -1) });
    session.pin('Pin', [0], true);
    session.pin('Unpin', [0], false);
    expect(session.difference(0, session.history.current)).toMatchObject({
      moved: [],
      pinned: [],
      unpinned: [],
      viewChanged: false,
    });
  });

  test('goes over the fork between two branches', async () => {
    const { session } = smallGraph(nodes, []);
    session.remove('Remove 2', [1]);
    const first = session.history.current;
    await session.undo();
    session.remove('Remove 3', [2]);
    expect(session.difference(first, session.history.current)).toMatchObject({ added: [1], removed: [2] });
  });
});
