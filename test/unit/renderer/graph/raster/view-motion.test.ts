import { describe, expect, it } from 'vitest';
import { overscanMin, ViewMotion } from '../../../../../renderer/graph/raster/view-motion.ts';

const viewport = { width: 1000, height: 800, pixelRatio: 1 };
const still = { scale: 1, angle: 0, offsetX: 500, offsetY: 400, sizeScale: 1 };

/** Ten frames of 16 ms, with the camera of each from its time. */
function moved(cameraAt: (ms: number) => Partial<typeof still>): ViewMotion {
  const motion = new ViewMotion();
  for (let ms = 0; ms <= 160; ms += 16) motion.move({ ...still, ...cameraAt(ms) }, viewport, ms);
  return motion;
}

describe('how far a picture reaches', () => {
  it('is little beyond the screen while the camera rests, drags slowly or zooms in', () => {
    expect(moved(() => ({})).overscan()).toBe(overscanMin);
    expect(moved((ms) => ({ offsetX: 500 + ms * 0.2 })).overscan()).toBe(overscanMin);
    expect(moved((ms) => ({ scale: Math.exp(ms / 200) })).overscan()).toBe(overscanMin);
  });

  it('is more while it zooms out or drags fast, but within bounds', () => {
    expect(moved((ms) => ({ scale: Math.exp(-ms / 200) })).overscan()).toBeGreaterThan(overscanMin);
    expect(moved((ms) => ({ offsetX: 500 + ms * 3 })).overscan()).toBeGreaterThan(overscanMin);
    expect(moved((ms) => ({ scale: Math.exp(-ms / 5) })).overscan()).toBe(2);
  });

  it('does not take zooming about the middle of the screen for dragging', () => {
    const about = moved((ms) => {
      const scale = Math.exp(ms / 100);
      // A place 300 pixels right of the middle stays under growing offsets.
      return { scale, offsetX: 500 - 300 * scale, offsetY: 400 };
    });
    expect(about.overscan()).toBe(overscanMin);
  });

  it('is more where pictures take longer', () => {
    const motion = moved((ms) => ({ scale: Math.exp(-ms / 300) }));
    const before = motion.overscan();
    for (let picture = 0; picture < 30; picture += 1) motion.learn(150);
    expect(motion.overscan()).toBeGreaterThan(before);
  });
});

describe('the time between two pictures', () => {
  it('is longer where they come fast, so that what is shown is never older than a tenth of a second', () => {
    const motion = moved((ms) => ({ offsetX: 500 + ms * 0.2 }));
    const pictures = (latencyMs: number): number => {
      for (let picture = 0; picture < 60; picture += 1) motion.learn(latencyMs);
      return motion.pictureMs();
    };
    expect(pictures(20)).toBeGreaterThan(pictures(35));
    expect(20 + pictures(20)).toBeLessThan(100);
    expect(pictures(80)).toBe(0);
  });
});

describe('a camera that moves', () => {
  it('rests when its next move is overdue, sooner where moves come often', () => {
    const often = moved((ms) => ({ offsetX: ms }));
    expect(often.restsAt()).toBeGreaterThan(176);
    expect(often.restsAt()).toBeLessThan(200);
    const seldom = new ViewMotion();
    for (let ms = 0; ms <= 800; ms += 80) seldom.move({ ...still, offsetX: ms }, viewport, ms);
    expect(seldom.restsAt()).toBeGreaterThan(880);
  });

  it('is not kept moving by being told again where it is', () => {
    const motion = moved((ms) => ({ offsetX: ms }));
    const before = motion.restsAt();
    motion.move({ ...still, offsetX: 160 }, viewport, 170);
    expect(motion.restsAt()).toBe(before);
  });
});
