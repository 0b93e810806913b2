/**
 * Edges as columns. Those of the store are there exactly while the store has them (`known`); derived and foreign ones
 * are remembered by the graph and taken back with the step that brought them (`present`).
 */
import type { GraphEdges } from '../../../shared/graph/answer.ts';
import { withRoom } from './growing.ts';
import type { NodeTable } from './node-table.ts';

/** `association`: of the store. `derived`: computed through a shared Group. `foreign`: from a file. */
export const edgeKind = { association: 0, derived: 1, foreign: 2 } as const;
export type EdgeKind = (typeof edgeKind)[keyof typeof edgeKind];

export class EdgeTable {
  count = 0;
  /** Rows of the node table. */
  source = new Uint32Array(0);
  target = new Uint32Array(0);
  /** As in the answer: association type code times 2, plus 1 when directed. Derived: 0. Foreign: 0 or 1. */
  types = new Uint32Array(0);
  kinds = new Uint8Array(0);
  origins = new Uint8Array(0);
  created = new Float64Array(0);
  owners = new Uint16Array(0);
  /** 1: the store has it (associations), or the graph remembers it (derived, foreign). */
  known = new Uint8Array(0);
  /** Names of association types by code, as far as they have occurred. */
  readonly typeNames = new Map<number, string>();
  readonly #ownerLists = new Map<number, readonly number[]>();
  /** For each owner the list of it alone: whoever looks at all edges makes none anew. */
  readonly #ownOwner = new Map<number, readonly number[]>();
  /** What a derived or foreign edge says: the shared Group, or the text of the file. */
  readonly #texts = new Map<number, string>();
  /** Rows of the derived and foreign edges, ascending: their numbers in a document are their places here. */
  readonly #remembered: number[] = [];
  /** Rows that have got another text than the first, in the order in which they got it. */
  readonly #reworded: number[] = [];
  /** Rows by their ends, type and kind: open addressing, compared with the columns themselves. -1 where a slot is free. */
  #slots = new Int32Array(1024).fill(-1);
  /** Rows that have a slot. Those of the first answer get theirs when something is looked up. */
  #slotted = 0;

  ownersOf(row: number): readonly number[] {
    const several = this.#ownerLists.size > 0 ? this.#ownerLists.get(row) : undefined;
    if (several !== undefined) return several;
    const owner = this.owners[row] ?? 0;
    let only = this.#ownOwner.get(owner);
    if (only === undefined) this.#ownOwner.set(owner, (only = [owner]));
    return only;
  }

  textOf(row: number): string {
    const text = this.#texts.get(row);
    if (text !== undefined) return text;
    return this.kinds[row] === edgeKind.association ? (this.typeNames.get((this.types[row] ?? 0) >> 1) ?? '') : '';
  }

  isDirected(row: number): boolean {
    return ((this.types[row] ?? 0) & 1) === 1;
  }

  /**
   * Forgets which associations the store has among these nodes; `take` says it anew. Those with a node that came while
   * the store was asked are not in its answer and stay.
   */
  forget(isAsked: (node: number) => boolean): void {
    for (let row = 0; row < this.count; row += 1) {
      if (this.kinds[row] !== edgeKind.association) continue;
      if (isAsked(this.source[row] ?? 0) && isAsked(this.target[row] ?? 0)) this.known[row] = 0;
    }
  }

