import { describe, expect, test } from 'vitest';
import { GraphAnalysis } from '../../../../renderer/graph/analysis/graph-analysis.ts';
import type { MeasureListener } from '../../../../renderer/graph/analysis/start-measure.ts';
import { LayoutClient, type LayoutThread } from '../../../../renderer/graph/layout/layout-client.ts';
import type { LayoutOrder } from '../../../../renderer/graph/layout/layout-graph.ts';
import type { LayoutReport } from '../../../../renderer/graph/layout/layout-message.ts';
import { LayoutRun } from '../../../../renderer/graph/layout-run.ts';
import { smallGraph } from '../../../support/small-graph.ts';

const three = [{ id: 1 }, { id: 2 }, { id: 3 }];
const line = [
  [1, 2],
  [2, 3],
] as const;

/** A layout whose thread says what the test wants, and an analysis that ends when the test says so. */
function layoutOf(origin = -1) {
  const { session, keeper, store } = smallGraph(three, line, origin);
  const orders: LayoutOrder[] = [];
  const measured: MeasureListener[] = [];
  let heard: (event: MessageEvent<LayoutReport>) => void = () => undefined;
  const thread: LayoutThread = {
    postMessage: (command) => void (command.kind === 'start' && orders.push(command.order)),
    terminate: () => undefined,
    addEventListener: (kind: string, listener: never) => void (kind === 'message' && (heard = listener)),
  };
  const analysis = new GraphAnalysis(session, (_, listener) => {
    measured.push(listener);
    return () => undefined;
  });
  const canvas = { isLive: false, arrive: () => undefined };
  const layout = new LayoutRun(keeper, canvas, analysis, new LayoutClient(() => thread));
  const report = (kind: 'places' | 'done', ...x: number[]): void => {
    const data: LayoutReport = {
      kind,
      x: Float32Array.from(x),
      y: new Float32Array(x.length),
      step: { state: 'placing', progress: 0.5 },
    };
    heard(new MessageEvent('message', { data }));
  };
  const failures: string[] = [];
  const start = (name: Parameters<LayoutRun['start']>[0]): void =>
    layout.start(name, (reason) => void failures.push(reason));
  return { session, store, layout, analysis, orders, measured, report, start, failures };
}

const steps = ({ session }: ReturnType<typeof layoutOf>): string[] => session.history.steps().map(({ name }) => name);

describe('a layout of an open graph', () => {
  test('is one step, taken back exactly', async () => {
    const graph = layoutOf();
    graph.start('force');
    graph.report('places', 5, 6, 7);
    graph.report('done', 8, 9, 10);
    expect(steps(graph)).toEqual(['Layout: Force']);
    await graph.session.undo();
    expect([...graph.session.model.nodes.x.subarray(0, 3)]).toEqual([0, 1, 2]);
  });

  test('is no step when it ends before it has moved anything', () => {
    const graph = layoutOf();
    graph.start('force');
    graph.start('grid');
    graph.layout.stop();
    expect(steps(graph)).toEqual([]);
    expect(graph.layout.now).toBeNull();
  });

  test('ends as a step of its own before a node is removed or the history is walked', async () => {
    const graph = layoutOf();
    graph.start('force');
    graph.report('places', 5, 6, 7);
    graph.session.remove('Remove', [1]);
    graph.report('places', 50, 60, 70);
    expect(steps(graph)).toEqual(['Layout: Force', 'Remove']);
    graph.start('force');
    graph.report('places', 1, 2);
    await graph.session.undo();
    expect([...graph.session.model.nodes.x.subarray(0, 3)]).toEqual([5, 6, 7]);
    expect(graph.layout.now).toBeNull();
  });

  test('stays paused when places arrive that were on their way', () => {
    const graph = layoutOf();
    graph.start('force');
    graph.layout.pause();
    graph.report('places', 5, 6, 7);
    expect(graph.layout.now?.state).toBe('paused');
    graph.layout.resume();
    expect(graph.layout.now?.state).toBe('placing');
  });

  test('waits for the end of a walk through the history', async () => {
    const graph = layoutOf();
    graph.session.move('Move', { rows: Uint32Array.of(0), places: Float32Array.of(3, 0) });
    graph.session.do('Associate', [], { changeSet: graph.store.set([1, 3], true) });
    const walk = graph.session.goTo(0);
    await Promise.resolve();
    graph.start('grid');
    expect(graph.orders).toHaveLength(0);
    await walk;
    await expect.poll(() => graph.orders.length).toBe(1);
    expect(graph.orders[0]?.graph.x[0]).toBe(0);
  });

  test.each(['community', 'circular'] as const)('%s is made of the communities of the graph as it is', (name) => {
    const graph = layoutOf();
    graph.start(name);
    expect(graph.layout.now?.state).toBe('waiting');
    graph.layout.pause();
    expect(graph.layout.now?.state).toBe('waiting');
    graph.measured[0]?.done({ values: Float64Array.of(1, 1, 2), sampled: null, groups: 2 });
    const [order] = graph.orders;
    const [a, b, c] = order?.graph.community ?? [];
    expect([order?.name, a === b, a === c]).toEqual([name, true, false]);
    graph.session.remove('Remove', [0]);
    graph.start(name);
    expect([graph.measured.length, graph.orders.length]).toEqual([2, 1]);
  });

  test('says so when the communities cannot be found, and forgets it when they are cancelled', () => {
    const graph = layoutOf();
    graph.start('community');
    graph.measured[0]?.failed('no memory');
    expect([graph.failures.length, graph.layout.now]).toEqual([1, null]);
    graph.start('community');
    graph.analysis.cancel('community');
    expect([graph.failures.length, graph.layout.now, graph.orders.length]).toEqual([1, null, 0]);
  });

  test('has another seed each time when it need not be repeatable', () => {
    const graph = layoutOf();
    const seeds = (): (number | undefined)[] => {
      graph.orders.length = 0;
      for (let time = 0; time < 3; time += 1) graph.start('force');
      return graph.orders.map(({ seed }) => seed);
    };
    expect(new Set(seeds()).size).toBe(1);
    const { layout } = graph.session.model.view;
    graph.session.setView('Free', { layout: { ...layout, deterministic: false } });
    expect(new Set(seeds()).size).toBe(3);
  });
});
