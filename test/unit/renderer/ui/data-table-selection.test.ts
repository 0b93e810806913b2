import { describe, expect, it } from 'vitest';
import { movedIndex, toggled, withRange } from '../../../../renderer/ui/data-table-selection.ts';

describe('choosing rows', () => {
  it('adds a row that is not chosen and lets go one that is', () => {
    expect(toggled(new Set([1]), 2)).toEqual(new Set([1, 2]));
    expect(toggled(new Set([1, 2]), 2)).toEqual(new Set([1]));
  });

  it('leaves the selection that it was given alone', () => {
    const before = new Set([1]);
    toggled(before, 2);
    expect(before).toEqual(new Set([1]));
  });

  it('extends over a range in either direction and leaves out rows that are not loaded', () => {
    const keyAt = (index: number) => (index === 3 ? undefined : index * 10);
    expect(withRange(new Set([99]), 4, 2, keyAt)).toEqual(new Set([99, 20, 40]));
  });
});

describe('moving by keyboard', () => {
  it('stops at the first and the last row', () => {
    expect(movedIndex('ArrowUp', 0, 10, 5)).toBe(0);
    expect(movedIndex('ArrowDown', 9, 10, 5)).toBe(9);
    expect(movedIndex('PageDown', 7, 10, 5)).toBe(9);
    expect(movedIndex('PageUp', 2, 10, 5)).toBe(0);
  });

  it('jumps to either end', () => {
    expect(movedIndex('Home', 7, 10, 5)).toBe(0);
    expect(movedIndex('End', 7, 10, 5)).toBe(9);
  });

  it('enters the table at its first row', () => {
    expect(movedIndex('ArrowDown', -1, 10, 5)).toBe(0);
  });

  it('does not move in an empty table or by another key', () => {
    expect(movedIndex('ArrowDown', -1, 0, 5)).toBeNull();
    expect(movedIndex('a', 3, 10, 5)).toBeNull();
  });
});
