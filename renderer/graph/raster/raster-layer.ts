/**
 * The far view of a graph as one picture, drawn in a worker: where WebGL is emulated, plain lines written into memory
 * are many times faster than Sigma's. The window shows the last picture moved to where the camera is now until the
 * next one arrives, so that a frame costs the same however large the graph is.
 */
import { EdgeBudget } from './edge-budget.ts';
import { matrixBetween, type Viewport, type WorldToScreen } from './camera.ts';
import type { DrawnReport, RasterAnswer, RasterColors, RasterColumns } from './raster-message.ts';
import { RasterWorkers } from './raster-workers.ts';
import { overscanMin, ViewMotion } from './view-motion.ts';
import type { Scene } from '../scene/scene.ts';
import { Touched } from '../touched.ts';

interface RasterLayerOptions {
  /** The complete picture for the last camera is on the screen. */
  readonly onSharp?: (drawn: DrawnReport) => void;
  /** Any picture is on the screen. */
  readonly onPicture?: (drawn: DrawnReport) => void;
  /** The worker was lost and is started anew; after three losses without a picture between them it stays lost. */
  readonly onFailed?: (error: Error) => void;
}

interface Wanted {
  readonly camera: WorldToScreen;
  readonly viewport: Viewport;
  readonly moving: boolean;
}

interface Asked extends Wanted {
  readonly id: number;
  readonly at: number;
  /** Was wanted soon, because something moves: has as many edges as fit its time, and larger pixels. */
  readonly quick: boolean;
  /** Number of changes of the scene that it shows. */
  readonly changes: number;
}

interface Waiting {
  readonly resolve: (drawn: DrawnReport) => void;
  readonly reject: (error: Error) => void;
}

const maxLosses = 3;
/** Items that moved so long ago are taken to rest. */
const itemsRestMs = 200;

/** Its host gives the canvas a place: absolute, left upper corner of a box that hides what overflows. */
export class RasterLayer {
  readonly canvas: HTMLCanvasElement;
  readonly #options: RasterLayerOptions;
  readonly #context: ImageBitmapRenderingContext;
  readonly #budget = new EdgeBudget();
  readonly #motion = new ViewMotion();
  #workers: RasterWorkers;
  #losses = 0;
  #closed: Error | null = null;
  #scene: Scene | null = null;
  #positions: { readonly x: Float32Array; readonly y: Float32Array } | null = null;
  #positionsSent = true;
  /** Items whose places were not sent. */
  readonly #moved = new Touched();
  #positionsAt = -Infinity;
  #emphasis: Uint8Array | null = null;
  #colors: RasterColors = { ground: '#ffffff', border: '#000000' };
  #changes = 0;
  #wanted: Wanted | null = null;
  #asked: Asked | null = null;
  /** What the shown picture was asked for. */
  #lastAsked: Asked | null = null;
  #lastId = 0;
  #updateTimer: number | undefined;
  /** When the last quick picture was asked for. */
  #quickAt = -Infinity;
  #shown: RasterAnswer | null = null;
  #sharp: DrawnReport | null = null;
  #waiting: Waiting[] = [];

  constructor(options: RasterLayerOptions = {}) {
    this.#options = options;
    this.canvas = document.createElement('canvas');
    this.canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
    // Opaque, so that nothing beneath is put together for nothing.
    const context = this.canvas.getContext('bitmaprenderer', { alpha: false });
    if (!context) throw new Error('This browser shows no bitmaps.');
    this.#context = context;
    this.#workers = this.#startWorkers();
  }

