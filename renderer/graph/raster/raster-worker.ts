/**
 * The thread that draws pictures of a graph, or one band of them: the worker of the first band puts the others to it.
 * It looks for a newer request between the parts of a picture.
 */
import { type PicturePlan, planPicture } from './picture-plan.ts';
import type { DrawRequest, FinishedBand, RasterAnswer, RasterRequest } from './raster-message.ts';
import { type Band, Raster } from './raster.ts';

/** A picture that gives way to a newer one loses at most this. */
const partMs = 8;

const raster = new Raster();
let first: MessagePort | null = null;
let newest = 0;
let positionsAreNew = false;
let finished: FinishedBand[] = [];
let bandArrived = (): void => {};
let canvas: OffscreenCanvas | null = null;

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
    case 'others':
      for (const port of data.ports)
        port.addEventListener('message', ({ data: band }: MessageEvent<FinishedBand>) => takeBand(band));
      for (const port of data.ports) port.start();
      return;
    case 'first':
      first = data.port;
      return;
    case 'scene':
      raster.setColumns(data.columns);
      return;
    case 'positions':
      raster.setPositions(data.x, data.y);
      positionsAreNew = true;
      return;
    case 'moved':
      raster.moveItems(data.items, data.x, data.y);
      positionsAreNew = true;
      return;
    case 'emphasis':
      raster.setEmphasis(data.emphasis);
      return;
    case 'colors':
      raster.setColors(data.colors);
      return;
    case 'stop':
      newest = data.id;
      return;
    default:
      newest = data.id;
      bandArrived();
      // A rejection would not reach the window; a reported error does.
      answer(data).catch(reportError);
  }
});

function takeBand(band: FinishedBand): void {
  if (band.id < newest) return;
  finished.push(band);
  bandArrived();
}

async function answer(request: DrawRequest): Promise<void> {
  const { id, camera, viewport, overscan, band, bands } = request;
  const begin = performance.now();
  const plan = planPicture(camera, viewport, raster.count + raster.edgeCount, overscan, request.moving);
  const rows = bandOf(plan, band, bands);
  const drawn = await draw(request, plan, rows);
  if (!drawn) return;
  if (first) {
    const finishedBand: FinishedBand = { id, ...rows, pixels: raster.pixels.slice() };
    first.postMessage(finishedBand, [finishedBand.pixels.buffer]);
    return;
  }
  if (!(await haveBands(id, bands - 1))) return;
  const { width, height, pixelRatio, marginX, marginY } = plan;
  const others = finished.filter((other) => other.id === id);
  // A later picture's band may be there before its request is.
  finished = finished.filter((other) => other.id > id);
  const bitmap = bitmapOf(width, height, [{ id, ...rows, pixels: raster.pixels }, ...others]);
  const reply: RasterAnswer = {
    id,
    bitmap,
    marginX,
    marginY,
    width: width / pixelRatio,
    height: height / pixelRatio,
    edgesMs: drawn.edgesMs,
    fixedMs: drawn.fixedMs,
    report: { ...drawn.counts, milliseconds: performance.now() - begin, camera },
  };
  self.postMessage(reply, { transfer: [bitmap] });
}

/** Answers what was drawn, or null when a newer request came in. */
async function draw({ id, moving, edgeMax }: DrawRequest, plan: PicturePlan, rows: Band) {
  // Where items move with every picture an index would not pay.
  const parts = raster.draw(plan, rows, edgeMax, !(moving && positionsAreNew));
  positionsAreNew = false;
  const spent = { edges: 0, fixed: 0 };
  let before = performance.now();
  let partEnd = before + partMs;
  for (;;) {
    const part = parts.next();
    let now = performance.now();
    if (part.done === true) {
      spent.fixed += now - before;
      return { counts: part.value, edgesMs: spent.edges, fixedMs: spent.fixed };
    }
    spent[part.value] += now - before;
    if (now > partEnd) {
      await letRequestsIn();
      if (newest !== id) return null;
      now = performance.now();
      partEnd = now + partMs;
    }
    before = now;
  }
}

/** Waits for the other bands of a picture; false when a newer one is wanted. */
async function haveBands(id: number, others: number): Promise<boolean> {
  while (newest === id && finished.filter((band) => band.id === id).length < others)
    await new Promise<void>((resolve) => {
      bandArrived = resolve;
    });
  return newest === id;
}

function bandOf({ height }: PicturePlan, band: number, bands: number): Band {
  const top = Math.floor((height * band) / bands);
  return { top, height: Math.floor((height * (band + 1)) / bands) - top };
}

function bitmapOf(width: number, height: number, bands: readonly FinishedBand[]): ImageBitmap {
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures in workers.');
  for (const { pixels, top, height: rows } of bands)
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, rows), 0, top);
  return canvas.transferToImageBitmap();
}
