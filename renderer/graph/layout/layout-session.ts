/** One run of a layout in slices, so that pausing is heard in between. Knows nothing of workers. */
import type { LayoutOrder, LayoutStep, LayoutSteps, Places } from './layout-graph.ts';
import type { LayoutCommand, LayoutReport } from './layout-message.ts';
import { runLayout } from './run-layout.ts';

/** Longest time without listening, beyond the step that is under way. */
const sliceMs = 30;
/** Places are reported at most this often: eight times a second. */
const reportMs = 125;

export interface LayoutSurroundings {
  readonly report: (report: LayoutReport) => void;
  /** Calls back once what waits has been heard. */
  readonly later: (work: () => void) => void;
  readonly nowMs: () => number;
}

export function createLayoutSession({ report, later, nowMs }: LayoutSurroundings): (command: LayoutCommand) => void {
  let steps: LayoutSteps | null = null;
  let places: Places = { x: new Float32Array(0), y: new Float32Array(0) };
  let isPaused = false;
  let isWaiting = false;
  let reportedMs = -Infinity;
  let reportedState: LayoutStep['state'] | null = null;

  function begin(order: LayoutOrder): void {
    places = { x: new Float32Array(order.graph.count), y: new Float32Array(order.graph.count) };
    isPaused = false;
    reportedMs = nowMs();
    reportedState = null;
    steps = runLayout(order, places);
    goOn();
  }

  function goOn(): void {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      if (!isPaused) slice();
    });
  }

  function slice(): void {
    if (!steps) return;
    const end = nowMs() + sliceMs;
    try {
      do {
        const next = steps.next();
        if (next.done === true) {
          steps = null;
          return report({ kind: 'done', ...copied() });
        }
        tell(next.value);
      } while (nowMs() < end);
    } catch (error) {
      steps = null;
      return report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
    goOn();
  }

  /** The moment at which a layout becomes readable is told at once. */
  function tell(step: LayoutStep): void {
    const now = nowMs();
    if (now - reportedMs < reportMs && step.state === reportedState) return;
    if (now - reportedMs < reportMs && step.state === 'placing') return;
    reportedMs = now;
    reportedState = step.state;
    report({ kind: 'places', ...copied(), step });
  }

  const copied = (): Places => ({ x: places.x.slice(), y: places.y.slice() });

  return (command) => {
    if (command.kind === 'start') begin(command.order);
    else if (command.kind === 'pause') isPaused = true;
    else {
      isPaused = false;
      goOn();
    }
  };
}
