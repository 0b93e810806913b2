import type { CameraView } from './stage.ts';
import type { Extent } from './view-transform.ts';

/** Where a stage draws, with the camera that the mouse moves. */
export interface Surface {
  extent(): Extent;
  view(): CameraView;
  /** @param ms duration of the movement; 0: at once */
  setView(view: CameraView, ms: number): void;
  limitSpan(limits: { readonly min: number; readonly max: number }): void;
  /** Whether the mouse moves the camera; not while it draws a line or moves items. */
  setPanning(allowed: boolean): void;
  setReducedMotion(reduced: boolean): void;
  /** Asks for one call of `frame` soon. */
  requestFrame(): void;
  dispose(): void;
}

export interface SurfaceEvents {
  /** The time to draw: the camera moved, the size changed, or it was asked for. */
  frame(): void;
  /** The graphics context is gone and nothing can be drawn on this surface any more. */
  lost(): void;
}
