import { expect, it } from 'vitest';
import { placeEdgeLabels } from '../../../../../renderer/graph/stage/edge-label-placement.ts';
import { viewTransform } from '../../../../../renderer/graph/stage/view-transform.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const transform = viewTransform({ x: 0, y: 0, span: 600 }, { width: 800, height: 600 }, 600);
const measure = (text: string) => text.length * 6;
const scene = stageScene(
  [
    { x: -200, y: 0 },
    { x: 200, y: 0 },
    { x: 210, y: 0 },
    { x: -200, y: 5 },
  ],
  [
    { from: 1, to: 0, label: 'uses' },
    { from: 1, to: 2, label: 'too short for this' },
    { from: 3, to: 1, label: 'on the first one' },
    { from: 0, to: 3 },
  ],
);

it('writes along an edge from left to right, in its middle', () => {
  const [label] = placeEdgeLabels(scene, transform, [0], [], measure);
  expect(label).toMatchObject({ text: 'uses', x: 400, y: 300 });
  expect(Math.abs(label?.angle ?? 9)).toBeLessThanOrEqual(Math.PI / 2);
});

it('writes on no edge that is too short or has no label, and on no other label', () => {
  const labels = placeEdgeLabels(scene, transform, [0, 1, 2, 3], [], measure);
  expect(labels.map(({ text }) => text)).toEqual(['uses']);
});

it('keeps off the labels of items', () => {
  const label = { item: 0, text: 'a name here', x: 380, y: 304, fontPx: 12, bold: false };
  expect(placeEdgeLabels(scene, transform, [0], [label], measure)).toEqual([]);
});
