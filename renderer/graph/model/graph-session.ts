/**
 * A graph as somebody works on it: the model, its history, the selection, and whom to tell. Everything that changes
 * the graph goes through here, so every change is a step that can be taken back.
 */
import type { GraphAnswer } from '../../../shared/graph/answer.ts';
import type { GraphView } from '../../../shared/graph/view.ts';
import { type GraphChange, inverseOf, isEmpty } from './change.ts';
import { type GraphDifference, differenceOf } from './difference.ts';
import { GraphModel } from './graph-model.ts';
import { History } from './history.ts';
import { readInParts } from './read-in-parts.ts';
import type { MetricValues } from '../scene/metric-values.ts';
import { type SessionListener, type SessionPart, touchedBy, type TouchedPart } from './session-part.ts';

/** What the graph needs of the workspace. */
export interface GraphStore {
  /** Takes back a change set; answers the change set of the taking back. */
  undo(changeSet: number): Promise<number>;
  /** Nodes of objects, and the associations among them and between them and `others`. */
  read(objects: readonly number[], others: readonly number[]): Promise<GraphAnswer>;
}

export interface Placed {
  readonly rows: Uint32Array;
  /** x and y of each row in turn. */
  readonly places: Float32Array;
}

export class GraphSession {
  readonly key: string;
  readonly model = new GraphModel();
  readonly history = new History();
  readonly #store: GraphStore;
  readonly #listeners = new Set<SessionListener>();
  readonly #versions: Record<SessionPart, number> = {
    content: 0,
    places: 0,
    pins: 0,
    selection: 0,
    history: 0,
    file: 0,
    metrics: 0,
  };
  #selection: ReadonlySet<number> = new Set();
  #metrics: MetricValues = {};
  #startName = 'Start';
  #moving: Promise<void> = Promise.resolve();
  #isWalking = false;
  #ongoing: (() => void) | null = null;
  #refreshing: Promise<void> | null = null;
  #refreshAgain = false;
  /** The saved graph that this one is, and whether it differs from it. */
  #file: { readonly id: number | null; readonly name: string; readonly savedAt: number } = {
    id: null,
    name: '',
    savedAt: 0,
  };

  constructor(key: string, store: GraphStore) {
    this.key = key;
    this.#store = store;
  }

  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Grows whenever that part changes. */
  version(part: SessionPart): number {
    return this.#versions[part];
  }

  /** Tells listeners; for whoever changes a part from outside, such as a running layout. */
  notify(...parts: readonly SessionPart[]): void {
    this.#tell(parts.map((part) => ({ part, rows: null })));
  }

  #tell(touched: readonly TouchedPart[]): void {
    for (const { part } of touched) this.#versions[part] += 1;
    for (const { part, rows } of touched) for (const listener of this.#listeners) listener(part, rows);
  }

  get selection(): ReadonlySet<number> {
    return this.#selection;
  }

  select(rows: Iterable<number>): void {
    this.#selection = new Set([...rows].filter((row) => this.model.hasNode(row)));
    this.notify('selection');
  }

  /** What the analysis says of the nodes, as far as it has run. */
  get metrics(): MetricValues {
    return this.#metrics;
  }

  /** Takes numbers of the analysis beside those that are there; they are no step of the history. */
  setMetrics(values: MetricValues): void {
    this.#metrics = { ...this.#metrics, ...values };
    this.notify('metrics');
  }

  /** What the graph began with, in words: the name of state 0. */
  get startName(): string {
    return this.#startName;
  }

  /**
   * Makes state 0 of the history: rows that the model has taken, at their places. Only for a graph without steps.
   * `origin`: the row that nothing hides, -1 for none. `edges`: derived and foreign ones that it begins with.
   */
  begin(name: string, placed: Placed, origin = -1, edges: Uint32Array = new Uint32Array(0)): void {
    this.#startName = name;
    this.model.apply({ kind: 'nodes', rows: placed.rows, on: true });
    this.model.apply(placesChange(this.model, placed));
    this.model.apply(this.#unshown(edges));
    this.model.origin = origin;
    this.notify('content', 'places', 'history', 'file');
  }

  /** Whether a way through the history is being walked that waits for the workspace: no other step can be made then. */
  get isWalking(): boolean {
    return this.#isWalking;
  }

  /**
   * Says that places are being changed without a step yet, as by a layout that runs. Before anything else becomes a
   * step, `finish` is called once: it makes one of the places as they are. Null: nothing is going on any more.
   */
  setOngoing(finish: (() => void) | null): void {
    this.#ongoing = finish;
  }

  /** Whether the places are those of no state yet. */
  get isOngoing(): boolean {
    return this.#ongoing !== null;
  }

  /** Makes a step of what is going on, if anything is. */
  finishOngoing(): void {
    const finish = this.#ongoing;
    this.#ongoing = null;
    finish?.();
  }

  /**
   * Does something as one step. Changes that change nothing make no step. While a way through the history is being
   * walked nothing is done, because the state that the changes were made for is not there; what has only changed the
   * workspace becomes a step after it. Answers whether it was done.
   */
  do(name: string, changes: readonly GraphChange[], store: { readonly changeSet: number } | null = null): boolean {
    const real = changes.filter((change) => !isEmpty(change));
    if (real.length === 0 && store === null) return false;
    if (this.#isWalking) {
      if (real.length === 0) void this.#moving.then(() => this.do(name, [], store));
      else this.notify('content', 'places');
      return false;
    }
    this.finishOngoing();
    for (const change of real) this.model.apply(change);
    this.history.push(name, real, Date.now(), store);
    this.#changed(real);
    return true;
  }

  /** Brings nodes of an answer into the graph, placed where the caller says; answers the rows that are new in it. */
  add(
    name: string,
    answer: GraphAnswer,
    place: (rows: Uint32Array) => Float32Array,
    remembered?: Uint32Array,
  ): number[] {
    const rows = this.model.take(answer).filter((row) => this.model.nodes.present[row] !== 1);
    const fresh = Uint32Array.from(new Set(rows));
    const places = place(fresh);
    const isDone = this.do(name, [
      { kind: 'nodes', rows: fresh, on: true },
      placesChange(this.model, { rows: fresh, places }),
      ...(remembered === undefined ? [] : [this.#unshown(remembered)]),
    ]);
    // Edges between nodes that were there already came with the answer, too.
    this.notify('content');
    return isDone ? [...fresh] : [];
  }

  #unshown(edges: Uint32Array): GraphChange {
    return { kind: 'edges', rows: edges.filter((row) => this.model.edges.known[row] !== 1), on: true };
  }

  /** Takes nodes out of the graph; the origin stays. */
  remove(name: string, rows: Iterable<number>): void {
    const gone = Uint32Array.from(
      [...new Set(rows)].filter((row) => this.model.nodes.present[row] === 1 && row !== this.model.origin),
    );
    const pinned = gone.filter((row) => this.model.nodes.pinned[row] === 1);
    this.do(name, [
      { kind: 'pins', rows: pinned, on: false },
      { kind: 'nodes', rows: gone, on: false },
    ]);
    this.select([...this.#selection]);
  }

  move(name: string, placed: Placed): void {
    this.do(name, [placesChange(this.model, placed)]);
  }

  /** Makes a step of places that are on the screen already, as after a drag or a layout; `before` is where they were. */
  moved(name: string, rows: Uint32Array, before: Float32Array): void {
    this.do(name, [{ kind: 'places', rows, before, after: placesOf(this.model, rows) }]);
  }

  pin(name: string, rows: Iterable<number>, on: boolean): void {
    const changed = Uint32Array.from(
      [...new Set(rows)].filter((row) => this.model.hasNode(row) && (this.model.nodes.pinned[row] === 1) !== on),
    );
    this.do(name, [{ kind: 'pins', rows: changed, on }]);
  }

  setView(name: string, patch: Partial<GraphView>): void {
    if (isSameView(this.model.view, { ...this.model.view, ...patch })) return;
    // What is going on may change the view, too: a layout puts its name there.
    if (!this.#isWalking) this.finishOngoing();
    const before = this.model.view;
    this.do(name, [{ kind: 'view', before, after: { ...before, ...patch } }]);
  }

  undo(): Promise<void> {
    return this.#go(() => (this.history.canUndo ? this.history.before : undefined));
  }

  redo(): Promise<void> {
    return this.#go(() => this.history.after);
  }

  /**
   * Goes to any state of the history. A step of the workspace that cannot be taken back stops the walk there with its
   * error; the graph is then in that state, whole. Walks wait for each other.
   */
  goTo(id: number): Promise<void> {
    return this.#go(() => id);
  }

  /** `target` is asked when its turn has come: two undos in a row go back two steps. */
  #go(target: () => number | undefined): Promise<void> {
    const walked = this.#moving.then(() => this.#walk(target));
    this.#moving = walked.catch(() => undefined);
    return walked;
  }

  /** Resolves when no way through the history is being walked. */
  async atRest(): Promise<void> {
    while (this.#isWalking) await this.#moving;
  }

  /**
   * Asks the workspace for something that is added to the graph then, at once and as one step; not in the middle of a
   * walk through the history. Where the graph became another one meanwhile, the answer knows nothing of what came: its
   * associations are asked for, too.
   */
  async bring<Answer, Taken>(question: () => Promise<Answer>, take: (answer: Answer) => Taken): Promise<Taken> {
    const asked = this.history.current;
    const answer = await question();
    await this.atRest();
    const isAnother = this.history.current !== asked;
    const taken = take(answer);
    if (isAnother) await this.refresh();
    return taken;
  }

  async #walk(target: () => number | undefined): Promise<void> {
    this.finishOngoing();
    const id = target();
    if (id === undefined) return;
    const way = this.history.way(this.history.current, id);
    if (way === undefined) throw new RangeError(`the history has no state ${id}`);
    let touchedStore = false;
    let hasArrived = false;
    this.#isWalking = true;
    try {
      for (const step of way.back) {
        if (step.store !== null) {
          step.store = { changeSet: await this.#store.undo(step.store.changeSet) };
          touchedStore = true;
        }
        for (const change of step.changes.toReversed()) this.model.apply(inverseOf(change));
        this.history.stand(step.parent);
      }
      for (const step of way.forth) {
        if (step.store !== null) {
          step.store = { changeSet: await this.#store.undo(step.store.changeSet) };
          touchedStore = true;
        }
        for (const change of step.changes) this.model.apply(change);
        this.history.stand(step.id);
      }
      hasArrived = true;
    } finally {
      this.#isWalking = false;
      this.#selection = new Set([...this.#selection].filter((row) => this.model.hasNode(row)));
      this.#changed([...way.back, ...way.forth].flatMap(({ changes }) => changes));
      this.notify('selection');
      // Why a walk ended early is what counts.
      if (touchedStore) await (hasArrived ? this.refresh() : this.refresh().catch(() => undefined));
    }
  }

  /** Asks the workspace anew about every node: what was deleted or hidden leaves, associations are as they are now. */
  refresh(): Promise<void> {
    // An answer that is older than the next question must not come after its answer.
    if (this.#refreshing !== null) {
      this.#refreshAgain = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#refreshAll();
    return this.#refreshing;
  }

  async #refreshAll(): Promise<void> {
    try {
      do {
        this.#refreshAgain = false;
        await this.#retake();
      } while (this.#refreshAgain);
    } finally {
      // In the same turn as the last look at what else is wanted: nothing is forgotten in between.
      this.#refreshing = null;
    }
  }

  async #retake(): Promise<void> {
    const asked = this.#askedRows();
    if (asked.length === 0) return;
    const copies = Array.from(asked, (row) => this.model.nodes.objectsOf(row));
    this.model.retake(asked, ...(await readInParts(this.#store, copies)));
    this.#selection = new Set([...this.#selection].filter((row) => this.model.hasNode(row)));
    this.notify('content', 'selection');
  }

  /** Every row that the workspace may know, whichever state of the history shows it: any of them may be shown next. */
  #askedRows(): Uint32Array {
    const { nodes } = this.model;
    return Uint32Array.from({ length: nodes.count }, (_, row) => row).filter((row) => (nodes.objects[row] ?? 0) > 0);
  }

  /** What differs between two states of the history; undefined when one of them is not there. */
  difference(from: number, to: number): GraphDifference | undefined {
    const way = this.history.way(from, to);
    return way === undefined ? undefined : differenceOf(way);
  }

  renameStep(id: number, name: string): void {
    const step = this.history.step(id);
    if (step === undefined || name.trim() === '') return;
    step.name = name.trim();
    this.notify('history');
  }

  /** The saved graph: its id and name, null before it was saved. `isChanged`: whether there is something to save. */
  get file(): { readonly id: number | null; readonly name: string; readonly isChanged: boolean } {
    return { id: this.#file.id, name: this.#file.name, isChanged: this.#file.savedAt !== this.history.current };
  }

  /** Says which saved graph this is now, in its present state. */
  setFile(id: number | null, name: string): void {
    this.#file = { id, name, savedAt: this.history.current };
    this.notify('file');
  }

  /** The saved graph has another name. */
  renameFile(name: string): void {
    this.#file = { ...this.#file, name };
    this.notify('file');
  }

  #changed(changes: readonly GraphChange[]): void {
    this.#tell(touchedBy(changes, this.model, this.#metrics));
    this.notify('history', 'file');
  }
}

const isSameView = (a: GraphView, b: GraphView): boolean => JSON.stringify(a) === JSON.stringify(b);

/** x and y of rows as they are now. */
export function placesOf({ nodes }: GraphModel, rows: Uint32Array): Float32Array {
  const places = new Float32Array(rows.length * 2);
  rows.forEach((row, at) => {
    places[at * 2] = nodes.x[row] ?? Number.NaN;
    places[at * 2 + 1] = nodes.y[row] ?? Number.NaN;
  });
  return places;
}

const placesChange = (model: GraphModel, { rows, places }: Placed): GraphChange => ({
  kind: 'places',
  rows,
  before: placesOf(model, rows),
  after: places,
});
