import { type Bounds, boundsOf, type Scene } from './scene.ts';

/**
 * The box around all items while a few of them move: all are looked at again only when one moves that holds the box, or
 * reaches it.
 */
export class LiveBounds {
  readonly #scene: Pick<Scene, 'x' | 'y' | 'count'>;
  #box: Bounds;
  #holders: ReadonlySet<number>;

  constructor(scene: Pick<Scene, 'x' | 'y' | 'count'>) {
    this.#scene = scene;
    [this.#box, this.#holders] = measured(scene);
  }

  get box(): Bounds {
    return this.#box;
  }

  /** Says which items have moved; null: any may have. */
  moved(items: readonly number[] | null): void {
    const { x, y } = this.#scene;
    const { minX, minY, maxX, maxY } = this.#box;
    const isWithin = (item: number): boolean => {
      const [px, py] = [x[item] ?? 0, y[item] ?? 0];
      return px > minX && px < maxX && py > minY && py < maxY;
    };
    // A box without a holder has been widened, because all items were in one place of a line.
    const isKept = items?.every((item) => !this.#holders.has(item) && isWithin(item)) && !this.#holders.has(-1);
    if (isKept !== true) [this.#box, this.#holders] = measured(this.#scene);
  }
}

function measured(scene: Pick<Scene, 'x' | 'y' | 'count'>): [Bounds, Set<number>] {
  const { x, y, count } = scene;
  const box = boundsOf(x, y, count);
  const holders = new Set<number>();
  for (const [column, edge] of [
    [x, box.minX],
    [x, box.maxX],
    [y, box.minY],
    [y, box.maxY],
  ] as const)
    holders.add(column.subarray(0, count).indexOf(edge));
  return [box, holders];
}
