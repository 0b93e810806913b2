/** Labels as they stand: placed anew at rest and now and then on the way, carried along with their items between. */
import { itemFlag, type Scene } from '../scene/scene.ts';
import { type EdgeLabel, placeEdgeLabels } from './edge-label-placement.ts';
import { labelsAt, orderBySize, placeLabels, type PlacedLabel } from './label-placement.ts';
import type { Standout } from './picture.ts';
import type { ShownLabel } from './stage.ts';
import { forcedLabels } from './standout.ts';
import type { ViewTransform } from './view-transform.ts';

/** Time after which labels are placed anew while the camera still moves. */
const staleMs = 250;

export class LabelBoard {
  readonly #measure: (text: string, fontPx: number, bold: boolean) => number;
  #shows = { nodes: true, edges: true };
  #scene: Scene | null = null;
  #order: Uint32Array = new Uint32Array(0);
  #origins: number[] = [];
  #placed: readonly PlacedLabel[] = [];
  #isStale = true;
  #placedAt = -Infinity;
  #labels: readonly ShownLabel[] = [];
  #edgeLabels: readonly EdgeLabel[] = [];

  constructor(measure: (text: string, fontPx: number, bold: boolean) => number) {
    this.#measure = measure;
  }

  get labels(): readonly ShownLabel[] {
    return this.#labels;
  }

  get edgeLabels(): readonly EdgeLabel[] {
    return this.#edgeLabels;
  }

  show(shows: { readonly nodes: boolean; readonly edges: boolean }): void {
    this.#shows = { ...shows };
    this.#isStale = true;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#order = orderBySize(scene);
    this.#origins = [];
    for (let item = 0; item < scene.count; item += 1) {
      if (((scene.flags[item] ?? 0) & itemFlag.origin) !== 0) this.#origins.push(item);
    }
    this.#placed = [];
    this.#isStale = true;
  }

  /** What stands out, or where items are, has changed. */
  touch(isUrgent: boolean): void {
    this.#isStale = true;
    if (isUrgent) this.#placedAt = -Infinity;
  }

  /** @param only drawn items; all when undefined */
  update(
    transform: ViewTransform,
    standout: Standout,
    only: ReadonlySet<number> | undefined,
    { isMoving, nowMs }: { readonly isMoving: boolean; readonly nowMs: number },
  ): void {
    const scene = this.#scene;
    if (!scene) return;
    if (isMoving) this.#isStale = true;
    if (this.#isStale && (!isMoving || nowMs - this.#placedAt > staleMs)) {
      const order = only ? this.#order.filter((item) => only.has(item)) : this.#order;
      const forced = forcedLabels(standout, this.#origins);
      this.#placed = this.#shows.nodes
        ? placeLabels({ scene, transform, forced, order, measure: this.#measure })
        : placeLabels({
            scene,
            transform,
            forced: forced.slice(0, 1),
            order: order.subarray(0, 0),
            measure: this.#measure,
          });
      this.#placedAt = nowMs;
      this.#isStale = isMoving;
    }
    this.#labels = labelsAt(this.#placed, scene, transform);
    const edges = this.#shows.edges && !isMoving ? standout.part.edges : [];
    this.#edgeLabels = placeEdgeLabels(scene, transform, edges, this.#labels, this.#measure);
  }
}