  /** Takes associations of an answer. Ends that the table of nodes does not have are passed over. */
  take(edges: GraphEdges, nodes: NodeTable): void {
    this.#reserve(this.count + edges.count);
    // An answer names each edge once: while nothing else is here, none needs to be looked up.
    const isFirst = this.count === 0;
    for (let edge = 0; edge < edges.count; edge += 1) {
      const source = nodes.rowOf(edges.source[edge] ?? 0);
      const target = nodes.rowOf(edges.target[edge] ?? 0);
      if (source < 0 || target < 0 || source === target) continue;
      const row = this.#row(source, target, edges.types[edge] ?? 0, edgeKind.association, isFirst);
      this.known[row] = 1;
      this.origins[row] = edges.origins[edge] ?? 0;
      this.created[row] = edges.created[edge] ?? Number.NaN;
      const from = edges.ownerStart[edge] ?? 0;
      const to = edges.ownerStart[edge + 1] ?? from;
      this.owners[row] = edges.owners[from] ?? 0;
      if (to - from > 1) this.#ownerLists.set(row, [...new Set(edges.owners.subarray(from, to))]);
      else if (this.#ownerLists.size > 0) this.#ownerLists.delete(row);
    }
  }

  /** A derived or foreign edge between two rows of the table of nodes; not shown until a step says so. */
  remember(source: number, target: number, kind: EdgeKind, text: string, isDirected = false): number {
    this.#reserve(this.count + 1);
    const row = this.#row(source, target, isDirected ? 1 : 0, kind);
    if (text !== '') this.#texts.set(row, text);
    return row;
  }

  /** Puts what a derived or foreign edge says in place of what it said. */
  setText(row: number, text: string): void {
    if (text === this.textOf(row)) return;
    this.#reworded.push(row);
    if (text === '') this.#texts.delete(row);
    else this.#texts.set(row, text);
  }

  /** How often an edge has got another text. */
  get rewordedCount(): number {
    return this.#reworded.length;
  }

  /** Whether one of the edges with a number below `number` has got another text after the first `times` times. */
  isRewordedBelow(number: number, times: number): boolean {
    return this.#reworded.slice(times).some((row) => this.rememberedNumber(row) < number);
  }

  get rememberedCount(): number {
    return this.#remembered.length;
  }

  /** Rows of the derived and foreign edges from a number on. */
  rememberedFrom(number: number): Uint32Array {
    return Uint32Array.from(this.#remembered.slice(number));
  }

  /** Number of a derived or foreign edge, or -1: found by halving. */
  rememberedNumber(row: number): number {
    let [low, high] = [0, this.#remembered.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#remembered[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return this.#remembered[low] === row ? low : -1;
  }

  #row(source: number, target: number, type: number, kind: EdgeKind, isNew = false): number {
    const isDirected = (type & 1) === 1;
    const first = isDirected || source < target ? source : target;
    const second = first === source ? target : source;
    if (isNew) return this.#append(first, second, type, kind);
    this.#slotAll();
    let slot = this.#firstSlot(first, second, type, kind);
    for (;;) {
      const row = this.#slots[slot] ?? -1;
      if (row < 0) break;
      if (
        this.source[row] === first &&
        this.target[row] === second &&
        this.types[row] === type &&
        this.kinds[row] === kind
      )
        return row;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const row = this.#append(first, second, type, kind);
    this.#slots[slot] = row;
    this.#slotted = this.count;
    return row;
  }

  #append(first: number, second: number, type: number, kind: EdgeKind): number {
    const row = this.count;
    this.count += 1;
    this.source[row] = first;
    this.target[row] = second;
    this.types[row] = type;
    this.kinds[row] = kind;
    if (kind !== edgeKind.association) this.#remembered.push(row);
    return row;
  }

  #firstSlot(source: number, target: number, type: number, kind: number): number {
    const hash = Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca77) ^ Math.imul(type * 4 + kind, 0xc2b2ae3d);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  /** Gives every row a slot; at most half of the slots are in use, one more row included. */
  #slotAll(): void {
    let size = this.#slots.length;
    while ((this.count + 1) * 2 > size) size *= 2;
    if (size > this.#slots.length) {
      this.#slots = new Int32Array(size).fill(-1);
      this.#slotted = 0;
    }
    for (; this.#slotted < this.count; this.#slotted += 1) {
      const row = this.#slotted;
      let slot = this.#firstSlot(
        this.source[row] ?? 0,
        this.target[row] ?? 0,
        this.types[row] ?? 0,
        this.kinds[row] ?? 0,
      );
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = row;
    }
  }

  #reserve(rows: number): void {
    this.source = withRoom(this.source, rows);
    this.target = withRoom(this.target, rows);
    this.types = withRoom(this.types, rows);
    this.kinds = withRoom(this.kinds, rows);
    this.origins = withRoom(this.origins, rows);
    this.created = withRoom(this.created, rows);
    this.owners = withRoom(this.owners, rows);
    this.known = withRoom(this.known, rows);
  }
}
