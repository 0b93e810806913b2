/** What the raster's canvas shows at this moment, from the canvas alone. */
import type { ShownState } from './contender.ts';

/** Share of the samples in each direction that decide about the coverage. */
const samples = 40;

export function shownStateOf(canvas: HTMLCanvasElement, host: HTMLElement): ShownState | null {
  const askedAt = Number(canvas.dataset['askedAt']);
  if (!Number.isFinite(askedAt)) return null;
  const toPicture = new DOMMatrix(canvas.style.transform).inverse();
  const width = Number.parseFloat(canvas.style.width);
  const height = Number.parseFloat(canvas.style.height);
  let covered = 0;
  for (let row = 0; row < samples; row += 1)
    for (let column = 0; column < samples; column += 1) {
      const x = ((column + 0.5) / samples) * host.clientWidth;
      const y = ((row + 0.5) / samples) * host.clientHeight;
      const place = toPicture.transformPoint({ x, y });
      if (place.x >= 0 && place.y >= 0 && place.x <= width && place.y <= height) covered += 1;
    }
  return { coverage: covered / samples ** 2, ageMs: performance.now() - askedAt };
}
