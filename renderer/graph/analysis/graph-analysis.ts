/**
 * The measures of a graph: computed aside, one after the other, kept with a fingerprint of the nodes and edges that
 * they speak of. A measure that the view is made of runs by itself when it has never run; when the graph changes it is
 * outdated until somebody runs it again, because measuring at every click would stop the work on a large graph.
 */
import type { MetricName } from '../../../shared/graph/view.ts';
import type { GraphSession } from '../model/graph-session.ts';
import { type AnalysisResult, toResult } from './analysis-result.ts';
import { fingerprint, measuredPart } from './measured-part.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { type StartMeasure, startMeasure } from './start-measure.ts';
import { quickMeasures, usedMeasures } from './used-measures.ts';

export type MeasureState =
  | { readonly state: 'none' | 'waiting' | 'current' | 'outdated' }
  /** Share done, 0-1; null while it is not known. */
  | { readonly state: 'running'; readonly progress: number | null }
  | { readonly state: 'failed'; readonly reason: string };

/** Changes of the graph come in bursts, as while it is read. */
const settleMs = 250;

export class GraphAnalysis {
  readonly #session: GraphSession;
  readonly #start: StartMeasure;
  readonly #results = new Map<MetricName, AnalysisResult>();
  readonly #failures = new Map<MetricName, string>();
  /** The first one is running. */
  #queue: readonly MetricName[] = [];
  #running: { progress: number | null; readonly stop: () => void } | null = null;
  /** Cancelled: these run only when they are asked for. */
  readonly #held = new Set<MetricName>();
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  #nearby: { readonly at: string; readonly near: Neighbourhood } | null = null;
  #known = { content: -1, fingerprint: '' };

  constructor(session: GraphSession, start: StartMeasure = startMeasure) {
    this.#session = session;
    this.#start = start;
    this.#unsubscribe = session.subscribe((part) => {
      if (part !== 'content') return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.runUsed(), settleMs);
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Grows whenever a state or a result has changed. */
  get version(): number {
    return this.#version;
  }

  result(name: MetricName): AnalysisResult | undefined {
    return this.#results.get(name);
  }

  state(name: MetricName): MeasureState {
    const place = this.#queue.indexOf(name);
    if (place > 0) return { state: 'waiting' };
    if (place === 0) return { state: 'running', progress: this.#running?.progress ?? null };
    const reason = this.#failures.get(name);
    if (reason !== undefined) return { state: 'failed', reason };
    const result = this.#results.get(name);
    if (result === undefined) return { state: 'none' };
    return { state: result.fingerprint === this.#fingerprint ? 'current' : 'outdated' };
  }

  /** Measures the graph as it is when its turn comes. */
  run(...names: readonly MetricName[]): void {
    for (const name of names) {
      this.#held.delete(name);
      this.#failures.delete(name);
    }
    const fresh = names.filter((name) => !this.#queue.includes(name));
    if (fresh.length === 0) return;
    this.#queue = [...this.#queue, ...fresh];
    this.#tell();
    if (this.#running === null) this.#next();
  }

  /** Ends it, or takes it out of the queue; what was known before stays. */
  cancel(name: MetricName): void {
    const place = this.#queue.indexOf(name);
    if (place < 0) return;
    this.#held.add(name);
    if (place === 0) this.#running?.stop();
    this.#leave(name);
  }

  /** Runs what the view is made of and has never run, and what takes but a moment and is outdated. */
  runUsed(): void {
    const due = usedMeasures(this.#session.model.view).filter((name) => {
      if (this.#held.has(name)) return false;
      const { state } = this.state(name);
      return state === 'none' || (state === 'outdated' && quickMeasures.has(name));
    });
    // What was up to date may be outdated now.
    this.#tell();
    this.run(...due);
  }

  /** Rows of the nodes beside both of two rows, ascending. */
  commonNeighbours(a: number, b: number): number[] {
    return this.#near.common(a, b);
  }

  /** Rows of the nodes at most `steps` edges away from any of some rows, nearest first, these rows among them. */
  around(rows: Iterable<number>, steps: number): number[] {
    return this.#near.around(rows, steps);
  }

  /** Made when somebody asks, and again when the graph is another one by then. */
  get #near(): Neighbourhood {
    const at = this.#fingerprint;
    if (this.#nearby?.at !== at) this.#nearby = { at, near: new Neighbourhood(measuredPart(this.#session.model)) };
    return this.#nearby.near;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe();
    this.#running?.stop();
    this.#running = null;
    this.#queue = [];
    this.#listeners.clear();
  }

  get #fingerprint(): string {
    const content = this.#session.version('content');
    if (this.#known.content !== content) this.#known = { content, fingerprint: fingerprint(this.#session.model) };
    return this.#known.fingerprint;
  }

  #next(): void {
    const [name] = this.#queue;
    if (name === undefined) return;
    const part = measuredPart(this.#session.model);
    const { count, source, target } = part;
    const stop = this.#start(
      { name, edges: { count, source, target } },
      {
        progress: (share) => {
          if (this.#running === null || this.#queue[0] !== name) return;
          this.#running.progress = share;
          this.#tell();
        },
        done: (found) => {
          const result = toResult(name, part, found, this.#session.model.nodes.count);
          this.#results.set(name, result);
          // Who hears that it is there finds its numbers.
          this.#session.setMetrics({ [name]: result.values });
          this.#leave(name);
        },
        failed: (reason) => {
          this.#failures.set(name, reason);
          this.#leave(name);
        },
      },
    );
    // A start that answers at once has left already.
    if (this.#queue[0] === name && this.#running === null) this.#running = { progress: null, stop };
  }

  #leave(name: MetricName): void {
    if (this.#queue[0] === name) this.#running = null;
    this.#queue = this.#queue.filter((other) => other !== name);
    this.#tell();
    if (this.#running === null) this.#next();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
