/**
 * Users who see different parts of a saved graph save over each other, in random worlds in which they get and lose roles
 * while they have it open: nobody takes anything away from the others that they did not see, and nobody learns of it.
 */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { edgeFlag, nodeFlag } from '../../shared/graph/document.ts';
import { type GraphContent, pack, unpack } from '../../shared/graph/document-content.ts';
import { aContent } from '../support/graph-document.ts';
import { runs } from '../support/property-runs.ts';
import { TestStore } from '../support/store.ts';

const marker = 'zqxplant';
let store: TestStore;
let users: number[];
/** Owners that only some see: ada always, one more while that one has a role. */
let feeds: { readonly id: number; readonly name: string; readonly user: string; readonly userId: number }[];
let withRole: Set<number>;
/** What is in the world; `copies`: with itself, what is the same node. */
let objects: { readonly id: number; readonly ownerId: number; readonly copies: readonly number[] }[];
/** Groups, each with the objects that are associated with it. */
let hubs: { readonly ownerId: number; readonly members: ReadonlySet<number> }[];

const setRole = (feed: number, on: boolean): void => {
  const { id, name, user } = feeds[feed] ?? { id: 0, name: '', user: '' };
  store.setRole(user, name, on ? 'User' : null);
  if (on) withRole.add(id);
  else withRole.delete(id);
};

function sees(user: number, ownerId: number): boolean {
  const feed = feeds.find(({ id }) => id === ownerId);
  return feed === undefined || user === store.adaId || (user === feed.userId && withRole.has(ownerId));
}

beforeAll(() => {
  store = new TestStore();
  const { adaId, northgateId } = store;
  withRole = new Set();
  users = [adaId, store.addUser('eve', 'Standard User')];
  feeds = [
    ['First', 'fay'],
    ['Second', 'gus'],
  ].map(([feed = '', user = '']) => {
    const id = store.addOwner('source', `Feed ${feed}`);
    const userId = store.addUser(user, 'Standard User');
    users.push(userId);
    return { id, name: `Feed ${feed}`, user, userId };
  });
  for (const feed of feeds.keys()) setRole(feed, true);
  store.run(adaId, 'setting.set', { name: 'crossOwner', on: true });
  const campaign = (ownerId: number, name: string): number =>
    store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name }).id;
  const owners = [northgateId, ...feeds.map(({ id }) => id)];
  const made = owners.map((ownerId) =>
    [0, 1, 2, 3].map((at) => campaign(ownerId, ownerId === northgateId ? `Node ${at}` : nameInFeed(ownerId, at))),
  );
  const both = made.slice(1).map((ids) => ids[3] ?? 0);
  objects = made.flatMap((ids, at) =>
    ids.map((id) => ({ id, ownerId: owners[at] ?? 0, copies: both.includes(id) ? both : [id] })),
  );
  hubs = owners.map((ownerId, hub) => {
    const id = campaign(ownerId, ownerId === northgateId ? 'Hub' : `Hub ${marker} ${ownerId}`);
    const mayJoin = (other: number): boolean => [other, ownerId].includes(northgateId) || other === ownerId;
    const members = objects
      .filter((object, at) => mayJoin(object.ownerId) && (at + hub) % 3 !== 0)
      .map(({ id: member }) => member);
    store.run(adaId, 'association.create', { id, others: members });
    return { ownerId, members: new Set(members) };
  });
});

/** The last one is the same node in both feeds. */
const nameInFeed = (ownerId: number, at: number): string =>
  at === 3 ? `Both ${marker}` : `Node ${at} ${marker} ${ownerId}`;

const edge = fc.record({ from: fc.nat(12), to: fc.nat(12), derived: fc.boolean(), directed: fc.boolean() });
const saving = fc.record({
  user: fc.nat(3),
  removed: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
  /** Edges of the document by their places in it. */
  unlinked: fc.uniqueArray(fc.nat(19), { maxLength: 2 }),
  pinned: fc.option(fc.nat(12)),
  /** Feeds in which a role is given or taken before the graph is opened, and while it is open. */
  before: fc.uniqueArray(fc.nat(1)),
  meanwhile: fc.uniqueArray(fc.nat(1)),
});
const world = fc.record({
  nodes: fc.uniqueArray(fc.nat(11), { minLength: 2 }),
  edges: fc.array(edge, { maxLength: 20 }),
  savers: fc.array(saving, { minLength: 1, maxLength: 5 }),
});

