/**
 * The network as one user sees it: what the user may not see is not there, before anything is walked or counted, and
 * the copies of one thing are one node, named by the place of its oldest readable copy (the one with the lowest id).
 */
import type { Walk } from '../../../shared/graph/csr.ts';
import { getObjectType, kindRange, type ObjectKind } from '../../../shared/model/object-type.ts';
import { type Actor, ownerOfDim, readableDims, typeOfDim } from '../../policy/actor.ts';
import { copiedBit, goneDim, type Network } from './network.ts';

/** What may be done with objects of a dim: nothing, begin or end a path there, go through. */
const level = { hidden: 0, end: 1, through: 2 } as const;
const [firstGroup, lastGroup] = kindRange.group;

export class NetworkWalk implements Walk {
  readonly count: number;
  list = new Uint32Array(4096);
  readonly begin = 0;
  end = 0;
  readonly #network: Network;
  /** By place of the dim. */
  readonly #levels: Uint8Array;
  readonly #dimOf: Uint32Array;
  readonly #changed: Uint8Array;
  readonly #start: Uint32Array;
  readonly #neighbours: Uint32Array;
  /** Readable copies of places that have any, by ascending id; of all of them under each. */
  readonly #copies = new Map<number, readonly number[]>();
  readonly #ends = new Set<number>();

  constructor(network: Network, actor: Actor, excluded: readonly ObjectKind[] = []) {
    this.#network = network;
    this.count = network.count;
    ({ dimOf: this.#dimOf, changed: this.#changed } = network.columns);
    ({ start: this.#start, neighbours: this.#neighbours } = network.rows);
    const readable = new Set(readableDims(actor));
    this.#levels = Uint8Array.from(network.dims, (dim, place) => {
      if (place === goneDim || !readable.has(dim)) return level.hidden;
      return excluded.includes(getObjectType(typeOfDim(dim)).kind) ? level.end : level.through;
    });
  }

  #levelOf(place: number): number {
    return this.#levels[(this.#dimOf[place] ?? goneDim) & ~copiedBit] ?? level.hidden;
  }
  #isReadable(place: number): boolean {
    return this.#levelOf(place) !== level.hidden;
  }

  /** The node of an object, -1 when there is none that the user may see. */
  nodeOf(id: number): number {
    const place = this.#network.placeOf(id);
    return place >= 0 && this.#isReadable(place) ? (this.copiesOf(place)[0] ?? place) : -1;
  }

  /** Paths may begin and end at this node even where they may not go through its kind. */
  allowEnd(node: number): void {
    this.#ends.add(node);
  }

  /** Places of all readable copies of a node, by ascending id. */
  copiesOf(place: number): readonly number[] {
    const known = this.#copies.get(place);
    if (known !== undefined) return known;
    if (!this.#network.isCopied(place)) return [place];
    const found = new Set([place]);
    // What is added while this runs is run through as well: Files lead from hash to hash.
    for (const copy of found) for (const next of this.#directCopies(copy)) found.add(next);
    const all = [...found].sort((a, b) => this.#network.idOf(a) - this.#network.idOf(b));
    for (const copy of all) this.#copies.set(copy, all);
    return all;
  }

  /** A name that one owner has given to several Groups does not say which of them is meant. */
  #directCopies(place: number): number[] {
    const copies: number[] = [];
    this.#network.eachCopy(place, (copy) => void (this.#isReadable(copy) && copies.push(copy)));
    const type = typeOfDim(this.#network.dimAt(place));
    if (type < firstGroup || type > lastGroup) return copies;
    const owners = new Set([place, ...copies].map((copy) => ownerOfDim(this.#network.dimAt(copy))));
    if (owners.size === copies.length + 1) return copies;
    // That holds for all that have the name: thousands of Events may, and each would look at all others.
    for (const copy of copies) this.#copies.set(copy, [copy]);
    return [];
  }

  /** The id that stands for a node in answers: that of its oldest readable copy. */
  idOf(node: number): number {
    return this.#network.idOf(node);
  }
  kindOf(node: number): ObjectKind {
    return getObjectType(typeOfDim(this.#network.dimAt(node))).kind;
  }
  newestIdOf(node: number): number {
    return Math.max(...this.copiesOf(node).map((copy) => this.#network.idOf(copy)));
  }

  degree(node: number): number {
    // Most nodes have no copies and are in the rows; the few changed ones are about as they were.
    if (!this.#network.isCopied(node) && node < this.#network.rows.count) return this.#rowLength(node);
    let degree = 0;
    for (const copy of this.copiesOf(node)) degree += this.#rowLength(copy) + this.#network.addedTo(copy).length;
    return degree;
  }

  #rowLength(place: number): number {
    return place < this.#network.rows.count ? (this.#start[place + 1] ?? 0) - (this.#start[place] ?? 0) : 0;
  }

  visit(node: number): void {
    this.end = 0;
    if (this.#changed[node] === 0 && !this.#network.isCopied(node)) this.#takeRow(node, undefined);
    else for (const copy of this.copiesOf(node)) this.#takeCopy(copy);
  }

  #takeCopy(place: number): void {
    this.#takeRow(place, this.#network.removedFrom(place));
    const added = this.#network.addedTo(place);
    this.#reserve(added.length);
    for (const other of added) this.#takeOne(other);
  }

  /** The one loop that runs through millions of neighbours. */
  #takeRow(place: number, removed: ReadonlySet<number> | undefined): void {
    const length = this.#rowLength(place);
    this.#reserve(length);
    const { list } = this;
    let taken = this.end;
    const begin = this.#start[place] ?? 0;
    const [neighbours, levels, dimOf, dims] = [this.#neighbours, this.#levels, this.#dimOf, this.#levels.length];
    for (let at = begin; at < begin + length; at += 1) {
      const other = neighbours[at] ?? 0;
      if (removed?.has(other) === true) continue;
      const dim = dimOf[other] ?? goneDim;
      if (dim < dims && levels[dim] === level.through) {
        list[taken] = other;
        taken += 1;
        continue;
      }
      this.end = taken;
      this.#takeOne(other);
      taken = this.end;
    }
    this.end = taken;
  }

  #takeOne(place: number): void {
    const may = this.#levelOf(place);
    if (may === level.hidden) return;
    const node = this.copiesOf(place)[0] ?? place;
    if (may === level.end && !this.#ends.has(node)) return;
    // The room for a whole row was made before its first neighbour.
    this.list[this.end] = node;
    this.end += 1;
  }

  /** Makes room for so many more. */
  #reserve(more: number): void {
    if (this.end + more <= this.list.length) return;
    const longer = new Uint32Array((this.end + more) * 2);
    longer.set(this.list);
    this.list = longer;
  }
}
