/** A graph as it is open in a window, without a canvas: whoever calls it mocks `create-stage.ts`. */
import { openedGraph, type OpenGraph } from '../../renderer/graph/open-sessions.ts';
import { ChangingStore } from './changing-store.ts';

export function openGraphFor(key: string): OpenGraph {
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
