/**
 * Users who see different parts of a saved graph save over each other, in random worlds: nobody takes anything away from
 * the others that they do not see, and nobody learns of it.
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
/** What is in the world, and which of the users see it. */
let objects: { readonly id: number; readonly ownerId: number; readonly seenBy: ReadonlySet<number> }[];
/** Groups, each with the objects that are associated with it. */
let hubs: { readonly seenBy: ReadonlySet<number>; readonly members: ReadonlySet<number> }[];

beforeAll(() => {
  store = new TestStore();
  const { adaId, northgateId } = store;
  const feeds = ['First', 'Second'].map((name) => store.addOwner('source', `Feed ${name}`));
  const [eve, fay, gus] = ['eve', 'fay', 'gus'].map((name) => store.addUser(name, 'Standard User'));
  store.setRole('fay', 'Feed First', 'User');
  store.setRole('gus', 'Feed Second', 'User');
  users = [adaId, eve ?? 0, fay ?? 0, gus ?? 0];
  store.run(adaId, 'setting.set', { name: 'crossOwner', on: true });
  const all = new Set(users);
  const owners = [
    { ownerId: northgateId, seenBy: all },
    { ownerId: feeds[0] ?? 0, seenBy: new Set([adaId, fay ?? 0]) },
    { ownerId: feeds[1] ?? 0, seenBy: new Set([adaId, gus ?? 0]) },
  ];
  const groups = (count: number, name: string) =>
    owners.flatMap(({ ownerId, seenBy }) =>
      Array.from({ length: count }, (_, at) => {
        const words = ownerId === northgateId ? `${name} ${at}` : `${name} ${at} ${marker} ${ownerId}`;
        return { id: store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name: words }).id, ownerId, seenBy };
      }),
    );
  objects = groups(4, 'Node');
  hubs = groups(1, 'Hub').map(({ id, ownerId, seenBy }, hub) => {
    const mayJoin = (other: number): boolean => [other, ownerId].includes(northgateId) || other === ownerId;
    const members = objects
      .filter((object, at) => mayJoin(object.ownerId) && (at + hub) % 3 !== 0)
      .map(({ id: member }) => member);
    store.run(adaId, 'association.create', { id, others: members });
    return { seenBy, members: new Set(members) };
  });
});

const edge = fc.record({ from: fc.nat(12), to: fc.nat(12), derived: fc.boolean(), directed: fc.boolean() });
const world = fc.record({
  nodes: fc.uniqueArray(fc.nat(11), { minLength: 2 }),
  edges: fc.array(edge, { maxLength: 20 }),
  savers: fc.array(fc.record({ user: fc.nat(3), removed: fc.uniqueArray(fc.nat(12), { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
});

/** Row 12 of the world is a node that no workspace has. */
const foreign = -1;
const objectOf = (at: number): number => objects[at]?.id ?? foreign;

interface Truth {
  readonly nodes: ReadonlySet<number>;
  readonly edges: readonly { readonly source: number; readonly target: number; readonly flags: number }[];
}

/** What one user has to see of it: nodes, and edges with the ends named. */
function expectedFor(user: number, { nodes, edges }: Truth): { nodes: number[]; edges: string[] } {
  const seen = new Set(objects.filter(({ seenBy }) => seenBy.has(user)).map(({ id }) => id));
  const isSeen = (object: number): boolean => nodes.has(object) && (object < 0 || seen.has(object));
  const isRelated = (source: number, target: number): boolean =>
    hubs.some(({ seenBy, members }) => seenBy.has(user) && members.has(source) && members.has(target));
  return {
    nodes: [...nodes].filter(isSeen).sort((a, b) => a - b),
    edges: edges
      .filter(({ source, target, flags }) => {
        const isThere = isSeen(source) && isSeen(target);
        return isThere && ((flags & edgeFlag.foreign) !== 0 || isRelated(source, target));
      })
      .map(({ source, target, flags }) => `${source} ${target} ${flags}`)
      .sort(),
  };
}

function shownIn(content: GraphContent): { nodes: number[]; edges: string[] } {
  const isPresent = (row: number): boolean => ((content.flags[row] ?? 0) & nodeFlag.present) !== 0;
  const { source, target, flags } = content.edges;
  return {
    nodes: [...content.objects].filter((_, row) => isPresent(row)).sort((a, b) => a - b),
    edges: [...flags.entries()]
      .filter(([at]) => isPresent(source[at] ?? 0) && isPresent(target[at] ?? 0))
      .map(([at, bits]) => `${content.objects[source[at] ?? 0]} ${content.objects[target[at] ?? 0]} ${bits}`)
      .sort(),
  };
}

function drawnTruth({
  nodes,
  edges,
}: {
  nodes: number[];
  edges: (typeof edge extends fc.Arbitrary<infer T> ? T : never)[];
}): Truth {
  const there = new Set([...nodes.map(objectOf), foreign]);
  const found = new Map<string, Truth['edges'][number]>();
  for (const { from, to, derived, directed } of edges) {
    const [a, b] = [objectOf(from), objectOf(to)];
    if (a === b || !there.has(a) || !there.has(b)) continue;
    // A relation of a node that no workspace has is always one of a file.
    const isForeign = !derived || a < 0 || b < 0;
    const isTurned = !(isForeign && directed) && b < a;
    const [source, target] = isTurned ? [b, a] : [a, b];
    const flags = edgeFlag.shown | (isForeign ? edgeFlag.foreign : 0) | (isForeign && directed ? edgeFlag.directed : 0);
    found.set(`${source} ${target} ${flags}`, { source, target, flags });
  }
  return { nodes: there, edges: [...found.values()] };
}

let name = 0;

it('who sees a part of a graph and saves over it takes no node and no edge away from those who see the rest', () => {
  fc.assert(
    fc.property(world, ({ nodes, edges, savers }) => {
      const [ada = 0] = users;
      let truth = drawnTruth({ nodes, edges });
      const rows = [...truth.nodes];
      const whole = aContent(rows, {
        edges: {
          source: Uint32Array.from(truth.edges, ({ source }) => rows.indexOf(source)),
          target: Uint32Array.from(truth.edges, ({ target }) => rows.indexOf(target)),
          flags: Uint8Array.from(truth.edges, ({ flags }) => flags),
          texts: new Map(
            truth.edges.flatMap(({ flags }, at) => (flags & edgeFlag.foreign ? [[at, `edge ${at}`] as const] : [])),
          ),
        },
      });
      const { id } = store.run(ada, 'savedGraph.save', {
        ownerId: store.northgateId,
        name: `World ${(name += 1)}`,
        document: pack(whole),
      });
      for (const { user, removed } of savers) {
        const saver = users[user] ?? 0;
        const { graph, document } = store.ask(saver, 'savedGraph.get', { id });
        const content = unpack(document);
        const going = new Set(removed.map(objectOf).filter((object) => content.objects.includes(object)));
        const flags = content.flags.map((bits, row) => (going.has(content.objects[row] ?? 0) ? 0 : bits));
        store.run(saver, 'savedGraph.update', { id, version: graph.version, document: pack({ ...content, flags }) });
        truth = {
          nodes: new Set([...truth.nodes].filter((object) => !going.has(object))),
          edges: truth.edges.filter(({ source, target }) => !going.has(source) && !going.has(target)),
        };
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
