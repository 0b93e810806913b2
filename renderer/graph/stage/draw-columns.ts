/** Items and edges of a scene as the vertex columns that the painter uploads. */
import { itemFlag, type Scene } from '../scene/scene.ts';

/** What is known of an item beyond the scene. */
export const itemState = { selected: 32, hovered: 64 } as const;

/** One vertex for an item: `style` is shape, flags and states, picture in the atlas (0: none), opacity. */
export interface ItemColumns {
  readonly count: number;
  readonly position: Float32Array;
  readonly size: Float32Array;
  readonly color: Uint8Array;
  readonly style: Uint8Array;
}

/** Edges as they are: both ends, colour and, in `style`, width in sixteenths of a pixel and bit 0 for directed. */
export interface EdgeColumns {
  readonly count: number;
  /** ax, ay, bx, by */
  readonly ends: Float32Array;
  readonly color: Uint8Array;
  readonly style: Uint8Array;
  /** Radius of the target at scale 1, where an arrow ends. */
  readonly targetSize: Float32Array;
}

/** `#rrggbb` as three bytes; anything else is middle grey. */
export function rgbOf(color: string): [red: number, green: number, blue: number] {
  const value = /^#[0-9a-f]{6}$/iu.test(color) ? Number.parseInt(color.slice(1), 16) : 0x80_80_80;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function paletteBytes(palette: readonly string[]): Uint8Array {
  return Uint8Array.from(palette.flatMap(rgbOf));
}

/** @param order items to draw, the last on top; all when null */
export function itemColumns(
  scene: Scene,
  order: Uint32Array | null,
  pictureOf: (type: number) => number,
  stateOf: (item: number) => number,
): ItemColumns {
  const count = order ? order.length : scene.count;
  const palette = paletteBytes(scene.palette);
  const columns = {
    count,
    position: itemPositions(scene, order),
    size: new Float32Array(count),
    color: new Uint8Array(count * 4),
    style: new Uint8Array(count * 4),
  };
  for (let at = 0; at < count; at += 1) {
    const item = order ? (order[at] ?? 0) : at;
    const flags = scene.flags[item] ?? 0;
    columns.size[at] = scene.size[item] ?? 0;
    const from = (scene.color[item] ?? 0) * 3;
    columns.color[at * 4] = palette[from] ?? 128;
    columns.color[at * 4 + 1] = palette[from + 1] ?? 128;
    columns.color[at * 4 + 2] = palette[from + 2] ?? 128;
    columns.color[at * 4 + 3] = 255;
    columns.style[at * 4] = scene.shape[item] ?? 0;
    columns.style[at * 4 + 1] = flags | stateOf(item);
    columns.style[at * 4 + 2] = pictureOf(scene.types[item] ?? 0);
    columns.style[at * 4 + 3] = (flags & itemFlag.withdrawn) !== 0 ? 115 : 255;
  }
  return columns;
}

export function itemPositions({ x, y, count }: Scene, order: Uint32Array | null): Float32Array {
  const length = order ? order.length : count;
  const position = new Float32Array(length * 2);
  for (let at = 0; at < length; at += 1) {
    const item = order ? (order[at] ?? 0) : at;
    position[at * 2] = x[item] ?? 0;
    position[at * 2 + 1] = y[item] ?? 0;
  }
  return position;
}

/** @param order edges to draw; all when null */
export function edgeColumns(scene: Scene, order: Uint32Array | null): EdgeColumns {
  const count = order ? order.length : scene.edgeCount;
  const palette = paletteBytes(scene.palette);
  const columns = {
    count,
    ends: edgeEnds(scene, order),
    color: new Uint8Array(count * 4),
    style: new Uint8Array(count * 4),
    targetSize: new Float32Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const edge = order ? (order[at] ?? 0) : at;
    const from = (scene.edgeColor[edge] ?? 0) * 3;
    columns.color[at * 4] = palette[from] ?? 128;
    columns.color[at * 4 + 1] = palette[from + 1] ?? 128;
    columns.color[at * 4 + 2] = palette[from + 2] ?? 128;
    columns.color[at * 4 + 3] = 255;
    columns.style[at * 4] = widthOf(scene.weight[edge] ?? 1) * 16;
    columns.style[at * 4 + 1] = (scene.edgeFlags[edge] ?? 0) & 1;
    columns.targetSize[at] = scene.size[scene.target[edge] ?? 0] ?? 0;
  }
  return columns;
}

export function edgeEnds({ x, y, source, target, edgeCount }: Scene, order: Uint32Array | null): Float32Array {
  const length = order ? order.length : edgeCount;
  const ends = new Float32Array(length * 4);
  for (let at = 0; at < length; at += 1) {
    const edge = order ? (order[at] ?? 0) : at;
    const from = source[edge] ?? 0;
    const to = target[edge] ?? 0;
    ends[at * 4] = x[from] ?? 0;
    ends[at * 4 + 1] = y[from] ?? 0;
    ends[at * 4 + 2] = x[to] ?? 0;
    ends[at * 4 + 3] = y[to] ?? 0;
  }
  return ends;
}

/** Pixels: one for a single edge, at most five for one that stands for very many. */
export function widthOf(weight: number): number {
  return Math.min(5, 1 + 0.6 * Math.log2(Math.max(1, weight)));
}

/** Repeats each value of `size` numbers, for shapes of several vertices. */
export function repeated<Column extends Float32Array | Uint8Array>(
  column: Column,
  size: number,
  times: number,
): Column {
  const count = column.length / size;
  // A column makes one of its own kind; the type of `constructor` does not say so.
  const out = new (column.constructor as new (length: number) => Column)(column.length * times);
  for (let at = 0; at < count; at += 1) {
    for (let copy = 0; copy < times; copy += 1) {
      for (let part = 0; part < size; part += 1) out[(at * times + copy) * size + part] = column[at * size + part] ?? 0;
    }
  }
  return out;
}

/** Lines fade where there are many, so that a dense graph keeps its structure. */
export function edgeOpacity(drawn: number): number {
  return Math.min(0.6, Math.max(0.1, 0.75 - 0.13 * Math.log10(Math.max(1, drawn))));
}
