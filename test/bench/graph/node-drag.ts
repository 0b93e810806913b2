/**
 * What letting go of a node costs in a graph of 100,000: the step, the scene with the node at its place and pinned, and
 * taking it back, beside a scene that is built anew.
 */
import { GraphSession, placesOf } from '../../../renderer/graph/model/graph-session.ts';
import { itemFlag } from '../../../renderer/graph/scene/scene.ts';
import { SceneKeeper } from '../../../renderer/graph/scene-keeper.ts';
import { atLeast, type Figure, median, round, timed, timedAsync } from '../support/figures.ts';
import { answerOf, placesOf as startOf } from './graph-answer.ts';
import { createGraphData } from './graph-data.ts';

const repeats = 15;
const leastRatio = 50;

export async function benchDrag(): Promise<Record<string, Figure>> {
  const data = createGraphData('drag', 100_000, 300_000, 0.03);
  const session = new GraphSession('bench', {
    undo: () => Promise.reject(new Error('no store')),
    read: () => Promise.reject(new Error('no store')),
  });
  session.begin('bench', { rows: session.model.take(answerOf(data)), places: startOf(data) });
  const keeper = new SceneKeeper(session, {
    shownLabel: (model, row) => model.nodes.labels[row] ?? '',
    communityName: (_, row) => String(row),
  });
  const drag = (row: number): void => {
    const rows = Uint32Array.of(row);
    const before = placesOf(session.model, rows);
    session.do('Move', [
      { kind: 'places', rows, before, after: before.map((value) => value + 1) },
      { kind: 'pins', rows, on: true },
    ]);
    if (((keeper.scene.flags[keeper.scene.itemOf(row)] ?? 0) & itemFlag.pinned) === 0)
      throw new Error('the node is not pinned');
  };
  const undo = async (): Promise<void> => {
    await session.undo();
    if (keeper.scene.count !== data.nodes) throw new Error('nodes are missing');
  };
  const build = (): void => {
    session.notify('content');
    if (keeper.scene.count !== data.nodes) throw new Error('nodes are missing');
  };
  const times = { drag: [] as number[], undo: [] as number[], build: [] as number[] };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    times.build.push(timed(build));
    times.drag.push(timed(() => drag(repeat * 100)));
    times.undo.push(await timedAsync(undo));
  }
  const [dragMs, undoMs, buildMs] = [median(times.drag), median(times.undo), median(times.build)];
  const detail = { buildMs: round(buildMs) };
  return {
    'drag: a node let go against the scene built anew': atLeast(buildMs / dragMs, leastRatio, {
      dragMs: round(dragMs, 4),
      ...detail,
    }),
    'drag: taken back against the scene built anew': atLeast(buildMs / undoMs, leastRatio, {
      undoMs: round(undoMs, 4),
      ...detail,
    }),
  };
}
