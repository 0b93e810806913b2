import { expect, it } from 'vitest';
import { contract, isMethod } from '../../../../shared/contract/index.ts';
import { queryKey, rootOf } from '../../../../renderer/api/query-root.ts';

it('gives every method of the contract a root', () => {
  const methods = Object.keys(contract).filter(isMethod);
  expect(methods.length).toBeGreaterThan(40);
  for (const method of methods) expect(rootOf(method), method).toBeTruthy();
});

it('reads again what a change of the same things touches', () => {
  expect(contract['group.update'].invalidates).toContain(rootOf('object.list'));
  expect(contract['association.create'].invalidates).toContain(rootOf('association.counts'));
  expect(contract['membership.set'].invalidates).toContain(rootOf('owner.list'));
  expect(contract['association.create'].invalidates).toContain(rootOf('associationType.list'));
  expect(contract['association.create'].invalidates).toContain(rootOf('setting.list'));
  expect(contract['setting.set'].invalidates).toContain(rootOf('setting.list'));
  expect(contract['import.start'].invalidates).toContain(rootOf('import.list'));
});

it('keys a query by its root, method and input', () => {
  expect(queryKey('object.get', { id: 7 })).toEqual(['object', 'object.get', { id: 7 }]);
});

it('does not read a file again because the workspace changed', () => {
  expect(queryKey('import.preview', { path: '/a' })[0]).not.toBe(rootOf('import.list'));
});
