/**
 * Drawing large graphs in a browser that renders in software: the product beside stock Sigma, Sigma with lines and
 * points, and Cytoscape.js. `LIGATURE_BENCH_GRAPH` chooses parts, separated by commas; `LIGATURE_BENCH_ROUNDS` rounds.
 */
import { loadavg } from 'node:os';
import { atMost, type Figure, median, p95, round } from './support/figures.ts';
import { type BenchBrowser, openBenchBrowser } from './graph/bench-page.ts';
import { benchDrawing } from './graph/drawing.ts';
import { benchModel } from './graph/model-build.ts';
import { benchDrag } from './graph/node-drag.ts';

type Figures = Record<string, Figure>;

const small = { name: '20k/60k', nodes: 20_000, edges: 60_000, far: 0.03 };
const large = { name: '100k/300k', nodes: 100_000, edges: 300_000, far: 0.03 };
const hairball = { name: 'hairball 100k/300k', nodes: 100_000, edges: 300_000, far: 0.3 };
const added = 5000;
const hoverMs = 16;

const parts: Readonly<Record<string, (browser: BenchBrowser, rounds: number) => Promise<Figures> | Figures>> = {
  model: () => benchModel(),
  drag: () => benchDrag(),
  small: (browser, rounds) =>
    benchDrawing(
      browser,
      small,
      {
        stage: { rounds, forMs: 2000, framesMin: 3 },
        lean: { rounds, forMs: 2000, framesMin: 3 },
        sigma: { rounds, forMs: 2000, framesMin: 3 },
        cytoscape: { rounds: Math.min(2, rounds), forMs: 2000, framesMin: 2 },
      },
      { frame: [20, 60], sharp: 4, first: [3, 15] },
    ),
  large: (browser, rounds) =>
    benchDrawing(
      browser,
      large,
      {
        stage: { rounds, forMs: 2000, framesMin: 3 },
        lean: { rounds, forMs: 2000, framesMin: 3 },
        sigma: { rounds: Math.min(2, rounds), forMs: 1000, framesMin: 2 },
        cytoscape: { rounds: 1, forMs: 1000, framesMin: 2 },
      },
      { frame: [60, 150], sharp: 5, first: [10, 60] },
    ),
  hairball: (browser, rounds) =>
    benchDrawing(
      browser,
      hairball,
      { stage: { rounds, forMs: 2000, framesMin: 3 }, lean: { rounds, forMs: 2000, framesMin: 3 } },
      { sharp: 2 },
    ),
  hover: async (browser) => {
    const { page, call } = await browser.open();
    const { times, moves, hits } = await call('hover', large);
    await page.close();
    if (hits < moves / 2) throw new Error(`the pointer found ${hits} of ${moves} items`);
    const middle = median(times);
    return {
      'hover and picking at 100k: milliseconds of the main thread': atMost(middle, hoverMs, {
        p95: p95(times),
        moves,
        hits,
      }),
    };
  },
  add: async (browser, rounds) => {
    const runs = [];
    for (let run = 0; run < rounds; run += 1) {
      const { page, call } = await browser.open();
      runs.push(await call('adding', large, added));
      await page.close();
    }
    const moved = Math.max(...runs.map((run) => run.moved));
    const [addedMs, firstMs] = [median(runs.map((run) => run.addedMs)), median(runs.map((run) => run.firstMs))];
    return {
      'adding 5,000 to 100,000 against a first picture of 5,000': atMost(addedMs / firstMs, 2, { addedMs, firstMs }),
      'adding 5,000 to 100,000: nodes that moved': atMost(moved, 0, { items: runs[0]?.items }),
    };
  },
  memory: async (browser) => {
    const { page, call } = await browser.open();
    const before = await call('memory');
    await call('load', 'stage', large);
    const after = await call('memory');
    await page.close();
    const bytes = before === null || after === null ? Number.NaN : after - before;
    const perThing = bytes / (large.nodes + large.edges);
    return {
      'memory: bytes for each drawn node and edge': { ratio: round(perThing), target: 'printed', met: true, bytes },
    };
  },
};

export async function run(): Promise<Figures> {
  const chosen = process.env['LIGATURE_BENCH_GRAPH']?.split(',') ?? Object.keys(parts);
  const rounds = Number(process.env['LIGATURE_BENCH_ROUNDS'] ?? 3);
  const browser = await openBenchBrowser();
  let figures: Figures = {};
  try {
    for (const name of chosen) {
      const part = parts[name];
      if (!part) throw new Error(`There is no part "${name}". Known: ${Object.keys(parts).join(', ')}.`);
      const load = round(loadavg()[0] ?? 0);
      const measured = await part(browser, rounds);
      figures = {
        ...figures,
        ...Object.fromEntries(Object.entries(measured).map(([row, figure]) => [row, { ...figure, load }])),
      };
    }
  } finally {
    await browser.close();
  }
  console.error(tableOf(figures));
  return figures;
}

function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([row, { ratio, target, met }]) => [
    row,
    String(ratio),
    target,
    met ? 'met' : 'missed',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
