/** Opening a graph from what was autosaved of it, or as it was saved. */
import { unpack } from '../../../../shared/graph/document-content.ts';
import type { GraphCamera } from '../../../../shared/graph/document.ts';
import { call } from '../../../api/client.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { restoreSession } from '../../../graph/model/document.ts';
import { autosave } from './autosave.ts';
import { rememberSaved } from './saved-file.ts';

/** What was autosaved under the key of the tab: also changes of a saved graph that nobody has saved yet. */
export async function readDraft(graph: OpenGraph, saved: number | null): Promise<boolean> {
  const { draft } = await call('graphDraft.get', { key: graph.key });
  if (draft === null) return false;
  const { session } = graph;
  const content = unpack(draft.document);
  const { savedId, savedVersion, savedAt } = draft;
  if (savedId !== null && savedVersion !== null && (saved === null || saved === savedId)) {
    const file = { id: savedId, name: draft.title, ...(savedAt === null ? {} : { savedAt }) };
    await restoreSession(session, content, file);
    rememberSaved(session, { version: savedVersion, savedAt: savedAt ?? session.history.current });
  } else await restoreSession(session, content);
  showAt(graph, content.camera);
  return true;
}

export async function readSaved(graph: OpenGraph, saved: number | null): Promise<boolean> {
  if (saved === null) return false;
  const opened = await call('savedGraph.get', { id: saved });
  const content = unpack(opened.document);
  await restoreSession(graph.session, content, { id: saved, name: opened.graph.name });
  rememberSaved(graph.session, { version: opened.graph.version, savedAt: graph.session.history.current });
  showAt(graph, content.camera);
  return true;
}

/** Puts the camera where it was as soon as there is one. */
function showAt({ canvas }: OpenGraph, camera: GraphCamera | null): void {
  if (camera === null) return;
  const stop = canvas.subscribe(() => {
    if (canvas.stage === null) return;
    stop();
    // The canvas shows its first scene right after it tells that it is there, and fits it into view.
    queueMicrotask(() => canvas.stage?.camera.set(camera));
  });
}

/** From now on the graph is autosaved; wherever it came from. */
export function beginAutosave(graph: OpenGraph): void {
  graph.onClose(autosave(graph));
}
