import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf, histogram, timelineOf, timeSpan } from '../../../../../renderer/graph/scene/timeline.ts';

const at = (text: string): number => Date.parse(text);
const days = (bounds: Float64Array): string[] => [...bounds].map((bound) => new Date(bound).toISOString().slice(0, 10));
const all = (): boolean => true;

describe('timelineOf', () => {
  it('has one bar for a single moment', () => {
    const { unit, bounds } = timelineOf(at('2026-03-04T05:06:07Z'), at('2026-03-04T05:06:07Z'));
    expect(unit).toBe('hour');
    expect([...bounds]).toEqual([at('2026-03-04T05:00Z'), at('2026-03-04T06:00Z')]);
  });

  it('chooses hours, days, weeks, months and years as the span grows', () => {
    const from = at('2020-01-15T12:00Z');
    expect(timelineOf(from, at('2020-01-17T11:00Z')).unit).toBe('hour');
    expect(timelineOf(from, at('2020-02-15T12:00Z')).unit).toBe('day');
    expect(timelineOf(from, at('2020-12-01T12:00Z')).unit).toBe('week');
    expect(timelineOf(from, at('2023-01-15T12:00Z')).unit).toBe('month');
    expect(timelineOf(from, at('2033-01-15T12:00Z')).unit).toBe('year');
  });

  it('begins weeks on Monday and months on their first day, in UTC', () => {
    expect(days(timelineOf(at('2026-03-01T23:59Z'), at('2026-06-01T00:00Z')).bounds).slice(0, 2)).toEqual([
      '2026-02-23',
      '2026-03-02',
    ]);
    expect(days(timelineOf(at('2024-01-31T23:00Z'), at('2026-01-31T23:00Z')).bounds).slice(0, 3)).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
    ]);
  });

  it('puts several years into a bar where they are many, and knows the years before 100', () => {
    const { unit, step, bounds } = timelineOf(new Date(0).setUTCFullYear(33, 0, 1), at('2026-01-01T00:00Z'));
    expect([unit, step]).toEqual(['year', 50]);
    expect(new Date(bounds[0] ?? 0).getUTCFullYear()).toBe(0);
  });

  it('covers the first moment that a date can hold', () => {
    const { bounds } = timelineOf(-8.64e15, -8.64e15 + 2 ** 38);
    expect(bounds[0]).toBe(-8.64e15);
    expect(bounds.length).toBeGreaterThan(1);
  });

  it('covers every moment with 1 to 60 ascending bars', () => {
    const moment = fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 - 4e14 }), fc.integer({ min: 0, max: 2e12 }));
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 45, noNaN: true }), (from, exponent) => {
        const to = Math.min(from + Math.floor(2 ** exponent), 8.64e15 - 4e14);
        const { bounds } = timelineOf(from, to);
        expect(bounds.length - 1).toBeGreaterThanOrEqual(1);
        expect(bounds.length - 1).toBeLessThanOrEqual(60);
        expect(bounds[0]).toBeLessThanOrEqual(from);
        expect(bounds.at(-1)).toBeGreaterThan(to);
        for (let bar = 1; bar < bounds.length; bar += 1) expect(bounds[bar]).toBeGreaterThan(bounds[bar - 1] ?? 0);
      }),
    );
  });
});

describe('histogram', () => {
  it('counts every known time once, in the bar in which it lies', () => {
    const times = fc.array(fc.oneof(fc.integer({ min: 0, max: 2e12 }), fc.constant(Number.NaN)), { maxLength: 200 });
    fc.assert(
      fc.property(times, (list) => {
        const values = Float64Array.from(list);
        const known = list.filter((time) => !Number.isNaN(time));
        const span = timeSpan(values, values.length, all);
        if (known.length === 0) {
          expect(span).toBeNull();
          return;
        }
        expect(span).toEqual({ from: Math.min(...known), to: Math.max(...known) });
        const { bounds } = timelineOf(span?.from ?? 0, span?.to ?? 0);
        const bars = histogram(values, values.length, bounds, all);
        expect([...bars].reduce((sum, bar) => sum + bar, 0)).toBe(known.length);
        bars.forEach((bar, index) =>
          expect(known.filter((time) => time >= (bounds[index] ?? 0) && time < (bounds[index + 1] ?? 0))).toHaveLength(
            bar,
          ),
        );
      }),
    );
  });

  it('leaves out the rows that are not asked for, and values outside', () => {
    const bounds = Float64Array.of(0, 10, 20);
    expect([...histogram(Float64Array.of(0, 9, 10, 20, -1), 5, bounds, (row) => row !== 1)]).toEqual([1, 1]);
    expect(barOf(bounds, 20)).toBe(-1);
    expect(barOf(Float64Array.of(), 3)).toBe(-1);
  });
});
