/** What of a saved graph stays when somebody saves over it, whose rights or whose workspace changed while it was open. */
import { expect, it } from 'vitest';
import { edgeFlag, nodeFlag } from '../../shared/graph/document.ts';
import { type GraphContent, pack, unpack } from '../../shared/graph/document-content.ts';
import { aContent, aDraft } from '../support/graph-document.ts';
import { TestStore } from '../support/store.ts';

const foreignEdge = edgeFlag.shown | edgeFlag.foreign;

/** Ada sees everything; eve has no role in the feed. */
function world() {
  const store = new TestStore();
  const { adaId, northgateId } = store;
  const feedId = store.addOwner('source', 'Feed');
  const eveId = store.addUser('eve', 'Standard User');
  const malware = (ownerId: number, name: string): number =>
    store.run(adaId, 'group.create', { ownerId, type: 'Malware', name }).id;
  const save = (content: GraphContent): number =>
    store.run(adaId, 'savedGraph.save', { ownerId: northgateId, name: 'Kept', document: pack(content) }).id;
  const open = (user: number, id: number) => {
    const { graph, document } = store.ask(user, 'savedGraph.get', { id });
    return { content: unpack(document), version: graph.version };
  };
  const saveOver = (user: number, id: number, { content, version }: ReturnType<typeof open>): void =>
    void store.run(user, 'savedGraph.update', { id, version, document: pack(content) });
  const shown = (user: number, id: number) => shownIn(open(user, id).content);
  return { store, adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown };
}

function shownIn({ objects, flags, places, edges }: GraphContent) {
  const present = [...objects.keys()].filter((row) => ((flags[row] ?? 0) & nodeFlag.present) !== 0);
  return {
    nodes: present
      .map((row) => ({ object: objects[row] ?? 0, flags: flags[row], x: places[row * 2], y: places[row * 2 + 1] }))
      .sort((a, b) => a.object - b.object),
    edges: [...edges.flags.entries()]
      .filter(
        ([at, bits]) =>
          bits & edgeFlag.shown && present.includes(edges.source[at] ?? 0) && present.includes(edges.target[at] ?? 0),
      )
      .map(([at]) => {
        const ends = [objects[edges.source[at] ?? 0] ?? 0, objects[edges.target[at] ?? 0] ?? 0];
        return `${ends.sort((a, b) => a - b).join(' ')} ${edges.texts.get(at)}`;
      })
      .sort(),
  };
}

/** Each row joined with the first one. */
const star = (objects: readonly number[], flags = foreignEdge): GraphContent =>
  aContent(objects, {
    flags: Uint8Array.from(objects, (_, row) => nodeFlag.present | (row === 1 ? nodeFlag.pinned : 0)),
    edges: {
      source: new Uint32Array(objects.length - 1),
      target: Uint32Array.from(objects.slice(1), (_, at) => at + 1),
      flags: new Uint8Array(objects.length - 1).fill(flags),
      texts: new Map(objects.slice(1).map((_, at) => [at, `edge ${at}`])),
    },
  });

it('a node that the saver did not see when the graph was opened stays, though a role shows it by now', () => {
  const { store, adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown } = world();
  const id = save(star([malware(northgateId, 'Open'), malware(feedId, 'Hidden'), malware(northgateId, 'Third')]));
  const before = shown(adaId, id);
  const opened = open(eveId, id);
  expect(shownIn(opened.content).nodes).toHaveLength(2);
  store.setRole('eve', 'Feed', 'User');
  saveOver(eveId, id, opened);
  expect(shown(adaId, id)).toEqual(before);
  expect(shown(eveId, id)).toEqual(before);
});

it('a node that was deleted when the graph was opened stays when the deletion is undone before it is saved', () => {
  const { store, adaId, northgateId, eveId, malware, save, open, saveOver, shown } = world();
  const gone = malware(northgateId, 'Gone');
  const id = save(star([malware(northgateId, 'Open'), gone]));
  const before = shown(adaId, id);
  const { changeSet } = store.run(adaId, 'object.delete', { ids: [gone] });
  const opened = open(eveId, id);
  store.run(adaId, 'changeSet.undo', { id: changeSet });
  saveOver(eveId, id, opened);
  expect(shown(adaId, id)).toEqual(before);
});

it('a relation through a Group that the saver did not see when the graph was opened stays', () => {
  const { store, adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown } = world();
  const [first, second, through] = [malware(northgateId, 'A'), malware(northgateId, 'B'), malware(feedId, 'Shared')];
  store.run(adaId, 'setting.set', { name: 'crossOwner', on: true });
  store.run(adaId, 'association.create', { id: through, others: [first, second] });
  const id = save(star([first, second], edgeFlag.shown));
  const before = shown(adaId, id);
  expect(before.edges).toHaveLength(1);
  const opened = open(eveId, id);
  expect(shownIn(opened.content).edges).toEqual([]);
  store.setRole('eve', 'Feed', 'User');
  saveOver(eveId, id, opened);
  expect(shown(adaId, id)).toEqual(before);
});

