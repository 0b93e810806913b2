/** Every node that a graph has or had, as columns. Rows are only added; what is shown is said by `present`. */
import type { GraphNodes } from '../../../shared/graph/answer.ts';
import { withRoom } from './growing.ts';
import { IdIndex } from './id-index.ts';

/** Type of a node that no workspace has. */
export const foreignType = 0;

interface Copies {
  readonly objects: Float64Array;
  readonly owners: Uint16Array;
}

export class NodeTable {
  count = 0;
  /** Type numbers of `shared/model/object-type.ts`; `foreignType` for what is in no workspace. */
  types = new Uint16Array(0);
  labels: string[] = [];
  created = new Float64Array(0);
  modified = new Float64Array(0);
  rating = new Float32Array(0);
  confidence = new Float32Array(0);
  /** World coordinates; NaN before a node has been placed. */
  x = new Float32Array(0);
  y = new Float32Array(0);
  /** 1 while the node is in the graph. */
  present = new Uint8Array(0);
  pinned = new Uint8Array(0);
  /** 1 when the store no longer has it, or the user may no longer see it. */
  gone = new Uint8Array(0);
  /** The copy by which the row was made, which may be gone while others are there (`objectOf`); negative for foreign nodes. */
  objects = new Float64Array(0);
  owners = new Uint16Array(0);
  readonly #copies = new Map<number, Copies>();
  readonly #byObject = new IdIndex();
  /** Second and further copies. */
  readonly #byCopy = new Map<number, number>();

  /** Row of the node that an object is a copy of, or -1. */
  rowOf(object: number): number {
    // What was told last: two rows have become one node when the store says that their objects are copies.
    const copy = this.#byCopy.size === 0 ? undefined : this.#byCopy.get(object);
    return copy ?? this.#byObject.rowOf(object);
  }

  /** The first copy that is there: what is opened and shown for a node. */
  objectOf(row: number): number {
    return this.#copies.get(row)?.objects[0] ?? this.objects[row] ?? 0;
  }

  /** Ids of all readable copies. */
  objectsOf(row: number): readonly number[] {
    const copies = this.#copies.get(row);
    return copies === undefined ? [this.objects[row] ?? 0] : [...copies.objects];
  }

  /** All readable copies, each with its owner. */
  copiesOf(row: number): readonly { readonly object: number; readonly owner: number }[] {
    const copies = this.#copies.get(row);
    if (copies === undefined) return [{ object: this.objects[row] ?? 0, owner: this.owners[row] ?? 0 }];
    return Array.from(copies.objects, (object, at) => ({ object, owner: copies.owners[at] ?? 0 }));
  }

  /** Owners of all readable copies, each once. */
  ownersOf(row: number): readonly number[] {
    const copies = this.#copies.get(row);
    return copies === undefined ? [this.owners[row] ?? 0] : [...new Set(copies.owners)];
  }

  hasSeveralOwners(row: number): boolean {
    return this.#copies.has(row) && this.ownersOf(row).length > 1;
  }

  /** Takes nodes of an answer: known ones get the new facts, others a new row. Answers the row of each. */
  take(nodes: GraphNodes): Uint32Array {
    const rows = new Uint32Array(nodes.count);
    this.#reserve(this.count + nodes.count);
    this.#byObject.reserve(this.count + nodes.count);
    for (let node = 0; node < nodes.count; node += 1) {
      const from = nodes.objectStart[node] ?? 0;
      const to = nodes.objectStart[node + 1] ?? from;
      let row = -1;
      for (let at = from; at < to && row < 0; at += 1) row = this.rowOf(nodes.objects[at] ?? 0);
      if (row < 0) {
        row = this.#append(nodes.objects[from] ?? 0);
      }
      this.types[row] = nodes.types[node] ?? 0;
      this.labels[row] = nodes.labels[node] ?? '';
      this.created[row] = nodes.created[node] ?? Number.NaN;
      this.modified[row] = nodes.modified[node] ?? Number.NaN;
      this.rating[row] = nodes.rating[node] ?? Number.NaN;
      this.confidence[row] = nodes.confidence[node] ?? Number.NaN;
      this.owners[row] = nodes.owners[from] ?? 0;
      this.gone[row] = 0;
      if (to - from > 1 || this.#copies.has(row)) this.#setCopies(row, nodes, from, to);
      rows[node] = row;
    }
    return rows;
  }

  #setCopies(row: number, nodes: GraphNodes, from: number, to: number): void {
    for (const object of this.#copies.get(row)?.objects ?? [])
      if (this.#byCopy.get(object) === row) this.#byCopy.delete(object);
    this.#copies.set(row, { objects: nodes.objects.slice(from, to), owners: nodes.owners.slice(from, to) });
    for (let at = from; at < to; at += 1) {
      const object = nodes.objects[at] ?? 0;
      if (object !== this.objects[row]) this.#byCopy.set(object, row);
    }
  }

  /** Adds a node that no workspace has; answers its row. `id`: negative, given by the graph. */
  addForeign(id: number, label: string): number {
    this.#reserve(this.count + 1);
    const row = this.#append(id);
    this.types[row] = foreignType;
    this.labels[row] = label;
    for (const column of [this.created, this.modified, this.rating, this.confidence]) column[row] = Number.NaN;
    return row;
  }

  #append(object: number): number {
    const row = this.count;
    this.count += 1;
    this.objects[row] = object;
    this.x[row] = Number.NaN;
    this.y[row] = Number.NaN;
    this.#byObject.add(object, row);
    return row;
  }

  #reserve(rows: number): void {
    this.types = withRoom(this.types, rows);
    this.created = withRoom(this.created, rows);
    this.modified = withRoom(this.modified, rows);
    this.rating = withRoom(this.rating, rows);
    this.confidence = withRoom(this.confidence, rows);
    this.x = withRoom(this.x, rows);
    this.y = withRoom(this.y, rows);
    this.present = withRoom(this.present, rows);
    this.pinned = withRoom(this.pinned, rows);
    this.gone = withRoom(this.gone, rows);
    this.objects = withRoom(this.objects, rows);
    this.owners = withRoom(this.owners, rows);
  }
}
