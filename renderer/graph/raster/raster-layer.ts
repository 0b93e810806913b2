/**
 * The far view of a graph as one picture, drawn in a worker: where WebGL is emulated, plain lines written into memory
 * are many times faster than Sigma's. The window shows the last picture moved to where the camera is now until the
 * next one arrives, so that a frame costs the same however large the graph is.
 */
import { type Matrix, matrixBetween, type Viewport, type WorldToScreen } from './camera.ts';
import type { DrawnReport, RasterAnswer, RasterColors, RasterRequest } from './raster-message.ts';
import type { Scene } from '../scene/scene.ts';

interface RasterLayerOptions {
  /** A complete picture for a camera that rests is on the screen. */
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

interface Waiting {
  readonly resolve: (drawn: DrawnReport) => void;
  readonly reject: (error: Error) => void;
}

const maxLosses = 3;

/** Its host gives the canvas a place: absolute, left upper corner of a box that hides what overflows. */
export class RasterLayer {
  readonly canvas: HTMLCanvasElement;
  readonly #options: RasterLayerOptions;
  readonly #context: ImageBitmapRenderingContext;
  #worker: Worker;
  #losses = 0;
  #lost = false;
  #scene: Scene | null = null;
  #positions: { readonly x: Float32Array; readonly y: Float32Array } | null = null;
  #emphasis: Uint8Array | null = null;
  #colors: RasterColors = { ground: '#ffffff', border: '#000000' };
  #wanted: Wanted | null = null;
  /** Something changed since the last request was sent. */
  #stale = false;
  #asked: { readonly id: number; readonly moving: boolean; readonly at: number } | null = null;
  #lastId = 0;
  #shown: RasterAnswer | null = null;
  #sharp: DrawnReport | null = null;
  #waiting: Waiting[] = [];

  constructor(options: RasterLayerOptions = {}) {
    this.#options = options;
    this.canvas = document.createElement('canvas');
    this.canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
    const context = this.canvas.getContext('bitmaprenderer');
    if (!context) throw new Error('This browser shows no bitmaps.');
    this.#context = context;
    this.#worker = this.#startWorker();
  }

  /** Draws another scene; its columns are copied. */
  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#positions = null;
    this.#emphasis = null;
    this.#sendScene(scene);
    this.#change();
  }

  /** Draws the same scene with its items elsewhere. The columns are read when the worker is free for them. */
  movePositions(x: Float32Array, y: Float32Array): void {
    this.#positions = { x, y };
    this.#change();
  }

  /** Per item 0 dimmed, 1 normal, 2 strong; edges follow their ends. Null is normal for all. */
  setEmphasis(emphasis: Uint8Array | null): void {
    this.#emphasis = emphasis;
    this.#send({ kind: 'emphasis', emphasis: emphasis === null ? null : emphasis.slice() });
    this.#change();
  }

  setColors(colors: RasterColors): void {
    this.#colors = colors;
    this.#send({ kind: 'colors', colors });
    this.#change();
  }

  /** Shows at once what there is and asks for a new picture: quickly and thinned if it moves, else complete. */
  moveTo(camera: WorldToScreen, viewport: Viewport, moving: boolean): void {
    this.#wanted = { camera, viewport, moving };
    this.#place();
    this.#change();
  }

