import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterScroll,
  atRowTop,
  maxScrollHeight,
  revealRow,
  scrollHeight,
  visibleRows,
  type ScrollGeometry,
} from '../../../../renderer/ui/data-table-scroll.ts';

const million: ScrollGeometry = { rowCount: 1_000_000, rowHeight: 28, viewport: 560 };
const small: ScrollGeometry = { rowCount: 100, rowHeight: 28, viewport: 560 };
const geometries = fc.record({
  rowCount: fc.integer({ min: 1, max: 10_000_000 }),
  rowHeight: fc.constant(28),
  viewport: fc.integer({ min: 28, max: 2000 }),
});

describe('the scroller of a table', () => {
  it('never grows beyond what a browser can show', () => {
    expect(scrollHeight(million)).toBe(maxScrollHeight);
    expect(scrollHeight(small)).toBe(2800);
  });

  it('is the place among the rows as long as all rows fit', () => {
    expect(afterScroll(small, { scrollTop: 0, rowTop: 0 }, 700)).toEqual({ scrollTop: 700, rowTop: 700 });
  });

  it('moves by the distance of a wheel, so that no row of a million is skipped', () => {
    const before = atRowTop(million, 14_000_000);
    expect(afterScroll(million, before, before.scrollTop + 100).rowTop).toBe(14_000_100);
  });

  it('moves in proportion when the bar is dragged', () => {
    const half = afterScroll(million, { scrollTop: 0, rowTop: 0 }, (maxScrollHeight - million.viewport) / 2);
    expect(half.rowTop).toBe((1_000_000 * 28 - million.viewport) / 2);
  });

  it('reaches the first and the last row of any list', () => {
    fc.assert(
      fc.property(geometries, (geometry) => {
        const end = atRowTop(geometry, Number.MAX_SAFE_INTEGER);
        expect(visibleRows(geometry, end.rowTop, 0)[1]).toBe(geometry.rowCount - 1);
        expect(visibleRows(geometry, atRowTop(geometry, -1).rowTop, 0)[0]).toBe(0);
      }),
    );
  });

  it('shows a row wholly after revealing it, and stays when it is visible already', () => {
    fc.assert(
      fc.property(geometries, fc.nat(), fc.nat(), (geometry, seed, from) => {
        const index = seed % geometry.rowCount;
        const start = atRowTop(geometry, from % (geometry.rowCount * geometry.rowHeight));
        const place = revealRow(geometry, start, index);
        expect(place.rowTop).toBeLessThanOrEqual(index * geometry.rowHeight);
        expect(place.rowTop + geometry.viewport).toBeGreaterThanOrEqual((index + 1) * geometry.rowHeight);
        expect(revealRow(geometry, place, index)).toBe(place);
      }),
    );
  });

  it('draws rows beyond either edge but none that do not exist', () => {
    expect(visibleRows(small, 280, 5)).toEqual([5, 35]);
    expect(visibleRows(small, 0, 5)[0]).toBe(0);
    expect(visibleRows({ ...small, rowCount: 3 }, 0, 5)).toEqual([0, 2]);
  });
});
