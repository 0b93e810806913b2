/** Breadth-first levels around a node, with arrays that are used again for the next question. */
import type { Walk } from './csr.ts';

/** Levels are 0-14; the mark of a node is `generation * 16 + level`. */
const levels = 16;
export const deepestLevel = levels - 2;

/** Thrown out of a running algorithm by whoever asked for it: called every few thousand nodes. */
export type CheckStop = () => void;
const checkEvery = 2048;

/** The ball that grows level by level around a node. */
export class Ball {
  readonly #marks: Int32Array;
  #generation = 0;
  #nodes = new Int32Array(1024);
  #size = 0;
  /** Where the outermost level begins in the list of nodes. */
  #outer = 0;
  depth = 0;
  /** Neighbours of the outermost level, about: what the next level costs. */
  cost = 0;

  constructor(count: number) {
    this.#marks = new Int32Array(count);
  }

  start(walk: Walk, node: number): void {
    this.#generation += 1;
    // Marks of four billion would wrap around: once in a hundred million questions all are wiped.
    if (this.#generation >= 2 ** 27) {
      this.#marks.fill(0);
      this.#generation = 1;
    }
    this.depth = 0;
    this.#size = 0;
    this.#outer = 0;
    this.cost = 0;
    this.#add(walk, node, 0);
  }

  /** Distance from the middle, or -1 for a node that has not been reached. */
  levelOf(node: number): number {
    const mark = this.#marks[node] ?? 0;
    return mark >> 4 === this.#generation ? mark & 15 : -1;
  }

  get isComplete(): boolean {
    return this.#outer === this.#size;
  }

  #add(walk: Walk, node: number, level: number): void {
    if (this.#size === this.#nodes.length) {
      const more = new Int32Array(this.#size * 2);
      more.set(this.#nodes);
      this.#nodes = more;
    }
    this.#nodes[this.#size] = node;
    this.#size += 1;
    this.#marks[node] = this.#generation * levels + level;
    this.cost += walk.degree(node);
  }

  /** Adds the next level; answers whether any of its nodes lies in the other ball. */
  grow(walk: Walk, other: Ball, check: CheckStop): boolean {
    const [first, last] = this.#begin();
    const [marks, others, generation] = [this.#marks, other.#marks, this.#generation];
    let meets = false;
    let sinceCheck = 0;
    for (let place = first; place < last; place += 1) {
      walk.visit(this.#nodes[place] ?? 0);
      const { list, begin, end } = walk;
      sinceCheck += 1 + end - begin;
      for (let at = begin; at < end; at += 1) {
        const next = list[at] ?? 0;
        if ((marks[next] ?? 0) >> 4 === generation) continue;
        this.#add(walk, next, this.depth);
        meets ||= (others[next] ?? 0) >> 4 === other.#generation;
      }
      if (sinceCheck < checkEvery) continue;
      sinceCheck = 0;
      check();
    }
    return meets;
  }

  /** The same, limited to some of the nodes of both levels. */
  growWithin(walk: Walk, isWanted: (node: number, level: number) => boolean, check: CheckStop): void {
    const [first, last] = this.#begin();
    for (let place = first; place < last; place += 1) {
      const node = this.#nodes[place] ?? 0;
      if (!isWanted(node, this.depth - 1)) continue;
      walk.visit(node);
      const { list, begin, end } = walk;
      for (let at = begin; at < end; at += 1) {
        const next = list[at] ?? 0;
        if (this.levelOf(next) < 0 && isWanted(next, this.depth)) this.#add(walk, next, this.depth);
      }
      check();
    }
  }

  /** Begins a level; answers where the one before it stands in the list of nodes. */
  #begin(): [first: number, last: number] {
    if (this.depth === deepestLevel) throw new Error(`a ball has at most ${deepestLevel} levels`);
    const first = this.#outer;
    this.#outer = this.#size;
    this.depth += 1;
    this.cost = 0;
    return [first, this.#size];
  }
}

/**
 * Everything that can be reached from some nodes, nearest first, and how far the farthest is. `seen` has an entry for
 * each node of the walk and is all zeros; nodes reached are set to 1 in it.
 */
export function reachAll(
  walk: Walk,
  sources: readonly number[],
  seen: Uint8Array,
  check: CheckStop,
): { nodes: Int32Array; farthest: number } {
  let nodes = new Int32Array(1024);
  let size = 0;
  const add = (node: number): void => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    if (size === nodes.length) {
      const more = new Int32Array(size * 2);
      more.set(nodes);
      nodes = more;
    }
    nodes[size] = node;
    size += 1;
  };
  for (const source of sources) add(source);
  let farthest = -1;
  let sinceCheck = 0;
  for (let first = 0; first < size; farthest += 1) {
    const last = size;
    for (; first < last; first += 1) {
      walk.visit(nodes[first] ?? 0);
      const { list, begin, end } = walk;
      for (let at = begin; at < end; at += 1) add(list[at] ?? 0);
      sinceCheck += 1 + end - begin;
      if (sinceCheck < checkEvery) continue;
      sinceCheck = 0;
      check();
    }
  }
  return { nodes: nodes.slice(0, size), farthest: Math.max(0, farthest) };
}
