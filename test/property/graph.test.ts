/** What the graph is told of a workspace: nothing that the user may not see, and the same in pieces as at once. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { GraphModel } from '../../renderer/graph/model/graph-model.ts';
import type { Input, MethodOfKind } from '../../shared/contract/index.ts';
import { objectKinds } from '../../shared/model/object-type.ts';
import { drawn, GraphWorld, type Thing } from '../support/graph-world.ts';
import { runs } from '../support/property-runs.ts';

let world: GraphWorld;
beforeAll(() => {
  world = new GraphWorld();
});

const marker = 'zqxplant';
const user = fc.constantFrom('rae' as const, 'dev' as const, 'ada' as const);
const kinds = [...objectKinds];

/** Every question about some of the ids, those of hidden objects among them. */
function questions(ids: readonly number[], asked: readonly number[]): [MethodOfKind<'query'>, unknown][] {
  const pivots = (['newest', 'rating'] as const).flatMap((order) =>
    [true, false].map((derived): [MethodOfKind<'query'>, unknown] => [
      'graph.pivot',
      { ids: asked, known: ids.slice(0, 3), kinds, derived, order, limit: 2 },
    ]),
  );
  return [
    ['graph.read', { ids }],
    ['graph.read', { ids: asked, with: ids }],
    ['graph.counts', { ids: asked, known: ids.slice(0, 5) }],
    ['graph.counts', { ids }],
    ...pivots,
    ['graph.find', { of: { filter: {} } }],
    ['graph.find', { of: { filter: { kind: 'case' } } }],
    ...ids.slice(0, 2).flatMap((id): [MethodOfKind<'query'>, unknown][] => [
      ['graph.find', { of: { tag: id } }],
      ['graph.find', { of: { caseId: id } }],
    ]),
    ['graph.match', { values: ['name 0', 'name 1', `${marker} name 0`, '1003 name 0'].map((label) => ({ label })) }],
  ];
}

function answerTo(userId: number, [method, input]: [MethodOfKind<'query'>, unknown]): string {
  try {
    return JSON.stringify(world.store.ask(userId, method, input as never)); // each input belongs to its method
  } catch (error) {
    return String(error);
  }
}

describe('what the graph is told', () => {
  it('is what it would be if nothing existed that the user may not see, and holds none of its words', () => {
    let hiddenWorlds = 0;
    fc.assert(
      fc.property(drawn, user, fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), (draft, who, places) => {
        const userId = world.users[who];
        world.fill(draft);
        const hidden = new Set(world.hiddenFrom(userId).map(({ id }) => id));
        // Keys and names stay what makes copies; what only hidden objects have carries the marker.
        world.fill(draft, ({ id, name, shape }: Thing) =>
          hidden.has(id) && !['host', 'tag'].includes(shape) && id % 2 === 0 ? `${marker} ${name}` : name,
        );
        const ids = world.things.map(({ id }) => id);
        if (ids.length === 0) return;
        hiddenWorlds += hidden.size > 0 ? 1 : 0;
        const asked = places.map((place) => ids[place % ids.length] ?? 0);
        const all = questions(ids, asked);
        const before = all.map((question) => answerTo(userId, question));
        for (const answer of before) expect(answer).not.toContain(marker);
        world.erase([...hidden]);
        const after = all.map((question) => answerTo(userId, question));
        expect(before).toEqual(after);
      }),
      runs(300),
    );
    expect(hiddenWorlds).toBeGreaterThan(150);
  });

  it('adds up to the same graph in pieces as at once', () => {
    const step = fc.record({
      from: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
      kinds: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 9 }),
      derived: fc.boolean(),
      isRead: fc.boolean(),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(drawn, user, fc.array(step, { minLength: 1, maxLength: 8 }), (draft, who, steps) => {
        const userId = world.users[who];
        world.fill(draft);
        const ids = world.things.map(({ id }) => id);
        const grown = new GraphModel();
        const show = (rows: Uint32Array): void => grown.apply({ kind: 'nodes', rows, on: true });
        for (const { from, isRead, ...pivot } of steps) {
          const known = grown.presentObjects();
          const source = isRead || known.length === 0 ? ids : known;
          const chosen = from.flatMap((place) => source[place % source.length] ?? []);
          if (chosen.length === 0) return;
          if (source === ids) {
            show(grown.take(world.store.ask(userId, 'graph.read', { ids: branded(chosen), with: branded(known) })));
            continue;
          }
          const answer = world.store.ask(userId, 'graph.pivot', {
            ids: branded(chosen),
            known: branded(known),
            order: 'newest',
            ...pivot,
          });
          show(grown.take(answer));
          for (const parent of answer.parents) expect(chosen.some((id) => sameNode(grown, id, parent))).toBe(true);
        }
        const objects = grown.presentObjects();
        if (objects.length === 0) return;
        const whole = new GraphModel();
        const rows = whole.take(world.store.ask(userId, 'graph.read', { ids: branded(objects) }));
        whole.apply({ kind: 'nodes', rows, on: true });
        expect(described(grown)).toEqual(described(whole));
      }),
      runs(200),
    );
  });
});

const branded = (ids: readonly number[]) => ids as Input<'graph.read'>['ids']; // ids of this store

const sameNode = (model: GraphModel, a: number, b: number): boolean =>
  model.nodes.rowOf(a) === model.nodes.rowOf(b) && model.nodes.rowOf(a) >= 0;

/** A graph in an order that does not depend on how it came about. */
function described(model: GraphModel): { nodes: string[]; edges: string[] } {
  const { nodes, edges } = model;
  const name = (row: number): string =>
    nodes
      .objectsOf(row)
      .toSorted((a, b) => a - b)
      .join('+');
  return {
    nodes: [...model.presentRows()]
      .map((row) =>
        [
          name(row),
          nodes.types[row],
          nodes.labels[row],
          nodes.created[row],
          nodes.rating[row],
          nodes.ownersOf(row).toSorted((a, b) => a - b),
        ].join(),
      )
      .sort(),
    edges: [...model.presentEdges()]
      .map((row) => {
        const ends = [name(edges.source[row] ?? 0), name(edges.target[row] ?? 0)];
        const owners = edges.ownersOf(row).toSorted((a, b) => a - b);
        return [
          ...(edges.isDirected(row) ? ends : ends.sort()),
          edges.types[row],
          edges.origins[row],
          edges.created[row],
          ...owners,
        ].join();
      })
      .sort(),
  };
}
