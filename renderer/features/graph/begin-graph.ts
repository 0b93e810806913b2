/** Opens the graph of a tab: from its draft, a saved graph, or what the tab was opened with. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type OpenGraph, openedGraph } from '../../graph/open-sessions.ts';
import { followInDrawer, openDrawer } from '../../state/drawer.ts';
import { showFailure } from '../../ui/toast.ts';
import { keepSpeed } from './canvas-speed.ts';
import { askGraph } from './graph-request.ts';
import { graphSources } from './graph-sources.ts';
import { sceneWords } from './node-words.ts';
import { releaseClosed } from './release-closed.ts';
import { beginAutosave } from './saved/saved-sources.ts';
import { workspaceStore } from './workspace-store.ts';

export function graphOfTab(key: string, saved: number | null): OpenGraph {
  releaseClosed();
  return openedGraph(
    key,
    {
      store: workspaceStore,
      words: sceneWords,
      handlers: (graph) => ({
        follow: (row) => withObject(graph, row, followInDrawer),
        open: (row) => withObject(graph, row, openDrawer),
        menu: (rows, edge, place) => askGraph(key, { kind: 'menu', rows, edge, place }),
        associate: (from, to) => askGraph(key, { kind: 'associate', from, to }),
        measured: keepSpeed,
        failed: (reason) => showFailure(new AppError('UNSUPPORTED', reason)),
      }),
    },
    (graph) => void readGraph(graph, saved),
  );
}

/** Reads the content; also for trying again. */
export async function readGraph(graph: OpenGraph, saved: number | null): Promise<void> {
  graph.setLoad({ state: 'loading', done: 0, total: null });
  try {
    for (const source of graphSources) {
      const isFound = await source(graph, saved);
      // Nobody autosaves what nobody sees any more.
      if (graph.isClosed) return;
      if (!isFound) continue;
      graph.setLoad({ state: 'ready' });
      beginAutosave(graph);
      return;
    }
    throw new AppError('NOT_FOUND', 'This graph was not saved, and no draft of it was kept.');
  } catch (error) {
    graph.setLoad({ state: 'failed', error });
  }
}

/** Nodes that no workspace has are shown nowhere else. */
function withObject({ session }: OpenGraph, row: number, show: (object: number) => void): void {
  const object = session.model.nodes.objectOf(row);
  if (object > 0) show(object);
}
