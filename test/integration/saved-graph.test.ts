import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { restore } from '../../electron/store/backup.ts';
import { contentOf, restoreSession } from '../../renderer/graph/model/document.ts';
import { GraphSession } from '../../renderer/graph/model/graph-session.ts';
import { pack, unpack } from '../../shared/graph/document-content.ts';
import { type GraphDocument, nodeFlag } from '../../shared/graph/document.ts';
import { Client } from '../support/client.ts';
import { aContent, aDocument, aDraft, emptyTail } from '../support/graph-document.ts';
import { writeFile } from '../support/stix-file.ts';
import { tempFolder } from '../support/temp-folder.ts';
import {
  digestOfFolder,
  password,
  startBackend,
  startWorkspace,
  type TestWorkspace,
  verifyFolder,
} from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
let ownerId: number;
let ids: number[];
let count = 0;
const fresh = (): string => `Graph ${(count += 1)}`;
const everything = { text: '', sort: 'saved', descending: true, offset: 0, limit: 500 } as const;

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: ownerId } = workspace);
  ids = await Promise.all(
    ['A', 'B', 'C'].map(
      async (name) => (await ada.call('group.create', { ownerId, type: 'Campaign', name: `Campaign ${name}` })).id,
    ),
  );
}, 60_000);

const save = async (document: GraphDocument = aDocument(ids)) => {
  const name = fresh();
  return { name, document, ...(await ada.call('savedGraph.save', { ownerId, name, document })) };
};

