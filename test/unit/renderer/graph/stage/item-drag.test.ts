import { expect, it } from 'vitest';
import { ItemDrag } from '../../../../../renderer/graph/stage/item-drag.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const aScene = () =>
  stageScene([
    { x: 1, y: 2 },
    { x: 3, y: 4 },
    { x: 5, y: 6 },
  ]);

it('moves its items alone, from where they started', () => {
  const scene = aScene();
  const drag = new ItemDrag(scene, [0, 2]);
  drag.moveBy(10, 0);
  drag.moveBy(10, 20);
  expect([...scene.x]).toEqual([11, 3, 15]);
  expect([...scene.y]).toEqual([22, 4, 26]);
  expect(drag.distance).toEqual([10, 20]);
});

it('keeps its items in the hand when a layout moves everything meanwhile', () => {
  const scene = aScene();
  const drag = new ItemDrag(scene, [0]);
  drag.moveBy(1, 1);
  scene.x.fill(99);
  drag.show();
  expect([...scene.x]).toEqual([2, 99, 99]);
});

it('puts its items back exactly', () => {
  const scene = aScene();
  const drag = new ItemDrag(scene, [0, 1]);
  drag.moveBy(0.1, 0.7);
  drag.putBack();
  expect([...scene.x, ...scene.y]).toEqual([1, 3, 5, 2, 4, 6]);
});
