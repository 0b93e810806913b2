import type { Scene } from '../scene/scene.ts';
import type { ScenePart } from './neighbourhood.ts';
import type { StageColors, StageReport } from './stage.ts';
import type { ViewTransform } from './view-transform.ts';

/** What is drawn above the rest. */
export interface Standout {
  readonly part: ScenePart;
  readonly selected: ReadonlySet<number>;
  /** -1 for none. */
  readonly hovered: number;
  /** The rest steps back. */
  readonly dims: boolean;
}

/** Draws a scene: with WebGL and the raster worker, or as SVG. */
export interface Picture {
  setScene(scene: Scene): void;
  /** These items have moved; null: any may have. */
  movePositions(items: readonly number[] | null): void;
  /** These items have other flags; null: any may have. */
  updateFlags(items: readonly number[] | null): void;
  setStandout(standout: Standout): void;
  setColors(colors: StageColors): void;
  draw(transform: ViewTransform, isMoving: boolean): void;
  drawn(): Pick<StageReport, 'mode' | 'itemsDrawn' | 'edgesDrawn'>;
  /** Items that can be pointed at; undefined for all. */
  readonly onlyItems: ReadonlySet<number> | undefined;
  dispose(): void;
}
