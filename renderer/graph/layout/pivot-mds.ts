/**
 * Pivot MDS (Brandes & Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", 2007):
 * classical scaling of the distances to a few pivots gives the overall shape of a graph in linear time.
 */
import type { Adjacency } from './adjacency.ts';
import { breadthFirst } from './breadth-first.ts';

const pivotCount = 50;
const powerIterations = 200;
const productSample = 4000;

/** Places of a connected graph in edge lengths, centred; nodes that all pivots see alike share a place. */
export function pivotMds(adjacency: Adjacency, x: Float64Array, y: Float64Array): void {
  const { count } = adjacency;
  if (count === 0) return;
  const { squares, pivots, means } = pivotDistances(adjacency);
  const mean = means.reduce((sum, value) => sum + value, 0) / pivots;
  const product = centredProduct(squares, pivots, means, mean, count);
  const first = mainEigenvector(product, pivots, null);
  const second = mainEigenvector(product, pivots, first);
  const [firstSum, secondSum] = [first, second].map((vector) => vector.reduce((sum, value) => sum + value, 0));
  const [firstMean, secondMean] = [dot(means, first), dot(means, second)];
  // `as number`: indices are in range by construction, and this runs over every node and pivot.
  for (let node = 0; node < count; node += 1) {
    const base = node * pivotCount;
    let [own, alongFirst, alongSecond] = [0, 0, 0];
    for (let p = 0; p < pivots; p += 1) {
      const square = squares[base + p] as number;
      own += square;
      alongFirst += square * (first[p] as number);
      alongSecond += square * (second[p] as number);
    }
    own /= pivots;
    // The doubly centred squares times the eigenvectors, with the constants taken out of the sums.
    x[node] = -0.5 * (alongFirst - firstMean + (mean - own) * (firstSum ?? 0));
    y[node] = -0.5 * (alongSecond - secondMean + (mean - own) * (secondSum ?? 0));
  }
  const rootOf = (values: Float64Array): number => Math.sqrt(dot(values, values) / count) || 1;
  // The larger axis comes to the spread of the distances; coordinates of classical scaling are off by a factor otherwise.
  const factor = Math.sqrt(mean / 2) / Math.max(rootOf(x), rootOf(y));
  for (let node = 0; node < count; node += 1) {
    x[node] = (x[node] ?? 0) * factor;
    y[node] = (y[node] ?? 0) * factor;
  }
}

interface PivotDistances {
  /** Squared distances, `pivotCount` places for each node. */
  readonly squares: Float32Array;
  /** Pivots found: fewer than `pivotCount` when all nodes are pivots. */
  readonly pivots: number;
  /** Mean square for each pivot. */
  readonly means: Float64Array;
}

/** Each pivot is as far from the earlier ones as possible. */
function pivotDistances(adjacency: Adjacency): PivotDistances {
  const { count } = adjacency;
  const squares = new Float32Array(count * pivotCount);
  const nearest = new Float32Array(count).fill(Infinity);
  const queue = new Uint32Array(count);
  const row = new Int32Array(count);
  const means: number[] = [];
  let pivot = 0;
  while (means.length < Math.min(pivotCount, count)) {
    breadthFirst(adjacency, pivot, row, queue);
    let [farthest, sum] = [0, 0];
    for (let node = 0, at = means.length; node < count; node += 1, at += pivotCount) {
      const distance = row[node] as number;
      squares[at] = distance * distance;
      sum += distance * distance;
      if (distance < (nearest[node] as number)) nearest[node] = distance;
      if ((nearest[node] as number) > (nearest[farthest] as number)) farthest = node;
    }
    means.push(sum / count);
    if (nearest[farthest] === 0) break;
    pivot = farthest;
  }
  return { squares, pivots: means.length, means: Float64Array.from(means) };
}

/** The doubly centred squares times themselves. Some thousand nodes tell the directions as well as all. */
function centredProduct(
  squares: Float32Array,
  pivots: number,
  means: Float64Array,
  mean: number,
  count: number,
): Float64Array {
  const product = new Float64Array(pivots * pivots);
  const centred = new Float64Array(pivots);
  const stride = Math.max(1, Math.floor(count / productSample));
  for (let node = 0; node < count; node += stride) {
    const row = squares.subarray(node * pivotCount, node * pivotCount + pivots);
    const own = row.reduce((sum, square) => sum + square, 0) / pivots;
    for (let p = 0; p < pivots; p += 1) centred[p] = -0.5 * ((row[p] ?? 0) - own - (means[p] ?? 0) + mean);
    for (let p = 0; p < pivots; p += 1)
      for (let q = 0; q <= p; q += 1)
        product[p * pivots + q] = (product[p * pivots + q] as number) + (centred[p] as number) * (centred[q] as number);
  }
  for (let p = 0; p < pivots; p += 1)
    for (let q = 0; q < p; q += 1) product[q * pivots + p] = product[p * pivots + q] ?? 0;
  return product;
}

function mainEigenvector(matrix: Float64Array, size: number, without: Float64Array | null): Float64Array {
  let vector = new Float64Array(size);
  for (let i = 0; i < size; i += 1) vector[i] = 1 + ((i * 7) % 11) / 11;
  for (let round = 0; round < powerIterations; round += 1) {
    if (without) {
      const share = dot(vector, without);
      for (let i = 0; i < size; i += 1) vector[i] = (vector[i] ?? 0) - share * (without[i] ?? 0);
    }
    const next = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += (matrix[i * size + j] ?? 0) * (vector[j] ?? 0);
      next[i] = sum;
    }
    const length = Math.sqrt(dot(next, next));
    if (!(length > 1e-12)) return new Float64Array(size);
    vector = next.map((value) => value / length);
  }
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
