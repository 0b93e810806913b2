/** What only the product is measured for. Times are milliseconds of the main thread, or from the call to the screen. */
import { answerOf, placesOf } from '../graph-answer.ts';
import { createGraphData, type GraphData } from '../graph-data.ts';
import { nextFrame, type View } from './contender.ts';
import { createStageContender, type StageContender } from './stage-contender.ts';

export interface HoverResult {
  readonly moves: number;
  /** Moves that ended on an item. */
  readonly hits: number;
  readonly times: readonly number[];
}

let inFrames = 0;
/** Counts the time that callbacks of frames take, from here on. */
export function watchFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const start = performance.now();
      callback(time);
      inFrames += performance.now() - start;
    });
}

/** The mouse goes over items and between them; each move with the frame that it causes. */
export async function measureHover({ stage, scene, hovered }: StageContender, host: HTMLElement): Promise<HoverResult> {
  const times: number[] = [];
  let hits = 0;
  const { count } = scene();
  for (let move = 0; move < 120; move += 1) {
    const { x, y } = stage().screenOf(Math.floor((count / 120) * move));
    const [clientX, clientY] = [x + (move % 3) * 4, y];
    if (clientX < 0 || clientY < 0 || clientX >= host.clientWidth || clientY >= host.clientHeight) continue;
    const before = inFrames;
    const start = performance.now();
    const target = document.elementFromPoint(clientX, clientY) ?? host;
    target.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true, cancelable: true }));
    const handled = performance.now() - start;
    await nextFrame();
    await nextFrame();
    times.push(handled + inFrames - before);
    if (hovered() >= 0) hits += 1;
  }
  return { moves: times.length, hits, times };
}

export interface AddResult {
  readonly addedMs: number;
  readonly moved: number;
  readonly items: number;
}

/** Adds the rest of `whole` to a graph that has what is before it, and waits until all is on the screen. */
export async function measureAdding(
  contender: StageContender,
  whole: GraphData,
  before: GraphData,
): Promise<AddResult> {
  const answer = answerOf(whole, before.nodes, before.edges);
  const places = placesOf(whole, before.nodes);
  const { x, y, count } = contender.scene();
  const [oldX, oldY] = [x.slice(0, count), y.slice(0, count)];
  const start = performance.now();
  contender.session.add('added', answer, () => places);
  contender.redraw();
  await contender.complete();
  const addedMs = performance.now() - start;
  const scene = contender.scene();
  let moved = 0;
  for (let item = 0; item < count; item += 1)
    if (scene.x[item] !== oldX[item] || scene.y[item] !== oldY[item]) moved += 1;
  return { addedMs, moved, items: scene.count };
}

/** The first nodes of a graph, and the edges among them. */
export function graphBefore(whole: GraphData, nodes: number): GraphData {
  const kept: number[] = [];
  const added: number[] = [];
  for (let edge = 0; edge < whole.edges; edge += 1) {
    const isOld = (whole.source[edge] ?? 0) < nodes && (whole.target[edge] ?? 0) < nodes;
    (isOld ? kept : added).push(edge);
  }
  const order = [...kept, ...added];
  // The whole graph has its edges in this order from now on.
  const sorted = <T extends Uint32Array | Uint8Array>(column: T): T =>
    column.map((_, place) => column[order[place] ?? 0] ?? 0) as T; // the same kind of column
  for (const column of [whole.source, whole.target, whole.owner]) column.set(sorted(column));
  return { ...whole, name: 'before', nodes, edges: kept.length };
}

/** First paint of a small graph, from columns. */
export async function measureFirst(host: HTMLElement, nodes: number, edges: number, view: View): Promise<number> {
  const data = createGraphData('small', nodes, edges, 0.03);
  await nextFrame();
  const start = performance.now();
  const contender = createStageContender();
  await contender.show(host, data, view);
  const ms = performance.now() - start;
  contender.dispose();
  host.replaceChildren();
  return ms;
}
