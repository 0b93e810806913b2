import { expect, test } from 'vitest';
import { showsWorkflow } from '../../../../../renderer/ui/association-cards/use-linkable-kinds.ts';
import type { Owner, OwnerKind } from '../../../../../shared/model/owner.ts';
import { builtInRoles } from '../../../../../shared/permission/built-in-roles.ts';

function owner(id: number, kind: OwnerKind, role: string): Owner {
  const levels = builtInRoles.find(({ name }) => name === role)?.levels ?? {};
  return { id, kind, name: `Owner ${id}`, color: 1, home: false, role, levels } as Owner; // ids are branded by the contract only
}
const soc = owner(1, 'organization', 'Standard User');
const exchange = owner(2, 'community', 'Director');

test('objects of an Organization can have Cases when the user may see its Workflow', () => {
  expect(showsWorkflow(soc, [soc], false)).toBe(true);
  expect(showsWorkflow(owner(1, 'organization', 'App Developer'), [soc], true)).toBe(false);
});

test('objects of a Community can have Cases of an Organization only while associations may cross owners', () => {
  expect(showsWorkflow(exchange, [soc, exchange], false)).toBe(false);
  expect(showsWorkflow(exchange, [soc, exchange], true)).toBe(true);
  expect(showsWorkflow(exchange, [owner(1, 'organization', 'App Developer'), exchange], true)).toBe(false);
});

test('nothing is shown before the owners are known', () => {
  expect(showsWorkflow(undefined, [], false)).toBe(false);
});
