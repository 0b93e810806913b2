import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { associationTypesOf } from '../../electron/store/association-type-store.ts';
import type { MethodOfKind } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';
import { makeRecord } from '../support/records.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let northgate: number;
let reader: number;
let analyst: number;

beforeAll(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: northgate } = store);
  reader = store.addUser('rita', 'Read Only User');
  analyst = store.addUser('arno', 'Standard User');
});

const list = (userId = ada) => store.ask(userId, 'associationType.list', {});
const typeOf = (code: number, userId = ada) => list(userId).find((type) => type.code === code);
const indicator = (type: IndicatorType, ownerId = northgate): number => makeRecord(store, 'indicator', type, ownerId);
const add = (name: string, primary: IndicatorType, ...nonPrimary: IndicatorType[]): number =>
  store.run(ada, 'associationType.create', { name, family: 'custom', primary, nonPrimary }).code;
const associate = (userId: number, id: number, other: number, type: number) =>
  store.outcome(userId, 'association.create', { id, others: [other], type });

function refusal(method: MethodOfKind<'command'>, input: unknown, userId = ada): { code: string; message: string } {
  try {
    store.run(userId, method, input as never); // the tests give inputs of many methods
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error(`${method} was allowed`);
}

describe('the list of association types', () => {
  it('starts with the eight custom types and seven file actions, all on and unused', () => {
    const types = new TestStore();
    const found = types.ask(types.adaId, 'associationType.list', {});
    expect(found.map(({ family }) => family)).toEqual([
      ...Array<string>(8).fill('custom'),
      ...Array<string>(7).fill('fileAction'),
    ]);
    expect(found.every(({ builtIn, enabled, uses }) => builtIn && enabled && uses === 0)).toBe(true);
  });

  it('is open to everybody and changed by System Administrators only', () => {
    expect(list(reader).length).toBe(list().length);
    const attempts = [
      ['associationType.create', { name: 'x', family: 'custom', primary: 'Host', nonPrimary: ['Host'] }],
      ['associationType.update', { code: 100, name: 'x' }],
      ['associationType.delete', { code: 100 }],
      ['associationType.setEnabled', { code: 10, enabled: false }],
    ] as const;
    for (const [method, input] of attempts) expect(refusal(method, input, analyst).code, method).toBe('FORBIDDEN');
  });

  it('counts the associations of each type that the user may see, and no others', () => {
    const hidden = store.addOwner('source', 'Closed Feed');
    const code = add('Counted', 'Host', 'Host');
    const pairs = [
      [indicator('Host'), indicator('Host')],
      [indicator('Host', hidden), indicator('Host', hidden)],
    ] as const;
    for (const [a, b] of pairs)
      store.run(ada, 'association.create', { id: a, others: [b], type: code, primary: 'this' });
    expect(typeOf(code)?.uses).toBe(2);
    expect(typeOf(code, reader)?.uses).toBe(1);
  });
});

describe('an added type', () => {
  it('joins the Indicator types that it names, shows its name and direction on both ends, and is offered from both', () => {
    const code = add('Hashtag Host', 'Hashtag', 'Host', 'URL');
    expect(code).toBeGreaterThanOrEqual(100);
    const [tag, host] = [indicator('Hashtag'), indicator('Host')];
    expect(store.ask(analyst, 'association.types', { id: host, otherType: 'Hashtag' })).toMatchObject([
      { code, name: 'Hashtag Host', primary: 'other' },
    ]);
    expect(store.run(analyst, 'association.create', { id: host, others: [tag] })).toMatchObject({ created: 1 });
    const card = (id: number) =>
      store.ask(analyst, 'association.list', { id, kind: 'indicator', offset: 0, limit: 5 }).rows;
    expect(card(host)).toMatchObject([
      { object: { id: tag }, type: code, typeName: 'Hashtag Host', otherIsPrimary: true },
    ]);
    expect(card(tag)).toMatchObject([{ object: { id: host }, typeName: 'Hashtag Host', otherIsPrimary: false }]);
  });

  it('may have the name of another type; its number tells them apart', () => {
    const [one, other] = [add('URL Host', 'Host', 'Mutex'), add('URL Host', 'Host', 'Mutex')];
    expect(one).not.toBe(other);
    const [host, mutex] = [indicator('Host'), indicator('Mutex')];
    expect(store.outcome(ada, 'association.create', { id: host, others: [mutex] })).toBe('INVALID_INPUT');
    expect(associate(ada, host, mutex, other)).toBe('done');
    expect([typeOf(one)?.uses, typeOf(other)?.uses]).toEqual([0, 1]);
  });

  it('that is a file action starts from a File', () => {
    const input = { name: 'File Mail', family: 'fileAction', primary: 'Host', nonPrimary: ['EmailAddress'] };
    expect(refusal('associationType.create', input)).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('is a File; found Host'),
    });
    const { code } = store.run(ada, 'associationType.create', {
      name: 'File Mail',
      family: 'fileAction',
      primary: 'File',
      nonPrimary: ['EmailAddress', 'EmailAddress'],
    });
    expect(typeOf(code)).toMatchObject({ family: 'fileAction', nonPrimary: ['EmailAddress'] });
  });

  it('keeps what its associations need: it can be widened and renamed, not narrowed away from them', () => {
    const code = add('Widening', 'ASN', 'Host');
    expect(associate(ada, indicator('ASN'), indicator('Host'), code)).toBe('done');
    store.run(ada, 'associationType.update', { code, name: 'Wide', nonPrimary: ['URL', 'Host'] });
    expect(typeOf(code)).toMatchObject({ name: 'Wide', primary: 'ASN', nonPrimary: ['URL', 'Host'], uses: 1 });
    for (const change of [{ nonPrimary: ['URL'] }, { primary: 'Host' }])
      expect(refusal('associationType.update', { code, ...change }).message).toContain('does not fit 1 association');
    expect(typeOf(code)).toMatchObject({ primary: 'ASN', nonPrimary: ['URL', 'Host'] });
  });

  it('in use is not deleted, and says how many associations use it; not in use it is gone, and its number with it', () => {
    const code = add('Short lived', 'ASN', 'URL');
    const [asn, url] = [indicator('ASN'), indicator('URL')];
    associate(ada, asn, url, code);
    expect(refusal('associationType.delete', { code })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/used by 1 association\. .*switch the type off/),
    });
    store.run(ada, 'association.remove', { id: asn, others: [{ id: url }] });
    store.run(ada, 'associationType.delete', { code });
    expect(typeOf(code)).toBeUndefined();
    expect(refusal('associationType.delete', { code }).code).toBe('NOT_FOUND');
    expect(associate(ada, asn, url, code)).toBe('INVALID_INPUT');
    expect(add('Next', 'ASN', 'URL')).toBeGreaterThan(code);
  });

  it('used only where the administrator may not look is not deleted, and the number is not told', () => {
    const far = store.addOwner('community', 'Far Circle');
    const code = add('Far', 'Mutex', 'Mutex');
    store.run(ada, 'association.create', {
      id: indicator('Mutex', far),
      others: [indicator('Mutex', far)],
      type: code,
      primary: 'this',
    });
    store.setRole('ada', 'Far Circle', null);
    expect(typeOf(code)?.uses).toBe(0);
    expect(refusal('associationType.delete', { code }).message).toContain(
      '0 associations in owners that you may view, and more',
    );
  });
});

