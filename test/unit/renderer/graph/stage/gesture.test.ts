import { describe, expect, it } from 'vitest';
import { type Gesture, GestureReader } from '../../../../../renderer/graph/stage/gesture.ts';
import type { StageTool } from '../../../../../renderer/graph/stage/stage.ts';

const noKeys = { shift: false, ctrl: false, alt: false };
const ctrl = { ...noKeys, ctrl: true };

function read(tool: StageTool, item: number, path: readonly (readonly [number, number])[], keys = noKeys) {
  const reader = new GestureReader();
  reader.setTool(tool);
  const [start = [0, 0], ...rest] = path;
  const isOurs = reader.down({ x: start[0], y: start[1], item, keys });
  const gestures: Gesture[] = [];
  for (const [x, y] of rest) gestures.push(...reader.move(x, y));
  const [x, y] = path.at(-1) ?? [0, 0];
  gestures.push(...reader.up(x, y));
  return { isOurs, gestures, kinds: gestures.map(({ kind }) => kind) };
}

const stretch = [
  [10, 10],
  [40, 50],
] as const;

describe('a press of the mouse', () => {
  it('that hardly moves is a click, with every tool', () => {
    for (const tool of ['select', 'pan', 'lasso', 'associate'] as const) {
      expect(
        read(tool, 3, [
          [10, 10],
          [12, 11],
        ]).kinds,
      ).toEqual(['click']);
    }
  });

  it('that moves from an item takes the item along', () => {
    const { isOurs, gestures } = read('select', 3, stretch);
    expect(isOurs).toBe(true);
    expect(gestures).toEqual([
      { kind: 'dragStart', item: 3 },
      { kind: 'drag', item: 3, dx: 30, dy: 40 },
      { kind: 'drag', item: 3, dx: 30, dy: 40 },
      { kind: 'dragEnd', item: 3, dx: 30, dy: 40 },
    ]);
  });

  it('that moves from the ground moves the camera, and so does every press of the hand', () => {
    expect(read('select', -1, stretch)).toMatchObject({ isOurs: false, kinds: [] });
    expect(read('pan', 3, stretch)).toMatchObject({ isOurs: false, kinds: [] });
    expect(read('associate', -1, stretch)).toMatchObject({ isOurs: false, kinds: [] });
  });

  it('with Ctrl draws a rectangle, also from an item', () => {
    const { isOurs, gestures } = read('select', 3, stretch, ctrl);
    expect(isOurs).toBe(true);
    expect(gestures.at(-1)).toEqual({ kind: 'areaEnd', line: [10, 10, 40, 10, 40, 50, 10, 50], keys: ctrl });
  });

  it('of the lasso keeps the whole line', () => {
    const { gestures } = read('lasso', 3, [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(gestures.at(-1)).toEqual({ kind: 'areaEnd', line: [0, 0, 10, 0, 10, 10, 0, 10, 0, 10], keys: noKeys });
  });

  it('that associates leads from the item to where it is let go', () => {
    expect(read('associate', 3, stretch).gestures.at(-1)).toEqual({ kind: 'linkEnd', item: 3, x: 40, y: 50 });
  });

  it('that trembles first and then moves starts one drag', () => {
    const { kinds } = read('select', 1, [
      [0, 0],
      [1, 1],
      [9, 9],
      [1, 1],
    ]);
    expect(kinds.filter((kind) => kind === 'dragStart')).toHaveLength(1);
    expect(kinds.at(-1)).toBe('dragEnd');
  });
});

describe('giving up', () => {
  it('a drag puts the item back, and letting go does nothing more', () => {
    const reader = new GestureReader();
    reader.down({ x: 0, y: 0, item: 2, keys: noKeys });
    reader.move(50, 0);
    expect(reader.cancel()).toEqual([{ kind: 'dragCancel', item: 2 }]);
    expect(reader.up(50, 0)).toEqual([]);
  });

  it('a click or a pan does nothing', () => {
    const reader = new GestureReader();
    reader.down({ x: 0, y: 0, item: 2, keys: noKeys });
    expect(reader.cancel()).toEqual([]);
    reader.down({ x: 0, y: 0, item: -1, keys: noKeys });
    reader.move(50, 0);
    expect(reader.cancel()).toEqual([]);
  });
});
