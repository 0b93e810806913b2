/** What a stage is: the place where a scene is drawn, looked around in and pointed at. `createStage` makes one. */
import type { Scene } from '../scene/scene.ts';
import type { StageSpeed } from './draw-budget.ts';

/** CSS colours `#rrggbb` of the theme; those of items and edges are in the palette of the scene. */
export interface StageColors {
  /** Behind everything; also the halo of labels. */
  readonly background: string;
  readonly text: string;
  /** Labels of edges. */
  readonly muted: string;
  /** Rings of selected and hovered items, the lasso. */
  readonly accent: string;
  /** Border of an item that several owners have. */
  readonly severalOwners: string;
}

/** `gpu` and `software` draw with WebGL; `none` has no WebGL and shows a reduced scene as SVG. */
export type StageRenderer = 'gpu' | 'software' | 'none';

/** World coordinates of the middle of the canvas, and how many world units its shorter side spans. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

export interface Modifiers {
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
}

export type StageTarget =
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'edge'; readonly edge: number };

export type StageTool = 'select' | 'pan' | 'lasso' | 'associate';

/** A label as it stands on the screen, for pictures. `x`, `y`: left end of the baseline in pixels of the container. */
export interface ShownLabel {
  readonly item: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
  readonly bold: boolean;
}

export interface StageReport {
  readonly renderer: StageRenderer;
  /** `sigma`: everything in view is drawn by Sigma; `raster`: the far view comes from the raster worker. */
  readonly mode: 'sigma' | 'raster' | 'svg';
  readonly items: number;
  readonly edges: number;
  /** What is drawn of them; without WebGL only the most important items. */
  readonly itemsDrawn: number;
  readonly edgesDrawn: number;
  /** Items that this machine draws in one frame with three edges each. */
  readonly budget: number;
  /** Median of the last frames while something moved; null before anything moved. */
  readonly frameMs: number | null;
}

export interface StageEvents {
  /** -1: nothing is under the pointer. */
  hover(item: number): void;
  click(target: StageTarget | null, keys: Modifiers): void;
  doubleClick(target: StageTarget | null, keys: Modifiers): void;
  contextMenu(target: StageTarget | null, clientX: number, clientY: number): void;
  /** A rectangle or a lasso was closed. */
  selectArea(items: readonly number[], additive: boolean): void;
  dragStart(items: readonly number[]): void;
  /** World distance since the start. The stage shows the move by itself, in `scene.x` and `scene.y`. */
  drag(items: readonly number[], dx: number, dy: number): void;
  /** The stage has put everything back: who owns the positions moves them for good, or leaves them. */
  dragEnd(items: readonly number[], dx: number, dy: number): void;
  associate(from: number, to: number): void;
  camera(view: CameraView): void;
  report(report: StageReport): void;
  /** This machine was measured; kept by the caller and given back as `speed` next time. */
  measured(speed: StageSpeed): void;
  /** Drawing is no longer possible in the way it was; the stage goes on as SVG. One sentence for the user. */
  failed(reason: string): void;
}

export interface StageOptions {
  readonly ground: StageColors;
  readonly reducedMotion: boolean;
  readonly events: StageEvents;
  /** SVG path data in a box of 16 for the icon of an object type number; none for an empty list. */
  readonly glyph?: (type: number) => readonly string[];
  /** From an earlier `measured`; without it the first stage of a window measures for under 300 ms. */
  readonly speed?: StageSpeed | undefined;
  readonly force?: StageRenderer | undefined;
  /** Pixels at the top that something else covers now: nothing that is fitted into view stands behind it. */
  readonly topPx?: (() => number) | undefined;
}

export interface Stage {
  readonly renderer: StageRenderer;
  /** New content; the camera stays, except that the first scene that is not empty is fitted. */
  setScene(scene: Scene): void;
  /** `scene.x` and `scene.y` were changed in place, of these items alone; null: of any. */
  movePositions(items: readonly number[] | null): void;
  /** `scene.flags` was changed in place, of these items alone; null: of any. */
  updateFlags(items: readonly number[] | null): void;
  /**
   * Moves `scene.x` and `scene.y` in place to the given places, of these items alone, or, for null, of all; at once with
   * reduced motion or on a raster.
   */
  animateTo(x: Float32Array, y: Float32Array, ms: number, items: readonly number[] | null): Promise<void>;
  setSelection(items: ReadonlySet<number>): void;
  /** As if the pointer were there, for tables and keys: its neighbours stand out. -1: nothing. */
  setHover(item: number): void;
  /** These items and the edges between them stand out and the rest is dimmed, as for paths; null: nothing does. */
  setEmphasis(items: ReadonlySet<number> | null): void;
  setLabels(shown: { readonly nodes: boolean; readonly edges: boolean }): void;
  setColors(ground: StageColors): void;
  setReducedMotion(reduced: boolean): void;
  setTool(tool: StageTool): void;
  /** Off, the wheel scrolls the page. */
  setWheelZoom(on: boolean): void;
  readonly camera: {
    get(): CameraView;
    /** At once. */
    set(view: CameraView): void;
    /** Shows all, or these items, with a margin. */
    fit(items?: Iterable<number>): void;
    zoomIn(): void;
    zoomOut(): void;
    /** Brings an item to the middle. */
    panTo(item: number): void;
  };
  /** Pixels of the container to world coordinates. */
  worldAt(px: number, py: number): { x: number; y: number };
  /** Where an item stands in pixels of the container, with its radius. */
  screenOf(item: number): { x: number; y: number; radius: number };
  shownLabels(): readonly ShownLabel[];
  report(): StageReport;
  /** Gives its WebGL context back while its tab is hidden; everything else stays. */
  sleep(): void;
  wake(): void;
  dispose(): void;
}
