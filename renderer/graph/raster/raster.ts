/** Draws a scene into pixels: edges as lines that add up, then items over them. */
import { type Bounds, boundsOf, itemFlag } from '../scene/scene.ts';
import { shapeOutlines } from '../scene/shape-outline.ts';
import { IdMarks } from './id-marks.ts';
import { LooseGrids } from './loose-grids.ts';
import type { PicturePlan } from './picture-plan.ts';
import { keyMax, plotLines } from './plot-lines.ts';
import type { RasterColors, RasterColumns } from './raster-message.ts';
import { mix, type Pixel, pixelOf, Shading } from './shading.ts';
import { cornerMax, putStamp, radiusMax, StampSet } from './stamp.ts';

/** Rows of the picture that are drawn. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

interface Drawn {
  /** Items and edges that lie in the picture or close to it. */
  readonly items: number;
  readonly edges: number;
  readonly edgesDrawn: number;
}

/** Time goes to edges, which may be fewer, and to what has to be. */
type PartKind = 'edges' | 'fixed';

/** Edges, rows of cells and items that are drawn without a pause. */
const edgesAtOnce = 8192;
const cellsAtOnce = 1 << 19;
const itemsAtOnce = 16_384;

/** Shares of 256 that edges cover and items keep of their colour: dimmed, normal, strong. */
const inks = [
  { one: 18, many: 80 },
  { one: 84, many: 235 },
  { one: 190, many: 256 },
] as const;
const dimmedShare = 52;
const levels = inks.length;
const normal = 1;
const borderPixels = 1.25;
/** So many items and more in a picture have hard rims. */
const crowdMin = 20_000;
/** Smaller items have no room for a border. */
const borderRadiusMin = 3;

const empty: RasterColumns = {
  count: 0,
  x: new Float32Array(),
  y: new Float32Array(),
  size: new Float32Array(),
  color: new Uint16Array(),
  shape: new Uint8Array(),
  flags: new Uint8Array(),
  edgeCount: 0,
  source: new Uint32Array(),
  target: new Uint32Array(),
  edgeColor: new Uint16Array(),
  palette: [],
};

export class Raster {
  #columns = empty;
  #x = empty.x;
  #y = empty.y;
  #colors: RasterColors = { ground: '#ffffff', border: '#000000' };
  #emphasis: Uint8Array | null = null;
  #edgeLevels: Uint8Array | null = null;
  /** Per edge its place among the colours that edges have. */
  #edgeInks = new Uint16Array();
  #inkColors: number[] = [];
  #shading: Shading | null = null;
  /** Per level and place in the palette. */
  #itemPixels = new Uint32Array();
  #bounds: Bounds | null = null;
  #itemGrids: LooseGrids | null = null;
  #edgeGrids: LooseGrids | null = null;
  #itemIds = new Uint32Array();
  #edgeIds = new Uint32Array();
  #sizeMax = 0;
  #stamps = new StampSet(0, true);
  #cells = new Int32Array();
  #pixels = new Uint32Array();

  /** Opaque pixels of the last picture, row by row; drawn over by the next one. */
  get pixels(): Uint32Array<ArrayBuffer> {
    return this.#pixels;
  }

  get count(): number {
    return this.#columns.count;
  }

  get edgeCount(): number {
    return this.#columns.edgeCount;
  }

  setColumns(columns: RasterColumns): void {
    this.#columns = columns;
    this.#itemIds = new Uint32Array(columns.count);
    this.#edgeIds = new Uint32Array(columns.edgeCount);
    this.#sizeMax = columns.size.reduce((most, size) => Math.max(most, size), 0);
    this.setPositions(columns.x, columns.y);
    this.setEmphasis(null);
    this.#collectInks();
  }

  setPositions(x: Float32Array, y: Float32Array): void {
    this.#x = x;
    this.#y = y;
    this.#bounds = null;
    this.#itemGrids = null;
    this.#edgeGrids = null;
  }

