/** Makes a stage out of its parts: who draws, the camera, labels above the drawing, and the mouse. */
import { LiveBounds } from '../scene/live-bounds.ts';
import { type Bounds, boundsOf, type Scene } from '../scene/scene.ts';
import { itemBudget, type StageSpeed } from './draw-budget.ts';
import { DrawingHost } from './drawing-host.ts';
import { FrameClock } from './frame-clock.ts';
import { GestureEffects, type GestureLine } from './gesture-effects.ts';
import { itemBounds } from './item-bounds.ts';
import { LabelBoard } from './label-board.ts';
import { LabelLayer } from './label-layer.ts';
import { machineSpeed } from './machine-speed.ts';
import { Overlay } from './overlay.ts';
import { edgeAt, itemAt } from './picking.ts';
import type { Standout } from './picture.ts';
import { PositionAnimation } from './position-animation.ts';
import { detectRenderer } from './renderer-detection.ts';
import type {
  CameraView,
  ShownLabel,
  Stage,
  StageColors,
  StageOptions,
  StageReport,
  StageTarget,
  StageTool,
} from './stage.ts';
import { StagePointer } from './stage-pointer.ts';
import { type Chosen, nothingStandsOut, standoutOf } from './standout.ts';
import { svgItemMax } from './svg-part.ts';
import {
  fitView,
  screenX,
  screenY,
  spanLimits,
  type ViewTransform,
  viewTransform,
  worldX,
  worldY,
} from './view-transform.ts';

const cameraMs = 300;
const zoomStep = 1.5;
/** A camera that has not moved for so long is at rest. */
const restMs = 140;
/** More items than these do not glide to their places: each step would be drawn too late. */
const animatedMax = 20_000;

/** Draws into `container`, which it fills, and which must hold nothing else. */
export function createStage(container: HTMLElement, options: StageOptions): Stage {
  return new CreatedStage(container, options);
}

class CreatedStage implements Stage {
  readonly camera: Stage['camera'];
  readonly #options: StageOptions;
  readonly #host: DrawingHost;
  readonly #overlay = new Overlay();
  readonly #labelLayer = new LabelLayer();
  readonly #labels = new LabelBoard(this.#labelLayer.measure.width);
  readonly #pointer: StagePointer;
  readonly #gestures: GestureEffects;
  readonly #clock = new FrameClock();
  readonly #animation = new PositionAnimation();
  readonly #speed: StageSpeed | null;
  #colors: StageColors;
  #reducedMotion: boolean;
  #scene: Scene | null = null;
  #bounds = new LiveBounds({ x: new Float32Array(0), y: new Float32Array(0), count: 0 });
  /** Camera while nobody draws, and before the first scene. */
  #view: CameraView = { x: 0, y: 0, span: 1.2 };
  #needsFit = true;
  /** What was covered at the top when the view was last fitted: asking at each frame would have the page laid out. */
  #topPx = 0;
  /** Where the items are going while they are moved there. */
  #goal: { readonly x: Float32Array; readonly y: Float32Array } | null = null;
  #chosen: Chosen = { selection: new Set(), hovered: -1, emphasis: null };
  #standout: Standout = nothingStandsOut;
  #strong: ReadonlySet<number> = new Set();
  #line: GestureLine = { area: null, link: null };
  #lastTransform: ViewTransform | null = null;
  #lastMove = -Infinity;
  #restTimer: number | undefined;
  #lastReport = '';

