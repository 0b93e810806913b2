import { expect, test, vi } from 'vitest';
import { releaseClosed } from '../../../../../renderer/features/graph/release-closed.ts';
import { graphStartOf, openGraph } from '../../../../../renderer/state/graph-start.ts';
import { closeTab, useTabs } from '../../../../../renderer/state/tabs.ts';

// Sigma cannot even be loaded without a browser.
vi.mock('../../../../../renderer/graph/stage/create-stage.ts', () => ({ createStage: () => undefined }));

/** Opens a graph; answers the id of its tab and the key of the graph. */
function opened(start: Parameters<typeof openGraph>[0]): { readonly id: string; readonly key: string } {
  openGraph(start, 'graph');
  const { id, address } = useTabs.getState().tabs.at(-1) ?? { id: '', address: { screen: 'home' } };
  return { id, key: address.screen === 'graph' ? address.key : '' };
}

test('a file that was opened is let go with its tab; the objects of another graph stay, for the way back', () => {
  releaseClosed();
  const first = opened({ kind: 'file', graph: { nodes: [], edges: [] } });
  const second = opened({ kind: 'file', graph: { nodes: [], edges: [] } });
  const objects = opened({ kind: 'objects', ids: [1] });
  expect(graphStartOf(first.key)?.kind).toBe('file');
  closeTab(first.id);
  closeTab(objects.id);
  expect([first, second, objects].map(({ key }) => graphStartOf(key)?.kind)).toEqual([undefined, 'file', 'objects']);
});
