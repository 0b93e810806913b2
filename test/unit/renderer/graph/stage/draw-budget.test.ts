import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isReliable } from '../../../../../renderer/graph/stage/machine-speed.ts';
import { fitsFrame, itemBudget } from '../../../../../renderer/graph/stage/draw-budget.ts';

const speed = { renderer: 'software', baseMs: 5, itemMs: 0.01, edgeMs: 0.005 } as const;

it('counts three edges with each item', () => {
  expect(itemBudget(speed)).toBe(1000);
  expect(fitsFrame(speed, 1000, 3000)).toBe(true);
  expect(fitsFrame(speed, 1001, 3000)).toBe(false);
});

it('is never less than what any machine draws', () => {
  const busy = { ...speed, baseMs: 40 };
  expect(itemBudget(busy)).toBe(500);
  expect(fitsFrame(busy, 500, 1500)).toBe(true);
  expect(fitsFrame(busy, 501, 0)).toBe(false);
  expect(fitsFrame(busy, 0, 1501)).toBe(false);
});

it('always fits what it promises', () => {
  const ms = fc.double({ min: 1e-6, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 29, noNaN: true }), ms, ms, (baseMs, itemMs, edgeMs) => {
      const machine = { renderer: 'gpu', baseMs, itemMs, edgeMs } as const;
      const budget = itemBudget(machine);
      // One less, for the last digit of the sums.
      expect(fitsFrame(machine, Math.max(0, budget - 1), 3 * Math.max(0, budget - 1))).toBe(true);
      expect(fitsFrame(machine, budget + 2, 3 * (budget + 2))).toBe(false);
    }),
  );
});

it('is relied on for a week, when it was measured on a machine that had nothing else to do', () => {
  const day = 24 * 60 * 60 * 1000;
  const measured = { ...speed, measuredAt: 10 * day, spread: 1.2 };
  expect(isReliable(measured, 16 * day)).toBe(true);
  expect(isReliable(measured, 18 * day)).toBe(false);
  expect(isReliable({ ...measured, spread: 3 }, 11 * day)).toBe(false);
  // The clock was set back since.
  expect(isReliable(measured, 9 * day)).toBe(false);
});
