/** How much this machine draws in one frame, from a short measurement, and what follows from it. */

/** Cost of one frame: `baseMs`, and so much for each item and each edge. */
export interface StageSpeed {
  readonly renderer: 'gpu' | 'software';
  readonly baseMs: number;
  readonly itemMs: number;
  readonly edgeMs: number;
  /** When it was measured, in milliseconds UTC. */
  readonly measuredAt: number;
  /** Median over best time of a whole frame: 1 where nothing else was going on. */
  readonly spread: number;
}

type FrameCost = Pick<StageSpeed, 'baseMs' | 'itemMs' | 'edgeMs'>;

/** A frame that takes longer is not smooth. */
const frameMs = 30;
const edgesPerItem = 3;
/** So few are drawn on any machine, however busy it was while it was measured: their icons are worth a slow frame. */
const leastItems = 500;

/** Items that are drawn within a frame when each has three edges. */
export function itemBudget({ baseMs, itemMs, edgeMs }: FrameCost): number {
  return Math.max(leastItems, Math.floor((frameMs - baseMs) / (itemMs + edgesPerItem * edgeMs)));
}

/** Whether so many items and edges are drawn within a frame. */
export function fitsFrame({ baseMs, itemMs, edgeMs }: FrameCost, items: number, edges: number): boolean {
  if (items <= leastItems && edges <= leastItems * edgesPerItem) return true;
  return baseMs + items * itemMs + edges * edgeMs <= frameMs;
}
