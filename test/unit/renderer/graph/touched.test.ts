import { expect, it } from 'vitest';
import { Touched } from '../../../../renderer/graph/touched.ts';

it('gives each number once, and forgets it', () => {
  const touched = new Touched();
  touched.add([3, 1]);
  touched.add(Uint32Array.of(1, 2));
  expect(touched.isEmpty).toBe(false);
  expect(touched.take()).toEqual(Uint32Array.of(3, 1, 2));
  expect(touched.isEmpty).toBe(true);
  expect(touched.take()).toEqual(new Uint32Array(0));
});

it('stays at any once it was told so, and where it was told too many', () => {
  for (const many of [null, new Uint32Array(30_000)]) {
    const touched = new Touched();
    touched.add(many);
    touched.add([1]);
    expect(touched.isEmpty).toBe(false);
    expect(touched.take()).toBeNull();
    expect(touched.isEmpty).toBe(true);
  }
});
