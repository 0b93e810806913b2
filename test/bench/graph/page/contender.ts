/** What draws a graph in the page: the product's way and those it is compared with. */
import type { GraphData } from '../graph-data.ts';

/** Middle of the screen in world coordinates, y upwards, and pixels of the screen per unit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How good what is on the screen is while something moves. */
export interface ShownState {
  /** Share of the view that the picture covers. */
  readonly coverage: number;
  /** Since the camera was where the picture was made for. */
  readonly ageMs: number;
}

export interface Contender {
  /** Everything from columns in memory until the whole graph is on the screen. */
  show(host: HTMLElement, data: GraphData, view: View): Promise<void>;
  look(view: View): void;
  /** Resolves when a frame for the last look was handed to the screen. */
  frame(): Promise<void>;
  /** Resolves when the last look is on the screen completely. */
  complete(): Promise<void>;
  /** Absent where each frame is drawn anew. */
  shown?(): ShownState | null;
  dispose(): void;
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

export const radius = 3;
export const ground = '#1c2127';
export const typeColors = [
  '#9179f2',
  '#4c90f0',
  '#e76a6e',
  '#c87619',
  '#1aad71',
  '#7fb740',
  '#13c9ba',
  '#d99e0b',
  '#2d72d2',
  '#d69fd6',
  '#96622d',
  '#68c1ee',
] as const;
export const ownerColors = ['#738091', '#b07a3c'] as const;
