import { expect, it, vi } from 'vitest';
import { TestStore } from '../support/store.ts';

it('only what hangs together is taken back with foreign keys deferred: every statement is prepared anew after that', () => {
  const store = new TestStore();
  const { adaId, northgateId: ownerId } = store;
  const [first = 0, second = 0] = ['One', 'Two'].map(
    (name) => store.run(adaId, 'group.create', { ownerId, type: 'Campaign', name }).id,
  );
  const before = store.digest();
  const made = store.run(adaId, 'association.create', { id: first, others: [second] });
  const linked = store.digest();
  const pragma = vi.spyOn(store.db, 'pragma');
  const deferrals = (): number => pragma.mock.calls.filter(([text]) => text.startsWith('defer_foreign_keys')).length;
  const undone = store.run(adaId, 'changeSet.undo', { id: made.changeSet ?? 0 });
  expect(store.digest()).toBe(before);
  store.run(adaId, 'changeSet.undo', { id: undone.changeSet });
  expect(store.digest()).toBe(linked);
  expect(deferrals()).toBe(0);
  const { changeSet } = store.run(adaId, 'object.delete', { ids: [first] });
  store.run(adaId, 'changeSet.undo', { id: changeSet });
  expect(store.digest()).toBe(linked);
  expect(deferrals()).toBe(1);
});
