import { describe, expect, it } from 'vitest';
import { itemFlag } from '../../../../../renderer/graph/scene/scene.ts';
import {
  edgeColumns,
  edgeOpacity,
  itemColumns,
  repeated,
  rgbOf,
  widthOf,
} from '../../../../../renderer/graph/stage/draw-columns.ts';
import { stageScene } from '../../../../support/stage-scene.ts';

const scene = stageScene(
  [
    { x: 1, y: 2, size: 3 },
    { x: 4, y: 5, size: 6, flags: itemFlag.withdrawn | itemFlag.origin },
  ],
  [
    { from: 0, to: 1, directed: true },
    { from: 1, to: 0, weight: 8 },
  ],
);

describe('the columns of the painter', () => {
  it('have an item in each row, with its colour, flags and states', () => {
    const columns = itemColumns(
      scene,
      null,
      () => 7,
      (item) => (item === 1 ? 32 : 0),
    );
    expect([...columns.position]).toEqual([1, 2, 4, 5]);
    expect([...columns.size]).toEqual([3, 6]);
    expect([...columns.color.subarray(0, 4)]).toEqual([255, 128, 0, 255]);
    expect([...columns.style.subarray(4)]).toEqual([0, itemFlag.withdrawn | itemFlag.origin | 32, 7, 115]);
  });

  it('have the chosen items in the chosen order', () => {
    const columns = itemColumns(
      scene,
      Uint32Array.of(1, 0),
      () => 0,
      () => 0,
    );
    expect([...columns.size]).toEqual([6, 3]);
    expect([...columns.position]).toEqual([4, 5, 1, 2]);
  });

  it('have both ends of an edge, whether it is directed, and how far its target reaches', () => {
    const columns = edgeColumns(scene, null);
    expect([...columns.ends]).toEqual([1, 2, 4, 5, 4, 5, 1, 2]);
    expect(Array.from(columns.style.filter((_, at) => at % 4 === 1))).toEqual([1, 0]);
    expect([...columns.targetSize]).toEqual([6, 3]);
    expect([...columns.color.subarray(0, 4)]).toEqual([16, 32, 48, 255]);
  });

  it('repeat a row for each vertex', () => {
    expect([...repeated(Float32Array.of(1, 2, 3, 4), 2, 3)]).toEqual([1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4]);
    expect(repeated(new Uint8Array(0), 4, 3)).toHaveLength(0);
  });
});

it('reads colours, and takes what is none for grey', () => {
  expect(rgbOf('#4c90f0')).toEqual([76, 144, 240]);
  expect(rgbOf('blue')).toEqual([128, 128, 128]);
});

it('draws heavy edges wider and many edges fainter, within bounds', () => {
  expect(widthOf(1)).toBe(1);
  expect(widthOf(4)).toBeGreaterThan(2);
  expect(widthOf(1e9)).toBe(5);
  expect(edgeOpacity(1)).toBe(0.6);
  expect(edgeOpacity(100_000)).toBeLessThan(edgeOpacity(1000));
  expect(edgeOpacity(1e9)).toBe(0.1);
});
