import { expect, it } from 'vitest';
import { FrameClock } from '../../../../../renderer/graph/stage/frame-clock.ts';

it('knows nothing before two frames followed one another', () => {
  const clock = new FrameClock();
  clock.tick(0);
  expect(clock.median()).toBeNull();
});

it('tells the median, on which one slow frame has no hold', () => {
  const clock = new FrameClock();
  for (const time of [0, 16, 32, 1032, 1048, 1064]) clock.tick(time);
  expect(clock.median()).toBe(16);
});

it('takes a rest for no slow frame', () => {
  const clock = new FrameClock();
  clock.tick(0);
  clock.rest();
  clock.tick(500);
  expect(clock.median()).toBeNull();
});

it('forgets what is long ago', () => {
  const clock = new FrameClock();
  let now = 0;
  for (let frame = 0; frame < 50; frame += 1) clock.tick((now += 100));
  for (let frame = 0; frame < 60; frame += 1) clock.tick((now += 10));
  expect(clock.median()).toBe(10);
});
