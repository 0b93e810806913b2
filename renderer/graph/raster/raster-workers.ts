/** The threads that draw: they are given the same scene, and each draws one band of a picture. */
import type { Viewport, WorldToScreen } from './camera.ts';
import type { RasterAnswer, RasterRequest, SceneRequest } from './raster-message.ts';

interface PictureRequest {
  readonly id: number;
  readonly camera: WorldToScreen;
  readonly viewport: Viewport;
  readonly moving: boolean;
  readonly overscan: number;
  readonly edgeMax: number;
}

interface Listeners {
  readonly onPicture: (answer: RasterAnswer) => void;
  /** One of them has failed; all have been stopped. */
  readonly onFailed: (error: Error) => void;
}

const bandsMax = 4;
/** Fewer items and edges are drawn sooner than they are shared out. */
const sharedMin = 20_000;

export class RasterWorkers {
  readonly #workers: readonly Worker[];

  constructor({ onPicture, onFailed }: Listeners) {
    const count = Math.max(1, Math.min(bandsMax, navigator.hardwareConcurrency));
    let hasFailed = false;
    const fail = (message: string): void => {
      // What one of them cannot draw, the others cannot either.
      if (hasFailed) return;
      hasFailed = true;
      this.stop();
      onFailed(new Error(message));
    };
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<RasterAnswer>) => onPicture(data));
      worker.addEventListener('error', ({ message }) => fail(message || 'The thread that draws graphs did not start.'));
      worker.addEventListener('messageerror', () => fail('A picture of the graph was lost on its way.'));
      return worker;
    });
    const [first, ...others] = this.#workers;
    const ports = others.map((worker) => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: 'first', port: port1 } satisfies RasterRequest, [port1]);
      return port2;
    });
    first?.postMessage({ kind: 'others', ports } satisfies RasterRequest, ports);
  }

  /** Each gets its own copy. */
  change(request: SceneRequest): void {
    for (const worker of this.#workers) worker.postMessage(request);
  }

  /** `amount` is the number of items and edges. The picture that is being drawn is given up. */
  draw(request: PictureRequest, amount: number): void {
    const bands = amount < sharedMin ? 1 : request.moving ? this.#movingBands() : this.#workers.length;
    for (const [band, worker] of this.#workers.entries()) {
      const part: RasterRequest =
        band < bands ? { kind: 'draw', ...request, band, bands } : { kind: 'stop', id: request.id };
      worker.postMessage(part);
    }
  }

  stop(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  /** While something moves, the window and what shows it on the screen need processors of their own. */
  #movingBands(): number {
    return Math.max(1, Math.min(this.#workers.length, navigator.hardwareConcurrency - 2));
  }
}
