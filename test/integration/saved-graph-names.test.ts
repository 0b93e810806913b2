/** What a workspace keeps of a graph names no object: once one is purged, its name is nowhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { nodesInWords } from '../../renderer/features/graph/chosen-nodes.ts';
import { contentOf } from '../../renderer/graph/model/document.ts';
import { edgeKind } from '../../renderer/graph/model/edge-table.ts';
import { GraphSession } from '../../renderer/graph/model/graph-session.ts';
import { pack, unpack } from '../../shared/graph/document-content.ts';
import { aDraft } from '../support/graph-document.ts';
import { TestStore } from '../support/store.ts';

const marker = 'zqxplant';

it('neither the body of a saved graph nor a draft names an object, and relations are named for who opens them', () => {
  const store = new TestStore();
  const { adaId, northgateId: ownerId } = store;
  const campaign = (name: string): number =>
    store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name: `${marker} ${name}` }).id;
  const [first, second, third, through] = ['one', 'two', 'three', 'shared'].map(campaign);
  const ids = [first ?? 0, second ?? 0, third ?? 0];
  store.run(adaId, 'association.create', { id: through ?? 0, others: ids });
  const session = new GraphSession('g', {
    undo: () => Promise.reject(new Error('nothing was done to the workspace')),
    read: async (objects) => store.ask(adaId, 'graph.read', { ids: [...objects] }),
  });
  const rows = session.model.take(store.ask(adaId, 'graph.read', { ids }));
  const words = `Share ${marker} shared`;
  const relation = session.model.edges.remember(0, 1, edgeKind.derived, words);
  session.begin(`Start: ${nodesInWords([0])}`, { rows, places: new Float32Array(6) }, 0, Uint32Array.of(relation));
  session.pin(`Pin ${nodesInWords([1])}`, [1], true);
  session.remove(`Remove ${nodesInWords([2])}`, [2]);
  const content = contentOf(session, null);
  // As one would send it that names what is not to be named.
  const document = pack({ ...content, edges: { ...content.edges, texts: new Map([[0, words]]) } });
  const { id } = store.run(adaId, 'savedGraph.save', { ownerId, name: 'Kept', document });
  store.run(adaId, 'graphDraft.put', aDraft('g', pack(content)));
  const texts = () => [...unpack(store.ask(adaId, 'savedGraph.get', { id }).document).edges.texts];
  expect(texts()).toEqual([[0, words]]);
  const drafted = store.ask(adaId, 'graphDraft.get', { key: 'g' }).draft?.document;
  expect(drafted === undefined ? [] : [...unpack(drafted).edges.texts]).toEqual(texts());
  const bodies = readdirSync(join(store.folder, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const pieces = store.db.prepare('SELECT body FROM graph_draft_piece').pluck().all() as Buffer[];
  expect([bodies.length, pieces.length]).toEqual([1, 1]);
  for (const body of [...bodies, ...pieces]) expect(gunzipSync(body).toString('utf8')).not.toContain(marker);
});
