import { buildCsr, type Csr } from '../../../shared/graph/csr.ts';
import type { MeasuredPart } from './measured-part.ts';
import { commonNeighbours, egoNetwork } from './surroundings.ts';

/** Who is near whom in a graph, by rows of its model. */
export class Neighbourhood {
  readonly #rows: Uint32Array;
  readonly #nodeOf: ReadonlyMap<number, number>;
  readonly #csr: Csr;

  constructor({ count, rows, source, target }: MeasuredPart) {
    this.#rows = rows;
    this.#nodeOf = new Map(Array.from(rows, (row, node) => [row, node]));
    this.#csr = buildCsr(count, source, target);
  }

  /** Rows beside both, ascending; none where one of the two is not in the graph. */
  common(a: number, b: number): number[] {
    const [first, second] = [this.#nodeOf.get(a), this.#nodeOf.get(b)];
    if (first === undefined || second === undefined) return [];
    return this.#toRows(commonNeighbours(this.#csr, first, second));
  }

  /** Rows at most `steps` edges away from any of these, nearest first; rows that are not in the graph are passed over. */
  around(rows: Iterable<number>, steps: number): number[] {
    const nodes = [...rows].map((row) => this.#nodeOf.get(row)).filter((node) => node !== undefined);
    return this.#toRows(egoNetwork(this.#csr, nodes, steps));
  }

  #toRows(nodes: readonly number[]): number[] {
    return nodes.map((node) => this.#rows[node] ?? -1);
  }
}
