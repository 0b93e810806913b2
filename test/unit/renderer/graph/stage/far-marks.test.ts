import { expect, it } from 'vitest';
import { itemFlag } from '../../../../../renderer/graph/scene/scene.ts';
import { FarMarks, pinMarkMax } from '../../../../../renderer/graph/stage/far-marks.ts';
import { viewTransform } from '../../../../../renderer/graph/stage/view-transform.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const transform = viewTransform({ x: 0, y: 0, span: 100 }, { width: 100, height: 100 }, 100);
const marked = (marks: FarMarks): string[] => marks.inView(transform).map(({ kind, item }) => `${kind} ${item}`);

it('marks the origin and what is pinned, where they stand', () => {
  const scene = stageScene([
    { x: 0, y: 0 },
    { x: 10, y: 20, flags: itemFlag.pinned },
    { x: -10, y: 0, flags: itemFlag.origin | itemFlag.pinned },
  ]);
  const marks = new FarMarks(scene);
  expect(marked(marks)).toEqual(['origin 2', 'pin 1', 'pin 2']);
  expect(marks.inView(transform)[1]).toMatchObject({ x: 60, y: 30 });
});

it('leaves out what is not in view', () => {
  const far = { x: 500, y: 0, flags: itemFlag.pinned | itemFlag.origin };
  expect(marked(new FarMarks(stageScene([far, { x: 0, y: 0 }])))).toEqual([]);
});

it('marks the largest of many, and no more of them than its bound', () => {
  const items = Array.from({ length: pinMarkMax + 50 }, (_, at) => ({
    x: 0,
    y: 0,
    size: at < 50 ? 1 : 2,
    flags: itemFlag.pinned,
  }));
  const shown = marked(new FarMarks(stageScene(items)));
  expect(shown).toEqual(items.flatMap((_, at) => (at < 50 ? [] : [`pin ${at}`])));
});

it('follows pins that are put in and taken out', () => {
  const scene = stageScene([
    { x: 0, y: 0, flags: itemFlag.pinned },
    { x: 1, y: 0 },
  ]);
  const marks = new FarMarks(scene);
  scene.flags[0] = 0;
  scene.flags[1] = itemFlag.pinned;
  marks.update([0, 1]);
  expect(marked(marks)).toEqual(['pin 1']);
});
