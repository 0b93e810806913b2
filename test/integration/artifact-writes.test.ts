import { expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import { TestStore } from '../support/store.ts';

it('adding an Artifact writes its own rows and the time of its Case, whatever else is in the Case or shares its value', () => {
  const store = new TestStore();
  const [caseId = 0, other = 0] = ['Token theft', 'Beacon'].map(
    (name) => store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name }).id,
  );
  const add = (id: number, value: string) =>
    store.run(store.adaId, 'artifact.create', { caseId: id, type: 'Host', value });
  for (let n = 0; n < 50; n += 1) add(caseId, `h${n}.example`);
  add(other, 'bad.example');
  store.run(store.adaId, 'indicator.create', { ownerId: store.northgateId, type: 'Host', value: 'bad.example' });
  const { changeSet, id } = add(caseId, 'bad.example');
  const written = rows<{ tbl: string; op: number; k: string }>(
    store.db,
    'SELECT tbl, op, k FROM change WHERE set_id = ? ORDER BY tbl, op',
    [changeSet],
  );
  expect(written.map(({ tbl, op, k }) => [tbl, op, ...(tbl === 'object' ? (JSON.parse(k) as number[]) : [])])).toEqual([
    ['artifact', 1],
    ['artifact_key', 1],
    ['object', 1, id],
    ['object', 2, caseId],
  ]);
});