  /** Resolves when the complete picture for the last camera is shown; a camera that moves is taken to rest here. */
  settled(): Promise<DrawnReport> {
    if (this.#sharp) return Promise.resolve(this.#sharp);
    if (this.#lost) return Promise.reject(new Error('The drawing of the graph has stopped.'));
    if (this.#wanted?.moving) this.moveTo(this.#wanted.camera, this.#wanted.viewport, false);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  dispose(): void {
    this.#lost = true;
    this.#worker.terminate();
    this.canvas.remove();
    this.#rejectWaiting(new Error('The graph was closed.'));
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<RasterAnswer>) => this.#take(data));
    worker.addEventListener('error', (event) => this.#lose(new Error(event.message)));
    worker.addEventListener('messageerror', () => this.#lose(new Error('A picture of the graph could not be read.')));
    return worker;
  }

  #lose(error: Error): void {
    this.#worker.terminate();
    this.#asked = null;
    this.#losses += 1;
    this.#options.onFailed?.(error);
    if (this.#losses >= maxLosses) {
      this.#lost = true;
      this.#rejectWaiting(error);
      return;
    }
    this.#worker = this.#startWorker();
    this.#send({ kind: 'colors', colors: this.#colors });
    if (this.#scene) this.#sendScene(this.#scene);
    if (this.#emphasis) this.#send({ kind: 'emphasis', emphasis: this.#emphasis.slice() });
    this.#change();
  }

  #rejectWaiting(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #send(request: RasterRequest, transfer: Transferable[] = []): void {
    if (!this.#lost) this.#worker.postMessage(request, transfer);
  }

  #sendScene(scene: Scene): void {
    const { count, edgeCount } = scene;
    const columns = {
      count,
      x: scene.x.slice(0, count),
      y: scene.y.slice(0, count),
      size: scene.size.slice(0, count),
      color: scene.color.slice(0, count),
      shape: scene.shape.slice(0, count),
      flags: scene.flags.slice(0, count),
      edgeCount,
      source: scene.source.slice(0, edgeCount),
      target: scene.target.slice(0, edgeCount),
      edgeColor: scene.edgeColor.slice(0, edgeCount),
      palette: scene.palette,
    };
    const { x, y, size, color, shape, flags, source, target, edgeColor } = columns;
    const parts = [x, y, size, color, shape, flags, source, target, edgeColor];
    this.#send(
      { kind: 'scene', columns },
      parts.map((part) => part.buffer),
    );
  }

  #change(): void {
    this.#stale = true;
    this.#sharp = null;
    this.#ask();
  }

  /** A quick picture is waited for, so that the next one starts with the newest camera; a complete one gives way. */
  #ask(): void {
    if (!this.#stale || !this.#wanted || !this.#scene || this.#lost) return;
    if (this.#asked?.moving) return;
    if (this.#positions) {
      const [x, y] = [this.#positions.x.slice(0, this.#scene.count), this.#positions.y.slice(0, this.#scene.count)];
      this.#positions = null;
      this.#send({ kind: 'positions', x, y }, [x.buffer, y.buffer]);
    }
    this.#stale = false;
    this.#lastId += 1;
    const { camera, viewport, moving } = this.#wanted;
    this.#asked = { id: this.#lastId, moving, at: performance.now() };
    this.#send({ kind: 'draw', id: this.#lastId, camera, viewport, moving });
  }

  #take(answer: RasterAnswer): void {
    if (answer.id !== this.#asked?.id) {
      answer.bitmap.close();
      return;
    }
    // Since when the picture is out of date: benchmarks read it from the page.
    this.canvas.dataset['askedAt'] = String(this.#asked.at);
    this.#asked = null;
    this.#losses = 0;
    this.#shown = answer;
    const { bitmap, width, height, report } = answer;
    if (this.canvas.width !== bitmap.width || this.canvas.height !== bitmap.height) {
      this.canvas.width = bitmap.width;
      this.canvas.height = bitmap.height;
    }
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.#context.transferFromImageBitmap(bitmap);
    this.#place();
    this.#options.onPicture?.(report);
    if (!this.#stale && !answer.moving) {
      this.#sharp = report;
      this.#options.onSharp?.(report);
      for (const { resolve } of this.#waiting.splice(0)) resolve(report);
    }
    this.#ask();
  }

  /** Moves the picture to where the camera now has what it shows. */
  #place(): void {
    if (!this.#shown || !this.#wanted) return;
    const { report, marginX, marginY } = this.#shown;
    const [a, b, c, d, e, f]: Matrix = matrixBetween(report.camera, this.#wanted.camera);
    const left = e - a * marginX - c * marginY;
    const top = f - b * marginX - d * marginY;
    this.canvas.style.transform = `matrix(${a},${b},${c},${d},${left},${top})`;
  }
}
