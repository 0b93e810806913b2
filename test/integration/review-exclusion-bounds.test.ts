/** Entries of exclusion lists that would refuse everything of a type. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let id: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  id = store.run(ada, 'exclusionList.create', { ownerId: store.northgateId, name: 'Ours' }).id;
});

describe('an entry', () => {
  it.each([
    ['Address', '0.0.0.0/0'],
    ['Address', '::/0'],
    ['URL', '*://*'],
    ['URL', 'http*'],
    ['URL', 'https://*'],
    ['ASN', 'AS*'],
    ['Registry Key', 'HKEY_*'],
    ['URL', '*//*'],
    ['URL', '*tp*'],
    ['ASN', '*AS*'],
    ['Registry Key', '*HKEY*'],
    ['Registry Key', '*HKEY*: REG*'],
    ['Host', '*.*'],
  ] as const)('is refused when it says nothing about the values of its type: %s %s', (type, value) => {
    expect(store.outcome(ada, 'exclusionList.add', { id, values: [{ type, value }] })).toBe('INVALID_INPUT');
  });

  it.each([
    ['Address', '10.0.0.0/8'],
    ['Address', '10.*'],
    ['URL', 'http://intranet*'],
    ['URL', '*://intranet.heron.net/*'],
    ['ASN', 'AS64*'],
    ['Registry Key', 'HKEY_CURRENT_USER\\Software\\Heron*'],
    ['Host', '*.heron.net'],
    ['URL', '*/login*'],
    ['Registry Key', '*\\Run*'],
  ] as const)('is taken when it does: %s %s', (type, value) => {
    expect(store.outcome(ada, 'exclusionList.add', { id, values: [{ type, value }] })).toBe('done');
  });

  it('of ASNs fits them however their numbers were written', () => {
    store.run(ada, 'exclusionList.add', { id, values: [{ type: 'ASN', value: 'AS64*' }] });
    const found = (value: string) =>
      store.ask(ada, 'exclusionList.try', { ownerId: store.northgateId, type: 'ASN', value }).reason;
    expect(found('AS64500')).toContain('"Ours"');
    expect(found('ASN 64501')).toContain('"Ours"');
    expect(found('AS1164')).toBeNull();
  });
});
