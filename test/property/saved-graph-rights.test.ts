/**
 * Graphs of random worlds in which some objects are hidden from the one who opens them: what is answered is the graph
 * that would have been answered if those objects had never been in it.
 */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { edgeFlag, nodeFlag } from '../../shared/graph/document.ts';
import { type GraphContent, pack, unpack } from '../../shared/graph/document-content.ts';
import { initialView, noFilters } from '../../shared/graph/view.ts';
import { aContent } from '../support/graph-document.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

const marker = 'zqxplant';
let store: TestStore;
let eve: number;
let open: number[];
let hidden: number[];
/** Two open Groups, an open one that both are with, and a hidden one. */
let related: { first: number; second: number; third: number; through: number };

beforeAll(() => {
  store = new TestStore();
  const { adaId, northgateId: ownerId } = store;
  const closed = store.addOwner('community', 'Closed');
  eve = store.addUser('eve', 'Standard User');
  const campaign = (owner: number, name: string): number =>
    store.run(adaId, 'group.create', { ownerId: owner, type: 'Campaign', name }).id;
  open = Array.from({ length: 12 }, (_, at) => campaign(ownerId, `Open ${at}`));
  hidden = Array.from({ length: 8 }, (_, at) => campaign(closed, `${marker} ${at}`));
  const users = store.run(adaId, 'case.create', { ownerId, name: `${marker} case`, viewers: [adaId] });
  hidden.push(users.id);
  store.run(adaId, 'setting.set', { name: 'crossOwner', on: true });
  const [first = 0, second = 0, third = 0, through = 0] = open;
  related = { first, second, third, through };
  store.run(adaId, 'association.create', { id: through, others: [first, second] });
  store.run(adaId, 'association.create', { id: hidden[0] ?? 0, others: [first, third] });
});

const world = fc.record({
  /** For each row: a hidden object or an open one, whether it is in the graph, and where. */
  rows: fc.uniqueArray(
    fc.record({
      isHidden: fc.boolean(),
      at: fc.nat(7),
      present: fc.boolean(),
      x: fc.float({ noNaN: true, noDefaultInfinity: true }),
    }),
    { minLength: 1, maxLength: 14, selector: ({ isHidden, at }) => `${isHidden} ${at}` },
  ),
  edges: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 8 }),
  origin: fc.nat(13),
  filtered: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function contentOf({ rows, edges, origin, filtered }: World): GraphContent {
  const objects = rows.map(({ isHidden, at }) => (isHidden ? hidden[at] : open[at + 4]) ?? 0);
  const real = edges.filter(([from, to]) => from !== to && from < rows.length && to < rows.length);
  const all = Uint32Array.from(rows.keys());
  return aContent(objects, {
    places: Float32Array.from(rows.flatMap(({ x }) => [x, -x])),
    flags: Uint8Array.from(rows, ({ present }) => (present ? nodeFlag.present : 0)),
    origin: origin < rows.length ? origin : -1,
    edges: {
      source: Uint32Array.from(real, ([from]) => from),
      target: Uint32Array.from(real, ([, to]) => to),
      flags: Uint8Array.from(real, ([, , on]) => edgeFlag.foreign | (on ? edgeFlag.shown : 0)),
      texts: new Map(real.map((_, at) => [at, `edge ${at}`])),
    },
    view:
      filtered && rows.some(({ isHidden }) => isHidden)
        ? { ...initialView, hiddenTypes: [190], filters: { ...noFilters, text: marker } }
        : { ...initialView, hiddenTypes: [190] },
    selection: all,
    history: {
      start: `Start: ${marker}`,
      current: 1,
      root: 0,
      redo: [],
      steps: [
        {
          id: 1,
          parent: 0,
          at: 1,
          name: `Add ${marker}`,
          changeSet: null,
          changes: [{ kind: 'pins', rows: all, on: true }],
        },
      ],
    },
  });
}

/** What one who sees only the open objects has to get, row by row. */
function naive(content: GraphContent): GraphContent {
  const isOpen = (object: number): boolean => !hidden.includes(object);
  const kept = [...content.objects.keys()].filter(
    (row) => isOpen(content.objects[row] ?? 0) && (content.flags[row] ?? 0) & nodeFlag.present,
  );
  const isWhole = [...content.objects].every(isOpen);
  const edges = [...content.edges.source.keys()].filter(
    (edge) =>
      kept.includes(content.edges.source[edge] ?? -1) &&
      kept.includes(content.edges.target[edge] ?? -1) &&
      (content.edges.flags[edge] ?? 0) & edgeFlag.shown,
  );
  return {
    objects: Float64Array.from(kept, (row) => content.objects[row] ?? 0),
    labels: new Map(),
    places: Float32Array.from(kept.flatMap((row) => [...content.places.subarray(row * 2, row * 2 + 2)])),
    flags: Uint8Array.from(kept, (row) => content.flags[row] ?? 0),
    origin: kept.indexOf(content.origin),
    view: isWhole ? content.view : { ...content.view, hiddenTypes: [], filters: noFilters },
    edges: {
      source: Uint32Array.from(edges, (edge) => kept.indexOf(content.edges.source[edge] ?? 0)),
      target: Uint32Array.from(edges, (edge) => kept.indexOf(content.edges.target[edge] ?? 0)),
      flags: Uint8Array.from(edges, (edge) => content.edges.flags[edge] ?? 0),
      texts: new Map(edges.map((edge, at) => [at, content.edges.texts.get(edge) ?? ''])),
    },
    camera: isWhole ? content.camera : null,
    selection: new Uint32Array(0),
    history: null,
  };
}

