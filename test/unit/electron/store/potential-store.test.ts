import { expect, it } from 'vitest';
import { listNewestLinked } from '../../../../electron/store/potential-store.ts';
import { TestStore } from '../../../support/store.ts';

it('the newest associated objects are each counted once towards the bound, however many associations a pair has', () => {
  const store = new TestStore();
  const dim = 4 * 65_536 + store.northgateId;
  const [first, ...others] = [1, 2, 3, 4].map(
    (n) =>
      store.run(store.adaId, 'indicator.create', {
        ownerId: store.northgateId,
        type: 'Host',
        value: `h${n}.example`,
      }).id,
  );
  const put = store.db.prepare(
    'INSERT INTO association(lo, hi, type, lo_dim, hi_dim, origins, created, set_id) VALUES (?, ?, ?, ?, ?, 1, 1, 1)',
  );
  for (const other of others) for (const type of [0, 4]) put.run(first, other, type, dim, dim);
  const newest = others.toReversed();
  expect(listNewestLinked(store.db, first ?? 0, new Set([dim]), 2)).toEqual(newest.slice(0, 2));
  expect(listNewestLinked(store.db, first ?? 0, new Set([dim]), 9)).toEqual(newest);
});
