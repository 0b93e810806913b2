/** Measuring one contender in the page. Times are milliseconds. */
import type { GraphData } from '../graph-data.ts';
import { type Contender, nextFrame, type View } from './contender.ts';

export interface Motion {
  /** Frames that count: shown, covering enough and recent enough. */
  readonly frames: number;
  readonly allFrames: number;
  readonly frameMs: number;
  readonly coverageLeast: number;
  readonly ageMostMs: number;
  readonly ageMedianMs: number;
  /** From the last move until the complete picture is handed to the screen. */
  readonly sharpMs: number;
}

const coverageMin = 0.95;
const ageMaxMs = 100;
/** In a quarter of a second. */
const wheelZoom = 1.7;

/** The whole graph in the middle of the screen, with a margin. */
export function wholeView(data: GraphData, host: HTMLElement): View {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < data.nodes; node += 1) {
    minX = Math.min(minX, data.x[node] ?? 0);
    maxX = Math.max(maxX, data.x[node] ?? 0);
    minY = Math.min(minY, data.y[node] ?? 0);
    maxY = Math.max(maxY, data.y[node] ?? 0);
  }
  const scale = 0.93 * Math.min(host.clientWidth / (maxX - minX), host.clientHeight / (maxY - minY));
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, scale };
}

/**
 * Half a second of dragging in a circle at 600 pixels a second, then half a second of zooming in and out as fast as
 * Sigma's wheel does, and again.
 */
function viewAt(whole: View, ms: number): View {
  const turn = (ms / 1000) * 2 * Math.PI;
  if (ms % 1000 < 500) {
    const reach = 95 / whole.scale;
    return { ...whole, x: whole.x + reach * Math.sin(2 * turn), y: whole.y + reach * (1 - Math.cos(2 * turn)) };
  }
  return { ...whole, scale: whole.scale * wheelZoom ** ((1 - Math.cos(2 * turn)) / 2) };
}

/** Moves for `forMs`, but for no fewer than `framesMin` frames. */
export async function measureMotion(
  contender: Contender,
  whole: View,
  forMs: number,
  framesMin: number,
): Promise<Motion> {
  await nextFrame();
  const start = performance.now();
  const coverages: number[] = [];
  const ages: number[] = [];
  let frames = 0;
  let allFrames = 0;
  let lookedAt = start;
  while (performance.now() - start < forMs || allFrames < framesMin) {
    // Never the view that is there already, which nobody would draw again.
    lookedAt = performance.now();
    contender.look(viewAt(whole, performance.now() - start + 1));
    await contender.frame();
    allFrames += 1;
    const shown = contender.shown?.();
    if (contender.shown && !shown) continue;
    if (shown) {
      coverages.push(shown.coverage);
      ages.push(shown.ageMs);
      if (shown.coverage < coverageMin || shown.ageMs > ageMaxMs) continue;
    }
    frames += 1;
  }
  // Frames that are queued have not been shown: they are part of the time.
  const stopped = performance.now();
  await contender.complete();
  const end = performance.now();
  const queued = contender.shown ? stopped : end;
  ages.sort((a, b) => a - b);
  return {
    frames,
    allFrames,
    frameMs: (queued - start) / Math.max(1, frames),
    coverageLeast: coverages.length > 0 ? Math.min(...coverages) : 1,
    ageMostMs: ages.at(-1) ?? 0,
    ageMedianMs: ages[ages.length >> 1] ?? 0,
    sharpMs: end - lookedAt,
  };
}
