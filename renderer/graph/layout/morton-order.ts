/** Order of points along a Z curve (Morton 1966), by radix sort: what is near in the plane is near in the order. */
const cellsPerAxis = 65_536;
const sampleSize = 1024;
const radixBits = 11;
const buckets = 1 << radixBits;

export interface MortonOrder {
  /** Codes in ascending order; 16 bits of each axis, interleaved. */
  readonly codes: Uint32Array;
  /** Points in that order. */
  readonly order: Uint32Array;
  update(x: Float64Array, y: Float64Array): void;
}

export function createMortonOrder(count: number): MortonOrder {
  const codes = new Uint32Array(count);
  const order = new Uint32Array(count);
  const codesAside = new Uint32Array(count);
  const orderAside = new Uint32Array(count);
  const starts = new Uint32Array(buckets);

  function pass(from: Uint32Array, fromOrder: Uint32Array, to: Uint32Array, toOrder: Uint32Array, shift: number): void {
    starts.fill(0);
    // `as number`: indices are in range by construction, and this runs over every point in every iteration.
    for (let i = 0; i < count; i += 1) {
      const bucket = ((from[i] as number) >>> shift) & (buckets - 1);
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const size = starts[bucket] as number;
      starts[bucket] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i += 1) {
      const code = from[i] as number;
      const bucket = (code >>> shift) & (buckets - 1);
      const place = starts[bucket] as number;
      starts[bucket] = place + 1;
      to[place] = code;
      toOrder[place] = fromOrder[i] as number;
    }
  }

  return {
    codes,
    order,
    update: (x, y) => {
      const [minX, maxX] = sampledRange(x, count);
      const [minY, maxY] = sampledRange(y, count);
      const scale = (cellsPerAxis - 1) / (Math.max(maxX - minX, maxY - minY) || 1);
      for (let i = 0; i < count; i += 1) {
        // Far outliers share the cells at the border, which costs a little speed and keeps the others apart.
        const column = Math.min(cellsPerAxis - 1, Math.max(0, ((x[i] as number) - minX) * scale));
        const row = Math.min(cellsPerAxis - 1, Math.max(0, ((y[i] as number) - minY) * scale));
        codesAside[i] = (spread(column) | (spread(row) << 1)) >>> 0;
        orderAside[i] = i;
      }
      pass(codesAside, orderAside, codes, order, 0);
      pass(codes, order, codesAside, orderAside, radixBits);
      pass(codesAside, orderAside, codes, order, 2 * radixBits);
    },
  };
}

/** Bits of a 16-bit number on the even places of a 32-bit one. */
function spread(value: number): number {
  let v = value & 0xffff;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

/** Twice the range of the inner 98 % of a sample, so that one node pinned far away does not press all others into a cell. */
function sampledRange(values: Float64Array, count: number): readonly [number, number] {
  const stride = Math.max(1, Math.floor(count / sampleSize));
  const sample = new Float64Array(Math.ceil(count / stride));
  for (let i = 0; i < sample.length; i += 1) sample[i] = values[i * stride] ?? 0;
  sample.sort();
  const low = sample[Math.floor(sample.length * 0.01)] ?? 0;
  const high = sample[Math.floor(sample.length * 0.99)] ?? 0;
  const margin = (high - low) / 2;
  return [low - margin, high + margin];
}
