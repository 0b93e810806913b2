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

describe('a Track', () => {
  it('keeps name, description, status, tags and attributes, and is found in Browse', () => {
    const { id } = store.run(ada, 'track.create', {
      ownerId: owner,
      name: 'Watch the herons',
      fields: { description: 'All of them', status: 'Open' },
      tags: ['birds'],
      attributes: [{ type: 'Source', value: 'field notes' }],
    });
    expect(store.ask(ada, 'object.get', { id })).toMatchObject({
      kind: 'track',
      summary: 'Watch the herons',
      detail: { kind: 'track', fields: { description: 'All of them', status: 'Open' } },
      tags: [{ name: 'birds' }],
      attributes: [{ type: 'Source', value: 'field notes' }],
    });
    const browse = {
      filter: { kind: 'track' as const },
      sort: 'modified' as const,
      descending: true,
      offset: 0,
      limit: 9,
    };
    expect(store.ask(ada, 'object.list', browse).rows.map(({ summary }) => summary)).toEqual(['Watch the herons']);
  });

  it('is changed from the version that the user saw, and each change can be undone', () => {
    const made = store.run(ada, 'track.create', { ownerId: owner, name: 'A', fields: { status: 'Open' } });
    const before = store.digest();
    const changed = store.run(ada, 'track.update', {
      id: made.id,
      version: made.changeSet,
      name: 'B',
      fields: { status: null },
    });
    expect(store.ask(ada, 'object.get', { id: made.id })).toMatchObject({
      summary: 'B',
      detail: { fields: { status: null } },
    });
    expect(store.outcome(ada, 'track.update', { id: made.id, version: made.changeSet, name: 'C' })).toBe('STALE');
    store.run(ada, 'changeSet.undo', { id: changed.changeSet });
    expect(store.digest()).toBe(before);
  });

  it('is created and changed from Create, deleted at Full', () => {
    const exchange = store.addOwner('community', 'Exchange');
    const reader = store.addUser('reader', 'Read Only User');
    const contributor = store.addUser('contributor', 'Standard User');
    store.setRole('contributor', 'Exchange', 'Contributor');
    expect(store.outcome(reader, 'track.create', { ownerId: owner, name: 'x' })).toBe('FORBIDDEN');
    const { id, changeSet } = store.run(contributor, 'track.create', { ownerId: exchange, name: 'x' });
    expect(store.outcome(contributor, 'track.update', { id, version: changeSet, name: 'y' })).toBe('done');
    expect(store.outcome(contributor, 'object.delete', { ids: [id] })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'object.delete', { ids: [id] })).toBe('done');
  });
});
