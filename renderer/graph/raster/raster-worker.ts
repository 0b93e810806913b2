/** The thread that draws pictures of a graph. It looks for a newer request between the parts of a picture. */
import { EdgeBudget } from './edge-budget.ts';
import { planPicture } from './picture-plan.ts';
import type { DrawRequest, RasterAnswer, RasterRequest } from './raster-message.ts';
import { Raster } from './raster.ts';

const raster = new Raster();
const budget = new EdgeBudget();
const canvas = new OffscreenCanvas(1, 1);
/** A picture that gives way to a newer one loses at most this. */
const partMs = 8;
let newest = 0;
let positionsAreNew = false;

const pause = new MessageChannel();
let goOn = (): void => {};
pause.port2.addEventListener('message', () => goOn());
pause.port2.start();

/** Lets requests in that have arrived meanwhile. */
const letRequestsIn = (): Promise<void> =>
  new Promise((resolve) => {
    goOn = resolve;
    pause.port1.postMessage(null);
  });

self.addEventListener('message', ({ data }: MessageEvent<RasterRequest>) => {
  switch (data.kind) {
    case 'scene':
      raster.setColumns(data.columns);
      return;
    case 'positions':
      raster.setPositions(data.x, data.y);
      positionsAreNew = true;
      return;
    case 'emphasis':
      raster.setEmphasis(data.emphasis);
      return;
    case 'colors':
      raster.setColors(data.colors);
      return;
    default:
      newest = data.id;
      void draw(data);
  }
});

async function draw({ id, camera, viewport, moving }: DrawRequest): Promise<void> {
  const begin = performance.now();
  const plan = planPicture(camera, viewport, raster.count + raster.edgeCount);
  // Where items move with every picture an index would not pay.
  const drawing = raster.draw(plan, moving ? budget.edges : Infinity, !(moving && positionsAreNew));
  positionsAreNew = false;
  let partEnd = begin + partMs;
  let part = drawing.next();
  while (part.done !== true) {
    if (!moving && performance.now() > partEnd) {
      await letRequestsIn();
      if (newest !== id) return;
      partEnd = performance.now() + partMs;
    }
    part = drawing.next();
  }
  const { width, height, pixelRatio, marginX, marginY } = plan;
  const bitmap = bitmapOf(raster.pixels, width, height);
  const milliseconds = performance.now() - begin;
  if (moving) budget.learn(part.value.edgesDrawn, milliseconds);
  const answer: RasterAnswer = {
    id,
    bitmap,
    marginX,
    marginY,
    width: width / pixelRatio,
    height: height / pixelRatio,
    moving,
    report: { ...part.value, milliseconds, camera },
  };
  self.postMessage(answer, { transfer: [bitmap] });
}

function bitmapOf(pixels: Uint32Array<ArrayBuffer>, width: number, height: number): ImageBitmap {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures in workers.');
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height), 0, 0);
  return canvas.transferToImageBitmap();
}
