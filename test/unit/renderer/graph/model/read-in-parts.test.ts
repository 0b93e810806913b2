import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphSession, type GraphStore } from '../../../../../renderer/graph/model/graph-session.ts';
import { GraphModel } from '../../../../../renderer/graph/model/graph-model.ts';
import { readInParts } from '../../../../../renderer/graph/model/read-in-parts.ts';
import type { GraphAnswer } from '../../../../../shared/graph/answer.ts';
import { graphNodeMax, graphObjectMax } from '../../../../../shared/graph/limits.ts';
import { runs } from '../../../../support/property-runs.ts';
import { smallAnswer } from '../../../../support/small-answer.ts';

type Pair = readonly [number, number];

/** Answers as the workspace does: nodes of `objects`, associations among them and to `others`, and nothing else. */
const answered = (pairs: readonly Pair[], objects: readonly number[], others: readonly number[]): GraphAnswer => {
  const [own, all] = [new Set(objects), new Set([...objects, ...others])];
  return smallAnswer(
    [...own].map((id) => ({ id })),
    pairs.filter(([a, b]) => all.has(a) && all.has(b) && (own.has(a) || own.has(b))),
  );
};

const endsIn = (model: GraphModel): string[] =>
  [...model.presentEdges()].map((edge) =>
    [model.edges.source, model.edges.target].map((ends) => model.nodes.objects[ends[edge] ?? 0]).join(' '),
  );

describe('nodes that are read in parts', () => {
  it('are together what one call would have answered, and no call is larger than its bound', async () => {
    const world = fc.record({
      nodes: fc.integer({ min: 1, max: 30 }),
      pairs: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
        maxLength: 60,
        selector: (pair) => pair.toSorted((a, b) => a - b).join(' '),
      }),
      ids: fc.integer({ min: 1, max: 9 }),
      others: fc.integer({ min: 9, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ nodes, pairs, ids, others }) => {
        const known = pairs.filter(([a, b]) => a !== b);
        const objects = Array.from({ length: nodes }, (_, at) => at + 1);
        const read: GraphStore['read'] = (asked, beside) => {
          expect(asked.length).toBeLessThanOrEqual(ids);
          expect(beside.length).toBeLessThanOrEqual(others);
          return Promise.resolve(answered(known, asked, beside));
        };
        const parts = await readInParts(
          { read },
          objects.map((id) => [id]),
          { ids, others },
        );
        const shown = (answers: readonly GraphAnswer[]): string[] => {
          const model = new GraphModel();
          const rows = Uint32Array.from(objects.keys());
          model.retake(rows, ...answers);
          model.apply({ kind: 'nodes', rows, on: true });
          return endsIn(model).sort();
        };
        expect(shown(parts)).toEqual(shown([answered(known, objects, [])]));
      }),
      runs(200),
    );
  });

  it('keep the copies of a node in one call', async () => {
    const calls: (readonly number[])[] = [];
    const read: GraphStore['read'] = (objects) => {
      calls.push(objects);
      return Promise.resolve(smallAnswer([], []));
    };
    await readInParts({ read }, [[1, 2], [3], [4, 5], [6]], { ids: 3, others: 10 });
    expect(calls).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });
});

it('a graph whose history names more objects than one call takes is read anew whole', async () => {
  const count = graphObjectMax + 5;
  const pairs: readonly Pair[] = [
    [1, 2],
    [1, count],
    [graphNodeMax, graphNodeMax + 1],
    [graphObjectMax, count],
  ];
  const calls: number[] = [];
  const store: GraphStore = {
    undo: () => Promise.reject(new Error('nothing was done to the workspace')),
    read: (objects, others) => {
      calls.push(objects.length);
      const tooMany = objects.length > graphNodeMax || others.length > graphObjectMax;
      if (tooMany) return Promise.reject(new Error('LIMIT'));
      return Promise.resolve(answered(pairs, objects, others));
    },
  };
  const session = new GraphSession('large', store);
  const ids = Array.from({ length: count }, (_, at) => at + 1);
  const rows = session.model.take(answered([], ids, []));
  session.begin('Start', { rows, places: new Float32Array(count * 2) });
  session.remove('Remove', rows.subarray(3, count - 3));
  await session.refresh();
  expect(calls).toEqual([graphNodeMax, graphNodeMax, 5]);
  expect(endsIn(session.model)).toEqual(['1 2', `1 ${count}`]);
  await session.undo();
  expect(endsIn(session.model).toSorted()).toHaveLength(pairs.length);
});

it('a graph whose nodes have more copies than one call names calls each by one of them', () => {
  const model = new GraphModel();
  const half = graphObjectMax / 2;
  const owners = [1, 2, 3];
  const rows = model.take(smallAnswer([{ id: 1, owners }], []));
  model.apply({ kind: 'nodes', rows, on: true });
  expect(model.presentObjects()).toEqual([1, 1001, 2001]);
  const many = Array.from({ length: half }, (_, at) => ({ id: 1_000_000 + 3000 * at, owners }));
  model.apply({ kind: 'nodes', rows: model.take(smallAnswer(many, [])), on: true });
  expect(model.presentObjects()).toEqual([1, ...many.map(({ id }) => id)]);
});