describe('a type that is switched off', () => {
  let code: number;
  beforeEach(() => {
    code = add('Switchable', 'CIDR', 'Mutex');
  });

  it('makes no new associations; existing ones stay, with their name, and can be removed', () => {
    const [cidr, mutex, another] = [indicator('CIDR'), indicator('Mutex'), indicator('Mutex')];
    associate(ada, cidr, mutex, code);
    store.run(ada, 'associationType.setEnabled', { code, enabled: false });
    expect(typeOf(code)).toMatchObject({ enabled: false, uses: 1 });
    expect(associate(ada, cidr, another, code)).toBe('INVALID_INPUT');
    expect(store.ask(ada, 'association.list', { id: cidr, kind: 'indicator', offset: 0, limit: 5 }).rows).toMatchObject(
      [{ object: { id: mutex }, typeName: 'Switchable' }],
    );
    expect(store.run(ada, 'association.remove', { id: mutex, others: [{ id: cidr }] })).toMatchObject({ removed: 1 });
    store.run(ada, 'associationType.setEnabled', { code, enabled: true });
    expect(associate(ada, cidr, another, code)).toBe('done');
    store.run(ada, 'association.remove', { id: cidr, others: [{ id: another }] });
    store.run(ada, 'associationType.delete', { code });
  });

  it('is not deleted while it joins two, whichever of them is the older one', () => {
    const code = add('Twins', 'Mutex', 'Mutex');
    const [older, newer] = [indicator('Mutex'), indicator('Mutex')];
    for (const primary of [older, newer]) {
      const other = primary === older ? newer : older;
      const made = store.run(ada, 'association.create', { id: primary, others: [other], type: code, primary: 'this' });
      expect(typeOf(code)?.uses).toBe(1);
      expect(refusal('associationType.delete', { code }).message).toContain('is used by 1 association.');
      store.run(ada, 'changeSet.undo', { id: made.changeSet ?? 0 });
    }
    expect(store.outcome(ada, 'associationType.delete', { code })).toBe('done');
  });

  it('is an administrator’s own from the first that was ever added', () => {
    const fresh = new TestStore();
    const { code } = fresh.run(fresh.adaId, 'associationType.create', {
      name: 'First',
      family: 'custom',
      primary: 'Host',
      nonPrimary: ['Host'],
    });
    expect(fresh.outcome(fresh.adaId, 'associationType.update', { code, name: 'Renamed' })).toBe('done');
    expect(fresh.outcome(fresh.adaId, 'associationType.delete', { code })).toBe('done');
  });

  it('may be a built-in one, which can be neither changed nor deleted', () => {
    const ptr = 14;
    const [address, host] = [indicator('Address'), indicator('Host')];
    store.run(ada, 'associationType.setEnabled', { code: ptr, enabled: false });
    expect(associationTypesOf(store.db).some((type) => type.code === ptr)).toBe(false);
    expect(refusal('association.create', { id: address, others: [host] }).message).toContain(
      'No association type joins',
    );
    store.run(ada, 'associationType.setEnabled', { code: ptr, enabled: true });
    expect(store.outcome(ada, 'association.create', { id: address, others: [host] })).toBe('done');
    for (const [method, input] of [
      ['associationType.update', { code: ptr, name: 'x' }],
      ['associationType.delete', { code: ptr }],
    ] as const)
      expect(refusal(method, input)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('built in') });
  });
});

