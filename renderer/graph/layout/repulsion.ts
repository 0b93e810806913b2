/**
 * Repulsion between all pairs, falling off with the distance (as ForceAtlas2; Jacomy et al., "ForceAtlas2, a Continuous
 * Graph Layout Algorithm", 2014), in linear time: a quadtree in Morton order whose cells act on each other as wholes
 * (Barnes & Hut 1986; mutual interactions after Greengard & Rokhlin 1987 and Dehnen 2002). In the plane a force of 1/r is
 * the conjugate of the analytic function m / z, so that far fields are short complex series.
 */
import { createMortonOrder } from './morton-order.ts';

const leafSize = 12;
const deepestLevel = 16;
/** Cells act as wholes where their radii together are below this share of their distance; 2 % mean error. */
const opening = 0.9;
/** Up to this many bodies all pairs are quicker than a tree. */
const fewBodies = 48;
/** From here on the bodies of one unsplittable cell push away from its centre only. */
const crowded = 512;
/** Columns of a cell: mass, centre (2), radius, second moment (2), field at the centre (2) and its derivative (2). */
const cellColumns = 10;

export interface Repulsion {
  /**
   * Adds the force on each body: the sum over the others of `mass * otherMass / distance`, away from them; and to
   * `steepness` how fast it changes with the place: the sum over near ones of `mass * otherMass / distance^2`.
   */
  addForces(
    x: Float64Array,
    y: Float64Array,
    forceX: Float64Array,
    forceY: Float64Array,
    steepness: Float64Array,
  ): void;
}