describe('a saved graph', () => {
  it('is opened again exactly as it was saved, with its history, by who saved it', async () => {
    const { id, name, document } = await save();
    const opened = await ada.call('savedGraph.get', { id });
    expect(opened.document).toEqual(document);
    expect(opened.graph).toMatchObject({ name, ownerId, modifiedBy: 'ada', rights: { modify: { allowed: true } } });
  });

  it('is opened without its history by everybody else in the Organization', async () => {
    const { id, document } = await save();
    const bob = await workspace.addUser('bob', 'Read Only User');
    const opened = await bob.call('savedGraph.get', { id });
    expect(opened.document).toEqual({ ...document, history: null });
    expect(opened.graph.rights.modify.allowed).toBe(false);
    expect(opened.graph.rights.modify.reason).toMatch(/Group/);
    expect(await bob.refused('savedGraph.rename', { id, was: opened.graph.name, name: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is not there for who has no role in the Organization', async () => {
    await workspace.addOwner('organization', 'Southgate');
    const eve = await workspace.addUser('eve', 'Organization Administrator', { home: 'Southgate' });
    const { id } = await save();
    expect(await eve.refused('savedGraph.get', { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await eve.call('savedGraph.list', everything)).toEqual({ rows: [], total: 0 });
    expect(await eve.call('savedGraph.latest', {})).toEqual({ rows: [] });
    expect(await eve.refused('savedGraph.delete', { id })).toMatchObject({ code: 'NOT_FOUND' });
    const document = aDocument();
    expect(await eve.refused('savedGraph.save', { ownerId, name: 'Sly', document })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is found by a part of its name, sorted by name or time, with the total', async () => {
    for (const name of ['Zebra one', 'Antelope', 'Zebra two'])
      await ada.call('savedGraph.save', { ownerId, name, document: aDocument() });
    const byName = await ada.call('savedGraph.list', {
      ...everything,
      text: 'zebra',
      sort: 'name',
      descending: false,
      limit: 1,
    });
    expect(byName.rows.map(({ name }) => name)).toEqual(['Zebra one']);
    expect(byName.total).toBe(2);
    const latest = await ada.call('savedGraph.list', { ...everything, limit: 1 });
    expect(latest.rows[0]?.name).toBe('Zebra two');
    expect(await ada.call('savedGraph.list', { ...everything, text: '%' })).toMatchObject({ total: 0 });
  });

  it.each([
    ['50% of it', /"%" cannot be in the name/],
    ['a/b', /"\/" cannot/],
    ['tab\there', /U\+0009 cannot/],
    ['', /needs a name/],
    ['x'.repeat(101), /101 characters/],
    // Letters and marks that nobody sees.
    ['\u3164', /U\+3164 cannot/],
    ['Graph\ufe0f', /U\+FE0F cannot/],
  ])('is not saved under the name %j, and the refusal says why', async (name, reason) => {
    const before = workspace.digest();
    const refusal = await ada.refused('savedGraph.save', { ownerId, name, document: aDocument() });
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(refusal.message).toMatch(reason);
    expect(workspace.digest()).toBe(before);
  });

  it('has a name of its own in the Organization, whatever the capitals', async () => {
    const { name } = await save();
    expect(
      await ada.refused('savedGraph.save', { ownerId, name: name.toUpperCase(), document: aDocument() }),
    ).toMatchObject({
      code: 'CONFLICT',
      message: `There is a saved graph "${name.toUpperCase()}" here already. Choose another name.`,
    });
    const other = await save();
    expect(await ada.refused('savedGraph.rename', { id: other.id, was: other.name, name })).toMatchObject({
      code: 'CONFLICT',
    });
    const again = await ada.call('savedGraph.rename', { id: other.id, was: other.name, name: 'Ünïcode_name-1' });
    expect(again).toMatchObject({ replaced: other.version });
    expect(await ada.refused('savedGraph.rename', { id: other.id, was: other.name, name: fresh() })).toMatchObject({
      code: 'STALE',
    });
  });

  it('is not saved over by a window that has not seen what another one saved', async () => {
    const { id, version } = await save();
    const other = await workspace.openWindow().signIn('ada', password);
    const one = aDocument(ids, { flags: Uint8Array.of(nodeFlag.present, 0, 0) });
    const first = await ada.call('savedGraph.update', { id, version, document: one });
    expect(await other.refused('savedGraph.update', { id, version, document: aDocument() })).toMatchObject({
      code: 'STALE',
    });
    const seen = await other.call('savedGraph.get', { id });
    expect(seen.document).toEqual(one);
    expect(seen.graph.version).toBe(first.version);
    await other.call('savedGraph.update', { id, version: first.version, document: aDocument() });
  });

  it('that somebody deleted while it was open is refused by name, and can be saved anew', async () => {
    const { id, version, name } = await save();
    await ada.call('savedGraph.delete', { id });
    const refusal = await ada.refused('savedGraph.update', { id, version, document: aDocument() });
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal.message).toMatch(/saved under a new name/);
    await ada.call('savedGraph.save', { ownerId, name, document: aDocument() });
  });

  it('is as before when its saving, its change, its new name, its copy or its deletion is undone', async () => {
    const { id, name, version, document } = await save();
    const states = [workspace.digest()];
    const sets: number[] = [];
    const done = async (changeSet: number): Promise<void> => {
      sets.push(changeSet);
      states.push(workspace.digest());
    };
    const changed = await ada.call('savedGraph.update', { id, version, document: aDocument() });
    await done(changed.changeSet);
    const renamed = await ada.call('savedGraph.rename', { id, was: name, name: fresh() });
    await done(renamed.changeSet);
    await done((await ada.call('savedGraph.copy', { id, name: fresh() })).changeSet);
    await done((await ada.call('savedGraph.delete', { id })).changeSet);
    for (const [at, changeSet] of [...sets.entries()].reverse()) {
      await ada.call('changeSet.undo', { id: changeSet });
      expect(workspace.digest()).toBe(states[at]);
    }
    expect((await ada.call('savedGraph.get', { id })).document).toEqual(document);
  });

  it('has a node that its Organization has, too, for who does not see the copy by which it was saved', async () => {
    const feed = await workspace.addOwner('source', 'Hidden feed');
    const make = async (owner: number, name: string) =>
      (await ada.call('group.create', { ownerId: owner, type: 'Malware', name })).id;
    const [first, second] = [await make(feed, 'Both'), await make(feed, 'Feed only')];
    const own = await make(ownerId, 'Both');
    const { id, version } = await save(aDocument([first, second]));
    const fay = await workspace.addUser('fay', 'Standard User');
    expect([...unpack((await fay.call('savedGraph.get', { id })).document).objects]).toEqual([own]);
    await ada.call('savedGraph.update', { id, version, document: aDocument([first, own, second]) });
    expect([...unpack((await fay.call('savedGraph.get', { id })).document).objects]).toEqual([own]);
    const { document } = await ada.call('savedGraph.get', { id });
    expect([...unpack(document).objects]).toEqual([first, own, second]);
  });

  it('that is damaged is said to be so when it is opened; the pictures of the others are shown', async () => {
    const bodies = (): string[] =>
      readdirSync(join(workspace.folder, 'attachments'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    const before = new Set(bodies());
    // Nodes that are in no workspace any more: the picture looks for others in the body.
    const { id, name } = await save(aDocument(Array.from({ length: 1000 }, (_, at) => 1_000_000 + at)));
    for (const path of bodies().filter((body) => !before.has(body))) writeFileSync(path, 'damaged');
    const { rows } = await ada.call('savedGraph.latest', {});
    expect(rows.find((row) => row.name === name)?.dots).toEqual([]);
    expect(rows.some(({ dots }) => dots.length > 0)).toBe(true);
    expect(await ada.refused('savedGraph.get', { id })).toMatchObject({ code: 'STORAGE' });
    await ada.call('savedGraph.delete', { id });
  });

  it('that was deleted does not come back while another one has its name', async () => {
    const { id, name } = await save();
    const { changeSet } = await ada.call('savedGraph.delete', { id });
    const other = await ada.call('savedGraph.save', { ownerId, name: name.toUpperCase(), document: aDocument() });
    const before = workspace.digest();
    expect(await ada.refused('changeSet.undo', { id: changeSet })).toMatchObject({ code: 'CONFLICT' });
    expect(workspace.digest()).toBe(before);
    await ada.call('savedGraph.rename', { id: other.id, was: name.toUpperCase(), name: fresh() });
    await ada.call('changeSet.undo', { id: changeSet });
    expect((await ada.call('savedGraph.get', { id })).graph.name).toBe(name);
  });

  it('is copied whole, also by who sees only a part of it', async () => {
    const { id, document } = await save();
    const cleo = await workspace.addUser('cleo', 'Standard User');
    const copy = await cleo.call('savedGraph.copy', { id, name: fresh() });
    expect((await ada.call('savedGraph.get', { id: copy.id })).document).toEqual(document);
    expect((await cleo.call('savedGraph.get', { id: copy.id })).document).toEqual({ ...document, history: null });
  });

  it('is in a backup, is checked, and its content goes with the purge once nothing can bring it back', async () => {
    const own = await startWorkspace();
    const document = aDocument([-1]);
    const { id, version } = await own.ada.call('savedGraph.save', { ownerId: own.northgateId, name: 'Kept', document });
    await own.ada.call('savedGraph.update', { id, version, document: aDocument([-1, -2]) });
    const target = join(tempFolder(), 'backup.ligature');
    const { jobId } = await own.ada.call('backup.start', { path: target });
    await own.ada.ended(jobId);
    const restored = join(tempFolder(), 'restored');
    expect(restore(target, restored).attachments).toBe(2);
    expect(digestOfFolder(restored)).toBe(own.digest());
    expect(verifyFolder(restored)).toMatchObject({ ok: true, problems: [] });
    await own.ada.call('graphDraft.put', aDraft('old'));
    expect(await own.ada.call('workspace.purge', { before: Date.now() + 1000 })).toMatchObject({ attachments: 1 });
    expect(await own.ada.call('graphDraft.get', { key: 'old' })).toEqual({ draft: null });
    expect(own.verify()).toMatchObject({ ok: true, problems: [] });
    expect((await own.ada.call('savedGraph.get', { id })).document.nodes.count).toBe(2);
  });

  it('says in its picture where nodes are and of which type', async () => {
    const { name } = await save();
    const { rows } = await ada.call('savedGraph.latest', {});
    expect(rows.length).toBeLessThanOrEqual(10);
    const dots = rows.find((row) => row.name === name)?.dots ?? [];
    expect(dots).toHaveLength(ids.length);
    expect(dots.map(({ x }) => Math.round(x)).sort((a, b) => a - b)).toEqual([0, 1, 2]);
  });
});

describe('a document that no window has written', () => {
  const good = aContent([1, 2, -3]);
  const packed = pack(good);
  it.each<[string, unknown]>([
    ['with a place too few', { ...packed, places: packed.places.slice(0, -4) }],
    ['with a place that is not finite', pack({ ...good, places: Float32Array.of(1, 2, 3, Infinity, 5, 6) })],
    ['with an object twice', pack({ ...good, objects: Float64Array.of(1, 1, -3) })],
    ['with an object that has no number', pack({ ...good, objects: Float64Array.of(1, Number.NaN, -3) })],
    ['with half an object', pack({ ...good, objects: Float64Array.of(1, 1.5, -3) })],
    ['with an origin beyond the end', { ...packed, origin: 3 }],
    ['with a mark that nobody knows', pack({ ...good, flags: Uint8Array.of(1, 4, 1) })],
    ['that is not base64', { ...packed, flags: '!!!!' }],
    ['of another version', { ...packed, version: 2 }],
    ['with more than is known', { ...packed, more: 1 }],
    ['with a name for an object of the workspace', pack({ ...good, labels: new Map([[0, 'sly']]) })],
    [
      'with an edge to nowhere',
      pack({
        ...good,
        edges: { source: Uint32Array.of(0), target: Uint32Array.of(9), flags: Uint8Array.of(5), texts: new Map() },
      }),
    ],
    [
      'whose step follows nothing',
      pack({
        ...good,
        history: {
          start: '',
          current: 2,
          root: 0,
          redo: [],
          steps: [{ id: 2, parent: 1, at: 0, name: 'x', changeSet: null, changes: [] }],
        },
      }),
    ],
    [
      'whose step moves a row that is not there',
      pack({
        ...good,
        history: {
          start: '',
          current: 1,
          root: 0,
          redo: [],
          steps: [
            {
              id: 1,
              parent: 0,
              at: 0,
              name: 'x',
              changeSet: null,
              changes: [{ kind: 'nodes', rows: Uint32Array.of(3), on: true }],
            },
          ],
        },
      }),
    ],
  ])('%s is refused whole', async (_, document) => {
    const before = workspace.digest();
    const refusal = await ada.refusedRaw('savedGraph.save', { ownerId, name: fresh(), document });
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(await ada.refusedRaw('graphDraft.put', { ...aDraft('hostile'), document })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(workspace.digest()).toBe(before);
    expect(workspace.log).toEqual([]);
  });
});

describe('a draft', () => {
  it('is its user’s own, is followed piece by piece, and is gone when it is dropped', async () => {
    const audited = () => workspace.read((db) => db.prepare('SELECT count(*) FROM audit').pluck().get());
    const [trail, digest] = [audited(), workspace.digest()];
    const { document, ...head } = aDraft('mine', aDocument(ids));
    await ada.call('graphDraft.put', { ...head, document });
    await ada.call('graphDraft.append', { ...head, title: 'Newer', piece: 1, tail: emptyTail });
    expect(await ada.refused('graphDraft.append', { ...head, piece: 3, tail: emptyTail })).toMatchObject({
      code: 'CONFLICT',
    });
    const { draft } = await ada.call('graphDraft.get', { key: 'mine' });
    expect(draft).toEqual({ ...head, title: 'Newer', document: { ...document, camera: null } });
    const dora = await workspace.addUser('dora', 'Organization Administrator');
    expect(await dora.call('graphDraft.get', { key: 'mine' })).toEqual({ draft: null });
    expect(await dora.call('graphDraft.list', {})).toEqual({ rows: [] });
    expect((await ada.call('graphDraft.list', {})).rows.map(({ title }) => title)).toEqual(['Newer']);
    await ada.call('graphDraft.drop', { key: 'mine' });
    expect(await ada.call('graphDraft.get', { key: 'mine' })).toEqual({ draft: null });
    expect(workspace.digest()).toBe(digest);
    expect(Number(audited()) - Number(trail)).toBeLessThanOrEqual(3);
  });

  it('is there as it was before a piece that does not follow it, which nobody goes round in for ever', async () => {
    const document = aDocument(ids);
    const { document: _, ...head } = aDraft('ring');
    const step = (id: number, parent: number) => ({ id, parent, at: 0, name: 'x', changeSet: null, changes: [] });
    await ada.call('graphDraft.put', { ...head, document });
    await ada.call('graphDraft.append', { ...head, piece: 1, tail: { ...emptyTail, steps: [step(1, 0)], current: 1 } });
    const ring = { ...emptyTail, steps: [step(5, 6), step(6, 5)], current: 6 };
    await ada.call('graphDraft.append', { ...head, piece: 2, tail: ring });
    await ada.call('graphDraft.append', { ...head, piece: 3, tail: { ...emptyTail, current: 1 } });
    const { draft } = await ada.call('graphDraft.get', { key: 'ring' });
    expect(draft?.document.history).toMatchObject({ current: 1, steps: [step(1, 0)] });
    expect(draft?.document.nodes).toEqual(document.nodes);
  });

  it('takes pieces of some megabytes together, then asks for the whole', async () => {
    const { document, ...head } = aDraft('large');
    await ada.call('graphDraft.put', { ...head, document });
    const noise = (of: string): string =>
      createHash('shake256', { outputLength: 3_200_000 }).update(of).digest('base64');
    const change = { kind: 'places' as const, rows: '', before: noise('before'), after: noise('after') };
    const step = { id: 1, parent: 0, at: 0, name: 'x', changeSet: null, changes: [change, change] };
    const tail = { ...emptyTail, steps: [step] };
    await ada.call('graphDraft.append', { ...head, piece: 1, tail });
    const refusal = await ada.refused('graphDraft.append', { ...head, piece: 2, tail });
    expect(refusal).toMatchObject({ code: 'CONFLICT' });
    expect(refusal.message).toMatch(/as a whole next/);
    await ada.call('graphDraft.put', { ...head, document });
    await ada.call('graphDraft.append', { ...head, piece: 1, tail: emptyTail });
  });

  it('is one of at most thirty: the oldest are gone then', async () => {
    for (let at = 0; at < 32; at += 1) await ada.call('graphDraft.put', aDraft(`many ${at}`));
    const { rows } = await ada.call('graphDraft.list', {});
    expect(rows).toHaveLength(30);
    expect(rows.map(({ key }) => key)).not.toContain('many 0');
    expect(rows.map(({ key }) => key)).toContain('many 31');
  });

  it('is there whole, as it was or as it was told to be, when the process is killed while it is written', async () => {
    const own = await startWorkspace();
    await own.close();
    const script = join(tempFolder(), 'draft.ts');
    const from = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
    writeFileSync(
      script,
      `import { createBackend } from ${from('../../electron/ipc/backend.ts')};
       import { aContent, emptyTail } from ${from('../support/graph-document.ts')};
       import { pack } from ${from('../../shared/graph/document-content.ts')};
       const [folder, home, user, secret] = process.argv.slice(2);
       const backend = createBackend({ home, appVersion: 'x', openWorkspace: folder });
       const session = backend.openSession(() => undefined);
       await session.invoke('session.signIn', { userName: user, password: secret });
       const objects = Array.from({ length: 4000 }, (_, at) => -1 - at);
       for (let n = 1; ; n += 1) {
         const head = { key: 'tab', title: String(n), savedId: null, savedVersion: null, savedAt: null };
         const answer = n % 4 === 1
           ? await session.invoke('graphDraft.put', { ...head, document: pack(aContent(objects, { camera: { x: n, y: 0, span: 1 } })) })
           : await session.invoke('graphDraft.append', { ...head, piece: (n - 1) % 4, tail: { ...emptyTail, camera: { x: n, y: 0, span: 1 } } });
         if (!answer.ok) throw new Error(JSON.stringify(answer));
         process.send(n);
       }`,
    );
    for (const wait of [0, 20]) {
      const child = spawn(process.execPath, [script, own.folder, tempFolder(), 'ada', password], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      let told = 0;
      await new Promise<void>((resolve) => {
        child.on('message', (n) => {
          told = Number(n);
          if (told === 6) setTimeout(resolve, wait);
        });
      });
      child.kill('SIGKILL');
      await once(child, 'exit');
      const backend = startBackend({ openWorkspace: own.folder });
      const client = await new Client(backend).signIn('ada', password);
      const { draft } = await client.call('graphDraft.get', { key: 'tab' });
      expect([told, told + 1]).toContain(Number(draft?.title));
      expect(draft?.document.camera?.x).toBe(Number(draft?.title));
      expect(draft?.document.nodes.count).toBe(4000);
      expect(verifyFolder(own.folder).problems).toEqual([]);
      await backend.close();
    }
  }, 120_000);
});

it('a graph of 100,000 nodes with its history is saved and opened again with every place the same to the bit', async () => {
  const own = await startWorkspace();
  const values = Array.from({ length: 100_000 }, (_, at) => `h${at}.example.org`).join('\n');
  await own.ada.imported(writeFile(values, 'hosts.txt'), own.northgateId);
  const found = await own.ada.call('graph.find', { of: { filter: {} } });
  expect(found.ids.length).toBe(100_000);
  const store = {
    undo: () => Promise.reject(new Error('nothing was done to the workspace')),
    read: (objects: readonly number[]) => own.ada.call('graph.read', { ids: [...objects] }),
  };
  const session = new GraphSession('big', store);
  const rows = session.model.take(await store.read([...found.ids]));
  const places = (seed: number) =>
    Float32Array.from({ length: rows.length * 2 }, (_, at) => Math.fround(Math.sin(at * seed) * 1e4));
  session.begin('Start', { rows, places: places(1) });
  session.move('Force layout', { rows, places: places(2) });
  session.move('Radial layout', { rows, places: places(3) });
  await session.undo();
  const kept = contentOf(session, { x: 1, y: 2, span: 300 });
  const times: string[] = [];
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const answer = await work();
    times.push(`${what} ${Math.round(performance.now() - start)} ms`);
    return answer;
  };
  const document = await timed('packed', () => pack(kept));
  const draft = aDraft('big', document);
  await timed('autosaved', () => own.ada.call('graphDraft.put', draft));
  const { id } = await timed('saved', () =>
    own.ada.call('savedGraph.save', { ownerId: own.northgateId, name: 'Big', document }),
  );
  const opened = await timed('read', () => own.ada.call('savedGraph.get', { id }));
  const again = new GraphSession('again', store);
  await timed('opened', () => restoreSession(again, unpack(opened.document), { id, name: 'Big' }));
  const same = contentOf(again, kept.camera);
  expect(Buffer.from(same.places.buffer).equals(Buffer.from(kept.places.buffer))).toBe(true);
  expect(Buffer.from(same.objects.buffer).equals(Buffer.from(kept.objects.buffer))).toBe(true);
  expect(pack(same)).toEqual(document);
  expect(again.model.presentRows().length).toBe(100_000);
  await again.redo();
  await session.redo();
  expect(pack(contentOf(again, null)).places).toBe(pack(contentOf(session, null)).places);
  const recovered = await own.ada.call('graphDraft.get', { key: 'big' });
  expect(recovered.draft?.document).toEqual(document);
  console.log(`100,000 nodes, ${(JSON.stringify(document).length / 2 ** 20).toFixed(1)} MB: ${times.join(', ')}`);
}, 240_000);
