/**
 * Joins the graph of a tab with the stage that draws it. The element with the stage in it is moved from one host to
 * the next as tabs are hidden and shown, so camera and pictures stay; while it is in none the stage sleeps.
 */
import { placesOf } from './model/graph-session.ts';
import { nodeWord } from './model/step-name.ts';
import { Touched } from './touched.ts';
import type { Goal, SceneKeeper } from './scene-keeper.ts';
import { createStage } from './stage/create-stage.ts';
import type { StageSpeed } from './stage/draw-budget.ts';
import type { Extent } from './stage/view-transform.ts';
import type {
  CameraView,
  Modifiers,
  Stage,
  StageColors,
  StageEvents,
  StageReport,
  StageTarget,
  StageTool,
} from './stage/stage.ts';

export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

/** What the screen does about what happens on the canvas; rows are those of the model. */
export interface CanvasHandlers {
  /** A node was chosen alone: whatever shows one node follows. */
  follow(row: number): void;
  /** A double click on a node. */
  open(row: number): void;
  /** `edge`: row of the edge under the pointer, null for nodes; without both the menu is that of the canvas. */
  menu(rows: readonly number[], edge: number | null, place: MenuPlace): void;
  associate(from: number, to: number): void;
  measured(speed: StageSpeed): void;
  failed(reason: string): void;
}

export interface CanvasLook {
  readonly ground: StageColors;
  readonly reducedMotion: boolean;
  readonly speed: StageSpeed | undefined;
  readonly glyph: (type: number) => readonly string[];
  /** Pixels at the top of this element that tools cover, wherever it is by then. */
  readonly topPx: (element: HTMLElement) => number;
}

const moveMs = 350;

export class Canvas {
  readonly #keeper: SceneKeeper;
  readonly #handlers: CanvasHandlers;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #element: HTMLElement | null = null;
  #stage: Stage | null = null;
  #failure: unknown = null;
  #report: StageReport | null = null;
  #tool: StageTool = 'select';
  #shownVersion = -1;
  /** What the stage was not told yet. */
  readonly #moved = new Touched();
  readonly #pinned = new Touched();
  #animation = 0;
  #frame = 0;
  #isAwake = false;
  #version = 0;
  /** Positions are written every frame: they are shown as they are instead of being moved to. */
  isLive = false;

