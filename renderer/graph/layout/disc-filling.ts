/** Nodes on concentric rings that fill a disc evenly, each near the place that it wants. */
export interface DiscFilling {
  readonly nodes: Uint32Array;
  readonly centreX: number;
  readonly centreY: number;
  /** Distance of neighbours. */
  readonly gap: number;
}

/** Radius of the disc that `count` nodes fill, to the outermost ring. */
export function discRadius(count: number, gap: number): number {
  let [ring, left] = [0, count - 1];
  while (left > 0) {
    ring += 1;
    left -= capacity(ring);
  }
  return ring * gap;
}

const capacity = (ring: number): number => Math.floor(2 * Math.PI * ring);

/** Reads the wanted places from `x` and `y` by node and overwrites them. */
export function fillDisc({ nodes, centreX, centreY, gap }: DiscFilling, x: Float64Array, y: Float64Array): void {
  const dx = Float64Array.from(nodes, (node) => (x[node] ?? 0) - centreX);
  const dy = Float64Array.from(nodes, (node) => (y[node] ?? 0) - centreY);
  const inward = Uint32Array.from(nodes, (_, i) => i).sort(
    (a, b) => (dx[a] ?? 0) ** 2 + (dy[a] ?? 0) ** 2 - (dx[b] ?? 0) ** 2 - (dy[b] ?? 0) ** 2 || a - b,
  );
  let from = 0;
  for (let ring = 0; from < nodes.length; ring += 1) {
    const onRing = inward.slice(from, from + Math.max(1, capacity(ring)));
    from += onRing.length;
    placeRing(onRing, ring);
  }

  function placeRing(onRing: Uint32Array, ring: number): void {
    const angle = (i: number): number => Math.atan2(dy[i] ?? 0, dx[i] ?? 0);
    onRing.sort((a, b) => angle(a) - angle(b) || a - b);
    const step = (2 * Math.PI) / onRing.length;
    // The turn at which the evenly spaced places come nearest to the wanted directions.
    let [cos, sin] = [0, 0];
    onRing.forEach((i, at) => {
      cos += Math.cos(angle(i) - at * step);
      sin += Math.sin(angle(i) - at * step);
    });
    const turn = Math.atan2(sin, cos);
    onRing.forEach((i, at) => {
      const node = nodes[i] ?? 0;
      x[node] = centreX + ring * gap * Math.cos(turn + at * step);
      y[node] = centreY + ring * gap * Math.sin(turn + at * step);
    });
  }
}