let name = 0;
const saved = (userId: number, content: GraphContent): number =>
  store.run(userId, 'savedGraph.save', {
    ownerId: store.northgateId,
    name: `World ${(name += 1)}`,
    document: pack(content),
  }).id;

it('who may not see all of a graph gets the graph as if the rest had never been in it', () => {
  let cut = 0;
  fc.assert(
    fc.property(world, (drawn) => {
      const content = contentOf(drawn);
      const id = saved(store.adaId, content);
      expect(unpack(store.ask(store.adaId, 'savedGraph.get', { id }).document)).toEqual(content);
      const expected = naive(content);
      if (expected.camera === null) cut += 1;
      const answer = store.ask(eve, 'savedGraph.get', { id });
      expect(unpack(answer.document)).toEqual(expected);
      const twin = saved(store.adaId, expected);
      const dotsOf = (graph: number) =>
        store.ask(eve, 'savedGraph.latest', {}).rows.find((row) => row.id === graph)?.dots;
      expect(dotsOf(id)).toEqual(dotsOf(twin));
      expect(JSON.stringify(answer) + JSON.stringify(store.ask(eve, 'savedGraph.latest', {}))).not.toContain(marker);
    }),
    runs(300),
  );
  expect(cut).toBeGreaterThan(50);
});

it('who sees a part of a graph and saves over it takes nothing away from those who see the rest', () => {
  fc.assert(
    fc.property(world, (drawn) => {
      const content = contentOf(drawn);
      const id = saved(store.adaId, content);
      const { graph, document } = store.ask(eve, 'savedGraph.get', { id });
      store.run(eve, 'savedGraph.update', { id, version: graph.version, document });
      const again = store.ask(eve, 'savedGraph.get', { id });
      expect(again.document).toEqual(document);
      const whole = unpack(store.ask(store.adaId, 'savedGraph.get', { id }).document);
      const before = new Map(presentOf(content));
      expect(new Map(presentOf(whole))).toEqual(before);
    }),
    runs(100),
  );
});

const presentOf = ({ objects, flags, places }: GraphContent): (readonly [number, string])[] =>
  [...objects].flatMap((object, row) =>
    (flags[row] ?? 0) & nodeFlag.present ? [[object, `${places[row * 2]} ${places[row * 2 + 1]}`] as const] : [],
  );

it('a relation through a Group that is hidden is not there for who cannot see the Group', () => {
  const { first, second, third } = related;
  const content = aContent([first, second, third], {
    edges: {
      source: Uint32Array.of(0, 0),
      target: Uint32Array.of(1, 2),
      flags: Uint8Array.of(edgeFlag.shown, edgeFlag.shown),
      texts: new Map([
        [0, 'Share Open 3'],
        [1, `Share ${marker} 0`],
      ]),
    },
  });
  const id = saved(store.adaId, content);
  expect(unpack(store.ask(store.adaId, 'savedGraph.get', { id }).document)).toEqual(content);
  const seen = unpack(store.ask(eve, 'savedGraph.get', { id }).document);
  expect([...seen.edges.target]).toEqual([1]);
  expect([...seen.edges.texts]).toEqual([[0, 'Share Open 3']]);
});

it('a draft shows nothing that its user may no longer see, and has no history then', () => {
  const { adaId, northgateId: ownerId } = store;
  const { id } = store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name: 'Going' });
  const content = aContent([id, open[0] ?? 0], {
    history: { start: 'Start: Going', current: 0, root: 0, steps: [], redo: [] },
  });
  const head = { key: 'k', title: 'Draft', savedId: null, savedVersion: null, savedAt: null };
  store.run(eve, 'graphDraft.put', { ...head, document: pack(content) });
  expect(store.ask(eve, 'graphDraft.get', { key: 'k' }).draft?.document).toEqual(pack(content));
  store.run(adaId, 'object.delete', { ids: [id] });
  const left = unpack(store.ask(eve, 'graphDraft.get', { key: 'k' }).draft?.document ?? pack(content));
  expect([...left.objects]).toEqual([open[0]]);
  expect(left.history).toBeNull();
});

it('a relation names no Group that who saved it may not see any more', () => {
  const { adaId, northgateId: ownerId } = store;
  const { first, second } = related;
  const { id } = store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name: 'Going through' });
  store.run(adaId, 'association.create', { id, others: [first, second] });
  const content = aContent([first, second], {
    edges: {
      source: Uint32Array.of(0),
      target: Uint32Array.of(1),
      flags: Uint8Array.of(edgeFlag.shown),
      texts: new Map([[0, 'Share Going through and 1 more']]),
    },
  });
  const graph = saved(eve, content);
  const textsOf = () => [...unpack(store.ask(eve, 'savedGraph.get', { id: graph }).document).edges.texts];
  expect(textsOf()).toEqual([[0, 'Share Going through and 1 more']]);
  store.run(adaId, 'object.delete', { ids: [id] });
  expect(textsOf()).toEqual([[0, 'Share Open 3']]);
});
