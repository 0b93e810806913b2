/** Histories of commands that are generated: run, undone and redone, and what must hold of any of them. */
import { expect } from 'vitest';
import { prepared } from '../../electron/store/statement.ts';
import type { Method } from '../../shared/contract/index.ts';
import type { TestStore } from './store.ts';

/** An element of the list for any number, undefined when it is empty. */
export const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Runs a command as the administrator; answers the change set when it changed something, undefined when it was refused or did nothing. */
export function performCommand(store: TestStore, method: Method, input: unknown): number | undefined {
  const newest = (): number =>
    prepared(store.db, 'SELECT coalesce(max(id), 0) FROM change_set').pluck().get() as number;
  const before = newest();
  if (store.outcome(store.adaId, method, input) !== 'done') return undefined;
  return newest() > before ? newest() : undefined;
}

/** Newest first; answers the sets that undid. */
const undoAll = (store: TestStore, sets: readonly number[]): number[] =>
  [...sets].reverse().map((id) => store.run(store.adaId, 'changeSet.undo', { id }).changeSet);

/** Undoing restores the start, redoing the end, undoing that the start again: to the byte of the data. */
export function expectRoundTrip(store: TestStore, run: () => readonly number[]): void {
  const start = store.digest();
  const sets = run();
  const end = store.digest();
  const undone = undoAll(store, sets);
  expect(store.digest()).toBe(start);
  const redone = undoAll(store, undone);
  expect(store.digest()).toBe(end);
  undoAll(store, redone);
  expect(store.digest()).toBe(start);
}

/** Undoes one change, which is restored or refused without a trace; answers the outcome. */
export function undoOne(store: TestStore, id: number): string {
  const before = store.digest();
  const outcome = store.outcome(store.adaId, 'changeSet.undo', { id });
  expect(['done', 'CONFLICT', 'NOT_FOUND']).toContain(outcome);
  if (outcome !== 'done') expect(store.digest()).toBe(before);
  return outcome;
}
