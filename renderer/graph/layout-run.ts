/** Lays a graph out: the run in its worker, what is seen of it meanwhile, and the one step that it becomes. */
import type { LayoutName } from '../../shared/graph/view.ts';
import type { GraphAnalysis } from './analysis/graph-analysis.ts';
import { LayoutClient } from './layout/layout-client.ts';
import { layoutGraphOf } from './layout-order.ts';
import { placesOf } from './model/graph-session.ts';
import type { SceneKeeper } from './scene-keeper.ts';

export interface LayoutProgress {
  readonly name: LayoutName;
  /** `waiting`: for the communities. `settled`: readable, being refined. */
  readonly state: 'waiting' | 'placing' | 'settled' | 'paused';
  /** 0 to 1. */
  readonly progress: number;
}

/** What a layout needs of the canvas. */
interface LayoutCanvas {
  /** Positions come several times a second: they are shown as they are. */
  isLive: boolean;
  /** The last places are there: they are moved to, and come into view whole. */
  arrive(): void;
}

/** These are made of the communities of the graph as it is. */
const byCommunities: ReadonlySet<LayoutName> = new Set(['community', 'circular']);

/** The same graph is laid out the same way while the determinism switch is on. */
const fixedSeed = 1;

/** Words for a layout in the name of its step. */
export const layoutLabels: Readonly<Record<LayoutName, string>> = {
  force: 'Force',
  hierarchical: 'Hierarchical',
  circular: 'Circular',
  radial: 'Radial',
  grid: 'Grid',
  type: 'By type',
  community: 'By community',
};

export class LayoutRun {
  readonly #keeper: SceneKeeper;
  readonly #canvas: LayoutCanvas;
  readonly #analysis: GraphAnalysis;
  readonly #client: LayoutClient;
  readonly #listeners = new Set<() => void>();
  #now: LayoutProgress | null = null;
  #unsubscribe: (() => void) | null = null;
  #isClosed = false;

  constructor(keeper: SceneKeeper, canvas: LayoutCanvas, analysis: GraphAnalysis, client = new LayoutClient()) {
    this.#keeper = keeper;
    this.#canvas = canvas;
    this.#analysis = analysis;
    this.#client = client;
  }

  /** What is running; null when nothing is. */
  get now(): LayoutProgress | null {
    return this.#now;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #say(now: LayoutProgress | null): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }

  /** Lays out what is shown; pinned and hidden nodes stay. `failed` hears a sentence when it could not be done. */
  start(name: LayoutName, failed: (reason: string) => void): void {
    this.stop();
    const { session } = this.#keeper;
    if (session.isWalking) {
      // The walk moves nodes itself; the state that is laid out is the one where it ends.
      void session.atRest().then(() => {
        if (!this.#isClosed) this.start(name, failed);
      });
      return;
    }
    const isCurrent = this.#analysis.state('community').state === 'current';
    if (!byCommunities.has(name) || isCurrent) return this.#start(name, failed);
    this.#say({ name, state: 'waiting', progress: 0 });
    this.#analysis.run('community');
    const look = (): void => {
      const now = this.#analysis.state('community');
      if (now.state === 'running' || now.state === 'waiting') return;
      this.#end();
      if (now.state === 'failed') failed(`The communities could not be found: ${now.reason}`);
      // Without a result it was cancelled; one that is outdated by now is of the graph a moment ago.
      else if (now.state === 'current' || session.metrics.community !== undefined) this.#start(name, failed);
    };
    this.#unsubscribe = this.#analysis.subscribe(look);
    look();
  }

  #start(name: LayoutName, failed: (reason: string) => void): void {
    const { session } = this.#keeper;
    const { model } = session;
    const rows = this.#keeper.shownRows.slice();
    if (rows.length === 0) return;
    const { scene } = this.#keeper;
    const isSettled = model.view.layout.deterministic;
    const graph = layoutGraphOf(model, session.metrics, rows, {
      radius: (row) => scene.size[scene.itemOf(row)] ?? 4,
    });
    const before = placesOf(model, rows);
    let hasMoved = false;
    const finish = (): void => {
      this.#end();
      if (!hasMoved) return;
      const { view } = model;
      session.do(`Layout: ${layoutLabels[name]}`, [
        { kind: 'places', rows, before, after: placesOf(model, rows) },
        ...(view.layout.name === name
          ? []
          : [{ kind: 'view' as const, before: view, after: { ...view, layout: { ...view.layout, name } } }]),
      ]);
    };
    // Any other step makes one of the places that the layout has found so far.
    session.setOngoing(finish);
    this.#say({ name, state: 'placing', progress: 0 });
    const write = (x: Float32Array, y: Float32Array): void => {
      hasMoved = true;
      rows.forEach((row, at) => {
        model.nodes.x[row] = x[at] ?? Number.NaN;
        model.nodes.y[row] = y[at] ?? Number.NaN;
      });
      session.notify('places');
    };
    this.#client.start(
      {
        graph,
        name,
        seed: isSettled ? fixedSeed : Math.floor(Math.random() * 2 ** 31),
        from: isSettled ? 'nothing' : 'present',
      },
      {
        places: (x, y, { state, progress }) => {
          // What was on its way while the layout was paused does not set it going.
          this.#say({ name, state: this.#client.state === 'paused' ? 'paused' : state, progress });
          this.#canvas.isLive = true;
          write(x, y);
        },
        done: (x, y) => {
          this.#canvas.isLive = false;
          write(x, y);
          session.setOngoing(null);
          finish();
          this.#canvas.arrive();
        },
        failed: (reason) => {
          session.setOngoing(null);
          finish();
          failed(reason);
        },
      },
    );
  }

  pause(): void {
    // Before a run has begun there is nothing to pause.
    if (this.#client.state === 'idle') return;
    this.#client.pause();
    if (this.#now !== null) this.#say({ ...this.#now, state: 'paused' });
  }

  resume(): void {
    this.#client.resume();
    const { state } = this.#client;
    if (this.#now !== null && state !== 'idle') this.#say({ ...this.#now, state });
  }

  /** Ends the run; the places found so far stay, as a step. */
  stop(): void {
    if (this.#now === null) return;
    if (this.#now.state === 'waiting') this.#end();
    else this.#keeper.session.finishOngoing();
  }

  #endWaiting(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #end(): void {
    this.#endWaiting();
    this.#client.stop();
    this.#canvas.isLive = false;
    this.#say(null);
  }

  dispose(): void {
    this.#isClosed = true;
    this.#keeper.session.setOngoing(null);
    this.#end();
    this.#listeners.clear();
  }
}
