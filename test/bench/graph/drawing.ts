/** Drawing one graph by the product and by the others, each in a page of its own, in turns. */
import { atLeast, type Figure, median } from '../support/figures.ts';
import type { BenchBrowser } from './bench-page.ts';
import type { ContenderName, GraphSpec } from './page/main.ts';
import type { Motion } from './page/measure.ts';

export interface DrawingTargets {
  readonly frame?: readonly [sigma: number, cytoscape: number];
  readonly sharp: number;
  readonly first?: readonly [sigma: number, cytoscape: number];
}

interface Turn {
  /** Which of the rounds have it: what takes minutes is drawn once. */
  readonly rounds: number;
  readonly forMs: number;
  readonly framesMin: number;
}

interface Round {
  readonly firstMs: number;
  readonly motion: Motion;
}

/** Less of the screen than this is no graph. */
const drawnLeast = 0.1;

export async function benchDrawing(
  browser: BenchBrowser,
  spec: GraphSpec,
  turns: Partial<Readonly<Record<ContenderName, Turn>>>,
  targets: DrawingTargets,
): Promise<Record<string, Figure>> {
  const rounds: Partial<Record<ContenderName, Round[]>> = {};
  const entries = Object.entries(turns) as [ContenderName, Turn][]; // its keys are names
  for (let round = 0; round < Math.max(...entries.map(([, turn]) => turn.rounds)); round += 1)
    for (const [name, turn] of entries)
      if (round < turn.rounds) {
        const measured = await measure(browser, name, spec, turn);
        (rounds[name] ??= []).push(measured);
        console.error(`${spec.name} ${name}: ${JSON.stringify(measured)}`);
      }

  const of = (name: ContenderName, figure: (round: Round) => number): number =>
    median((rounds[name] ?? []).map(figure));
  const frame = ({ motion }: Round): number => motion.frameMs;
  const first = ({ firstMs }: Round): number => firstMs;
  const sharp = ({ motion }: Round): number => motion.sharpMs;
  const all = (rounds.stage ?? []).map(({ motion }) => motion);
  const seen = {
    counted: all.reduce((sum, { frames }) => sum + frames, 0) / all.reduce((sum, { allFrames }) => sum + allFrames, 0),
    coverageLeast: Math.min(...all.map(({ coverageLeast }) => coverageLeast)),
    ageMedianMs: median(all.map(({ ageMedianMs }) => ageMedianMs)),
    ageMostMs: Math.max(...all.map(({ ageMostMs }) => ageMostMs)),
  };
  const against = (
    name: ContenderName,
    target: number,
    ours: (round: Round) => number,
    theirs: (round: Round) => number,
    detail: Readonly<Record<string, unknown>> = {},
  ): Figure => {
    const [oursMs, theirsMs] = [of('stage', ours), of(name, theirs)];
    return atLeast(theirsMs / oursMs, target, { oursMs, theirsMs, ...detail });
  };
  const figures: Record<string, Figure> = {};
  if (targets.frame) {
    figures[`${spec.name}: moving frame against stock Sigma`] = against('sigma', targets.frame[0], frame, frame, seen);
    if (rounds.cytoscape)
      figures[`${spec.name}: moving frame against Cytoscape`] = against('cytoscape', targets.frame[1], frame, frame);
  }
  figures[`${spec.name}: sharp picture against a frame of lines and points`] = against(
    'lean',
    targets.sharp,
    sharp,
    frame,
  );
  if (targets.first) {
    figures[`${spec.name}: first picture against stock Sigma`] = against('sigma', targets.first[0], first, first);
    if (rounds.cytoscape)
      figures[`${spec.name}: first picture against Cytoscape`] = against('cytoscape', targets.first[1], first, first);
  }
  return figures;
}

async function measure(
  browser: BenchBrowser,
  name: ContenderName,
  spec: GraphSpec,
  { forMs, framesMin }: Turn,
): Promise<Round> {
  const { page, call } = await browser.open();
  try {
    const firstMs = await call('load', name, spec);
    const share = await call('drawnShare', (await page.screenshot({ timeout: 0 })).toString('base64'));
    if (share < drawnLeast) throw new Error(`${name} has drawn ${share} of the screen`);
    return { firstMs, motion: await call('motion', forMs, framesMin) };
  } finally {
    await page.close();
  }
}
