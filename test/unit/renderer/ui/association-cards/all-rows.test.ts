import { afterEach, expect, test, vi } from 'vitest';
import { readAllRows } from '../../../../../renderer/ui/association-cards/all-rows.ts';
import type { AssociationRow } from '../../../../../shared/contract/association.ts';
import { aRow, anObjectRow } from './rows.ts';

afterEach(() => vi.unstubAllGlobals());

/** A backend that has these rows, newest first, and answers as `association.list` does. */
function backendOf(all: readonly AssociationRow[]): { calls: number } {
  const seen = { calls: 0 };
  const invoke = (_: string, { before = Infinity, limit }: { before?: number; limit: number }) => {
    seen.calls += 1;
    const rows = all.filter(({ object }) => object.id < before).slice(0, limit);
    return Promise.resolve({ ok: true, value: { rows, total: all.length, totalIsExact: true } });
  };
  vi.stubGlobal('window', { ligature: { invoke } });
  return seen;
}

const filter = { id: 1, kind: 'indicator' } as const;
const rowsDown = (count: number): AssociationRow[] =>
  Array.from({ length: count }, (_, n) => aRow({ object: anObjectRow(count + 1 - n) }));

test.each([0, 1, 199, 200, 201, 1000])('of %i rows each is read once', async (count) => {
  const all = rowsDown(count);
  backendOf(all);
  expect(await readAllRows(filter)).toEqual(all);
});

test('an object with several associations across the end of a page is neither missed nor doubled', async () => {
  const all = rowsDown(150).flatMap((row) => [row, { ...row, type: 40 }, { ...row, type: 42 }]);
  backendOf(all);
  expect(await readAllRows(filter)).toEqual(all);
});

test('no more is read than asked for', async () => {
  const seen = backendOf(rowsDown(5000));
  expect(await readAllRows(filter, 1000)).toHaveLength(1000);
  expect(seen.calls).toBeLessThan(8);
});
