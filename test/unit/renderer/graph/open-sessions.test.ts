import { expect, test, vi } from 'vitest';
import { keepOpen, openedGraph, openGraphs, type OpenGraph } from '../../../../renderer/graph/open-sessions.ts';
import { ChangingStore } from '../../../support/changing-store.ts';

// Sigma cannot even be loaded without a browser.
vi.mock('../../../../renderer/graph/stage/create-stage.ts', () => ({ createStage: () => undefined }));
// A canvas that was never shown has nothing to take off the screen.
vi.stubGlobal('cancelAnimationFrame', () => undefined);

function opened(key: string): OpenGraph {
  const handlers = {
    follow: () => undefined,
    open: () => undefined,
    menu: () => undefined,
    associate: () => undefined,
    measured: () => undefined,
    failed: () => undefined,
  };
  const words = { shownLabel: () => '', communityName: () => '' };
  return openedGraph(key, { store: new ChangingStore([]), words, handlers: () => handlers }, () => undefined);
}

test('a graph lives until its tab is closed; what begins later for it ends at once', () => {
  const graph = opened('a');
  expect(opened('a')).toBe(graph);
  const ended: string[] = [];
  let told = 0;
  graph.onClose(() => ended.push('before'));
  graph.onLoad(() => (told += 1));
  keepOpen(new Set(['a']));
  expect([graph.isClosed, ended]).toEqual([false, []]);
  keepOpen(new Set());
  expect([openGraphs(), graph.isClosed, ended]).toEqual([[], true, ['before']]);
  graph.onClose(() => ended.push('after'));
  graph.setLoad({ state: 'ready' });
  expect([ended, told]).toEqual([['before', 'after'], 0]);
});