  constructor(keeper: SceneKeeper, handlers: CanvasHandlers) {
    this.#keeper = keeper;
    this.#handlers = handlers;
    this.#stop = keeper.session.subscribe((part, rows) => {
      if (part === 'places') this.#moved.add(rows);
      if (part === 'pins') this.#pinned.add(rows);
      this.#schedule();
    });
  }

  /** The stage; null before the canvas was on screen for the first time, and when it could not be made. */
  get stage(): Stage | null {
    return this.#stage;
  }
  get report(): StageReport | null {
    return this.#report;
  }
  /** Why there is no stage; null when there is one. */
  get failure(): unknown {
    return this.#failure;
  }
  get tool(): StageTool {
    return this.#tool;
  }

  /** What is in view and on how many pixels; null while nothing is drawn. */
  get seen(): { readonly view: CameraView; readonly extent: Extent } | null {
    if (this.#stage === null || this.#element === null || this.#element.clientWidth === 0) return null;
    const { clientWidth: width, clientHeight: height } = this.#element;
    return { view: this.#stage.camera.get(), extent: { width, height } };
  }

  setTool(tool: StageTool): void {
    this.#tool = tool;
    this.#stage?.setTool(tool);
    this.#tell();
  }

  /** Tells whenever report, tool or failure change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Grows whenever listeners are told. */
  get version(): number {
    return this.#version;
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Shows the canvas in an element that has its final size. */
  attach(host: HTMLElement, look: CanvasLook): void {
    this.#isAwake = true;
    if (this.#element === null) this.#element = makeElement();
    host.append(this.#element);
    if (this.#stage === null) this.#make(this.#element, look);
    else {
      this.#stage.setColors(look.ground);
      this.#stage.setReducedMotion(look.reducedMotion);
      this.#stage.wake();
    }
    this.#flush();
  }

  #make(element: HTMLElement, look: CanvasLook): void {
    try {
      this.#stage = createStage(element, { ...look, topPx: () => look.topPx(element), events: this.#events() });
      this.#stage.setTool(this.#tool);
      this.#report = this.#stage.report();
      this.#failure = null;
    } catch (failure) {
      this.#failure = failure;
    }
    this.#tell();
  }

  /** Takes the canvas off the screen; camera and content stay. */
  detach(): void {
    this.#isAwake = false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#stage?.sleep();
    this.#element?.remove();
  }

  dispose(): void {
    this.#stop();
    this.detach();
    this.#stage?.dispose();
    this.#stage = null;
    this.#listeners.clear();
  }

  setLook({ ground, reducedMotion }: Pick<CanvasLook, 'ground' | 'reducedMotion'>): void {
    this.#stage?.setColors(ground);
    this.#stage?.setReducedMotion(reducedMotion);
  }

  /** Items of rows that are drawn, groups for their members. */
  itemsOf(rows: Iterable<number>): Set<number> {
    const { scene } = this.#keeper;
    return new Set([...rows].map((row) => scene.itemOf(row)).filter((item) => item >= 0));
  }

  panTo(row: number): void {
    const item = this.#keeper.scene.itemOf(row);
    if (item >= 0) this.#stage?.camera.panTo(item);
  }

  /** Brings a row into view when it is outside. */
  reveal(row: number): void {
    const item = this.#keeper.scene.itemOf(row);
    if (item >= 0 && !this.#isInView(item)) this.#stage?.camera.panTo(item);
  }

  /** Brings rows that have just come into view together with those beside which they stand; nothing where all are in view. */
  showNew(rows: Iterable<number>, beside: Iterable<number>): void {
    if (!this.#isAwake) return;
    this.#flush();
    const items = [...this.itemsOf(rows)];
    if (items.some((item) => !this.#isInView(item))) this.#stage?.camera.fit([...items, ...this.itemsOf(beside)]);
  }

  #isInView(item: number): boolean {
    if (this.#stage === null || this.#element === null) return true;
    const { x, y } = this.#stage.screenOf(item);
    const { clientWidth, clientHeight } = this.#element;
    return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
  }

  #schedule(): void {
    if (this.#frame !== 0 || !this.#isAwake) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#flush();
    });
  }

  /** Brings the stage to the state of the session. */
  #flush(): void {
    const stage = this.#stage;
    if (stage === null || !this.#isAwake) return;
    const { session } = this.#keeper;
    const { nodeLabels, edgeLabels } = session.model.view;
    const goal = this.#shownVersion === -1 || this.isLive ? null : this.#keeper.beginAnimation();
    const { scene } = this.#keeper;
    // A selection or a name of the history moves nobody.
    const moved = this.#moved.isEmpty ? undefined : this.#itemsTouched(this.#moved.take());
    const pinned = this.#pinned.isEmpty ? undefined : this.#itemsTouched(this.#pinned.take());
    if (scene.version !== this.#shownVersion) {
      this.#shownVersion = scene.version;
      // Where everything is new, nothing is on its way.
      if (goal !== null) this.#keeper.endAnimation();
      stage.setLabels({ nodes: nodeLabels, edges: edgeLabels });
      stage.setScene(scene);
    } else {
      if (pinned !== undefined) stage.updateFlags(pinned);
      if (goal !== null) this.#animate(stage, goal);
      else if (moved !== undefined) stage.movePositions(moved);
    }
    stage.setSelection(this.itemsOf(session.selection));
  }

  /** Items of touched rows; null for any. */
  #itemsTouched(rows: Uint32Array | null): readonly number[] | null {
    return rows && [...this.itemsOf(rows)];
  }

  #animate(stage: Stage, { x, y, rows }: Goal): void {
    this.#animation += 1;
    const animation = this.#animation;
    void stage.animateTo(x, y, moveMs, this.#itemsTouched(rows)).then(() => {
      // A later one has taken over and is still on its way.
      if (animation !== this.#animation) return;
      this.#keeper.endAnimation();
      this.#moved.add(rows);
      this.#schedule();
    });
  }

  #events(): StageEvents {
    return {
      hover: () => undefined,
      click: (target, keys) => this.#click(target, keys),
      doubleClick: (target) => this.#doubleClick(target),
      contextMenu: (target, left, top) => this.#menu(target, { left, top }),
      selectArea: (items, additive) => {
        const rows = this.#keeper.rowsOf(items);
        const { session } = this.#keeper;
        session.select(additive ? [...session.selection, ...rows] : rows);
      },
      dragStart: () => undefined,
      drag: () => undefined,
      dragEnd: (items, dx, dy) => this.#moveBy(items, dx, dy),
      associate: (from, to) => {
        const { scene } = this.#keeper;
        const [a, b] = [scene.rows[from] ?? -1, scene.rows[to] ?? -1];
        if (a >= 0 && b >= 0) this.#handlers.associate(a, b);
      },
      camera: () => undefined,
      report: (report) => {
        this.#report = report;
        this.#tell();
      },
      measured: (speed) => this.#handlers.measured(speed),
      failed: (reason) => this.#handlers.failed(reason),
    };
  }

  #rowsAt(target: StageTarget | null): number[] {
    if (target === null) return [];
    if (target.kind === 'item') return this.#keeper.rowsOf([target.item]);
    const { scene } = this.#keeper;
    const ends = [scene.source[target.edge] ?? -1, scene.target[target.edge] ?? -1];
    return this.#keeper.rowsOf(ends.filter((item) => item >= 0));
  }

  #click(target: StageTarget | null, { shift, ctrl }: Modifiers): void {
    const { session } = this.#keeper;
    const rows = this.#rowsAt(target);
    if (shift || ctrl) {
      const chosen = new Set(session.selection);
      const isIn = rows.every((row) => chosen.has(row));
      for (const row of rows)
        if (isIn) chosen.delete(row);
        else chosen.add(row);
      session.select(chosen);
      return;
    }
    session.select(rows);
    const [row] = rows;
    if (rows.length === 1 && row !== undefined) this.#handlers.follow(row);
  }

  #doubleClick(target: StageTarget | null): void {
    if (target?.kind !== 'item') return;
    const row = this.#keeper.scene.rows[target.item] ?? -1;
    if (row >= 0) return this.#handlers.open(row);
    const members = this.#keeper.rowsOf([target.item]);
    this.#keeper.openGroup(target.item);
    this.#showAtOnce();
    // Its members are where they always were, which may be far from where the group stood.
    if (![...this.itemsOf(members)].every((item) => this.#isInView(item))) this.#stage?.camera.fit();
  }

  #menu(target: StageTarget | null, place: MenuPlace): void {
    const { session, scene } = this.#keeper;
    if (target?.kind === 'edge') {
      this.#handlers.menu(this.#rowsAt(target), scene.edgeRows[target.edge] ?? null, place);
      return;
    }
    const rows = this.#rowsAt(target);
    if (rows.length > 0 && !rows.every((row) => session.selection.has(row))) session.select(rows);
    this.#handlers.menu(rows.length === 0 ? [] : [...session.selection], null, place);
  }

  /** A drag as one step: what was put somewhere by hand stays there. Groups move their members and stay groups. */
  #moveBy(items: readonly number[], dx: number, dy: number): void {
    if (dx === 0 && dy === 0) return;
    const { session, scene } = this.#keeper;
    const rows = Uint32Array.from(new Set(this.#keeper.rowsOf(items)));
    const before = placesOf(session.model, rows);
    const after = before.map((value, at) => value + (at % 2 === 0 ? dx : dy));
    const single = items.filter((item) => (scene.rows[item] ?? -1) >= 0).map((item) => scene.rows[item] ?? 0);
    const loose = Uint32Array.from(single.filter((row) => session.model.nodes.pinned[row] !== 1));
    const [first] = single;
    const what = items.length === 1 && first !== undefined ? nodeWord(first) : `${rows.length} nodes`;
    session.do(`Move ${what}`, [
      { kind: 'places', rows, before, after },
      { kind: 'pins', rows: loose, on: true },
    ]);
    // The stage has them where the hand let go of them: nothing is to be seen moving there again.
    this.#showAtOnce();
  }

  /** Moves the nodes to their new places, and the camera to where it shows all of them. */
  arrive(): void {
    this.#flush();
    this.#stage?.camera.fit();
  }

  #showAtOnce(): void {
    const wasLive = this.isLive;
    this.isLive = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#flush();
    this.isLive = wasLive;
  }
}

function makeElement(): HTMLElement {
  const element = document.createElement('div');
  element.style.width = '100%';
  element.style.height = '100%';
  return element;
}
