import { describe, expect, it } from 'vitest';
import { kindShape } from '../../../../../shared/model/kind-shape.ts';
import { shapeNames } from '../../../../../renderer/graph/scene/scene.ts';
import { orderBySize } from '../../../../../renderer/graph/stage/label-placement.ts';
import { standoutOf } from '../../../../../renderer/graph/stage/standout.ts';
import {
  aboveFar,
  closePart,
  reducedEdges,
  reducedItems,
  svgEdgeMax,
  svgItemMax,
} from '../../../../../renderer/graph/stage/svg-part.ts';
import { outlineOf } from '../../../../../renderer/graph/stage/svg-picture.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const count = 2000;
const scene = stageScene(
  Array.from({ length: count }, (_, item) => ({ x: item, y: 0, size: item < 5 ? 20 : 3 })),
  Array.from({ length: count * 2 }, (_, edge) => ({ from: edge % 40, to: (edge * 7) % count })),
);
const reduce = (selection: number[]) =>
  reducedItems(
    scene,
    orderBySize(scene),
    standoutOf(scene, { selection: new Set(selection), hovered: -1, emphasis: null }),
  );

describe('the reduced scene', () => {
  it('has what is selected, what touches it, and the largest items, within its budget', () => {
    const items = reduce([1777]);
    expect(items.size).toBe(svgItemMax);
    for (const item of [1777, 0, 1, 2, 3, 4]) expect(items.has(item)).toBe(true);
  });

  it('has edges between its own items alone, within their budget', () => {
    const items = reduce([]);
    const edges = reducedEdges(scene, items);
    expect(edges.length).toBeGreaterThan(100);
    expect(edges.length).toBeLessThanOrEqual(svgEdgeMax);
    for (const edge of edges) {
      expect(items.has(scene.source[edge] ?? -1) && items.has(scene.target[edge] ?? -1)).toBe(true);
    }
  });
});

describe('the part close by', () => {
  const from = (minX: number, maxX: number) => closePart(scene, { minX, maxX, minY: -1, maxY: 1 });

  it('is everything in view, with the edges that cross it, where that fits', () => {
    const part = from(1900, 1999);
    expect(part?.items.length).toBe(100);
    expect(part?.isWhole).toBe(true);
    for (const edge of part?.edges ?? []) {
      const [a, b] = [scene.source[edge] ?? 0, scene.target[edge] ?? 0];
      expect(Math.min(a, b) <= 1999 && Math.max(a, b) >= 1900).toBe(true);
    }
  });

  it('has no edges where too many cross it, and is none where there are too many items', () => {
    expect(from(0, 200)).toMatchObject({ isWhole: false, edges: new Uint32Array(0) });
    expect(from(0, svgItemMax)).toBeNull();
  });
});

it('has above the far view what is chosen first, which is drawn on top, and then what is close by', () => {
  const standout = standoutOf(scene, { selection: new Set([1777]), hovered: -1, emphasis: null });
  const close = closePart(scene, { minX: 1900, maxX: 1999, minY: -1, maxY: 1 });
  const { items } = aboveFar(standout, close);
  expect(items[0]).toBe(1777);
  expect(items).toContain(1950);
  expect(items.length).toBe(new Set(items).size);
});

it('draws each kind in its own outline', () => {
  expect(outlineOf(shapeNames.indexOf('tag'))).toBe(kindShape.tag);
  expect(new Set(shapeNames.map((_, shape) => outlineOf(shape))).size).toBe(shapeNames.length);
});
