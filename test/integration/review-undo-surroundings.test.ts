/** Undo of what surrounds objects: nothing that others have hung on it since goes with it, and rules hold for it, too. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
let orla: number;
let sam: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  orla = store.addUser('orla', 'Organization Administrator');
  sam = store.addUser('sam', 'Standard User');
});

const undo = (userId: number, id: number) => store.outcome(userId, 'changeSet.undo', { id });
const value = { type: 'Host', value: 'bad.heron-cloud.net' } as const;

describe('exclusion lists of an owner', () => {
  it('are brought back by who administers the owner', () => {
    const { id } = store.run(orla, 'exclusionList.create', { ownerId: home, name: 'Ours' });
    store.run(orla, 'exclusionList.add', { id, values: [value] });
    const before = store.digest();
    const { changeSet } = store.run(orla, 'exclusionList.delete', { id });
    expect(undo(sam, changeSet)).toBe('FORBIDDEN');
    expect(undo(orla, changeSet)).toBe('done');
    expect(store.digest()).toBe(before);
  });

  it('do not take along the values that were added since when their creation is undone', () => {
    const { id, changeSet } = store.run(orla, 'exclusionList.create', { ownerId: home, name: 'Ours' });
    store.run(ada, 'exclusionList.add', { id, values: [value] });
    expect(undo(orla, changeSet)).toBe('CONFLICT');
  });
});

describe('posts', () => {
  it('do not take along the replies of others when their creation is undone', () => {
    const { id, changeSet } = store.run(sam, 'post.create', { ownerId: home, body: 'First', objects: [] });
    store.run(orla, 'post.reply', { id, body: 'Second' });
    expect(undo(sam, changeSet)).toBe('CONFLICT');
    expect(store.ask(orla, 'post.list', { offset: 0, limit: 20 }).posts).toHaveLength(2);
  });

  it('are undone and redone with their replies while these are from the same change', () => {
    const { id } = store.run(sam, 'post.create', { ownerId: home, body: 'First', objects: [] });
    store.run(sam, 'post.reply', { id, body: 'Second' });
    const before = store.digest();
    const deletion = store.run(orla, 'post.delete', { id });
    expect(undo(orla, deletion.changeSet)).toBe('done');
    expect(store.digest()).toBe(before);
    const last = store.ask(orla, 'changeSet.recent', { limit: 1 })[0]?.id ?? 0;
    expect(undo(orla, last)).toBe('done');
    expect(store.ask(orla, 'post.list', { offset: 0, limit: 20 }).posts).toHaveLength(0);
  });
});

describe('Victims', () => {
  it('do not take along the Assets that were added since when their creation is undone', () => {
    const victim = store.run(sam, 'victim.create', { ownerId: home, name: 'Acme' });
    const asset = store.run(orla, 'victimAsset.create', { victimId: victim.id, type: 'WebSite', value: 'acme.net' });
    expect(undo(sam, victim.changeSet)).toBe('CONFLICT');
    expect(store.ask(sam, 'object.get', { id: asset.id }).detail.kind).toBe('victimAsset');
    expect(undo(orla, asset.changeSet)).toBe('done');
    expect(undo(sam, victim.changeSet)).toBe('done');
  });

  it('are undone with the Assets that were made with them', () => {
    const before = store.digest();
    const assets = [{ type: 'WebSite', value: 'acme.net' }] as const;
    const victim = store.run(sam, 'victim.create', { ownerId: home, name: 'Acme', assets: [...assets] });
    expect(undo(sam, victim.changeSet)).toBe('done');
    expect(store.digest()).toBe(before);
  });
});

describe('objects', () => {
  it('stay when others have posted about them since they were made', () => {
    const group = store.run(sam, 'group.create', { ownerId: home, type: 'Malware', name: 'GoldMax' });
    store.run(orla, 'post.create', { ownerId: home, body: 'Seen again', objects: [group.id] });
    expect(undo(sam, group.changeSet)).toBe('CONFLICT');
  });
});

describe('Attributes', () => {
  it('stay when others have put Security Labels on them since they were made', () => {
    const objectId = store.run(ada, 'indicator.create', { ownerId: home, ...value }).id;
    const attribute = store.run(sam, 'attribute.create', { objectId, type: 'Description', value: 'x' });
    const labelId = store.ask(sam, 'securityLabel.list', {}).find(({ name }) => name === 'TLP:RED')?.id ?? 0;
    store.run(orla, 'securityLabel.applyToAttribute', { attributeId: attribute.attributeId, labelId });
    expect(undo(sam, attribute.changeSet)).toBe('CONFLICT');
  });
});

describe('Security Labels', () => {
  it('stay when others have applied them since they were made', () => {
    const label = store.run(orla, 'securityLabel.create', { ownerId: home, name: 'Ours', color: '112233' });
    const host = store.run(ada, 'indicator.create', { ownerId: home, ...value }).id;
    store.run(sam, 'securityLabel.apply', { ids: [host], labelId: label.id });
    expect(undo(orla, label.changeSet)).toBe('CONFLICT');
    expect(store.ask(sam, 'object.get', { id: host }).labels.map(({ name }) => name)).toEqual(['Ours']);
  });
});

describe('rules of Tags', () => {
  it('form no cycle by way of undo', () => {
    store.run(ada, 'tagRule.create', { main: 'B', synonyms: ['A'] });
    const removal = store.run(ada, 'tagRule.remove', { synonyms: ['A'] });
    store.run(ada, 'tagRule.create', { main: 'A', synonyms: ['B'] });
    expect(undo(ada, removal.changeSet)).toBe('CONFLICT');
  });

  it('form no chain by way of undo', () => {
    store.run(ada, 'tagRule.create', { main: 'B', synonyms: ['A'] });
    const removal = store.run(ada, 'tagRule.remove', { synonyms: ['A'] });
    store.run(ada, 'tagRule.create', { main: 'C', synonyms: ['B'] });
    expect(undo(ada, removal.changeSet)).toBe('CONFLICT');
  });
});
