/** Pushes discs apart until hardly any two overlap, each no further than needed: for labels, and for groups of nodes. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

export interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radii; two discs are apart when their centres are the sum away. */
  readonly reach: Float64Array;
  /** 1 for discs that stay. */
  readonly fixed: Uint8Array;
  /** How much wider than high the discs are, 1 for circles: text stands beside a node. */
  readonly stretch: number;
}

/** At most `rounds` sweeps, in the order of x. */
export function separate({ x, y, reach, fixed, stretch }: Discs, rounds: number): void {
  const count = x.length;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  let widest = 0;
  for (let i = 0; i < count; i += 1) widest = Math.max(widest, reach[i] ?? 0);
  for (let round = 0; round < rounds; round += 1) {
    order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
    let moved = false;
    for (let at = 0; at < count; at += 1) {
      const i = order[at] ?? 0;
      for (let next = at + 1; next < count; next += 1) {
        const j = order[next] ?? 0;
        // Later ones are further right still; those that this sweep has moved are met by the next.
        if ((x[j] ?? 0) - (x[i] ?? 0) > ((reach[i] ?? 0) + widest) * stretch) break;
        if (part(i, j)) moved = true;
      }
    }
    if (!moved) return;
  }

  function part(i: number, j: number): boolean {
    const wanted = (reach[i] ?? 0) + (reach[j] ?? 0);
    const shareI = fixed[i] === 1 ? 0 : fixed[j] === 1 ? 1 : (reach[j] ?? 0) / (wanted || 1);
    const shareJ = fixed[j] === 1 ? 0 : 1 - shareI;
    if (shareI + shareJ === 0) return false;
    let dx = ((x[j] ?? 0) - (x[i] ?? 0)) / stretch;
    let dy = (y[j] ?? 0) - (y[i] ?? 0);
    let distance = Math.sqrt(dx * dx + dy * dy);
    if (distance >= wanted * 0.999) return false;
    if (distance < wanted * 1e-6) {
      dx = Math.cos(j * goldenAngle);
      dy = Math.sin(j * goldenAngle);
      distance = 1;
      push(wanted);
    } else push(wanted - distance);
    return true;

    function push(way: number): void {
      const [ux, uy] = [(dx / distance) * stretch, dy / distance];
      x[i] = (x[i] ?? 0) - ux * way * shareI;
      y[i] = (y[i] ?? 0) - uy * way * shareI;
      x[j] = (x[j] ?? 0) + ux * way * shareJ;
      y[j] = (y[j] ?? 0) + uy * way * shareJ;
    }
  }
}