/** Row 12 of the world is a node that no workspace has. */
const foreign = -1;
const objectOf = (at: number): number => objects[at]?.id ?? foreign;

interface TrueEdge {
  readonly source: number;
  readonly target: number;
  readonly flags: number;
  readonly text: string;
}
interface Truth {
  /** Place and marks by object. */
  readonly nodes: ReadonlyMap<number, string>;
  readonly edges: readonly TrueEdge[];
}

const isSeenBy = (user: number, object: number): boolean =>
  object < 0 || objects.some(({ id, ownerId }) => id === object && sees(user, ownerId));

/** A relation through a Group: between any copies of its ends that the user sees. */
function isEdgeSeenBy(user: number, { source, target, flags }: Omit<TrueEdge, 'text'>): boolean {
  if (!isSeenBy(user, source) || !isSeenBy(user, target)) return false;
  if ((flags & edgeFlag.foreign) !== 0) return true;
  const isIn = (members: ReadonlySet<number>, object: number): boolean =>
    objects.some(({ id, copies }) => id === object && copies.some((copy) => members.has(copy) && isSeenBy(user, copy)));
  return hubs.some(({ ownerId, members }) => sees(user, ownerId) && isIn(members, source) && isIn(members, target));
}

const nameOf = ({ source, target, flags, text }: TrueEdge): string =>
  `${source} ${target} ${flags} ${(flags & edgeFlag.foreign) === 0 ? '' : text}`;

/** What one user has to see of it: nodes with places and pins, and edges with the ends named. */
const expectedFor = (user: number, { nodes, edges }: Truth): { nodes: [number, string][]; edges: string[] } => ({
  nodes: [...nodes].filter(([object]) => isSeenBy(user, object)).sort(([a], [b]) => a - b),
  edges: edges
    .filter((each) => nodes.has(each.source) && nodes.has(each.target) && isEdgeSeenBy(user, each))
    .map(nameOf)
    .sort(),
});

const stateOf = ({ places, flags }: Pick<GraphContent, 'places' | 'flags'>, row: number): string =>
  `${places[row * 2]} ${places[row * 2 + 1]} ${flags[row]}`;

function edgesOf({ objects: ids, edges }: GraphContent): TrueEdge[] {
  return [...edges.flags.entries()].map(([at, flags]) => ({
    source: ids[edges.source[at] ?? 0] ?? 0,
    target: ids[edges.target[at] ?? 0] ?? 0,
    flags,
    text: edges.texts.get(at) ?? '',
  }));
}

function shownIn(content: GraphContent): { nodes: [number, string][]; edges: string[] } {
  const rows = [...content.objects.keys()].filter((row) => ((content.flags[row] ?? 0) & nodeFlag.present) !== 0);
  const present = new Set(rows.map((row) => content.objects[row] ?? 0));
  return {
    nodes: rows
      .map((row): [number, string] => [content.objects[row] ?? 0, stateOf(content, row)])
      .sort(([a], [b]) => a - b),
    edges: edgesOf(content)
      .filter(({ flags, source, target }) => flags & edgeFlag.shown && present.has(source) && present.has(target))
      .map(nameOf)
      .sort(),
  };
}

type Drawn = typeof world extends fc.Arbitrary<infer T> ? T : never;

function drawnContent({ nodes, edges }: Pick<Drawn, 'nodes' | 'edges'>): GraphContent {
  const rows = [...nodes.map(objectOf), foreign];
  const found = new Map<string, TrueEdge>();
  for (const { from, to, derived, directed } of edges) {
    const [a, b] = [objectOf(from), objectOf(to)];
    if (a === b || !rows.includes(a) || !rows.includes(b)) continue;
    // A relation of a node that no workspace has is always one of a file.
    const isForeign = !derived || a < 0 || b < 0;
    const isTurned = !(isForeign && directed) && b < a;
    const [source, target] = isTurned ? [b, a] : [a, b];
    const flags = edgeFlag.shown | (isForeign ? edgeFlag.foreign : 0) | (isForeign && directed ? edgeFlag.directed : 0);
    found.set(`${source} ${target} ${flags}`, { source, target, flags, text: isForeign ? `edge ${found.size}` : '' });
  }
  const all = [...found.values()];
  return aContent(rows, {
    edges: {
      source: Uint32Array.from(all, ({ source }) => rows.indexOf(source)),
      target: Uint32Array.from(all, ({ target }) => rows.indexOf(target)),
      flags: Uint8Array.from(all, ({ flags }) => flags),
      texts: new Map(all.flatMap(({ text }, at) => (text === '' ? [] : [[at, text] as const]))),
    },
  });
}