it('an edge stays at a node that is kept by another copy since, though the saver does not see its other end', () => {
  const { store, adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown } = world();
  const other = store.addOwner('source', 'Other');
  store.setRole('eve', 'Other', 'User');
  const [hidden, copy] = [malware(feedId, 'Hidden'), malware(other, 'Both')];
  const id = save(star([hidden, copy]));
  const own = malware(northgateId, 'Both');
  saveOver(eveId, id, open(eveId, id));
  const after = shown(adaId, id);
  expect(after.nodes.map(({ object }) => object)).toEqual([hidden, own]);
  expect(after.edges).toEqual([`${hidden} ${own} edge 0`]);
});

it('ids that the saver does not see take nothing away, sent as rows that are not shown', () => {
  const { adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown } = world();
  const hidden = [malware(feedId, 'One'), malware(feedId, 'Two')];
  const id = save(star([...hidden, malware(northgateId, 'Open')]));
  const before = shown(adaId, id);
  for (const bits of [edgeFlag.foreign, foreignEdge]) {
    const { content, version } = open(eveId, id);
    const guessed: GraphContent = {
      ...content,
      objects: Float64Array.of(...content.objects, ...hidden),
      places: Float32Array.of(...content.places, 7, 7, 8, 8),
      flags: Uint8Array.of(...content.flags, 0, 0),
      edges: {
        source: Uint32Array.of(1, 1),
        target: Uint32Array.of(0, 2),
        flags: Uint8Array.of(bits, bits),
        texts: new Map(),
      },
    };
    saveOver(eveId, id, { content: guessed, version });
    expect(shown(adaId, id)).toEqual(before);
  }
});

it('what the saver removed is gone, and stays for the others when it is not seen any more by then', () => {
  const { store, adaId, northgateId, feedId, eveId, malware, save, open, saveOver, shown } = world();
  store.setRole('eve', 'Feed', 'User');
  const [first, second, third] = [malware(northgateId, 'A'), malware(northgateId, 'B'), malware(feedId, 'C')];
  const id = save(star([first, second, third]));
  const { nodes } = shown(adaId, id);
  const opened = open(eveId, id);
  const flags = opened.content.edges.flags.map((bits, edge) => (edge === 0 ? bits & ~edgeFlag.shown : bits));
  const unlinked = { ...opened, content: { ...opened.content, edges: { ...opened.content.edges, flags } } };
  saveOver(eveId, id, unlinked);
  expect(shown(adaId, id)).toEqual({ nodes, edges: [`${first} ${third} edge 1`] });
  const again = open(eveId, id);
  store.setRole('eve', 'Feed', null);
  const without = again.content.flags.map((bits, row) => (row === 0 ? bits : 0));
  saveOver(eveId, id, { ...again, content: { ...again.content, flags: without } });
  const left = { nodes: nodes.filter(({ object }) => object !== second), edges: [`${first} ${third} edge 1`] };
  expect(shown(adaId, id)).toEqual(left);
  store.setRole('eve', 'Feed', 'User');
  expect(shown(eveId, id)).toEqual(left);
});

it('what nobody could read again is refused before it is written: names whose characters take six bytes each', () => {
  const { store, adaId, northgateId: ownerId, eveId, malware, save, open } = world();
  const long = '\u0001'.repeat(2000);
  const objects = Array.from({ length: 8500 }, (_, at) => -1 - at);
  const document = pack(aContent(objects, { labels: new Map(objects.map((_, row) => [row, long])) }));
  const expected = { code: 'LIMIT', message: expect.stringMatching(/takes 9\d MB.*at most 96 MB.*fewer/) as unknown };
  const id = save(star([malware(ownerId, 'A'), malware(store.addOwner('source', 'Unseen'), 'B')]));
  const before = store.digest();
  const refused = (call: () => unknown, error: object): void => {
    expect(call).toThrow(expect.objectContaining(error));
    expect(store.digest()).toBe(before);
  };
  refused(() => store.run(adaId, 'savedGraph.save', { ownerId, name: 'Long', document }), expected);
  refused(() => store.run(adaId, 'graphDraft.put', aDraft('long', document)), expected);
  expect(store.ask(adaId, 'graphDraft.list', {}).rows).toEqual([]);
  // Of what eve does not see, no figure is told.
  const { version } = open(eveId, id);
  const message = 'The graph is too large to be saved over this one. Save it under a new name.';
  refused(() => store.run(eveId, 'savedGraph.update', { id, version, document }), { code: 'LIMIT', message });
});
