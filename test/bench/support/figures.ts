/** Figures of repeated measurements. Times are milliseconds. */
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('no samples');
  return value;
}
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/** Half the distance between the quartiles, as a share of the median: how far a figure can be trusted. */
export const noise = (samples: readonly number[]): number =>
  round((quantile(samples, 0.75) - quantile(samples, 0.25)) / 2 / median(samples));

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Processor time that this thread has used: what other work on the machine hardly distorts. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A measured ratio beside what it must keep. */
export interface Figure {
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
  readonly noise?: number;
  readonly [detail: string]: unknown;
}
export const atMost = (ratio: number, limit: number, detail: Readonly<Record<string, unknown>> = {}): Figure => ({
  ratio: round(ratio),
  target: `<= ${limit}`,
  met: ratio <= limit,
  ...detail,
});
export const atLeast = (ratio: number, limit: number, detail: Readonly<Record<string, unknown>> = {}): Figure => ({
  ratio: round(ratio),
  target: `>= ${limit}`,
  met: ratio >= limit,
  ...detail,
});
