/**
 * Shortest and all short paths. Lengths by bidirectional breadth-first search, the cheaper side first (Pohl 1971,
 * "Bi-directional search"); paths by a depth-first walk that the exact distances to the target keep on the way.
 */
import { Ball, type CheckStop, deepestLevel } from './breadth-first.ts';
import type { Walk } from './csr.ts';

export interface PathRequest {
  readonly source: number;
  readonly target: number;
  /** Longest path that counts, 1 to 12 edges. */
  readonly maxLength: number;
  /** How much longer than the shortest a path may be, 0 to 2. */
  readonly extra: number;
  /** Most paths that are listed. */
  readonly limit: number;
}
export interface FoundPaths {
  /** Edges of the shortest path; null when there is none within the longest length. */
  readonly length: number | null;
  /** Nodes from source to target, each once; shorter paths first, then by node number. */
  readonly paths: number[][];
  /** Whether there are, or may be, further ones. */
  readonly more: boolean;
}

/** Neighbours looked at while listing; whoever has so many almost-paths is told that there may be more. */
const listingBudget = 20_000_000;
const checkEvery = 4096;

/** Holds two marks for each node, used again for each question; walks must have at most `count` nodes. */
export class PathFinder {
  readonly count: number;
  readonly #ahead: Ball;
  readonly #back: Ball;

  constructor(count: number) {
    this.count = count;
    this.#ahead = new Ball(count);
    this.#back = new Ball(count);
  }

  find(walk: Walk, request: PathRequest, check: CheckStop): FoundPaths {
    const { source, target, extra } = request;
    const maxLength = Math.min(request.maxLength, deepestLevel - 2);
    if (source === target) return { length: 0, paths: [[source]], more: false };
    const [ahead, back] = [this.#ahead, this.#back];
    ahead.start(walk, source);
    back.start(walk, target);
    let meets = false;
    while (!meets && ahead.depth + back.depth < maxLength) {
      if (ahead.isComplete || back.isComplete) return none;
      meets = this.#grow(walk, check);
    }
    if (!meets) return none;
    const length = ahead.depth + back.depth;
    const longest = Math.min(length + extra, maxLength);
    while (ahead.depth + back.depth < longest && !(ahead.isComplete && back.isComplete)) this.#grow(walk, check);
    // From here on only nodes that lie on some walk of the wanted length: for these the distance to the target is exact.
    const isOnTheWay = (node: number, level: number): boolean => {
      const before = ahead.levelOf(node);
      return before >= 0 && before + level <= longest;
    };
    while (back.depth < longest - 1 && !back.isComplete) back.growWithin(walk, isOnTheWay, check);
    return { length, ...list(walk, { ...request, length, longest }, back, check) };
  }

  /** Grows the side that costs less. */
  #grow(walk: Walk, check: CheckStop): boolean {
    const [ahead, back] = [this.#ahead, this.#back];
    const isAhead = back.isComplete || (!ahead.isComplete && ahead.cost <= back.cost);
    return isAhead ? ahead.grow(walk, back, check) : back.grow(walk, ahead, check);
  }
}

const none: FoundPaths = { length: null, paths: [], more: false };

interface Listing extends PathRequest {
  readonly length: number;
  readonly longest: number;
}

function list(
  walk: Walk,
  { source, target, limit, length, longest }: Listing,
  back: Ball,
  check: CheckStop,
): { paths: number[][]; more: boolean } {
  const paths: number[][] = [];
  const path = [source];
  let looked = 0;
  let nextCheck = checkEvery;
  const isFull = (): boolean => paths.length > limit || looked > listingBudget;

  /** Nodes from which the target can still be reached in time, in ascending order. */
  const onward = (node: number, wanted: number): number[] => {
    walk.visit(node);
    const { list: others, begin, end } = walk;
    looked += end - begin;
    const steps: number[] = [];
    for (let at = begin; at < end; at += 1) {
      const next = others[at] ?? 0;
      const rest = back.levelOf(next);
      if (rest < 0 || path.length + rest > wanted || path.includes(next)) continue;
      if (next !== target || path.length === wanted) steps.push(next);
    }
    return steps.sort((a, b) => a - b).filter((step, place) => step !== steps[place - 1]);
  };
  const follow = (node: number, wanted: number): void => {
    if (looked > nextCheck) {
      nextCheck = looked + checkEvery;
      check();
    }
    for (const next of onward(node, wanted)) {
      if (isFull()) return;
      if (next === target) paths.push([...path, target]);
      else {
        path.push(next);
        follow(next, wanted);
        path.pop();
      }
    }
  };
  for (let wanted = length; wanted <= longest && !isFull(); wanted += 1) follow(source, wanted);
  return { paths: paths.slice(0, limit), more: isFull() };
}
