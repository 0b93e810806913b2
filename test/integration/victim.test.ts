import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  owner = store.northgateId;
});

const makeVictim = (): { id: number; changeSet: number } =>
  store.run(ada, 'victim.create', {
    ownerId: owner,
    name: 'Harbour Bank',
    fields: { org: 'Harbour Group', nationality: 'NZ' },
    attributes: [{ type: 'Description', value: 'A bank.' }],
    tags: ['finance'],
    assets: [
      { type: 'EmailAddress', value: 'desk@bank.example', label: 'work' },
      { type: 'Phone', value: '+64 4 000' },
    ],
  });

describe('a Victim', () => {
  it('is made with its first Assets, description and tags in one change set, which one undo takes back', () => {
    const before = store.digest();
    const { id, changeSet } = makeVictim();
    const { assets, total } = store.ask(ada, 'victimAsset.list', { victimId: id });
    expect(total).toBe(2);
    expect(assets.map(({ object, label }) => [object.type, object.summary, label])).toEqual([
      ['EmailAddress', 'desk@bank.example', 'work'],
      ['Phone', '+64 4 000', null],
    ]);
    expect(store.ask(ada, 'object.get', { id })).toMatchObject({
      attributes: [{ type: 'Description', isDefault: true }],
      tags: [{ name: 'finance' }],
    });
    expect(store.run(ada, 'changeSet.undo', { id: changeSet }).label).toBe('Undo: Create Victim Harbour Bank');
    expect(store.digest()).toBe(before);
  });

  it('takes its Assets along when it is deleted, says so before, and brings them back', () => {
    const { id } = makeVictim();
    const before = store.digest();
    expect(store.ask(ada, 'object.deletionPreview', { ids: [id] }).objects).toBe(3);
    const { deleted, changeSet } = store.run(ada, 'object.delete', { ids: [id] });
    expect(deleted).toBe(3);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('gives each role the rights of the permission table over Assets and over its name', () => {
    const { id } = makeVictim();
    store.addOwner('community', 'Exchange');
    const reader = store.addUser('reader', 'Read Only User');
    const rightsOf = (userId: number) => {
      const { rights } = store.ask(userId, 'victimAsset.list', { victimId: id });
      return [rights.create.allowed, rights.modify.allowed, rights.delete.allowed];
    };
    expect(rightsOf(ada)).toEqual([true, true, true]);
    expect(rightsOf(reader)).toEqual([false, false, false]);
    expect(store.outcome(reader, 'victimAsset.create', { victimId: id, type: 'Phone', value: '1' })).toBe('FORBIDDEN');
    expect(store.ask(reader, 'victimAsset.list', { victimId: id }).rights.create.reason).toContain('Victim');
  });

  it('lets a Contributor add Assets and change details, but not the name or an Asset', () => {
    const exchange = store.addOwner('community', 'Exchange');
    const contributor = store.addUser('contributor', 'Standard User');
    store.setRole('contributor', 'Exchange', 'Contributor');
    const { id, changeSet } = store.run(ada, 'victim.create', { ownerId: exchange, name: 'Mill' });
    const asset = store.run(contributor, 'victimAsset.create', {
      victimId: id,
      type: 'WebSite',
      value: 'mill.example',
    });
    expect(store.outcome(contributor, 'victim.update', { id, version: changeSet, name: 'Other' })).toBe('FORBIDDEN');
    expect(store.outcome(contributor, 'victim.update', { id, version: changeSet, fields: { org: 'X' } })).toBe('done');
    expect(
      store.outcome(contributor, 'victimAsset.update', { id: asset.id, version: asset.changeSet, value: 'y' }),
    ).toBe('FORBIDDEN');
    expect(store.outcome(contributor, 'object.delete', { ids: [asset.id] })).toBe('FORBIDDEN');
  });

  it('never crosses owners: Victim with Group, Asset with Group, Indicator and Requirement of the same owner only', () => {
    const other = store.addOwner('organization', 'Southgate');
    const { id } = makeVictim();
    const asset = store.ask(ada, 'victimAsset.list', { victimId: id }).assets[0]?.object.id ?? 0;
    const group = (ownerId: number) => store.run(ada, 'group.create', { ownerId, type: 'Threat', name: 'T' }).id;
    const host = (ownerId: number) =>
      store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'heron.example' }).id;
    const requirement = store.run(ada, 'intelRequirement.create', {
      ownerId: owner,
      text: 'Who?',
      fields: { uniqueId: 'IR-1', subtype: 'Research Requirement (RR)' },
    }).id;
    const link = (a: number, b: number) => store.outcome(ada, 'association.create', { id: a, others: [b] });
    expect([
      link(id, group(owner)),
      link(asset, group(owner)),
      link(asset, host(owner)),
      link(asset, requirement),
    ]).toEqual(['done', 'done', 'done', 'done']);
    expect([link(id, host(owner)), link(id, requirement), link(id, group(other)), link(asset, host(other))]).toEqual(
      Array.from({ length: 4 }, () => 'INVALID_INPUT'),
    );
  });

  it('is not there for someone who may not see its owner', () => {
    const { id } = makeVictim();
    store.addOwner('organization', 'Southgate');
    const stranger = store.addUser('stranger', 'Organization Administrator', 'Southgate');
    expect(() => store.ask(stranger, 'victimAsset.list', { victimId: id })).toThrow(/does not exist/);
  });
});
