/**
 * The whole store as an adjacency in memory: rows built once, and beside them what has changed since, so that an edit
 * costs what it touches. Places of objects are dense numbers; they are only ever added while the network lives.
 */
import { type Csr, hasEdge } from '../../../shared/graph/csr.ts';
import { identityCount } from '../../store/network-store.ts';

/** Added to the dim of a place that may have copies: a walk, which reads the dims of millions, sees both at once. */
export const copiedBit = 2 ** 30;
/** Place of the dim of what is gone: nobody may see it. */
export const goneDim = 0;

export class Network {
  readonly #rows: Csr;
  #ids: Float64Array;
  /** Places of dims, with the bit of those that may have copies. */
  #dimOf: Uint32Array;
  /** 1 where the neighbours differ from the rows. */
  #changed: Uint8Array;
  /** The next copy of the same thing plus one, around in a ring; 0 for none. A ring for each identity, made when first needed. */
  readonly #rings: (Uint32Array | undefined)[] = Array.from({ length: identityCount });
  readonly #added = new Map<number, number[]>();
  readonly #removed = new Map<number, Set<number>>();
  /** Places of objects that came after the rows were built. */
  readonly #later = new Map<number, number>();
  readonly #dims: number[] = [-1];
  readonly #placeOfDim = new Map<number, number>();
  #count: number;
  /** Entries that stand beside the rows. */
  overlay = 0;

  constructor(ids: Float64Array, dims: Float64Array, rows: Csr) {
    this.#rows = rows;
    this.#count = rows.count;
    this.#ids = ids;
    this.#dimOf = new Uint32Array(rows.count);
    this.#changed = new Uint8Array(rows.count);
    for (let place = 0; place < rows.count; place += 1) this.#dimOf[place] = this.#internDim(dims[place] ?? 0);
  }

  get count(): number {
    return this.#count;
  }
  get rows(): Csr {
    return this.#rows;
  }
  /** `stored type * 65536 + owner` by their places; the first entry stands for what is gone. */
  get dims(): readonly number[] {
    return this.#dims;
  }
  /** Columns for the walk, which runs through millions of them. */
  get columns(): { readonly dimOf: Uint32Array; readonly changed: Uint8Array } {
    return { dimOf: this.#dimOf, changed: this.#changed };
  }

  #internDim(dim: number): number {
    let place = this.#placeOfDim.get(dim);
    if (place === undefined) {
      place = this.#dims.length;
      this.#dims.push(dim);
      this.#placeOfDim.set(dim, place);
    }
    return place;
  }

  idOf(place: number): number {
    return this.#ids[place] ?? 0;
  }

  dimAt(place: number): number {
    return this.#dims[(this.#dimOf[place] ?? goneDim) & ~copiedBit] ?? -1;
  }

  /** Place of an object, -1 when it never was there. */
  placeOf(id: number): number {
    let low = 0;
    let high = this.#rows.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#ids[middle] ?? 0;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return this.#later.get(id) ?? -1;
  }

  /** Sets the dim of an object, new or known; undefined for one that is gone. Answers its place, -1 for what never was there. */
  setDim(id: number, dim: number | undefined): number {
    let place = this.placeOf(id);
    if (place < 0 && dim !== undefined) place = this.#append(id);
    if (place >= 0)
      this.#dimOf[place] =
        ((this.#dimOf[place] ?? 0) & copiedBit) | (dim === undefined ? goneDim : this.#internDim(dim));
    return place;
  }

  #append(id: number): number {
    const place = this.#count;
    if (place === this.#changed.length) this.#reserve(place * 2 + 1024);
    this.#ids[place] = id;
    this.#later.set(id, place);
    this.#count += 1;
    this.overlay += 1;
    return place;
  }

  #reserve(size: number): void {
    const grown = <A extends Float64Array | Uint32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#ids = grown(this.#ids, new Float64Array(size));
    this.#dimOf = grown(this.#dimOf, new Uint32Array(size));
    this.#changed = grown(this.#changed, new Uint8Array(size));
    this.#rings.forEach((ring, identity) => {
      if (ring !== undefined) this.#rings[identity] = grown(ring, new Uint32Array(size));
    });
  }

  /** Makes two places neighbours or not; nothing happens when they are that already. */
  setLinked(a: number, b: number, isLinked: boolean): void {
    if (a === b) return;
    this.#setNeighbour(a, b, isLinked);
    this.#setNeighbour(b, a, isLinked);
  }

  #setNeighbour(at: number, other: number, isLinked: boolean): void {
    const inRows = at < this.#rows.count && hasEdge(this.#rows, at, other);
    const added = this.#added.get(at);
    const removed = this.#removed.get(at);
    if (inRows) {
      if (isLinked === !(removed?.has(other) ?? false)) return;
      if (isLinked) removed?.delete(other);
      else if (removed === undefined) this.#removed.set(at, new Set([other]));
      else removed.add(other);
    } else {
      if (isLinked === (added?.includes(other) ?? false)) return;
      if (!isLinked) added?.splice(added.indexOf(other), 1);
      else if (added === undefined) this.#added.set(at, [other]);
      else added.push(other);
    }
    this.overlay += 1;
    this.#changed[at] = 1;
  }

  isCopied(place: number): boolean {
    return ((this.#dimOf[place] ?? 0) & copiedBit) !== 0;
  }
  addedTo(place: number): readonly number[] {
    return this.#added.get(place) ?? [];
  }
  removedFrom(place: number): ReadonlySet<number> | undefined {
    return this.#removed.get(place);
  }

  /** Calls `take` for the other members of each ring that a place is in. */
  eachCopy(place: number, take: (copy: number) => void): void {
    for (const ring of this.#rings) {
      if (ring === undefined) continue;
      let left = this.#count;
      for (let next = ring[place] ?? 0; next !== 0 && next - 1 !== place; next = ring[next - 1] ?? 0) {
        take(next - 1);
        left -= 1;
        if (left === 0) throw new Error(`the copies of object ${this.idOf(place)} are no ring`);
      }
    }
  }

  /** These places are the same thing under an identity, and nothing else is. */
  setCopies(identity: number, places: readonly number[]): void {
    const ring = (this.#rings[identity] ??= new Uint32Array(this.#changed.length));
    places.forEach((place, index) => {
      ring[place] = (places[(index + 1) % places.length] ?? place) + 1;
      this.#dimOf[place] = (this.#dimOf[place] ?? 0) | copiedBit;
    });
  }

  /** Takes a place out of all its rings. Cost: the copies. */
  leaveCopies(place: number): void {
    for (const ring of this.#rings) {
      const next = ring?.[place] ?? 0;
      if (ring === undefined || next === 0) continue;
      let before = next - 1;
      for (let left = this.#count; (ring[before] ?? 0) !== place + 1; left -= 1) {
        before = (ring[before] ?? 0) - 1;
        if (left === 0 || before < 0) throw new Error(`the copies of object ${this.idOf(place)} are no ring`);
      }
      ring[place] = 0;
      // A ring of one is none.
      ring[before] = next - 1 === before ? 0 : next;
    }
    this.#dimOf[place] = (this.#dimOf[place] ?? 0) & ~copiedBit;
  }
}
