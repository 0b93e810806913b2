import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingOf } from '../../../../../../renderer/features/graph/match/match-nodes.ts';
import { edgeKind } from '../../../../../../renderer/graph/model/edge-table.ts';
import { GraphSession } from '../../../../../../renderer/graph/model/graph-session.ts';
import { ChangingStore } from '../../../../../support/changing-store.ts';
import { graphDigest } from '../../../../../support/graph-digest.ts';
import { smallAnswer } from '../../../../../support/small-answer.ts';
import { runs } from '../../../../../support/property-runs.ts';

/** Nodes of a file in the first rows, all placed; behind them as many objects that the graph does not show yet. */
function fileGraph(count: number, known: number, links: readonly (readonly [number, number])[]): GraphSession {
  const session = new GraphSession('file', new ChangingStore([]));
  const { model } = session;
  const rows = Uint32Array.from({ length: count }, (_, at) => model.nodes.addForeign(-1 - at, `node ${at}`));
  const edges = links
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => model.edges.remember(a, b, edgeKind.foreign, `from ${a} to ${b}`, true));
  const places = Float32Array.from({ length: count * 2 }, (_, at) => at * 3 - 7);
  session.begin('Start', { rows, places }, -1, Uint32Array.from(new Set(edges)));
  model.take(
    smallAnswer(
      Array.from({ length: known }, (_, at) => ({ id: at + 1 })),
      [],
    ),
  );
  return session;
}

const endsOf = ({ model }: GraphSession): string[] =>
  [...model.presentEdges()]
    .map((edge) => `${model.edges.source[edge]}>${model.edges.target[edge]} ${model.edges.textOf(edge)}`)
    .sort();

describe('nodes of a file that are matched', () => {
  it('become the known ones at the same places, with the edges of the file', () => {
    const session = fileGraph(3, 2, [
      [0, 1],
      [1, 2],
    ]);
    const { model } = session;
    session.pin('Pin', [0], true);
    session.do(
      'Match',
      matchingOf(
        model,
        new Map([
          [0, 3],
          [1, 4],
        ]),
      ),
    );
    expect([...model.presentRows()]).toEqual([2, 3, 4]);
    expect([model.nodes.x[3], model.nodes.y[3], model.nodes.x[4], model.nodes.y[4]]).toEqual([-7, -4, -1, 2]);
    expect([model.nodes.pinned[3], model.nodes.pinned[4]]).toEqual([1, 0]);
    expect(endsOf(session)).toEqual(['3>4 from 0 to 1', '4>2 from 1 to 2']);
  });

  it('of which two are the same object become one node, and what is in the graph already stays where it is', () => {
    const session = fileGraph(3, 1, [
      [0, 1],
      [1, 2],
    ]);
    const { model } = session;
    session.do('Match', matchingOf(model, new Map([[0, 3]])));
    session.do('Match', matchingOf(model, new Map([[1, 3]])));
    expect([...model.presentRows()]).toEqual([2, 3]);
    expect([model.nodes.x[3], model.nodes.y[3]]).toEqual([-7, -4]);
    // From one to the other would be from the object to itself.
    expect(endsOf(session)).toEqual(['3>2 from 1 to 2']);
  });

  it('lose the edges of the file that the workspace has, too, and keep those that say something else', () => {
    const session = fileGraph(2, 0, [[0, 1]]);
    const { model } = session;
    const again = model.edges.remember(1, 0, edgeKind.foreign, 'Associated');
    session.do('More', [{ kind: 'edges', rows: Uint32Array.of(again), on: true }]);
    model.take(smallAnswer([{ id: 1 }, { id: 2 }], [[1, 2]]));
    session.do(
      'Match',
      matchingOf(
        model,
        new Map([
          [0, 2],
          [1, 3],
        ]),
      ),
    );
    expect(endsOf(session)).toEqual(['2>3 Associated', '2>3 from 0 to 1']);
    const kinds = [...model.presentEdges()].map((edge) => model.edges.kinds[edge]);
    expect(kinds).toHaveLength(2);
    expect(new Set(kinds)).toEqual(new Set([edgeKind.association, edgeKind.foreign]));
  });

  it('lose an edge with a direction only where the workspace says it in that direction', () => {
    const uses = { code: 3, name: 'Uses' };
    const leftOf = (type: number, isDirected: boolean): string[] => {
      const session = fileGraph(2, 2, []);
      const { model } = session;
      // The workspace says: row 2 uses row 3. The file says it of them the other way around.
      model.take({ ...smallAnswer([{ id: 1 }, { id: 2 }], [[1, 2, type]]), edgeTypes: [uses] });
      const edge = model.edges.remember(1, 0, edgeKind.foreign, 'Uses', isDirected);
      session.do('More', [{ kind: 'edges', rows: Uint32Array.of(edge), on: true }]);
      const known = new Map([
        [0, 2],
        [1, 3],
      ]);
      session.do('Match', matchingOf(model, known));
      return endsOf(session);
    };
    expect(leftOf(7, true)).toEqual(['2>3 Uses', '3>2 Uses']);
    expect(leftOf(6, true)).toEqual(['2>3 Uses']);
    expect(leftOf(7, false)).toEqual(['2>3 Uses']);
  });

  it.each(['from 1 to 2', ''])(
    'have the text of their own edge (%j) after another match was taken back',
    async (text) => {
      const session = fileGraph(3, 1, [[0, 2]]);
      const { model } = session;
      const edge = model.edges.remember(1, 2, edgeKind.foreign, text, true);
      session.do('More', [{ kind: 'edges', rows: Uint32Array.of(edge), on: true }]);
      session.do('Match', matchingOf(model, new Map([[0, 3]])));
      await session.undo();
      session.do('Match', matchingOf(model, new Map([[1, 3]])));
      expect(endsOf(session)).toEqual(['0>2 from 0 to 2', `3>2 ${text}`]);
    },
  );

  it('are as they were after an undo, whichever were matched', async () => {
    const count = 6;
    const link = fc.tuple(fc.nat(count - 1), fc.nat(count - 1));
    const matched = fc.array(fc.tuple(fc.nat(count - 1), fc.integer({ min: count, max: count + 3 })));
    await fc.assert(
      fc.asyncProperty(fc.array(link, { maxLength: 12 }), matched, matched, async (links, first, second) => {
        const session = fileGraph(count, 4, links);
        const states = [graphDigest(session)];
        for (const some of [first, second]) {
          const left = new Map(some.filter(([row]) => session.model.hasNode(row)));
          if (session.do('Match', matchingOf(session.model, left))) states.push(graphDigest(session));
          expect([...left.keys()].filter((row) => session.model.hasNode(row))).toEqual([]);
          expect([...left.values()].every((row) => session.model.hasNode(row))).toBe(true);
        }
        for (const before of states.slice(0, -1).toReversed()) {
          await session.undo();
          expect(graphDigest(session)).toEqual(before);
        }
        for (const after of states.slice(1)) {
          await session.redo();
          expect(graphDigest(session)).toEqual(after);
        }
      }),
      runs(200),
    );
  });
});
