/** The course of a force layout on one component. */
import { type ForcePart, fitToPins, scalePart } from './force-part.ts';
import { createForceRun, type ForceRun } from './force-run.ts';
import { spreadForLabels } from './label-spreading.ts';
import type { LayoutGraph } from './layout-graph.ts';

export interface Forming {
  readonly part: ForcePart;
  readonly run: ForceRun;
}

export function startRun(part: ForcePart): ForceRun {
  const run = createForceRun(part);
  run.adopt();
  return run;
}

/** All rounds of a small part: a few thousand node steps take milliseconds, nobody needs to see them. */
export function finishPart(part: ForcePart, graph: LayoutGraph, rounds: number): void {
  const { nodes, isPresent, pins } = part;
  if (nodes.length > 2 || pins > 0) {
    const run = startRun(part);
    for (let round = 0; round < rounds; round += 1) formPart({ part, run }, graph, round, rounds / 2, rounds);
  }
  if (pins === 0) scalePart(part, isPresent ? 0.5 : 1);
  spreadForLabels(part, graph);
}

/** One round; heat is over at `settle`, swinging fades out towards the end. */
export function formPart(
  { part, run }: Forming,
  graph: LayoutGraph,
  round: number,
  settle: number,
  rounds: number,
): void {
  if (part.pins > 0 && !part.isPresent && round === Math.floor(settle / 2)) fitToPins(part, run, graph);
  if (round % 10 === 9 && !part.fixed.includes(1)) {
    // The size follows from the number of nodes, the strength of the forces from the size. Pins decide for themselves.
    scalePart(part, part.isPresent ? 0.2 : 1);
    run.adopt();
  }
  const heat = Math.max(0, 1 - round / settle) * (part.isPresent ? 0.05 : 1);
  run.iterate(heat, round < settle + 0.7 * (rounds - settle) ? 1 : 0.5);
}
