import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphAnalysis } from '../../../../../renderer/graph/analysis/graph-analysis.ts';
import { measure } from '../../../../../renderer/graph/analysis/measure.ts';
import type { MeasureQuestion } from '../../../../../renderer/graph/analysis/measure-message.ts';
import type { MeasureListener } from '../../../../../renderer/graph/analysis/start-measure.ts';
import { GraphSession } from '../../../../../renderer/graph/model/graph-session.ts';
import { noFilters } from '../../../../../shared/graph/view.ts';
import { smallAnswer } from '../../../../support/small-answer.ts';

/** A thread that answers when the test says so. */
class FakeThread {
  readonly asked: MeasureQuestion[] = [];
  stopped = 0;
  #listener: MeasureListener | undefined;
  readonly start = (question: MeasureQuestion, listener: MeasureListener): (() => void) => {
    this.asked.push(question);
    this.#listener = listener;
    return () => void (this.stopped += 1);
  };
  get names(): string[] {
    return this.asked.map(({ name }) => name);
  }
  progress(share: number): void {
    this.#listener?.progress(share);
  }
  fail(): void {
    this.#listener?.failed('out of memory');
  }
  finish(): void {
    const question = this.asked.at(-1);
    if (question !== undefined) this.#listener?.done(measure(question.name, question.edges, () => undefined));
  }
}

function aGraph() {
  const session = new GraphSession('graph', {
    undo: () => Promise.resolve(0),
    read: () => Promise.resolve(smallAnswer([], [])),
  });
  const ids = [1, 2, 3, 4, 5];
  const add = (chosen: readonly number[]): void =>
    void session.add(
      'Add',
      smallAnswer(
        chosen.map((id) => ({ id })),
        [
          [1, 2],
          [2, 3],
          [4, 5],
        ],
      ),
      (rows) => new Float32Array(rows.length * 2),
    );
  add(ids.slice(0, 3));
  const thread = new FakeThread();
  return { session, thread, add, analysis: new GraphAnalysis(session, thread.start) };
}

const settle = (): void => void vi.runAllTimers();

describe('GraphAnalysis', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('measures one after the other and hands the numbers to the session', () => {
    const { session, thread, analysis } = aGraph();
    analysis.run('degree', 'betweenness');
    expect([analysis.state('degree').state, analysis.state('betweenness').state]).toEqual(['running', 'waiting']);
    thread.finish();
    expect([...(session.metrics.degree ?? [])]).toEqual([1, 2, 1]);
    expect([analysis.state('degree').state, analysis.state('betweenness').state]).toEqual(['current', 'running']);
    thread.progress(0.5);
    expect(analysis.state('betweenness')).toEqual({ state: 'running', progress: 0.5 });
    thread.finish();
    expect([...(session.metrics.betweenness ?? [])]).toEqual([0, 1, 0]);
    expect(thread.names).toEqual(['degree', 'betweenness']);
    expect(analysis.state('betweenness').state).toBe('current');
  });

  it('says that numbers are outdated once the graph has changed, and current again once that is taken back', async () => {
    const { session, thread, add, analysis } = aGraph();
    analysis.run('community');
    thread.finish();
    expect(analysis.state('community').state).toBe('current');
    session.setView('Labels', { nodeLabels: false });
    expect(analysis.state('community').state).toBe('current');
    add([4]);
    settle();
    expect(analysis.state('community').state).toBe('outdated');
    expect(analysis.result('community')?.values).toHaveLength(3);
    await session.undo();
    expect(analysis.state('community').state).toBe('current');
    expect(thread.names).toEqual(['community']);
  });

  it('runs by itself what the view needs and nobody has measured, but measures long ones only once', () => {
    const { session, thread, add, analysis } = aGraph();
    session.setView('Colour', { color: 'component', size: 'pageRank' });
    settle();
    thread.finish();
    thread.finish();
    expect(thread.names).toEqual(['component', 'pageRank']);
    add([4, 5]);
    settle();
    expect(thread.names).toEqual(['component', 'pageRank', 'component']);
    thread.finish();
    expect([...(session.metrics.component ?? [])]).toEqual([1, 1, 1, 2, 2]);
    expect(analysis.state('pageRank').state).toBe('outdated');
    settle();
    expect(thread.asked).toHaveLength(3);
  });

  it('needs nothing for colours and sizes by degree, which the canvas counts, but measures it for the filter', () => {
    const { session, thread } = aGraph();
    session.setView('Colour', { color: 'degree', size: 'degree' });
    settle();
    expect(thread.asked).toHaveLength(0);
    session.setView('Filter', { filters: { ...noFilters, metric: { name: 'degree', from: 1, to: 2 } } });
    settle();
    expect(thread.names).toEqual(['degree']);
  });

  it('stops what is cancelled, goes on with the next, and does not begin it again by itself', () => {
    const { session, thread, analysis } = aGraph();
    session.setView('Colour', { color: 'betweenness' });
    settle();
    analysis.run('core', 'community');
    analysis.cancel('core');
    analysis.cancel('betweenness');
    expect(thread.stopped).toBe(1);
    expect(thread.names).toEqual(['betweenness', 'community']);
    thread.finish();
    session.notify('content');
    settle();
    expect(analysis.state('betweenness').state).toBe('none');
    analysis.run('betweenness');
    expect(analysis.state('betweenness').state).toBe('running');
  });

  it('keeps the numbers of before and says why when the thread fails', () => {
    const { session, thread, analysis } = aGraph();
    analysis.run('core');
    thread.finish();
    analysis.run('core', 'degree');
    thread.fail();
    expect(analysis.state('core')).toEqual({ state: 'failed', reason: 'out of memory' });
    expect(analysis.result('core')?.max).toBe(1);
    thread.finish();
    expect(analysis.state('degree').state).toBe('current');
    session.setView('Colour', { color: 'core' });
    settle();
    expect(analysis.state('core').state).toBe('failed');
    analysis.run('core');
    thread.finish();
    expect(analysis.state('core').state).toBe('current');
  });

  it('numbers that come after the graph has changed speak of the graph that was asked about', () => {
    const { thread, add, analysis } = aGraph();
    analysis.run('degree');
    add([4, 5]);
    thread.finish();
    const result = analysis.result('degree');
    expect([...(result?.values ?? [])]).toEqual([1, 2, 1, Number.NaN, Number.NaN]);
    expect(analysis.state('degree').state).toBe('outdated');
  });

  it('ends its thread when the graph is closed', () => {
    const { session, thread, analysis } = aGraph();
    analysis.run('pageRank', 'core');
    analysis.dispose();
    expect(thread.stopped).toBe(1);
    session.setView('Colour', { color: 'component' });
    settle();
    expect(thread.names).toEqual(['pageRank']);
  });
});