const truthOf = (content: GraphContent): Truth => ({
  nodes: new Map([...content.objects].map((object, row) => [object, stateOf(content, row)])),
  edges: edgesOf(content),
});

type Saving = Pick<Drawn['savers'][number], 'removed' | 'unlinked' | 'pinned'>;

/** What a window sends after some nodes and edges have been removed, all others moved, and one pinned or unpinned. */
function worked(content: GraphContent, { removed, unlinked, pinned }: Saving): GraphContent {
  const gone = new Set(removed.map(objectOf));
  const pin = pinned === null ? 0 : objectOf(pinned);
  return {
    ...content,
    flags: content.flags.map((bits, row) => {
      const object = content.objects[row] ?? 0;
      if (gone.has(object)) return bits & ~nodeFlag.present;
      return object === pin && bits & nodeFlag.present ? bits ^ nodeFlag.pinned : bits;
    }),
    places: content.places.map((at, column) => (gone.has(content.objects[column >> 1] ?? 0) ? at : at + 1)),
    edges: {
      ...content.edges,
      flags: content.edges.flags.map((bits, at) => (unlinked.includes(at) ? bits & ~edgeFlag.shown : bits)),
    },
  };
}

/** What is true after that was saved: what is removed in it is gone if its saver sees it when saving. */
function after({ nodes, edges }: Truth, user: number, document: GraphContent): Truth {
  const next = new Map(nodes);
  document.objects.forEach((object, row) => {
    if (((document.flags[row] ?? 0) & nodeFlag.present) !== 0) next.set(object, stateOf(document, row));
    else if (isSeenBy(user, object)) next.delete(object);
  });
  const cut = edgesOf(document).filter((each) => (each.flags & edgeFlag.shown) === 0 && isEdgeSeenBy(user, each));
  const isCut = ({ source, target, flags }: TrueEdge): boolean =>
    cut.some((each) => each.source === source && each.target === target && (each.flags | edgeFlag.shown) === flags);
  return { nodes: next, edges: edges.filter((each) => next.has(each.source) && next.has(each.target) && !isCut(each)) };
}

let name = 0;

it('who sees a part of a graph and saves over it takes no node and no edge away from those who see the rest', () => {
  fc.assert(
    fc.property(world, ({ nodes, edges, savers }) => {
      const { adaId, northgateId } = store;
      for (const feed of feeds.keys()) setRole(feed, true);
      const whole = drawnContent({ nodes, edges });
      let truth = truthOf(whole);
      const { id } = store.run(adaId, 'savedGraph.save', {
        ownerId: northgateId,
        name: `World ${(name += 1)}`,
        document: pack(whole),
      });
      const turn = (some: readonly number[]): void => {
        for (const feed of some) setRole(feed, !withRole.has(feeds[feed]?.id ?? 0));
      };
      for (const { user, before, meanwhile, ...work } of savers) {
        const saver = users[user] ?? 0;
        turn(before);
        const { graph, document } = store.ask(saver, 'savedGraph.get', { id });
        const content = worked(unpack(document), work);
        turn(meanwhile);
        store.run(saver, 'savedGraph.update', { id, version: graph.version, document: pack(content) });
        truth = after(truth, saver, content);
        for (const reader of users) {
          const answer = store.ask(reader, 'savedGraph.get', { id });
          expect(shownIn(unpack(answer.document))).toEqual(expectedFor(reader, truth));
          // Eve sees neither feed: not even a Group of them through which two of her nodes are related.
          if (reader === users[1]) expect(JSON.stringify(answer)).not.toContain(marker);
        }
      }
    }),
    runs(120),
  );
});