// `as number` throughout: these loops are nine tenths of every layout, and all indices are in range by construction.
export function createRepulsion(masses: Float64Array): Repulsion {
  const count = masses.length;
  if (count <= fewBodies) return allPairs(masses);
  const morton = createMortonOrder(count);
  const { codes, order } = morton;
  const cells = Math.max(64, Math.ceil(count * 1.5));
  let first = new Uint32Array(cells);
  let last = new Uint32Array(cells);
  /** The cell after the subtree of this one; children stand right behind their parent. */
  let after = new Uint32Array(cells);
  let data = new Float64Array(cells * cellColumns);
  let cellCount = 0;
  let pending = new Uint32Array(256);
  // Bodies in Morton order.
  const px = new Float64Array(count);
  const py = new Float64Array(count);
  const pm = new Float64Array(count);
  const fx = new Float64Array(count);
  const fy = new Float64Array(count);
  const steep = new Float64Array(count);

  function grow(): void {
    const size = first.length * 2;
    const copied = <T extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(bigger: T, from: T): T => {
      bigger.set(from);
      return bigger;
    };
    first = copied(new Uint32Array(size), first);
    last = copied(new Uint32Array(size), last);
    after = copied(new Uint32Array(size), after);
    data = copied(new Float64Array(size * cellColumns), data);
  }

  function build(from: number, to: number, level: number): number {
    if (cellCount === first.length) grow();
    const cell = cellCount++;
    first[cell] = from;
    last[cell] = to;
    if (to - from <= leafSize || level === deepestLevel) {
      after[cell] = cellCount;
      summariseLeaf(cell, from, to);
      return cell;
    }
    const shift = 2 * (deepestLevel - 1 - level);
    let start = from;
    while (start < to) {
      const quadrant = ((codes[start] as number) >>> shift) & 3;
      let end = start + 1;
      while (end < to && (((codes[end] as number) >>> shift) & 3) === quadrant) end += 1;
      build(start, end, level + 1);
      start = end;
    }
    after[cell] = cellCount;
    summariseInner(cell);
    return cell;
  }

  function summariseLeaf(cell: number, from: number, to: number): void {
    let [mass, cx, cy] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const m = pm[i] as number;
      mass += m;
      cx += m * (px[i] as number);
      cy += m * (py[i] as number);
    }
    cx /= mass;
    cy /= mass;
    let [radius, qr, qi] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const dx = (px[i] as number) - cx;
      const dy = (py[i] as number) - cy;
      const m = pm[i] as number;
      qr += m * (dx * dx - dy * dy);
      qi += m * 2 * dx * dy;
      const square = dx * dx + dy * dy;
      if (square > radius) radius = square;
    }
    writeCell(cell, mass, cx, cy, Math.sqrt(radius), qr, qi);
  }

  function summariseInner(cell: number): void {
    const end = after[cell] as number;
    let [mass, cx, cy] = [0, 0, 0];
    for (let child = cell + 1; child < end; child = after[child] as number) {
      const at = child * cellColumns;
      const m = data[at] as number;
      mass += m;
      cx += m * (data[at + 1] as number);
      cy += m * (data[at + 2] as number);
    }
    cx /= mass;
    cy /= mass;
    let [radius, qr, qi] = [0, 0, 0];
    for (let child = cell + 1; child < end; child = after[child] as number) {
      const at = child * cellColumns;
      const m = data[at] as number;
      const dx = (data[at + 1] as number) - cx;
      const dy = (data[at + 2] as number) - cy;
      qr += (data[at + 4] as number) + m * (dx * dx - dy * dy);
      qi += (data[at + 5] as number) + m * 2 * dx * dy;
      const reach = Math.sqrt(dx * dx + dy * dy) + (data[at + 3] as number);
      if (reach > radius) radius = reach;
    }
    writeCell(cell, mass, cx, cy, radius, qr, qi);
  }

  function writeCell(cell: number, mass: number, cx: number, cy: number, radius: number, qr: number, qi: number): void {
    const at = cell * cellColumns;
    data[at] = mass;
    data[at + 1] = cx;
    data[at + 2] = cy;
    data[at + 3] = radius;
    data[at + 4] = qr;
    data[at + 5] = qi;
    for (let column = 6; column < cellColumns; column += 1) data[at + column] = 0;
  }

  /** All pairs of cells, each once: apart, they act as wholes; else the larger is opened; leaves act body by body. */
  function interact(): void {
    let depth = 0;
    pending[depth++] = 0;
    pending[depth++] = 0;
    while (depth > 0) {
      const b = pending[--depth] as number;
      const a = pending[--depth] as number;
      if (depth + 64 > pending.length) {
        const bigger = new Uint32Array(pending.length * 2);
        bigger.set(pending);
        pending = bigger;
      }
      const endA = after[a] as number;
      const leafA = endA === a + 1;
      if (a === b) {
        if (leafA) {
          within(a);
          continue;
        }
        for (let c = a + 1; c < endA; c = after[c] as number)
          for (let d = c; d < endA; d = after[d] as number) {
            pending[depth++] = c;
            pending[depth++] = d;
          }
        continue;
      }
      const atA = a * cellColumns;
      const atB = b * cellColumns;
      const wr = (data[atA + 1] as number) - (data[atB + 1] as number);
      const wi = (data[atA + 2] as number) - (data[atB + 2] as number);
      const square = wr * wr + wi * wi;
      const ra = data[atA + 3] as number;
      const rb = data[atB + 3] as number;
      if ((ra + rb) * (ra + rb) < opening * opening * square) {
        exchangeFields(atA, atB, wr, wi, square);
        continue;
      }
      const endB = after[b] as number;
      const leafB = endB === b + 1;
      if (leafA && leafB) between(a, b);
      else if (leafB || (!leafA && ra > rb)) {
        for (let c = a + 1; c < endA; c = after[c] as number) {
          pending[depth++] = c;
          pending[depth++] = b;
        }
      } else {
        for (let c = b + 1; c < endB; c = after[c] as number) {
          pending[depth++] = a;
          pending[depth++] = c;
        }
      }
    }
  }

  /**
   * Field of B around the centre of A and the reverse, with w from B to A: M/w + Q/w^3, its first derivative
   * -M/w^2 - 3Q/w^4. Seen from the other side w changes its sign.
   */
  function exchangeFields(atA: number, atB: number, wr: number, wi: number, square: number): void {
    const vr = wr / square;
    const vi = -wi / square;
    const v2r = vr * vr - vi * vi;
    const v2i = 2 * vr * vi;
    const v3r = v2r * vr - v2i * vi;
    const v3i = v2r * vi + v2i * vr;
    const v4r = 3 * (v2r * v2r - v2i * v2i);
    const v4i = 6 * v2r * v2i;
    addField(atA, data[atB] as number, data[atB + 4] as number, data[atB + 5] as number, 1);
    addField(atB, data[atA] as number, data[atA + 4] as number, data[atA + 5] as number, -1);

    function addField(at: number, m: number, qr: number, qi: number, sign: number): void {
      data[at + 6] = (data[at + 6] as number) + sign * (m * vr + qr * v3r - qi * v3i);
      data[at + 7] = (data[at + 7] as number) + sign * (m * vi + qr * v3i + qi * v3r);
      data[at + 8] = (data[at + 8] as number) - (m * v2r + qr * v4r - qi * v4i);
      data[at + 9] = (data[at + 9] as number) - (m * v2i + qr * v4i + qi * v4r);
    }
  }

  function within(cell: number): void {
    const to = last[cell] as number;
    const from = first[cell] as number;
    if (to - from > crowded) return spreadCrowd(cell, from, to);
    for (let i = from; i < to; i += 1) pairs(i, i + 1, to);
  }

  function between(a: number, b: number): void {
    const from = first[b] as number;
    const to = last[b] as number;
    const end = last[a] as number;
    for (let i = first[a] as number; i < end; i += 1) pairs(i, from, to);
  }

  function pairs(i: number, from: number, to: number): void {
    const x = px[i] as number;
    const y = py[i] as number;
    const m = pm[i] as number;
    let sumX = 0;
    let sumY = 0;
    let sumSteep = 0;
    for (let j = from; j < to; j += 1) {
      const dx = x - (px[j] as number);
      const dy = y - (py[j] as number);
      // Bodies at one place do not push each other: there is no direction.
      const other = pm[j] as number;
      const share = 1 / (dx * dx + dy * dy + 1e-12);
      const tx = dx * share;
      const ty = dy * share;
      sumX += other * tx;
      sumY += other * ty;
      sumSteep += other * share;
      steep[j] = (steep[j] as number) + m * share;
      fx[j] = (fx[j] as number) - m * tx;
      fy[j] = (fy[j] as number) - m * ty;
    }
    fx[i] = (fx[i] as number) + sumX;
    fy[i] = (fy[i] as number) + sumY;
    steep[i] = (steep[i] as number) + sumSteep;
  }

  function spreadCrowd(cell: number, from: number, to: number): void {
    const at = cell * cellColumns;
    const radius = data[at + 3] as number;
    for (let i = from; i < to; i += 1) {
      const dx = (px[i] as number) - (data[at + 1] as number);
      const dy = (py[i] as number) - (data[at + 2] as number);
      const share = (data[at] as number) / (dx * dx + dy * dy + radius * radius + 1e-12);
      fx[i] = (fx[i] as number) + share * dx;
      fy[i] = (fy[i] as number) + share * dy;
      steep[i] = (steep[i] as number) + share;
    }
  }

  /** Fields of the cells to those of their children, then to the bodies. */
  function distribute(): void {
    for (let cell = 0; cell < cellCount; cell += 1) {
      const at = cell * cellColumns;
      const f0r = data[at + 6] as number;
      const f0i = data[at + 7] as number;
      const f1r = data[at + 8] as number;
      const f1i = data[at + 9] as number;
      const end = after[cell] as number;
      if (end > cell + 1) {
        for (let child = cell + 1; child < end; child = after[child] as number) {
          const to = child * cellColumns;
          const dx = (data[to + 1] as number) - (data[at + 1] as number);
          const dy = (data[to + 2] as number) - (data[at + 2] as number);
          data[to + 6] = (data[to + 6] as number) + f0r + f1r * dx - f1i * dy;
          data[to + 7] = (data[to + 7] as number) + f0i + f1r * dy + f1i * dx;
          data[to + 8] = (data[to + 8] as number) + f1r;
          data[to + 9] = (data[to + 9] as number) + f1i;
        }
        continue;
      }
      const to = last[cell] as number;
      for (let i = first[cell] as number; i < to; i += 1) {
        const dx = (px[i] as number) - (data[at + 1] as number);
        const dy = (py[i] as number) - (data[at + 2] as number);
        fx[i] = (fx[i] as number) + f0r + f1r * dx - f1i * dy;
        fy[i] = (fy[i] as number) - (f0i + f1r * dy + f1i * dx);
      }
    }
  }

  return {
    addForces: (x, y, forceX, forceY, steepness) => {
      morton.update(x, y);
      for (let i = 0; i < count; i += 1) {
        const body = order[i] as number;
        px[i] = x[body] as number;
        py[i] = y[body] as number;
        pm[i] = masses[body] as number;
      }
      fx.fill(0);
      fy.fill(0);
      steep.fill(0);
      cellCount = 0;
      build(0, count, 0);
      interact();
      distribute();
      for (let i = 0; i < count; i += 1) {
        const body = order[i] as number;
        const m = pm[i] as number;
        forceX[body] = (forceX[body] as number) + m * (fx[i] as number);
        forceY[body] = (forceY[body] as number) + m * (fy[i] as number);
        steepness[body] = (steepness[body] as number) + m * (steep[i] as number);
      }
    },
  };
}

/** For the many small components that a graph can have: nothing is set up for them. */
function allPairs(masses: Float64Array): Repulsion {
  return {
    addForces: (x, y, forceX, forceY, steepness) => {
      for (let i = 0; i < masses.length; i += 1)
        for (let j = 0; j < i; j += 1) {
          const dx = (x[i] as number) - (x[j] as number);
          const dy = (y[i] as number) - (y[j] as number);
          const share = ((masses[i] as number) * (masses[j] as number)) / (dx * dx + dy * dy + 1e-12);
          forceX[i] = (forceX[i] as number) + share * dx;
          forceY[i] = (forceY[i] as number) + share * dy;
          forceX[j] = (forceX[j] as number) - share * dx;
          forceY[j] = (forceY[j] as number) - share * dy;
          steepness[i] = (steepness[i] as number) + share;
          steepness[j] = (steepness[j] as number) + share;
        }
    },
  };
}