  /** `x` and `y` are those of the items, in their order. */
  moveItems(items: Uint32Array, x: Float32Array, y: Float32Array): void {
    items.forEach((item, at) => {
      this.#x[item] = x[at] ?? 0;
      this.#y[item] = y[at] ?? 0;
    });
    this.setPositions(this.#x, this.#y);
  }

  /** Per item 0 dimmed, 1 normal, 2 strong. An edge is as its weaker end. */
  setEmphasis(emphasis: Uint8Array | null): void {
    this.#emphasis = emphasis;
    this.#edgeLevels = null;
    if (emphasis === null) return;
    const { edgeCount, source, target } = this.#columns;
    this.#edgeLevels = new Uint8Array(edgeCount);
    for (let edge = 0; edge < edgeCount; edge += 1) {
      const from = emphasis[source[edge] ?? 0] ?? normal;
      const to = emphasis[target[edge] ?? 0] ?? normal;
      this.#edgeLevels[edge] = Math.min(from, to, levels - 1);
    }
  }

  setColors(colors: RasterColors): void {
    this.#colors = colors;
    this.#mixColors();
  }

  /**
   * Draws a band of a picture in parts, pausing after each so that its caller may stop; answers what kind of part it
   * was. At most `edgeMax` edges are drawn, the first ones of those in view. `indexed` walks only what may be in view,
   * at the cost of building an index after items have moved; the picture is the same.
   */
  *draw(plan: PicturePlan, { top, height }: Band, edgeMax: number, indexed: boolean): Generator<PartKind, Drawn> {
    const { width } = plan;
    const length = width * height;
    if (this.#pixels.length !== length) {
      this.#cells = new Int32Array(length);
      this.#pixels = new Uint32Array(length);
    } else this.#cells.fill(0);
    this.#bounds ??= boundsOf(this.#x, this.#y, this.#columns.count);
    // What is in view is found for the whole picture, so that all bands leave out the same edges.
    const part = worldPart(plan, (this.#sizeMax * plan.sizeScale + 2) * cornerMax);
    const all = !indexed || contains(part, this.#bounds);
    const edges = this.#findEdges(part, all);
    const items = this.#findItems(part, all);
    const [a, b, c, d, e, f] = plan.matrix;
    const cut: PicturePlan = { ...plan, height, matrix: [a, b, c, d, e, f - top] };
    yield 'fixed';

    const edgesDrawn = Math.min(edges, edgeMax);
    // The first edges are the best: they are drawn last. Stronger levels cover weaker ones.
    for (const level of this.#edgeLevels === null ? [normal] : [0, 1, 2])
      for (let end = edgesDrawn; end > 0; end -= edgesAtOnce) {
        this.#plotEdges(cut, Math.max(0, end - edgesAtOnce), end, level);
        yield 'edges';
      }
    this.#shading?.setGain(edges / Math.max(1, edgesDrawn));
    for (let cell = 0; cell < length; cell += cellsAtOnce) {
      this.#shading?.paint(this.#cells, this.#pixels, cell, Math.min(cell + cellsAtOnce, length));
      yield 'fixed';
    }

    const smooth = items < crowdMin;
    if (this.#stamps.width !== width || this.#stamps.smooth !== smooth) this.#stamps = new StampSet(width, smooth);
    for (const level of this.#emphasis === null ? [normal] : [0, 1, 2])
      for (let start = 0; start < items; start += itemsAtOnce) {
        this.#putItems(cut, start, Math.min(start + itemsAtOnce, items), level);
        yield 'fixed';
      }
    return { items, edges, edgesDrawn };
  }

  /** Fills `#edgeIds` in ascending order and answers how many there are. */
  #findEdges(part: Bounds, all: boolean): number {
    const { count, edgeCount, source, target } = this.#columns;
    if (all) return fillWithAll(this.#edgeIds);
    const bounds = this.#bounds ?? boundsOf(this.#x, this.#y, count);
    this.#edgeGrids ??= new LooseGrids(this.#x, this.#y, edgeCount, bounds, { source, target });
    const marks = new IdMarks(edgeCount);
    this.#edgeGrids.mark(part, marks);
    return marks.drain(this.#edgeIds);
  }

  #findItems(part: Bounds, all: boolean): number {
    const { count } = this.#columns;
    if (all) return fillWithAll(this.#itemIds);
    const bounds = this.#bounds ?? boundsOf(this.#x, this.#y, count);
    this.#itemGrids ??= new LooseGrids(this.#x, this.#y, count, bounds, null);
    const marks = new IdMarks(count);
    this.#itemGrids.mark(part, marks);
    return marks.drain(this.#itemIds);
  }

  #plotEdges({ width, height, matrix }: PicturePlan, start: number, end: number, level: number): void {
    const { source, target } = this.#columns;
    plotLines(this.#cells, width, height, {
      x: this.#x,
      y: this.#y,
      source,
      target,
      matrix,
      ids: this.#edgeIds,
      start,
      end,
      keys: this.#edgeInks,
      firstKey: 1 + level * this.#inkColors.length,
      levels: this.#edgeLevels,
      level,
    });
  }

  #putItems(plan: PicturePlan, start: number, end: number, level: number): void {
    const { width, height, matrix, sizeScale } = plan;
    const [a, b, c, d, e, f] = matrix;
    const { size, color, shape, flags, palette } = this.#columns;
    const ground = pixelOf(this.#colors.ground);
    const border = pixelOf(this.#colors.border);
    const colors = palette.length;
    const [x, y, ids, emphasis, itemPixels] = [this.#x, this.#y, this.#itemIds, this.#emphasis, this.#itemPixels];
    const [pixels, stamps] = [this.#pixels, this.#stamps];
    for (let place = start; place < end; place += 1) {
      const item = ids[place] ?? 0;
      if (emphasis !== null && (emphasis[item] ?? normal) !== level) continue;
      const worldX = x[item] ?? 0;
      const worldY = y[item] ?? 0;
      const px = Math.floor(a * worldX + c * worldY + e);
      const py = Math.floor(b * worldX + d * worldY + f);
      const radius = (size[item] ?? 0) * sizeScale;
      const reach = Math.min(radius, radiusMax) * cornerMax + 2;
      // Not a number is neither.
      if (!(px > -reach && py > -reach && px < width + reach && py < height + reach)) continue;
      const own = itemPixels[level * colors + (color[item] ?? 0)] ?? ground;
      const outline = shape[item] ?? 0;
      const hollow = shapeOutlines[outline]?.hollow === true;
      const bordered = ((flags[item] ?? 0) & itemFlag.severalOwners) !== 0 && radius >= borderRadiusMin;
      const outer = hollow || !bordered ? own : level === 0 ? mix(ground, border, dimmedShare) : border;
      putStamp(pixels, width, height, stamps.of(outline, radius), px, py, outer);
      if (!hollow && !bordered) continue;
      const inner = stamps.of(outline, Math.min(radius, radiusMax) - borderPixels);
      putStamp(pixels, width, height, inner, px, py, hollow ? ground : own);
    }
  }

  /** Cells have room for few colours of edges; all that come after those are drawn as the last of them. */
  #collectInks(): void {
    const { edgeCount, edgeColor } = this.#columns;
    const room = Math.floor(keyMax / levels);
    const placeOf = new Map<number, number>();
    this.#edgeInks = new Uint16Array(edgeCount);
    for (let edge = 0; edge < edgeCount; edge += 1) {
      const color = edgeColor[edge] ?? 0;
      let place = placeOf.get(color);
      if (place === undefined) {
        place = Math.min(placeOf.size, room - 1);
        placeOf.set(color, place);
      }
      this.#edgeInks[edge] = place;
    }
    this.#inkColors = [...placeOf.keys()].slice(0, room);
    this.#mixColors();
  }

  #mixColors(): void {
    const ground = pixelOf(this.#colors.ground);
    const palette = this.#columns.palette.map(pixelOf);
    const colors = this.#inkColors.map((color): Pixel => palette[color] ?? 0xff808080);
    this.#shading = new Shading(
      ground,
      inks.flatMap((ink) => colors.map((color) => ({ color, ...ink }))),
    );
    const dimmed = palette.map((color) => mix(ground, color, dimmedShare));
    this.#itemPixels = Uint32Array.from([...dimmed, ...palette, ...palette]);
  }
}

function fillWithAll(ids: Uint32Array): number {
  for (let id = 0; id < ids.length; id += 1) ids[id] = id;
  return ids.length;
}

/** Box around the part of the world that the picture shows, and `reach` pixels more on each side. */
function worldPart({ width, height, matrix }: PicturePlan, reach: number): Bounds {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  let part: Bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const px of [-reach, width + reach])
    for (const py of [-reach, height + reach]) {
      const x = (d * (px - e) - c * (py - f)) / determinant;
      const y = (a * (py - f) - b * (px - e)) / determinant;
      part = {
        minX: Math.min(part.minX, x),
        minY: Math.min(part.minY, y),
        maxX: Math.max(part.maxX, x),
        maxY: Math.max(part.maxY, y),
      };
    }
  return part;
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY;
}
