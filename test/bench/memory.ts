/** Memory of an import against the size of its file: doubling the file may double what it adds, not more. */
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { atMost, round } from './support/figures.ts';
import type { ChildReport } from './support/import-child.ts';
import { writeBundle } from './support/sample-bundle.ts';
import { scratch } from './support/scratch.ts';

const base = { objects: 25_000, links: 50_000 };
const factors = [0, 1, 2, 4] as const;

/** Peak memory of a process of its own that imports one file. */
async function peakOf(factor: number): Promise<ChildReport & { fileMb: number }> {
  const path = scratch(`memory-${factor}.json`);
  writeBundle(path, {
    objects: Math.max(10, base.objects * factor),
    links: Math.max(10, base.links * factor),
    round: factor,
  });
  const script = new URL('./support/import-child.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, scratch(`memory-${factor}`)]);
  // The child prints one ChildReport.
  return { ...(JSON.parse(stdout) as ChildReport), fileMb: round(statSync(path).size / 2 ** 20, 1) };
}

export async function run(): Promise<unknown> {
  const peaks: (ChildReport & { fileMb: number })[] = [];
  for (const factor of factors) peaks.push(await peakOf(factor));
  const [none, one, two, four] = peaks;
  if (none === undefined || one === undefined || two === undefined || four === undefined)
    throw new Error('a size is missing');
  const added = (from: ChildReport, to: ChildReport): number => to.peakMb - from.peakMb;
  // Linear growth adds twice as much from x2 to x4 as from x1 to x2; quadratic growth four times as much.
  return {
    'memory added x2 to x4 over x1 to x2': atMost(added(two, four) / added(one, two), 3, {
      mbPerFileMb: round((four.peakMb - none.peakMb) / four.fileMb),
      peaks,
    }),
  };
}