  constructor(container: HTMLElement, options: StageOptions) {
    this.#options = options;
    this.#colors = options.ground;
    this.#reducedMotion = options.reducedMotion;
    container.style.overflow = 'hidden';
    if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
    const renderer = options.force ?? detectRenderer();
    this.#speed = renderer === 'none' ? null : machineSpeed(renderer, container, options);
    this.#host = new DrawingHost({
      container,
      renderer,
      speed: this.#speed,
      glyph: options.glyph ?? (() => []),
      colors: () => this.#colors,
      reducedMotion: () => this.#reducedMotion,
      frame: () => this.#frame(),
      transform: () => this.#transform(),
      opened: ({ surface, picture }) => {
        // Above whatever has just been put there.
        container.append(this.#labelLayer.element, this.#overlay.canvas);
        surface.limitSpan(spanLimits(this.#fitSpan(), this.#view.span));
        surface.setView(this.#view, 0);
        if (!this.#scene) return;
        picture.setScene(this.#scene);
        picture.setStandout(this.#standout);
      },
      failed: (reason) => options.events.failed(reason),
    });
    this.#host.open();
    this.#gestures = new GestureEffects(options.events, {
      scene: () => this.#scene,
      transform: () => this.#transform(),
      selection: () => this.#chosen.selection,
      targetAt: (px, py) => this.#targetAt(px, py),
      itemAt: (px, py) => this.#itemAt(px, py),
      moved: (items) => this.movePositions(items),
      dragging: () => this.#animation.arrive(),
      showLine: (line) => {
        this.#line = line;
        this.#requestFrame();
      },
    });
    this.#pointer = new StagePointer(container, {
      itemAt: (px, py) => this.#itemAt(px, py),
      setPanning: (allowed) => this.#host.drawing?.surface.setPanning(allowed),
      hover: (item) => {
        this.setHover(item);
        options.events.hover(item);
      },
      gesture: (gesture) => this.#gestures.take(gesture),
      doubleClick: (px, py, keys) => options.events.doubleClick(this.#targetAt(px, py), keys),
      contextMenu: (px, py, { clientX, clientY }) =>
        options.events.contextMenu(this.#targetAt(px, py), clientX, clientY),
    });
    this.camera = {
      get: () => this.#currentView(),
      set: (view) => this.#look(view, 0),
      fit: (items) => this.#fit(items),
      zoomIn: () => this.#zoomBy(1 / zoomStep),
      zoomOut: () => this.#zoomBy(zoomStep),
      panTo: (item) => {
        const [x, y] = [this.#scene?.x[item] ?? 0, this.#scene?.y[item] ?? 0];
        this.#look({ ...this.#currentView(), x, y }, cameraMs);
      },
    };
  }

  get renderer(): Stage['renderer'] {
    return this.#host.renderer;
  }

  setScene(scene: Scene): void {
    this.#animation.stop();
    this.#gestures.endDrag();
    this.#scene = scene;
    this.#bounds = new LiveBounds(scene);
    this.#chosen = { ...this.#chosen, hovered: -1 };
    this.#labels.setScene(scene);
    this.#labels.touch(true);
    this.#host.drawing?.surface.limitSpan(spanLimits(this.#fitSpan(), this.#currentView().span));
    this.#host.drawing?.picture.setScene(scene);
    this.#updateStandout();
  }

  movePositions(items: readonly number[] | null): void {
    this.#gestures.showDrag();
    this.#bounds.moved(items);
    this.#host.drawing?.picture.movePositions(items);
    this.#labels.touch(false);
    this.#requestFrame();
  }

  updateFlags(items: readonly number[] | null): void {
    this.#host.drawing?.picture.updateFlags(items);
    this.#requestFrame();
  }

  animateTo(x: Float32Array, y: Float32Array, ms: number, items: readonly number[] | null): Promise<void> {
    const scene = this.#scene;
    if (!scene) return Promise.resolve();
    this.#gestures.endDrag();
    const isAtOnce = this.#reducedMotion || scene.count > animatedMax || !this.#host.drawing;
    const goal = (this.#goal = { x, y });
    return this.#animation
      .start(scene, x, y, isAtOnce ? 0 : ms, () => this.movePositions(items), items)
      .finally(() => {
        if (this.#goal === goal) this.#goal = null;
      });
  }

  setSelection(items: ReadonlySet<number>): void {
    const { selection } = this.#chosen;
    // Whoever owns the graph says it again with each change of anything.
    if (items.size === selection.size && [...items].every((item) => selection.has(item))) return;
    this.#choose({ ...this.#chosen, selection: new Set(items) });
  }

  setHover(item: number): void {
    if (item !== this.#chosen.hovered) this.#choose({ ...this.#chosen, hovered: item });
  }

  setEmphasis(items: ReadonlySet<number> | null): void {
    this.#choose({ ...this.#chosen, emphasis: items && new Set(items) });
  }

  setLabels(shown: { readonly nodes: boolean; readonly edges: boolean }): void {
    this.#labels.show(shown);
    this.#requestFrame();
  }

  setColors(ground: StageColors): void {
    this.#colors = ground;
    this.#host.drawing?.picture.setColors(ground);
    this.#requestFrame();
  }

  setReducedMotion(reduced: boolean): void {
    this.#reducedMotion = reduced;
    this.#host.drawing?.surface.setReducedMotion(reduced);
  }

  setTool(tool: StageTool): void {
    this.#pointer.setTool(tool);
  }

  setWheelZoom(on: boolean): void {
    this.#pointer.setWheelZoom(on);
  }

  worldAt(px: number, py: number): { x: number; y: number } {
    const transform = this.#transform();
    return { x: worldX(transform, px), y: worldY(transform, py) };
  }

  screenOf(item: number): { x: number; y: number; radius: number } {
    const [transform, scene] = [this.#transform(), this.#scene];
    return {
      x: screenX(transform, scene?.x[item] ?? 0),
      y: screenY(transform, scene?.y[item] ?? 0),
      radius: (scene?.size[item] ?? 0) * transform.sizeScale,
    };
  }

  shownLabels(): readonly ShownLabel[] {
    return this.#labels.labels;
  }

  report(): StageReport {
    const drawn = this.#host.drawing?.picture.drawn() ?? { mode: 'sigma', itemsDrawn: 0, edgesDrawn: 0 };
    return {
      renderer: this.renderer,
      ...drawn,
      items: this.#scene?.count ?? 0,
      edges: this.#scene?.edgeCount ?? 0,
      budget: this.#speed ? itemBudget(this.#speed) : svgItemMax,
      frameMs: this.#clock.median(),
    };
  }

  sleep(): void {
    this.#view = this.#currentView();
    this.#animation.stop();
    this.#gestures.endDrag();
    this.#host.close();
  }

  wake(): void {
    this.#host.open();
  }

  dispose(): void {
    this.sleep();
    window.clearTimeout(this.#restTimer);
    this.#pointer.dispose();
    this.#labelLayer.element.remove();
    this.#overlay.canvas.remove();
  }

  #extent() {
    return this.#host.drawing?.surface.extent() ?? this.#lastTransform ?? { width: 1, height: 1 };
  }

  #currentView(): CameraView {
    return this.#host.drawing?.surface.view() ?? this.#view;
  }

  #fitSpan(): number {
    return fitView(this.#bounds.box, this.#extent()).span;
  }

  #transform(): ViewTransform {
    return viewTransform(this.#currentView(), this.#extent(), this.#fitSpan());
  }

  #requestFrame(): void {
    this.#host.drawing?.surface.requestFrame();
  }

  #look(view: CameraView, ms: number): void {
    this.#needsFit = false;
    this.#view = view;
    this.#host.drawing?.surface.setView(view, this.#reducedMotion ? 0 : ms);
  }

  #zoomBy(factor: number): void {
    const view = this.#currentView();
    this.#look({ ...view, span: view.span * factor }, cameraMs / 2);
  }

  /** Shows items, or all, where they are or where they are going. */
  #fit(items: Iterable<number> | undefined): void {
    this.#topPx = this.#options.topPx?.() ?? 0;
    const count = this.#scene?.count ?? 0;
    const places = this.#goal ?? this.#scene;
    const whole = this.#goal ? boundsOf(this.#goal.x, this.#goal.y, count) : this.#bounds.box;
    this.#host.drawing?.surface.limitSpan(spanLimits(fitView(whole, this.#extent()).span, this.#currentView().span));
    this.#look(this.#fittedView(places && items ? itemBounds(places, count, items, whole) : whole), cameraMs);
  }

  #fittedView(bounds: Bounds): CameraView {
    // One place alone has room enough in the middle.
    return fitView(bounds, this.#extent(), (this.#scene?.count ?? 0) > 1 ? this.#topPx : 0);
  }

  #choose(chosen: Chosen): void {
    this.#chosen = chosen;
    this.#labels.touch(true);
    this.#updateStandout();
  }

  #updateStandout(): void {
    this.#standout = this.#scene ? standoutOf(this.#scene, this.#chosen) : nothingStandsOut;
    this.#strong = new Set(this.#standout.part.items);
    this.#host.drawing?.picture.setStandout(this.#standout);
    this.#requestFrame();
  }

  #frame(): void {
    const drawing = this.#host.drawing;
    const extent = this.#extent();
    if (!drawing || extent.width <= 1 || extent.height <= 1) return;
    if (this.#needsFit && this.#scene && this.#scene.count > 0) {
      this.#topPx = this.#options.topPx?.() ?? 0;
      this.#look(this.#fittedView(this.#bounds.box), 0);
      drawing.surface.limitSpan(spanLimits(this.#fitSpan(), this.#currentView().span));
    }
    const nowMs = performance.now();
    this.#view = this.#currentView();
    const transform = this.#transform();
    const last = this.#lastTransform;
    const hasMoved = !last || last.x !== transform.x || last.y !== transform.y || last.zoom !== transform.zoom;
    this.#lastTransform = transform;
    if (hasMoved) {
      this.#lastMove = nowMs;
      this.#clock.tick(nowMs);
      window.clearTimeout(this.#restTimer);
      this.#restTimer = window.setTimeout(() => this.#rest(), restMs);
    }
    const isMoving = nowMs - this.#lastMove < restMs - 10;
    drawing.picture.draw(transform, isMoving);
    this.#labels.update(transform, this.#standout, drawing.picture.onlyItems, { isMoving, nowMs });
    const { labels, edgeLabels } = this.#labels;
    const isDimmed = (item: number) => this.#standout.dims && !this.#strong.has(item);
    this.#labelLayer.show(labels, isDimmed, this.#colors);
    this.#overlay.draw({ ...extent, edgeLabels, ...this.#line }, this.#colors);
    if (!isMoving) this.#tellReport();
  }

  #rest(): void {
    this.#clock.rest();
    this.#requestFrame();
    this.#options.events.camera(this.#currentView());
  }

  #tellReport(): void {
    const report = this.report();
    const key = JSON.stringify(report);
    if (key === this.#lastReport) return;
    this.#lastReport = key;
    this.#options.events.report(report);
  }

  #itemAt(px: number, py: number): number {
    return this.#scene ? itemAt(this.#scene, this.#transform(), px, py, this.#host.drawing?.picture.onlyItems) : -1;
  }

  #targetAt(px: number, py: number): StageTarget | null {
    const item = this.#itemAt(px, py);
    if (item >= 0) return { kind: 'item', item };
    const edge = this.#scene ? edgeAt(this.#scene, this.#transform(), px, py) : -1;
    return edge >= 0 ? { kind: 'edge', edge } : null;
  }
}
