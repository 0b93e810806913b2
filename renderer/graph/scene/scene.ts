/**
 * What is to be drawn, as columns: made from the model, its view and its analysis whenever one of them changes, and
 * read by the stage, the raster worker, the pictures and the picking alike. An item is a node or a group of nodes.
 */
import { objectKinds } from '../../../shared/model/object-type.ts';

/** Outlines by number: those of the kinds, then that of a group of nodes and of a node that no workspace has. */
export const shapeNames = [...objectKinds, 'cluster', 'foreign'] as const;

export const itemFlag = { severalOwners: 1, pinned: 2, origin: 4, cluster: 8, withdrawn: 16 } as const;

export interface Scene {
  /** Grows with every new scene; positions alone may move within one. */
  readonly version: number;
  readonly count: number;
  /** World coordinates, y upwards; `updatePlaces` writes where the nodes have moved to. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius in pixels of the screen when the whole graph is in view. */
  readonly size: Float32Array;
  /** Places in `palette`. */
  readonly color: Uint16Array;
  /** Places in `shapeNames`. */
  readonly shape: Uint8Array;
  readonly flags: Uint8Array;
  /** Row of the model for a node; `-1 - group` for a group. */
  readonly rows: Int32Array;
  /** Object type number; 0 for what is in no workspace. For a group of one type that type, otherwise 0. */
  readonly types: Uint16Array;
  readonly edgeCount: number;
  /** Items. Edges are ordered by descending weight, so that a prefix is the best part of them. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly edgeColor: Uint16Array;
  /** Number of edges of the model behind the drawn one. */
  readonly weight: Float32Array;
  /** Row of the model's edge; -1 for one that stands for several. */
  readonly edgeRows: Int32Array;
  /** Owners of all edges behind the drawn one. */
  edgeOwners(edge: number): readonly number[];
  /** Bit 0: directed from source to target. */
  readonly edgeFlags: Uint8Array;
  /** CSS colours `#rrggbb`. */
  readonly palette: readonly string[];
  /** Text beside an item. */
  label(item: number): string;
  /** Text on an edge; empty for none. */
  edgeLabel(edge: number): string;
  /** Item that draws a row of the model, or -1 when it is hidden. */
  itemOf(row: number): number;
}

/** Smallest box around all items; a box of size 1 where there is nothing or only one place. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boundsOf(x: Float32Array, y: Float32Array, count: number): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let item = 0; item < count; item += 1) {
    const [px, py] = [x[item] ?? 0, y[item] ?? 0];
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  if (!(maxX >= minX)) return { minX: -0.5, minY: -0.5, maxX: 0.5, maxY: 0.5 };
  const padX = maxX > minX ? 0 : 0.5;
  const padY = maxY > minY ? 0 : 0.5;
  return { minX: minX - padX, minY: minY - padY, maxX: maxX + padX, maxY: maxY + padY };
}
