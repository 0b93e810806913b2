/**
 * The history of a graph as a tree: taking steps back and doing something else begins a branch, and nothing is lost.
 * Every step can be taken back exactly; what it did in the store is named by its change set.
 */
import { type GraphChange, sizeOf } from './change.ts';

export interface Step {
  readonly id: number;
  /** The step before; 0 is the beginning. */
  readonly parent: number;
  readonly at: number;
  name: string;
  readonly changes: readonly GraphChange[];
  /** What the step did to the workspace; the number moves on when it is taken back and done again. */
  store: { readonly changeSet: number } | null;
}

/** The way from one state to another: steps to take back, then steps to do again, in order. */
export interface Way {
  readonly back: readonly Step[];
  readonly forth: readonly Step[];
}

/** Changes kept in memory, in bytes; a force layout of 100,000 nodes is 2 MB. */
export const historyLimit = 256 * 1024 * 1024;

export class History {
  readonly #steps = new Map<number, Step>();
  /** The child to which "redo" goes: the one that was visited last. */
  readonly #preferred = new Map<number, number>();
  readonly #limit: number;
  #current = 0;
  #next = 1;
  #size = 0;
  /** The oldest state that can still be reached. */
  #root = 0;
  #left = 0;

  constructor(limit = historyLimit) {
    this.#limit = limit;
  }

  /** Id of the state that is shown; 0 at the beginning. */
  get current(): number {
    return this.#current;
  }
  /** Older states than this one have been forgotten; 0 while all are there. */
  get root(): number {
    return this.#root;
  }
  /** How many steps have been forgotten, here or when the graph was saved. */
  get left(): number {
    return this.#left;
  }
  get canUndo(): boolean {
    return this.#current !== this.#root;
  }
  get canRedo(): boolean {
    return this.#preferred.has(this.#current);
  }

  step(id: number): Step | undefined {
    return this.#steps.get(id);
  }

  /** All steps in the order in which they were made. */
  steps(): readonly Step[] {
    return [...this.#steps.values()];
  }

  /** Adds a step after the current state and stands on it. */
  push(name: string, changes: readonly GraphChange[], at: number, store: Step['store'] = null): Step {
    const step: Step = { id: this.#next, parent: this.#current, at, name, changes, store };
    this.#next += 1;
    this.#put(step);
    this.stand(step.id);
    this.#trim();
    return step;
  }

  /** Puts steps that were kept in a file; parents before children. `left`: those that were not. */
  restore(steps: readonly Step[], current: number, root: number, left = 0): void {
    this.#steps.clear();
    this.#preferred.clear();
    this.#size = 0;
    this.#root = root;
    this.#left = left;
    for (const step of steps) {
      if (step.parent !== root && !this.#steps.has(step.parent))
        throw new RangeError(`step ${step.id} follows step ${step.parent}, which is not there`);
      this.#put(step);
      this.#preferred.set(step.parent, step.id);
      this.#next = Math.max(this.#next, step.id + 1);
    }
    if (current !== root && !this.#steps.has(current)) throw new RangeError(`there is no step ${current}`);
    this.stand(current);
  }

  #put(step: Step): void {
    this.#steps.set(step.id, step);
    this.#size += step.changes.reduce((sum, change) => sum + sizeOf(change), 0);
  }

  /** Steps back to the beginning, the latest first. */
  #lineage(id: number): Step[] {
    const lineage: Step[] = [];
    for (let step = this.#steps.get(id); step !== undefined; step = this.#steps.get(step.parent)) lineage.push(step);
    return lineage;
  }

  /** The way from one state to another; undefined when one of them is not there. */
  way(from: number, to: number): Way | undefined {
    const isState = (id: number): boolean => id === this.#root || this.#steps.has(id);
    if (!isState(from) || !isState(to)) return undefined;
    const back = this.#lineage(from);
    const forth = this.#lineage(to);
    while (back.length > 0 && forth.length > 0 && back.at(-1) === forth.at(-1)) {
      back.pop();
      forth.pop();
    }
    return { back, forth: forth.reverse() };
  }

  /** Where "undo" and "redo" lead; undefined at the end. */
  get before(): number | undefined {
    return this.#steps.get(this.#current)?.parent;
  }
  get after(): number | undefined {
    return this.redoFrom(this.#current);
  }

  /** Where "redo" would lead from any state. */
  redoFrom(id: number): number | undefined {
    return this.#preferred.get(id);
  }

  /** Says that the graph is in a state now. The caller has walked the way. */
  stand(id: number): void {
    const before = this.#steps.get(this.#current)?.parent;
    const parent = this.#steps.get(id)?.parent;
    const from = this.#current;
    this.#current = id;
    // The way to the state before is preferred as it is: one step back changes nothing of it, one step forth adds itself.
    if (id === before) return;
    if (parent === from) this.#preferred.set(from, id);
    else for (const step of this.#lineage(id)) this.#preferred.set(step.parent, step.id);
  }

  /** Beyond the bound, branches that were left are forgotten first, then the oldest steps. */
  #trim(): void {
    while (this.#size > this.#limit && this.#steps.size > 1) {
      const kept = new Set(this.#lineage(this.#current).map(({ id }) => id));
      const parents = new Set([...this.#steps.values()].map(({ parent }) => parent));
      const left = [...this.#steps.values()].find(({ id }) => !kept.has(id) && !parents.has(id));
      if (left !== undefined) {
        this.#forget(left);
        continue;
      }
      const oldest = this.#lineage(this.#current).at(-1);
      if (oldest === undefined || oldest.id === this.#current) return;
      this.#forget(oldest);
      this.#root = oldest.id;
    }
  }

  #forget(step: Step): void {
    this.#steps.delete(step.id);
    this.#left += 1;
    this.#size -= step.changes.reduce((sum, change) => sum + sizeOf(change), 0);
    if (this.#preferred.get(step.parent) === step.id) this.#preferred.delete(step.parent);
  }
}
