/** Saving an open graph for the Organization. */
import { pack } from '../../../../shared/graph/document-content.ts';
import type { GraphDocument } from '../../../../shared/graph/document.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { runCommand } from '../../../api/query.ts';
import { contentOf } from '../../../graph/model/document.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { showDone } from '../../../ui/toast.ts';
import { savedInWords } from '../history/left-out-words.ts';
import { markSaved, savedFileOf } from './saved-file.ts';

const documentOf = ({ session, canvas }: OpenGraph): GraphDocument =>
  pack(contentOf(session, canvas.stage?.camera.get() ?? null));

/** Saves over the saved graph that this one is. */
export async function saveOver(graph: OpenGraph): Promise<void> {
  const { session } = graph;
  const { id, name } = session.file;
  const version = savedFileOf(session)?.version;
  if (id === null || version === undefined) return;
  const seen = version as Input<'savedGraph.update'>['version']; // was one of the contract's own numbers
  const document = documentOf(graph);
  const left = leftOut(graph, document);
  const saved = await runCommand('savedGraph.update', { id, version: seen, document });
  markSaved(session, { id, name, version: saved.version });
  showDone(savedInWords(name, left), saved.changeSet);
}

export async function saveAs(
  graph: OpenGraph,
  name: string,
  ownerId: Input<'savedGraph.save'>['ownerId'],
): Promise<void> {
  const document = documentOf(graph);
  const left = leftOut(graph, document);
  const { id, version, changeSet } = await runCommand('savedGraph.save', { ownerId, name, document });
  markSaved(graph.session, { id, name, version });
  showDone(savedInWords(name, left), changeSet);
}

/** Steps of the history on the screen that the document does not have; asked at once, as the history goes on. */
const leftOut = ({ session }: OpenGraph, { history }: GraphDocument): number =>
  (history?.left ?? 0) - session.history.left;
