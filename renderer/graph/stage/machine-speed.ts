/** How fast this machine draws: from an earlier measurement while that can be relied on, otherwise measured now. */
import type { StageSpeed } from './draw-budget.ts';
import { measureSpeed } from './speed-measurement.ts';
import type { StageOptions } from './stage.ts';

/** Samples of a machine that does nothing else differ by less than this factor. */
const steadySpread = 1.75;
/** Drivers are updated, machines move to other hosts, and somebody pulls the plug of a laptop. */
const oldMs = 7 * 24 * 60 * 60 * 1000;

/** What one window has measured; a second graph does not measure again. */
let measuredHere: StageSpeed | null = null;

/** Whether it was measured lately, and on a machine that had nothing else to do. */
export const isReliable = ({ measuredAt, spread }: StageSpeed, nowMs: number): boolean =>
  spread <= steadySpread && measuredAt <= nowMs && nowMs - measuredAt < oldMs;

/** Null where there is no WebGL. A new measurement is told as `measured`. */
export function machineSpeed(
  renderer: 'gpu' | 'software',
  container: HTMLElement,
  { speed, ground, events }: Pick<StageOptions, 'speed' | 'ground' | 'events'>,
): StageSpeed | null {
  for (const known of [speed, measuredHere])
    if (known?.renderer === renderer && isReliable(known, Date.now())) return known;
  const extent = { width: container.offsetWidth || 1000, height: container.offsetHeight || 700 };
  const measured = measureSpeed(renderer, ground, extent);
  measuredHere = measured;
  // The caller has no stage yet.
  if (measured) queueMicrotask(() => events.measured(measured));
  return measured;
}
