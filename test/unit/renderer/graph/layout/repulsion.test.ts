import { describe, expect, it } from 'vitest';
import { createRepulsion } from '../../../../../renderer/graph/layout/repulsion.ts';
import { createSeededRandom } from '../../../../../renderer/graph/layout/seeded-random.ts';

interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly masses: Float64Array;
}

/** Heaps of different density. */
function heaps(count: number, seed: number): Bodies {
  const random = createSeededRandom(seed);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const masses = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const heap = Math.floor(random() * 9);
    const [angle, way] = [random() * 2 * Math.PI, random() * (heap + 1)];
    x[i] = (heap % 3) * 30 + way * Math.cos(angle);
    y[i] = Math.floor(heap / 3) * 30 + way * Math.sin(angle);
    masses[i] = 1 + Math.floor(random() * 9);
  }
  return { x, y, masses };
}

function exact({ x, y, masses }: Bodies): Bodies {
  const forceX = new Float64Array(x.length);
  const forceY = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 1)
    for (let j = 0; j < x.length; j += 1) {
      const [dx, dy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      const product = (masses[i] ?? 0) * (masses[j] ?? 0);
      forceX[i] = (forceX[i] ?? 0) + (product * dx) / square;
      forceY[i] = (forceY[i] ?? 0) + (product * dy) / square;
    }
  return { x: forceX, y: forceY, masses };
}

function approximate({ x, y, masses }: Bodies): Bodies {
  const forceX = new Float64Array(x.length);
  const forceY = new Float64Array(x.length);
  createRepulsion(masses).addForces(x, y, forceX, forceY, new Float64Array(x.length));
  return { x: forceX, y: forceY, masses };
}

const size = ({ x, y }: Bodies): number => x.reduce((sum, value, i) => sum + Math.hypot(value, y[i] ?? 0), 0);
const difference = (a: Bodies, b: Bodies): number =>
  size({
    x: a.x.map((value, i) => value - (b.x[i] ?? 0)),
    y: a.y.map((value, i) => value - (b.y[i] ?? 0)),
    masses: a.masses,
  });

describe('the repulsion between many bodies', () => {
  it('is within three percent of the sum over all pairs', () => {
    const bodies = heaps(2500, 3);
    const wanted = exact(bodies);
    expect(difference(approximate(bodies), wanted) / size(wanted)).toBeLessThan(0.03);
  });

  it('is the sum over all pairs for a few', () => {
    const bodies = heaps(12, 4);
    expect(difference(approximate(bodies), exact(bodies))).toBeLessThan(1e-6);
  });

  it('hardly moves the whole: pushes are returned', () => {
    const { x, y } = approximate(heaps(3000, 5));
    const total = size({ x, y, masses: x });
    expect(Math.abs(x.reduce((a, b) => a + b, 0)) / total).toBeLessThan(0.005);
  });

  it('is exact to three percent, too, when one body is a million times farther away', () => {
    const bodies = heaps(2000, 6);
    bodies.x[7] = 3e7;
    const wanted = exact(bodies);
    expect(difference(approximate(bodies), wanted) / size(wanted)).toBeLessThan(0.03);
  });

  it('is finite and quick when thousands share a place', () => {
    const bodies = heaps(20_000, 7);
    bodies.x.fill(3, 0, 15_000);
    bodies.y.fill(4, 0, 15_000);
    const { x, y } = approximate(bodies);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});
