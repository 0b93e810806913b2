import { describe, expect, it } from 'vitest';
import { emphasisOf, forcedLabels, limitedPart, standoutOf } from '../../../../../renderer/graph/stage/standout.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

/** 0 - 1 - 2 - 3, and 4 alone. */
const scene = stageScene(
  Array.from({ length: 5 }, (_, x) => ({ x, y: 0 })),
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ],
);
const chosen = (change: { selection?: number[]; hovered?: number; emphasis?: number[] }) =>
  standoutOf(scene, {
    selection: new Set(change.selection),
    hovered: change.hovered ?? -1,
    emphasis: change.emphasis ? new Set(change.emphasis) : null,
  });
const sorted = (column: Uint32Array) => [...column].toSorted((a, b) => a - b);

describe('what stands out', () => {
  it('is the hovered item with its neighbours and their edges, while the rest steps back', () => {
    const { part, dims, hovered } = chosen({ hovered: 1 });
    expect(sorted(part.items)).toEqual([0, 1, 2]);
    expect(sorted(part.edges)).toEqual([0, 1]);
    expect(dims).toBe(true);
    expect(hovered).toBe(1);
    expect(part.items.at(-1)).toBe(1);
  });

  it('is a selected item with its associations, while nothing steps back', () => {
    const { part, dims } = chosen({ selection: [2] });
    expect(sorted(part.items)).toEqual([1, 2, 3]);
    expect(sorted(part.edges)).toEqual([1, 2]);
    expect(dims).toBe(false);
  });

  it('keeps selected items visible while another one is hovered, without their neighbours', () => {
    const { part } = chosen({ selection: [4, 3], hovered: 0 });
    expect(sorted(part.items)).toEqual([0, 1, 3, 4]);
    expect(sorted(part.edges)).toEqual([0]);
  });

  it('is what was emphasised with the edges between, and nothing that hangs on it', () => {
    const { part, dims } = chosen({ emphasis: [0, 1, 3] });
    expect(sorted(part.items)).toEqual([0, 1, 3]);
    expect(sorted(part.edges)).toEqual([0]);
    expect(dims).toBe(true);
  });

  it('is never an item that the scene no longer has', () => {
    expect(chosen({ selection: [9], hovered: 7 })).toMatchObject({ hovered: -1, dims: false, selected: new Set() });
  });
});

it('labels the hovered item before the selected, those before the origin, and then the neighbours', () => {
  expect(forcedLabels(chosen({ selection: [4], hovered: 1 }), [3]).slice(0, 3)).toEqual([1, 4, 3]);
});

describe('more than can stand out', () => {
  const all = chosen({ selection: [0, 1, 2, 3, 4], hovered: 2 });

  it('is cut to what counts most', () => {
    const { items, edges } = limitedPart(all.part, 2, 1);
    expect([...items]).toEqual([4, 2]);
    expect(edges).toHaveLength(1);
    expect(limitedPart(all.part, 100, 100)).toEqual(all.part);
  });

  it('is told to the far view, which dims the rest only when it steps back', () => {
    expect([...emphasisOf(scene, chosen({ hovered: 0 }))]).toEqual([2, 2, 0, 0, 0]);
    expect([...emphasisOf(scene, chosen({ selection: [3] }))]).toEqual([1, 1, 2, 2, 1]);
  });
});
