/**
 * Pivot MDS (Brandes & Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", 2007):
 * classical scaling of the distances to a few pivots gives the overall shape of a graph in linear time.
 */
import type { Adjacency } from './adjacency.ts';
import { breadthFirst } from './breadth-first.ts';

const pivotCount = 50;
const powerIterations = 200;

/** Places of a connected graph in edge lengths, centred; nodes that all pivots see alike share a place. */
export function pivotMds(adjacency: Adjacency, x: Float64Array, y: Float64Array): void {
  const { count } = adjacency;
  if (count === 0) return;
  const distances = pivotDistances(adjacency);
  const pivots = distances.length;
  const pivotMeans = new Float64Array(pivots);
  const nodeMeans = new Float64Array(count);
  distances.forEach((row, p) => {
    let sum = 0;
    for (let node = 0; node < count; node += 1) {
      const square = (row[node] ?? 0) ** 2;
      sum += square;
      nodeMeans[node] = (nodeMeans[node] ?? 0) + square / pivots;
    }
    pivotMeans[p] = sum / count;
  });
  const mean = pivotMeans.reduce((sum, value) => sum + value, 0) / pivots;
  /** Doubly centred squared distances of one node. */
  const centred = new Float64Array(pivots);
  const centre = (node: number): void => {
    const own = nodeMeans[node] ?? 0;
    for (let p = 0; p < pivots; p += 1)
      centred[p] = -0.5 * ((distances[p]?.[node] ?? 0) ** 2 - own - (pivotMeans[p] ?? 0) + mean);
  };
  const product = new Float64Array(pivots * pivots);
  // The product needs the spread of the columns, not every entry: some ten thousand nodes say enough.
  const stride = Math.max(1, Math.floor(count / 10_000));
  for (let node = 0; node < count; node += stride) {
    centre(node);
    for (let p = 0; p < pivots; p += 1)
      for (let q = 0; q <= p; q += 1)
        product[p * pivots + q] = (product[p * pivots + q] ?? 0) + (centred[p] ?? 0) * (centred[q] ?? 0);
  }
  for (let p = 0; p < pivots; p += 1)
    for (let q = 0; q < p; q += 1) product[q * pivots + p] = product[p * pivots + q] ?? 0;
  const first = mainEigenvector(product, pivots, null);
  const second = mainEigenvector(product, pivots, first);
  for (let node = 0; node < count; node += 1) {
    centre(node);
    x[node] = dot(centred, first);
    y[node] = dot(centred, second);
  }
  const rootOf = (values: Float64Array): number => Math.sqrt(dot(values, values) / count) || 1;
  // The larger axis comes to the spread of the distances; coordinates of classical scaling are off by a factor otherwise.
  const factor = Math.sqrt(mean / 2) / Math.max(rootOf(x), rootOf(y));
  for (let node = 0; node < count; node += 1) {
    x[node] = (x[node] ?? 0) * factor;
    y[node] = (y[node] ?? 0) * factor;
  }
}

/** Each pivot is as far from the earlier ones as possible. */
function pivotDistances(adjacency: Adjacency): Float32Array[] {
  const { count } = adjacency;
  const nearest = new Float32Array(count).fill(Infinity);
  const queue = new Uint32Array(count);
  const rows: Float32Array[] = [];
  let pivot = 0;
  while (rows.length < Math.min(pivotCount, count)) {
    const row = new Float32Array(count);
    breadthFirst(adjacency, pivot, row, queue);
    rows.push(row);
    let farthest = 0;
    for (let node = 0; node < count; node += 1) {
      const distance = row[node] ?? 0;
      if (distance < (nearest[node] ?? 0)) nearest[node] = distance;
      if ((nearest[node] ?? 0) > (nearest[farthest] ?? 0)) farthest = node;
    }
    if (nearest[farthest] === 0) break;
    pivot = farthest;
  }
  return rows;
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
