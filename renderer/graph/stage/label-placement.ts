/**
 * Which items have their label beside them: greedily by importance, each at the first place around its item that no
 * label and no item hides (Christensen, Marks and Shieber, 1995: greedy placement).
 */
import type { Scene } from '../scene/scene.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import type { ShownLabel } from './stage.ts';
import { screenX, screenY, type ViewTransform } from './view-transform.ts';

export interface LabelWish {
  readonly scene: Scene;
  readonly transform: ViewTransform;
  /** Items that want a label however small they are, the most important first. */
  readonly forced: readonly number[];
  /** All other items, the most important first. */
  readonly order: Uint32Array;
  /** Width of a text in pixels. */
  readonly measure: (text: string, fontPx: number, bold: boolean) => number;
}

/** A label by its distance from the middle of its item, so that it goes with the item. */
export interface PlacedLabel {
  readonly item: number;
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly fontPx: number;
  readonly bold: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const fontPx = 12;
const importantFontPx = 13;
const gapPx = 5;
/** Around selected and hovered items stands a ring. */
const ringRoomPx = 5;
/** Smaller items have no label unless they are few, or the largest of their region. */
const radiusMin = 4;
const fewItems = 60;
/** With more items in view labels keep off the large ones alone: the small ones are everywhere. */
const keptFreeMax = 300;
/** From this radius on a label is bold. */
const largeRadius = 9;
const charactersMax = 30;
const forcedCharactersMax = 70;
/** Labels that are read at a glance; more are noise and time. */
const labelMax = 140;
/** Items that are tried for them. */
const triedMax = 900;
/** From afar all items are small. Then the largest of each region of the canvas has a label, up to so many. */
const regionWidth = 140;
const regionHeight = 72;
const regionalMax = 40;
/** Items of a region that are tried before it stays without. */
const triedInRegion = 4;

export function placeLabels({ scene, transform, forced, order, measure }: LabelWish): PlacedLabel[] {
  const [obstacles, taken] = [new BoxIndex(), new BoxIndex()];
  const forcedItems = new Set(forced);
  const inView = itemsInView(scene, transform, order);
  for (const item of inView) {
    const radius = (scene.size[item] ?? 0) * transform.sizeScale;
    // The order is by size.
    if (inView.length > keptFreeMax && radius < largeRadius) break;
    obstacles.add(boxAround(scene, transform, item, radius * 0.9));
  }
  const shown: PlacedLabel[] = [];
  const place = (item: number, isForced: boolean): boolean => {
    const radius = (scene.size[item] ?? 0) * transform.sizeScale;
    const text = cutMiddle(scene.label(item), isForced ? forcedCharactersMax : charactersMax);
    if (text === '') return false;
    const bold = isForced || radius >= largeRadius;
    const size = bold ? importantFontPx : fontPx;
    const width = measure(text, size, bold);
    const [x, y] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
    for (const [left, baseline] of places(x, y, radius + (isForced ? ringRoomPx : 0), width, size)) {
      const box = { left: left - 2, right: left + width + 2, top: baseline - size, bottom: baseline + size * 0.35 };
      // Half a name at the edge says nothing.
      if (!isForced && (box.left < 0 || box.right > transform.width)) continue;
      // What was chosen is named even in the middle of others.
      if (!taken.isFree(box) || (!isForced && !obstacles.isFree(box))) continue;
      taken.add(box);
      shown.push({ item, text, dx: left - x, dy: baseline - y, fontPx: size, bold });
      return true;
    }
    return false;
  };
  for (const item of forced) if (isInView(scene, transform, item)) place(item, true);
  const isSparse = inView.length <= fewItems;
  for (const item of inView.slice(0, triedMax)) {
    if (shown.length >= labelMax) break;
    if (!isSparse && (scene.size[item] ?? 0) * transform.sizeScale < radiusMin) break;
    if (!forcedItems.has(item)) place(item, false);
  }
  if (!isSparse && shown.length < regionalMax) {
    const labelled = new Set(shown.map(({ item }) => item));
    const tried = new Map<number, number>(shown.map(({ item }) => [regionOf(scene, transform, item), triedInRegion]));
    for (const item of order) {
      if (shown.length >= regionalMax) break;
      if (!isInView(scene, transform, item) || labelled.has(item)) continue;
      const region = regionOf(scene, transform, item);
      const tries = tried.get(region) ?? 0;
      if (tries < triedInRegion) tried.set(region, place(item, false) ? triedInRegion : tries + 1);
    }
  }
  return shown;
}

const regionOf = (scene: Scene, transform: ViewTransform, item: number): number =>
  Math.floor(screenY(transform, scene.y[item] ?? 0) / regionHeight) * 1024 +
  Math.floor(screenX(transform, scene.x[item] ?? 0) / regionWidth);

/** Labels where their items and the camera are now, without those that left the canvas. */
export function labelsAt(placed: readonly PlacedLabel[], scene: Scene, transform: ViewTransform): ShownLabel[] {
  return placed.flatMap(({ item, text, dx, dy, fontPx: size, bold }) => {
    if (!isInView(scene, transform, item)) return [];
    const [x, y] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
    return [{ item, text, x: x + dx, y: y + dy, fontPx: size, bold }];
  });
}

/** Items by falling size, equal ones in their order: a counting sort over 1024 steps. */
export function orderBySize({ size, count }: Scene): Uint32Array {
  let largest = 0;
  for (let item = 0; item < count; item += 1) largest = Math.max(largest, size[item] ?? 0);
  const steps = 1024;
  const step = (item: number) => steps - 1 - Math.floor(((size[item] ?? 0) / (largest || 1)) * (steps - 1));
  const starts = new Uint32Array(steps + 1);
  for (let item = 0; item < count; item += 1) starts[step(item) + 1] = (starts[step(item) + 1] ?? 0) + 1;
  for (let at = 0; at < steps; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const order = new Uint32Array(count);
  for (let item = 0; item < count; item += 1) {
    const at = starts[step(item)] ?? 0;
    order[at] = item;
    starts[step(item)] = at + 1;
  }
  return order;
}

function* places(x: number, y: number, radius: number, width: number, size: number): Generator<[number, number]> {
  const middle = y + size * 0.35;
  yield [x + radius + gapPx, middle];
  yield [x - radius - gapPx - width, middle];
  yield [x - width / 2, y + radius + size + 2];
  yield [x - width / 2, y - radius - gapPx];
}

function boxAround(scene: Scene, transform: ViewTransform, item: number, radius: number): Box {
  const [x, y] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInView(scene: Scene, transform: ViewTransform, item: number): boolean {
  const [x, y] = [screenX(transform, scene.x[item] ?? 0), screenY(transform, scene.y[item] ?? 0)];
  return x >= 0 && y >= 0 && x <= transform.width && y <= transform.height;
}

function itemsInView(scene: Scene, transform: ViewTransform, order: Uint32Array): number[] {
  const found: number[] = [];
  for (const item of order) {
    if (!isInView(scene, transform, item)) continue;
    found.push(item);
    // More are never tried, but whether they are few is known by then.
    if (found.length >= triedMax) break;
  }
  return found;
}

/** Boxes by the cells of a coarse grid that they touch. */
class BoxIndex {
  readonly #cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    for (const key of cellsOf(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) {
          return false;
        }
      }
    }
    return true;
  }

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }
}

const cellWidth = 96;
const cellHeight = 32;

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let row = Math.floor(top / cellHeight); row <= Math.floor(bottom / cellHeight); row += 1) {
    for (let column = Math.floor(left / cellWidth); column <= Math.floor(right / cellWidth); column += 1) {
      yield row * 65_536 + column;
    }
  }
}
