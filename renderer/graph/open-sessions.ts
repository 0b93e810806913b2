/**
 * The graphs that are open in this window, by the key of their tab. They live outside React: a tab that is hidden or
 * drawn anew keeps its graph, and only closing the tab lets it go.
 */
import { GraphAnalysis } from './analysis/graph-analysis.ts';
import { Canvas, type CanvasHandlers } from './canvas.ts';
import { LayoutRun } from './layout-run.ts';
import { type GraphStore, GraphSession } from './model/graph-session.ts';
import { SceneKeeper, type SceneWords } from './scene-keeper.ts';

/** Reading a graph: how many of its nodes are there, whether it is whole, or why it could not be read. */
export type GraphLoad =
  | { readonly state: 'loading'; readonly done: number; readonly total: number | null }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly error: unknown };

export interface GraphParts {
  readonly store: GraphStore;
  readonly words: SceneWords;
  readonly handlers: (graph: OpenGraph) => CanvasHandlers;
}

export class OpenGraph {
  readonly key: string;
  readonly session: GraphSession;
  readonly analysis: GraphAnalysis;
  readonly keeper: SceneKeeper;
  readonly canvas: Canvas;
  readonly layout: LayoutRun;
  /** The workspace may have changed since it was asked. */
  isStale = false;
  #load: GraphLoad = { state: 'loading', done: 0, total: null };
  readonly #listeners = new Set<() => void>();
  readonly #disposers = new Set<() => void>();
  #isClosed = false;

  constructor(key: string, parts: GraphParts) {
    this.key = key;
    this.session = new GraphSession(key, parts.store);
    this.analysis = new GraphAnalysis(this.session);
    this.keeper = new SceneKeeper(this.session, parts.words);
    this.canvas = new Canvas(this.keeper, parts.handlers(this));
    this.layout = new LayoutRun(this.keeper, this.canvas, this.analysis);
  }

  get load(): GraphLoad {
    return this.#load;
  }

  setLoad(load: GraphLoad): void {
    this.#load = load;
    for (const listener of this.#listeners) listener();
  }

  /** Tells whenever `load` changes. */
  onLoad(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The tab was closed: whatever still arrives is for nobody. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Has something done when the tab is closed, such as ending a worker; at once when it was closed already. */
  onClose(dispose: () => void): void {
    if (this.#isClosed) dispose();
    else this.#disposers.add(dispose);
  }

  dispose(): void {
    this.#isClosed = true;
    // The places that a layout has found so far are a step that is kept with the others.
    this.layout.stop();
    for (const dispose of this.#disposers) dispose();
    this.#disposers.clear();
    this.layout.dispose();
    this.analysis.dispose();
    this.canvas.dispose();
    this.#listeners.clear();
  }
}

const open = new Map<string, OpenGraph>();

/** The graph with this key; made, and given to `begin`, when it is not open yet. */
export function openedGraph(key: string, parts: GraphParts, begin: (graph: OpenGraph) => void): OpenGraph {
  const known = open.get(key);
  if (known !== undefined) return known;
  const graph = new OpenGraph(key, parts);
  open.set(key, graph);
  begin(graph);
  return graph;
}

/** Lets go of every graph whose key is not among these. */
export function keepOpen(keys: ReadonlySet<string>): void {
  for (const [key, graph] of open) {
    if (keys.has(key)) continue;
    open.delete(key);
    graph.dispose();
  }
}

/** Every open graph, in the order in which they were opened. */
export const openGraphs = (): readonly OpenGraph[] => [...open.values()];
