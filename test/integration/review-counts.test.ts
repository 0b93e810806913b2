/** Numbers stay true, are never used twice, and tell nobody of what he may not see. */
import { beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';
import { startWorkspace } from '../support/workspace.ts';
import { anObject } from '../unit/electron/exchange/stix/stix-sample.ts';

const changed = '2024-05-01T00:00:00.000Z';

describe('counts', () => {
  it('equal what is there after an import that puts a new Tag on an older object and on a new one', async () => {
    const workspace = await startWorkspace();
    const { ada, northgateId: owner } = workspace;
    await ada.imported(writeBundle(anObject('malware', 1, { labels: [] })), owner);
    await ada.imported(
      writeBundle(
        anObject('malware', 1, { labels: ['NewTag'], modified: changed }),
        anObject('malware', 2, { labels: ['NewTag'] }),
      ),
      owner,
    );
    const stored = workspace.read((db) => db.prepare('SELECT count(*) FROM association').pluck().get());
    expect(stored).toBe(2);
    expect((await ada.call('workspace.info', {})).associations).toBe(2);
    const [tag] = await ada.call('object.resolve', { ref: 'Tag:NewTag' });
    expect(await ada.call('association.counts', { id: tag?.id ?? 0 })).toMatchObject({ total: 2 });
    expect(workspace.verify().problems).toEqual([]);
  });
});

describe('in one store', () => {
  let store: TestStore;
  let ada: number;
  let owner: number;
  beforeEach(() => {
    store = new TestStore();
    ({ adaId: ada, northgateId: owner } = store);
  });
  const group = (name: string, ownerId = owner, userId = ada): { id: number; changeSet: number } =>
    store.run(userId, 'group.create', { ownerId, type: 'Campaign', name });

  it('the number of a change set that came to nothing is not that of the next one', () => {
    store.addUser('lena', 'Standard User');
    const input = { ownerId: owner, type: 'Host', value: 'once.example.com' } as const;
    store.run(ada, 'indicator.create', input);
    const nothing = store.run(ada, 'indicator.create', input);
    expect(nothing.created).toBe(false);
    const precious = group('Precious');
    expect(precious.changeSet).not.toBe(nothing.changeSet);
    expect(store.outcome(ada, 'changeSet.undo', { id: nothing.changeSet })).toBe('NOT_FOUND');
    expect(store.ask(ada, 'object.get', { id: precious.id }).summary).toBe('Precious');
  });

  it('the number of a deleted Attribute is not that of the next one', () => {
    const [a, b] = [group('A'), group('B')];
    const first = store.run(ada, 'attribute.create', { objectId: a.id, type: 'Description', value: 'a' });
    store.run(ada, 'attribute.delete', { attributeId: first.attributeId });
    const second = store.run(ada, 'attribute.create', { objectId: b.id, type: 'Description', value: 'b' });
    expect(second.attributeId).toBeGreaterThan(first.attributeId);
    expect(store.outcome(ada, 'attribute.delete', { attributeId: first.attributeId })).toBe('NOT_FOUND');
    expect(store.ask(ada, 'object.get', { id: b.id }).attributes).toMatchObject([{ value: 'b' }]);
  });

  it('a deletion and its preview count only associations with what the user may see', () => {
    const circle = store.addOwner('community', 'Sharing Circle');
    store.addOwner('organization', 'Harbour');
    const bob = store.addUser('bob', 'Standard User', 'Harbour');
    store.setRole('bob', 'Sharing Circle', 'Editor');
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    const [hidden, open, other] = [group('Hidden'), group('Open', circle), group('Other', circle)];
    store.run(ada, 'association.create', { id: open.id, others: [hidden.id, other.id] });
    expect(store.ask(ada, 'object.deletionPreview', { ids: [open.id] }).associations).toBe(2);
    expect(store.ask(bob, 'association.counts', { id: open.id }).total).toBe(1);
    expect(store.ask(bob, 'object.deletionPreview', { ids: [open.id] }).associations).toBe(1);
    expect(store.run(bob, 'object.delete', { ids: [open.id] }).associations).toBe(1);
    expect(store.ask(ada, 'association.counts', { id: hidden.id }).total).toBe(0);
    expect(store.verify().problems).toEqual([]);
  });

  it('many copies that a user may not see do not hide the one that he may', () => {
    const circle = store.addOwner('community', 'Sharing Circle');
    const harbour = store.addOwner('organization', 'Harbour');
    const bob = store.addUser('bob', 'Standard User', 'Harbour');
    store.setRole('bob', 'Sharing Circle', 'Editor');
    for (let n = 0; n < 150; n += 1) group('Same');
    const [own, shared] = [group('Same', harbour, bob), group('Same', circle, bob)];
    expect(store.ask(bob, 'object.get', { id: own.id }).copies).toEqual([{ id: shared.id, ownerId: circle }]);
    const found = store.ask(bob, 'object.resolve', { ref: 'Campaign:Same' }).map(({ id }) => id);
    expect(found.toSorted((a, b) => a - b)).toEqual([own.id, shared.id]);
  });
});
