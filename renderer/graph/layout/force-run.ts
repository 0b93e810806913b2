/**
 * The forces of ForceAtlas2 (Jacomy et al., "ForceAtlas2, a Continuous Graph Layout Algorithm", 2014) on one connected
 * graph: edges pull with their length, all nodes push with (degree + 1)(degree + 1) / distance. In sparse graphs edges
 * pull with the square of their length (Fruchterman & Reingold 1991), because whole branches hang on single edges there
 * and would stretch them beyond all others. Steps are not those of the papers: each node moves by its force over the
 * stiffness around it, so that hubs and leaves settle at the same pace and there is no speed to be guessed.
 */
import { type Adjacency, degreeOf } from './adjacency.ts';
import { evenDistance } from './extent.ts';
import { createRepulsion } from './repulsion.ts';

export interface ForceRun {
  /** One step: `heat` 1 to 0 bounds the way of a node, `pace` is the share of the way to its balance that it goes. */
  iterate(heat: number, pace: number): void;
  /** Makes the present size the one at which pull and push are in balance. To be called first. */
  adopt(): void;
}

export interface ForceBodies {
  readonly adjacency: Adjacency;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for nodes that push and pull but stay. */
  readonly fixed: Uint8Array;
}

/** Edges per node up to which a graph is sparse, and from which it is dense. */
const sparse = 1.5;
const dense = 3;

export function createForceRun({ adjacency, x, y, fixed }: ForceBodies): ForceRun {
  const { count, start, neighbour, weight } = adjacency;
  const masses = Float64Array.from({ length: count }, (_, node) => degreeOf(adjacency, node) + 1);
  let [allMass, squares] = [0, 0];
  for (const mass of masses) {
    allMass += mass;
    squares += mass * mass;
  }
  /** Sum of mass products over all pairs. */
  const pairMass = (allMass * allMass - squares) / 2;
  /** Share of the pull that grows with the square of the length. */
  const squared = Math.min(1, Math.max(0, (dense - neighbour.length / 2 / count) / (dense - sparse)));
  const repulsion = createRepulsion(masses);
  const fx = new Float64Array(count);
  const fy = new Float64Array(count);
  const steepness = new Float64Array(count);
  let strength = 1;
  let usualLength = 1;

  /** Sum of pull times length over all edges. */
  function virial(): number {
    let [squareSum, cubeSum, edges] = [0, 0, 0];
    for (let node = 0; node < count; node += 1) {
      for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i += 1) {
        const other = neighbour[i] ?? 0;
        if (other < node) continue;
        const square = ((x[node] ?? 0) - (x[other] ?? 0)) ** 2 + ((y[node] ?? 0) - (y[other] ?? 0)) ** 2;
        squareSum += (weight[i] ?? 1) * square;
        cubeSum += (weight[i] ?? 1) * square * Math.sqrt(square);
        edges += weight[i] ?? 1;
      }
    }
    usualLength = Math.sqrt(squareSum / Math.max(1, edges)) || 1;
    return squareSum * (1 - squared) + (cubeSum / usualLength) * squared;
  }

  return {
    // In balance the virials are equal: that of the edges, and strength times the mass products of all pairs.
    adopt: () => {
      const now = virial();
      if (now > 0 && pairMass > 0) strength = now / pairMass;
    },
    iterate: (heat, pace) => {
      fx.fill(0);
      fy.fill(0);
      steepness.fill(0);
      repulsion.addForces(x, y, fx, fy, steepness);
      const furthest = evenDistance(x, y) * (0.5 + 20 * heat);
      const perLength = squared / usualLength;
      // `as number`: indices are in range by construction, and this runs over every edge in every step.
      for (let node = 0; node < count; node += 1) {
        if (fixed[node] === 1) continue;
        const ownX = x[node] as number;
        const ownY = y[node] as number;
        let pullX = 0;
        let pullY = 0;
        let stiffness = 1e-9;
        const end = start[node + 1] as number;
        for (let i = start[node] as number; i < end; i += 1) {
          const other = neighbour[i] as number;
          const dx = (x[other] as number) - ownX;
          const dy = (y[other] as number) - ownY;
          let pull = weight[i] as number;
          if (squared > 0) {
            const grown = pull * perLength * Math.sqrt(dx * dx + dy * dy);
            pull = pull * (1 - squared) + grown;
            stiffness += grown;
          }
          pullX += pull * dx;
          pullY += pull * dy;
          stiffness += pull;
        }
        const share = pace / (stiffness + strength * (steepness[node] as number));
        let moveX = share * (pullX + strength * (fx[node] as number));
        let moveY = share * (pullY + strength * (fy[node] as number));
        const length = Math.sqrt(moveX * moveX + moveY * moveY);
        if (length > furthest) {
          moveX *= furthest / length;
          moveY *= furthest / length;
        }
        // Neighbours that follow in this step see the new place already (Gauss-Seidel), which damps swinging.
        x[node] = ownX + moveX;
        y[node] = ownY + moveY;
      }
    },
  };
}
