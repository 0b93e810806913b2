import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachAll } from '../../shared/graph/breadth-first.ts';
import { buildCsr, CsrWalk, hasEdge } from '../../shared/graph/csr.ts';
import { PathFinder } from '../../shared/graph/paths.ts';
import { runs } from '../support/property-runs.ts';

const check = (): void => undefined;
const count = 14;
const node = fc.nat(count - 1);
const edges = fc.array(fc.tuple(node, node), { maxLength: 40 });

function besideOf(pairs: readonly (readonly [number, number])[]): Set<number>[] {
  const beside = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    beside[a]?.add(b);
    beside[b]?.add(a);
  }
  return beside;
}

/** All paths without repetition, by trying every one. */
function everyPath(beside: readonly Set<number>[], from: number, to: number, longest: number): number[][] {
  const paths: number[][] = [];
  const walk = (path: number[]): void => {
    const last = path.at(-1) ?? 0;
    if (last === to) paths.push(path);
    else if (path.length <= longest)
      for (const next of beside[last] ?? []) if (!path.includes(next)) walk([...path, next]);
  };
  walk([from]);
  return paths.sort((a, b) => a.length - b.length || (a.map(two).join() < b.map(two).join() ? -1 : 1));
}
const two = (value: number): string => String(value).padStart(2, '0');

const csrOf = (pairs: readonly (readonly [number, number])[]) =>
  buildCsr(
    count,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );

describe('rows of neighbours', () => {
  it('hold each edge at both ends once, ascending, whatever order and repetition the edges have', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const csr = csrOf(pairs);
        const walk = new CsrWalk(csr);
        for (const [place, beside] of besideOf(pairs).entries()) {
          walk.visit(place);
          expect([...walk.list.subarray(walk.begin, walk.end)]).toEqual([...beside].sort((a, b) => a - b));
          expect(walk.degree(place)).toBe(beside.size);
          for (let other = 0; other < count; other += 1) expect(hasEdge(csr, place, other)).toBe(beside.has(other));
        }
      }),
    );
  });
});

describe('paths', () => {
  it('are exactly those that trying every one finds, shorter ones first, question after question', () => {
    const question = fc.tuple(node, node, fc.integer({ min: 1, max: 12 }), fc.nat(2), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(edges, fc.array(question, { minLength: 1, maxLength: 5 }), (pairs, questions) => {
        const walk = new CsrWalk(csrOf(pairs));
        const beside = besideOf(pairs);
        const finder = new PathFinder(count);
        for (const [source, target, maxLength, extra, limit] of questions) {
          const shortest = everyPath(beside, source, target, maxLength)[0];
          const length = shortest === undefined ? null : shortest.length - 1;
          const expected =
            length === null
              ? []
              : everyPath(beside, source, target, length === 0 ? 0 : Math.min(length + extra, maxLength));
          const found = finder.find(walk, { source, target, maxLength, extra, limit }, check);
          expect(found).toEqual({ length, paths: expected.slice(0, limit), more: expected.length > limit });
        }
      }),
      runs(500),
    );
  });

  it('say that there are more when looking takes too long, and stop when they are told to', () => {
    // A ladder of rungs that are complete among ten nodes has ten to the tenth shortest paths.
    const source: number[] = [];
    const target: number[] = [];
    for (let layer = 0; layer < 11; layer += 1)
      for (let a = 0; a < 10; a += 1)
        for (let b = 0; b < 10; b += 1) {
          source.push(layer * 10 + a);
          target.push(layer * 10 + 10 + b);
        }
    const walk = new CsrWalk(buildCsr(120, source, target));
    const request = { source: 0, target: 110, maxLength: 12, extra: 0, limit: 500 };
    const finder = new PathFinder(120);
    const found = finder.find(walk, request, check);
    expect(found).toMatchObject({ length: 11, more: true });
    expect(found.paths).toHaveLength(500);
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() => finder.find(walk, { ...request, limit: 1_000_000 }, stop)).toThrow('stopped');
    expect(finder.find(walk, request, check)).toEqual(found);
  });
});

describe('everything that can be reached', () => {
  it('is listed nearest first, each once, with the distance of the farthest', () => {
    fc.assert(
      fc.property(edges, node, (pairs, from) => {
        const { nodes, farthest } = reachAll(new CsrWalk(csrOf(pairs)), [from], new Uint8Array(count), check);
        const distance = new Map([[from, 0]]);
        const beside = besideOf(pairs);
        for (const [place, far] of distance)
          for (const next of beside[place] ?? []) if (!distance.has(next)) distance.set(next, far + 1);
        expect([...nodes].sort((a, b) => a - b)).toEqual([...distance.keys()].sort((a, b) => a - b));
        expect(farthest).toBe(Math.max(...distance.values()));
        const order = [...nodes].map((place) => distance.get(place) ?? -1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});
