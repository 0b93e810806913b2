/** Matches whole values against a pattern by following all its paths at once: time grows with length, never faster. */
import type { Pattern } from './pattern-parse.ts';

/** A state waits for a character, or leads on without one. */
type State =
  | { readonly wait: (character: string) => boolean; readonly next: number }
  | { readonly wait: null; readonly next: readonly number[] };

/** Most states of a pattern; repetitions of repetitions multiply. */
const mostStates = 5000;

export interface Matcher {
  matches(value: string): boolean;
}

/** Undefined when the pattern's repetitions multiply to more than can be followed. */
export function createMatcher(pattern: Pattern): Matcher | undefined {
  const states: State[] = [];
  const add = (state: State): number => states.push(state) - 1;
  const isTooLarge = (): boolean => states.length > mostStates;
  const end = add({ wait: null, next: [] });

  /** Adds the states of a part in front of `next`; answers where it begins. */
  function build(part: Pattern, next: number): number {
    if (isTooLarge()) return next;
    switch (part.kind) {
      case 'character':
        return add({ wait: part.matches, next });
      case 'sequence':
        return part.parts.reduceRight((after, inner) => build(inner, after), next);
      case 'either':
        return add({ wait: null, next: part.branches.map((branch) => build(branch, next)) });
      case 'repeat':
        return buildRepeat(part, next);
    }
  }

  function buildRepeat(part: Extract<Pattern, { kind: 'repeat' }>, next: number): number {
    let begin = next;
    if (part.most === null) {
      const loop: number[] = [next];
      begin = add({ wait: null, next: loop });
      loop.push(build(part.part, begin));
    } else {
      for (let left = part.most - part.least; left > 0 && !isTooLarge(); left -= 1)
        begin = add({ wait: null, next: [next, build(part.part, begin)] });
    }
    for (let left = part.least; left > 0 && !isTooLarge(); left -= 1) begin = build(part.part, begin);
    return begin;
  }

  const first = build(pattern, end);
  if (isTooLarge()) return undefined;
  return { matches: (value) => follow(states, first, end, value) };
}

function follow(states: readonly State[], first: number, end: number, value: string): boolean {
  let current = reach(states, [first]);
  for (const character of value) {
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state !== undefined && state.wait !== null && state.wait(character)) next.push(state.next);
    }
    if (next.length === 0) return false;
    current = reach(states, next);
  }
  return current.has(end);
}

/** The states that are reached without a further character. */
function reach(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const state = states[index];
    if (state !== undefined && state.wait === null) open.push(...state.next);
  }
  return reached;
}
