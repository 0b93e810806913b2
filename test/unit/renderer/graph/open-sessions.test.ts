import { expect, test, vi } from 'vitest';
import { keepOpen, openGraphs } from '../../../../renderer/graph/open-sessions.ts';
import { openGraphFor } from '../../../support/opened-graph.ts';

// Sigma cannot even be loaded without a browser.
vi.mock('../../../../renderer/graph/stage/create-stage.ts', () => ({ createStage: () => undefined }));
// A canvas that was never shown has nothing to take off the screen.
vi.stubGlobal('cancelAnimationFrame', () => undefined);

test('a graph lives until its tab is closed; what begins later for it ends at once', () => {
  const graph = openGraphFor('a');
  expect(openGraphFor('a')).toBe(graph);
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
