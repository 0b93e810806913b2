import { expect, it } from 'vitest';
import { PositionAnimation } from '../../../../../renderer/graph/stage/position-animation.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

function aClock() {
  let [now, waiting] = [0, [] as (() => void)[]];
  return {
    now: () => now,
    nextFrame: (call: () => void) => void waiting.push(call),
    advance(ms: number) {
      now += ms;
      const due = waiting;
      waiting = [];
      for (const call of due) call();
    },
  };
}

it('goes from the old places to exactly the new ones', async () => {
  const clock = aClock();
  const scene = stageScene([{ x: 0, y: 0 }]);
  let moves = 0;
  const done = new PositionAnimation(clock).start(scene, Float32Array.of(0.1), Float32Array.of(8), 100, () => {
    moves += 1;
  });
  clock.advance(50);
  expect(scene.y[0]).toBeCloseTo(4, 5);
  clock.advance(60);
  await done;
  expect([scene.x[0], scene.y[0]]).toEqual([Math.fround(0.1), 8]);
  expect(moves).toBe(3);
});

it('is there at once when it takes no time', async () => {
  const scene = stageScene([{ x: 0, y: 0 }]);
  await new PositionAnimation(aClock()).start(scene, Float32Array.of(5), Float32Array.of(6), 0, () => undefined);
  expect([scene.x[0], scene.y[0]]).toEqual([5, 6]);
});

it('gives way to a later one, which starts where it was', async () => {
  const clock = aClock();
  const scene = stageScene([{ x: 0, y: 0 }]);
  const animation = new PositionAnimation(clock);
  const first = animation.start(scene, Float32Array.of(10), Float32Array.of(0), 100, () => undefined);
  clock.advance(50);
  const second = animation.start(scene, Float32Array.of(-10), Float32Array.of(0), 100, () => undefined);
  expect(scene.x[0]).toBeCloseTo(5, 5);
  clock.advance(100);
  await Promise.all([first, second]);
  expect(scene.x[0]).toBe(-10);
});

it('arrives at once when it has to', async () => {
  const clock = aClock();
  const scene = stageScene([{ x: 0, y: 0 }]);
  const animation = new PositionAnimation(clock);
  const done = animation.start(scene, Float32Array.of(10), Float32Array.of(3), 100, () => undefined);
  clock.advance(50);
  animation.arrive();
  expect([scene.x[0], scene.y[0]]).toEqual([10, 3]);
  // Whatever moves the item now is not undone.
  scene.x[0] = 7;
  clock.advance(100);
  await done;
  animation.arrive();
  expect(scene.x[0]).toBe(7);
});

it('stops where it is', async () => {
  const clock = aClock();
  const scene = stageScene([{ x: 0, y: 0 }]);
  const animation = new PositionAnimation(clock);
  const done = animation.start(scene, Float32Array.of(10), Float32Array.of(0), 100, () => undefined);
  clock.advance(50);
  animation.stop();
  clock.advance(100);
  await done;
  expect(scene.x[0]).toBeCloseTo(5, 5);
});

it('moves some items alone, and leaves what is in the hand where it is', async () => {
  const clock = aClock();
  const scene = stageScene([
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]);
  const [x, y] = [Float32Array.of(8, 9), Float32Array.of(8, 9)];
  const done = new PositionAnimation(clock).start(scene, x, y, 100, () => undefined, [0]);
  clock.advance(50);
  scene.x[1] = 5;
  clock.advance(60);
  await done;
  expect([...scene.x, ...scene.y]).toEqual([8, 5, 8, 1]);
});
