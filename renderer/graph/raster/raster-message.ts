/** What the raster layer and its worker say to each other. */
import type { Viewport, WorldToScreen } from './camera.ts';

/** The columns of a scene that are drawn; copies, so that they can be handed over. */
export interface RasterColumns {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  readonly color: Uint16Array;
  readonly shape: Uint8Array;
  readonly flags: Uint8Array;
  readonly edgeCount: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly edgeColor: Uint16Array;
  readonly palette: readonly string[];
}

export interface RasterColors {
  /** `#rrggbb`: what lies behind everything, and the border of an item that several owners have. */
  readonly ground: string;
  readonly border: string;
}

/** A picture that is wanted. A newer one replaces it, even while it is drawn. */
export interface DrawRequest {
  readonly kind: 'draw';
  readonly id: number;
  readonly camera: WorldToScreen;
  readonly viewport: Viewport;
  readonly moving: boolean;
  /** Width of the picture over that of the viewport. */
  readonly overscan: number;
  /** So many edges at most; infinite for a picture that rests. */
  readonly edgeMax: number;
  /** Which of so many bands, from the top, the worker that reads this draws. */
  readonly band: number;
  readonly bands: number;
}

/** What changes the pictures that follow. */
export type SceneRequest =
  | { readonly kind: 'scene'; readonly columns: RasterColumns }
  | { readonly kind: 'positions'; readonly x: Float32Array; readonly y: Float32Array }
  /** Of these items alone, in their order. */
  | { readonly kind: 'moved'; readonly items: Uint32Array; readonly x: Float32Array; readonly y: Float32Array }
  | { readonly kind: 'emphasis'; readonly emphasis: Uint8Array | null }
  | { readonly kind: 'colors'; readonly colors: RasterColors };

export type RasterRequest =
  /** Ports to the workers of the other bands, for the worker of the first, which puts the picture together. */
  | { readonly kind: 'others'; readonly ports: readonly MessagePort[] }
  /** Port to the worker that puts the picture together. */
  | { readonly kind: 'first'; readonly port: MessagePort }
  | SceneRequest
  | DrawRequest
  /** Others draw this picture: what is being drawn is of no use. */
  | { readonly kind: 'stop'; readonly id: number };

/** A band that is finished, on its way to the worker of the first. */
export interface FinishedBand {
  readonly id: number;
  readonly top: number;
  readonly height: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

/** What a picture shows. */
export interface DrawnReport {
  /** Items whose outline touches the picture, and edges that cross it. */
  readonly items: number;
  readonly edges: number;
  readonly edgesDrawn: number;
  /** From the beginning of drawing to the finished bitmap, in the worker. */
  readonly milliseconds: number;
  /** Camera that the picture was made for. */
  readonly camera: WorldToScreen;
}

export interface RasterAnswer {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  /** CSS pixels by which the picture is larger than the viewport at each side. */
  readonly marginX: number;
  readonly marginY: number;
  /** Size of the picture in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Time that went to edges and to all else. */
  readonly edgesMs: number;
  readonly fixedMs: number;
  readonly report: DrawnReport;
}