  /** Draws another scene; its columns are copied. */
  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#positions = null;
    this.#positionsSent = true;
    this.#moved.take();
    this.#emphasis = null;
    this.#workers.change({ kind: 'scene', columns: columnsOf(scene) });
    this.#changeScene();
  }

  /**
   * Draws the same scene with these items elsewhere; null: any of them. The columns are read when the workers are free
   * for them.
   */
  movePositions(x: Float32Array, y: Float32Array, items: ArrayLike<number> | null = null): void {
    this.#positions = { x, y };
    this.#moved.add(items);
    this.#positionsSent = false;
    this.#positionsAt = performance.now();
    this.#changeScene();
  }

  /** Per item 0 dimmed, 1 normal, 2 strong; an edge is as its weaker end. Null is normal for all. */
  setEmphasis(emphasis: Uint8Array | null): void {
    this.#emphasis = emphasis;
    this.#workers.change({ kind: 'emphasis', emphasis });
    this.#changeScene();
  }

  setColors(colors: RasterColors): void {
    this.#colors = colors;
    this.#workers.change({ kind: 'colors', colors });
    this.#changeScene();
  }

  /**
   * Shows at once what there is and asks for a new picture: while moving now and then a quick one with larger pixels and
   * the best of the edges, and a complete one as soon as there is time for it.
   */
  moveTo(camera: WorldToScreen, viewport: Viewport, moving: boolean): void {
    this.#wanted = { camera, viewport, moving };
    this.#motion.move(camera, viewport, performance.now());
    this.#place();
    this.#update();
  }

  /** Resolves when the complete picture for the last camera is shown. */
  settled(): Promise<DrawnReport> {
    if (this.#sharp) return Promise.resolve(this.#sharp);
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  dispose(): void {
    this.#workers.stop();
    window.clearTimeout(this.#updateTimer);
    this.canvas.remove();
    this.#close(new Error('The graph was closed.'));
  }

  #startWorkers(): RasterWorkers {
    return new RasterWorkers({
      onPicture: (answer) => this.#take(answer),
      onFailed: (error) => this.#restart(error),
    });
  }

  #restart(error: Error): void {
    if (this.#closed) return;
    this.#asked = null;
    this.#losses += 1;
    if (this.#losses >= maxLosses) this.#close(error);
    else {
      this.#workers = this.#startWorkers();
      this.#workers.change({ kind: 'colors', colors: this.#colors });
      if (this.#scene) this.#workers.change({ kind: 'scene', columns: columnsOf(this.#scene) });
      if (this.#emphasis) this.#workers.change({ kind: 'emphasis', emphasis: this.#emphasis });
      this.#positionsSent = this.#positions === null;
      this.#changeScene();
    }
    this.#options.onFailed?.(error);
  }

  #close(error: Error): void {
    this.#closed = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #changeScene(): void {
    this.#changes += 1;
    this.#update();
  }

  #isCurrent(asked: Asked | null): boolean {
    return (
      asked !== null && this.#wanted !== null && asked.changes === this.#changes && isSameView(asked, this.#wanted)
    );
  }

  /** Sees whether what is shown is what is wanted, and asks for it unless that is under way. */
  #update(): void {
    const [wanted, asked, scene] = [this.#wanted, this.#asked, this.#scene];
    if (!wanted || !scene || this.#closed) return;
    const { report } = this.#shown ?? {};
    const isWhole = report !== undefined && this.#lastAsked?.quick === false;
    const isShown = this.#isCurrent(this.#lastAsked);
    const sharp = isShown && isWhole ? report : null;
    if (sharp !== this.#sharp) this.#setSharp(sharp);
    if (sharp) {
      // What is under way is for where the camera was in between.
      this.#asked = null;
      return;
    }
    const now = performance.now();
    const restMs = this.#motion.restsAt() - now;
    const cameraMoves = wanted.moving && restMs > 0;
    const moving = cameraMoves || now - this.#positionsAt < itemsRestMs;
    // Between two moves of a camera processors have better to do than to begin a complete picture.
    if (isShown && cameraMoves) {
      this.#updateIn(restMs);
      return;
    }
    if (asked) {
      // A quick picture is waited for, so that each one is shown. One that rests is not delayed by it.
      const isUnderWay = this.#isCurrent(asked) && (!asked.quick || moving);
      if (isUnderWay || (asked.quick && moving)) return;
    }
    const quick = moving && !isShown;
    const pauseMs = this.#quickAt + this.#motion.pictureMs() - now;
    if (quick && pauseMs > 1) {
      this.#updateIn(pauseMs);
      return;
    }
    if (quick) this.#quickAt = now;
    if (this.#positions && !this.#positionsSent) {
      const { x, y } = this.#positions;
      const items = this.#moved.take();
      const of = (column: Float32Array): Float32Array =>
        items ? Float32Array.from(items, (item) => column[item] ?? 0) : exactly(column, scene.count);
      this.#workers.change(
        items ? { kind: 'moved', items, x: of(x), y: of(y) } : { kind: 'positions', x: of(x), y: of(y) },
      );
      this.#positionsSent = true;
    }
    const overscan = quick ? this.#motion.overscan() : overscanMin;
    this.#lastId += 1;
    this.#asked = { ...wanted, id: this.#lastId, at: now, quick, changes: this.#changes };
    const { camera, viewport } = wanted;
    const edgeMax = quick ? this.#budget.edges : Infinity;
    this.#workers.draw(
      { id: this.#lastId, camera, viewport, moving: quick, overscan, edgeMax },
      scene.count + scene.edgeCount,
    );
  }

  #updateIn(ms: number): void {
    window.clearTimeout(this.#updateTimer);
    this.#updateTimer = window.setTimeout(() => this.#update(), ms);
  }

  #take(answer: RasterAnswer): void {
    const asked = this.#asked;
    if (answer.id !== asked?.id) {
      answer.bitmap.close();
      return;
    }
    this.#asked = null;
    this.#lastAsked = asked;
    this.#losses = 0;
    this.#shown = answer;
    const { bitmap, width, height, report, edgesMs, fixedMs } = answer;
    if (asked.quick) {
      this.#budget.learn(report.edgesDrawn, edgesMs, fixedMs);
      this.#motion.learn(performance.now() - asked.at);
    }
    if (this.canvas.width !== bitmap.width || this.canvas.height !== bitmap.height) {
      this.canvas.width = bitmap.width;
      this.canvas.height = bitmap.height;
    }
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    // Smoothing the large pixels takes longer than to shift them.
    this.canvas.style.imageRendering = asked.quick ? 'pixelated' : 'auto';
    // When the picture was right, and whether it has everything: benchmarks read it from the page.
    this.canvas.dataset['askedAt'] = String(asked.at);
    this.canvas.dataset['complete'] = String(!asked.quick);
    this.#context.transferFromImageBitmap(bitmap);
    this.#place();
    this.#options.onPicture?.(report);
    this.#update();
  }

  #setSharp(sharp: DrawnReport | null): void {
    this.#sharp = sharp;
    if (!sharp) return;
    this.#options.onSharp?.(sharp);
    for (const { resolve } of this.#waiting.splice(0)) resolve(sharp);
  }

  /** Moves the picture to where the camera now has what it shows. */
  #place(): void {
    if (!this.#shown || !this.#wanted) return;
    const { report, marginX, marginY } = this.#shown;
    const [a, b, c, d, e, f] = matrixBetween(report.camera, this.#wanted.camera);
    const left = e - a * marginX - c * marginY;
    const top = f - b * marginX - d * marginY;
    this.canvas.style.transform = `matrix(${a},${b},${c},${d},${left},${top})`;
  }
}

function isSameView(a: Wanted, b: Wanted): boolean {
  return (
    a.camera.scale === b.camera.scale &&
    a.camera.angle === b.camera.angle &&
    a.camera.offsetX === b.camera.offsetX &&
    a.camera.offsetY === b.camera.offsetY &&
    a.camera.sizeScale === b.camera.sizeScale &&
    a.viewport.width === b.viewport.width &&
    a.viewport.height === b.viewport.height &&
    a.viewport.pixelRatio === b.viewport.pixelRatio
  );
}

function columnsOf(scene: Scene): RasterColumns {
  const { count, edgeCount, palette } = scene;
  return {
    count,
    x: exactly(scene.x, count),
    y: exactly(scene.y, count),
    size: exactly(scene.size, count),
    color: exactly(scene.color, count),
    shape: exactly(scene.shape, count),
    flags: exactly(scene.flags, count),
    edgeCount,
    source: exactly(scene.source, edgeCount),
    target: exactly(scene.target, edgeCount),
    edgeColor: exactly(scene.edgeColor, edgeCount),
    palette,
  };
}

/** The first values of a column, in a buffer without room for others: a message copies the whole buffer. */
function exactly<T extends Float32Array | Uint32Array | Uint16Array | Uint8Array>(column: T, count: number): T {
  const isExact = column.buffer.byteLength === count * column.BYTES_PER_ELEMENT;
  return isExact ? column : (column.slice(0, count) as T); // a slice has the type of what it is taken from
}
