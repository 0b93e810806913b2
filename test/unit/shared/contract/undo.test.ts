import { expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import type { ContractRow } from '../../../../shared/contract/row.ts';

it('taking a change back makes stale whatever the change had made stale', () => {
  const stale = new Set<string>(contract['changeSet.undo'].invalidates);
  const rows: [string, ContractRow][] = Object.entries(contract);
  const changes = rows.filter(
    ([, { kind, output }]) => kind === 'command' && 'shape' in output && 'changeSet' in Object(output.shape),
  );
  expect(changes.length).toBeGreaterThan(50);
  const missing = changes.flatMap(([method, { invalidates }]) =>
    invalidates.filter((root) => !stale.has(root)).map((root) => `${method}: ${root}`),
  );
  expect(missing).toEqual([]);
});
