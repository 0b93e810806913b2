import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barsOf,
  filterOfBars,
  timeBars,
  type TimeBars,
  wholeBars,
} from '../../../../../../renderer/features/graph/filters/time-bars.ts';
import { GraphModel } from '../../../../../../renderer/graph/model/graph-model.ts';
import { smallAnswer } from '../../../../../support/small-answer.ts';

const at = (text: string): number => Date.parse(text);

function aModel(created: readonly (string | null)[]): GraphModel {
  const model = new GraphModel();
  const rows = model.take(
    smallAnswer(
      created.map((text, index) => ({ id: index + 1, ...(text === null ? {} : { created: at(text) }) })),
      [],
    ),
  );
  model.apply({ kind: 'nodes', rows, on: true });
  return model;
}

function barsFor(created: readonly (string | null)[], shown: readonly number[]): TimeBars {
  const bars = timeBars(aModel(created), Uint32Array.from(shown), 'created');
  if (bars === null) throw new Error('there are times');
  return bars;
}

describe('timeBars', () => {
  it('counts what is in the graph, what of it is shown, and what has no such time', () => {
    const bars = barsFor(['2024-01-05', '2024-01-06T12:00Z', '2024-03-01', null], [1, 3]);
    expect(bars.unit).toBe('day');
    expect(bars.size).toBe(57);
    expect([bars.all[0], bars.all[1], bars.all[56]]).toEqual([1, 1, 1]);
    expect([bars.shown[0], bars.shown[1], bars.shown[56]]).toEqual([0, 1, 0]);
    expect(bars.undated).toBe(1);
  });

  it('leaves out what is not in the graph any more', () => {
    const model = aModel(['2024-01-05', '2024-01-06']);
    model.apply({ kind: 'nodes', rows: Uint32Array.of(0), on: false });
    expect(timeBars(model, Uint32Array.of(1), 'created')?.from).toBe(at('2024-01-06'));
    expect(timeBars(model, Uint32Array.of(1), 'modified')).toBeNull();
  });
});

describe('a range of bars', () => {
  const bars = barsFor(['2024-01-01', '2024-01-31'], [0, 1]);

  it('comes back from the filter that was made of it; all of them are no filter', () => {
    fc.assert(
      fc.property(fc.nat(bars.size), fc.nat(bars.size), (a, b) => {
        const range = wholeBars([a, b], bars.size);
        expect(range[1] - range[0]).toBeGreaterThanOrEqual(1);
        const filter = filterOfBars(bars, range, 'created');
        expect(filter === null).toBe(range[0] === 0 && range[1] === bars.size);
        expect(barsOf(bars, filter)).toEqual(range);
      }),
    );
  });

  it('is cut to the bars that there are, and empty beside them', () => {
    const range = (from: string, to: string) => barsOf(bars, { field: 'created', from: at(from), to: at(to) });
    expect(range('2020-01-01', '2024-01-02T10:00Z')).toEqual([0, 2]);
    expect(range('2024-01-30', '2030-01-01')).toEqual([29, 31]);
    expect(range('2025-01-01', '2026-01-01')).toEqual([31, 31]);
    expect(range('2020-01-01', '2021-01-01')).toEqual([0, 0]);
  });
});