describe('a change of the types', () => {
  const cycle = (method: MethodOfKind<'command'>, input: unknown): void => {
    const before = store.digest();
    const { changeSet } = store.run(ada, method, input as never) as { changeSet: number }; // all four answer it
    expect(store.digest(), method).not.toBe(before);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest(), method).toBe(before);
  };

  it('is taken back by undo, whichever it is', () => {
    const code = add('Undone', 'Hashtag', 'Mutex');
    cycle('associationType.create', { name: 'Gone', family: 'custom', primary: 'Host', nonPrimary: ['URL'] });
    cycle('associationType.update', { code, name: 'Renamed', nonPrimary: ['Mutex', 'URL'] });
    cycle('associationType.setEnabled', { code, enabled: false });
    cycle('associationType.delete', { code });
  });

  it('is undone by System Administrators only', () => {
    const { changeSet } = store.run(ada, 'associationType.setEnabled', { code: 40, enabled: false });
    expect(store.outcome(analyst, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    store.run(ada, 'changeSet.undo', { id: changeSet });
  });

  it('that added a type is not undone while associations use it', () => {
    const made = store.run(ada, 'associationType.create', {
      name: 'Needed',
      family: 'custom',
      primary: 'Hashtag',
      nonPrimary: ['CIDR'],
    });
    const [tag, cidr] = [indicator('Hashtag'), indicator('CIDR')];
    associate(ada, tag, cidr, made.code);
    expect(store.outcome(ada, 'changeSet.undo', { id: made.changeSet })).toBe('CONFLICT');
    expect(typeOf(made.code)?.uses).toBe(1);
    const { changeSet } = store.run(ada, 'association.remove', { id: tag, others: [{ id: cidr }] });
    store.run(ada, 'changeSet.undo', { id: made.changeSet });
    // The association cannot come back without its type.
    expect(store.outcome(ada, 'changeSet.undo', { id: changeSet })).toBe('CONFLICT');
    expect(store.verify()).toMatchObject({ ok: true });
  });

  it('is refused with what was found and expected when the input is wrong', () => {
    const good = { name: 'x', family: 'custom', primary: 'Host', nonPrimary: ['URL'] };
    for (const wrong of [
      { name: ' ' },
      { name: 'y'.repeat(101) },
      { primary: 'Hosts' },
      { nonPrimary: [] },
      { family: 'generic' },
    ])
      expect(refusal('associationType.create', { ...good, ...wrong }).code, JSON.stringify(wrong)).toBe(
        'INVALID_INPUT',
      );
    for (const code of [0, 1, -1, 1.5])
      expect(refusal('associationType.setEnabled', { code, enabled: false }).code).toBe('INVALID_INPUT');
    expect(refusal('associationType.setEnabled', { code: 99, enabled: false }).code).toBe('NOT_FOUND');
  });
});
