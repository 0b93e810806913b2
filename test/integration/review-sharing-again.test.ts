/** Sharing again after a merge, and what a sharing must not pick up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openWriter } from '../../electron/store/connection.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { sharingOptions } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
let circle: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  circle = store.addOwner('community', 'Sharing Circle');
});

const options = sharingOptions();

describe('sharing again after a merge', () => {
  const group = (ownerId: number, name: string, status: 'Needs Review' | 'Escalated') =>
    store.run(ada, 'group.create', { ownerId, type: 'Event', name, fields: { status } }).id;
  const statusOf = (id: number) => store.ask(ada, 'object.get', { id }).detail.fields;
  const merge = (id: number, targetId: number) =>
    store.run(ada, 'sharing.share', { id, ownerId: circle, options, into: 'merge', targetId });
  const again = (id: number) => store.run(ada, 'sharing.share', { id, ownerId: circle, options, into: 'update' }).id;

  it('leaves the fields as they are when the Group went along with another one in between', () => {
    const own = group(home, 'Ours', 'Needs Review');
    const theirs = group(circle, 'Theirs', 'Escalated');
    merge(own, theirs);
    const campaign = store.run(ada, 'group.create', { ownerId: home, type: 'Campaign', name: 'Heron' }).id;
    store.run(ada, 'association.create', { id: campaign, others: [own] });
    const along = sharingOptions({ groups: ['Event'] });
    store.run(ada, 'sharing.share', { id: campaign, ownerId: circle, options: along, into: 'new' });
    expect(again(own)).toBe(theirs);
    expect(statusOf(theirs)).toMatchObject({ status: 'Escalated' });
  });

  it('brings the fields up to date of a copy that went along with another one and was merged into since', () => {
    const own = group(home, 'Ours', 'Needs Review');
    const campaign = store.run(ada, 'group.create', { ownerId: home, type: 'Campaign', name: 'Heron' }).id;
    store.run(ada, 'association.create', { id: campaign, others: [own] });
    const along = sharingOptions({ groups: ['Event'] });
    store.run(ada, 'sharing.share', { id: campaign, ownerId: circle, options: along, into: 'new' });
    const copy = store.ask(ada, 'sharing.history', { id: own }).to[0]?.id ?? 0;
    merge(own, copy);
    const version = store.ask(ada, 'object.get', { id: own }).version;
    store.run(ada, 'group.update', { id: own, version, fields: { status: 'Escalated' } });
    expect(again(own)).toBe(copy);
    expect(statusOf(copy)).toMatchObject({ status: 'Escalated' });
  });

  it('tells a copy from a Group of the other owner beyond 500 copies, too', () => {
    const own = group(home, 'Ours', 'Needs Review');
    const fresh = () => store.run(ada, 'sharing.share', { id: own, ownerId: circle, options, into: 'new' }).id;
    const copy = fresh();
    for (let count = 0; count < 500; count += 1) fresh();
    store.db.prepare('UPDATE contribution SET at = at - 1 WHERE to_id = ?').run(copy);
    merge(own, copy);
    const made = store.db.prepare('SELECT options FROM contribution WHERE to_id = ?').pluck().get(copy);
    expect(JSON.parse(String(made))).not.toHaveProperty('merged');
  });

  it('adds to the Group of the other owner again, and leaves its fields as they are', () => {
    const own = store.run(ada, 'group.create', {
      ownerId: home,
      type: 'Event',
      name: 'Ours',
      fields: { status: 'Needs Review' },
    }).id;
    const theirs = store.run(ada, 'group.create', {
      ownerId: circle,
      type: 'Event',
      name: 'Theirs',
      fields: { status: 'Escalated' },
    }).id;
    const merge = { id: own, ownerId: circle, options, into: 'merge', targetId: theirs } as const;
    store.run(ada, 'sharing.share', merge);
    const fields = () => store.ask(ada, 'object.get', { id: theirs }).detail.fields;
    expect(fields()).toMatchObject({ status: 'Escalated' });
    store.run(ada, 'attribute.create', { objectId: own, type: 'Description', value: 'New' });
    const { id } = store.run(ada, 'sharing.share', { id: own, ownerId: circle, options, into: 'update' });
    expect(id).toBe(theirs);
    expect(store.ask(ada, 'object.get', { id: theirs }).attributes.map(({ value }) => value)).toEqual(['New']);
    expect(fields()).toMatchObject({ status: 'Escalated' });
    store.run(ada, 'sharing.share', { id: own, ownerId: circle, options, into: 'update' });
    expect(fields()).toMatchObject({ status: 'Escalated' });
  });
});

describe('a sharing while an import is running', () => {
  it('takes no Tag along that the import has just put on', () => {
    const own = store.run(ada, 'group.create', { ownerId: home, type: 'Campaign', name: 'Ours' }).id;
    store.run(ada, 'tag.apply', { ids: [own], names: ['hidden'] });
    const tag = store.ask(ada, 'object.get', { id: own }).tags[0]?.id ?? 0;
    const bulk = openWriter(workspacePaths(store.folder).database, 'normal');
    bulk.prepare("INSERT INTO open_range VALUES (1, 1, ?, ?, 1, '{}')").run(tag, tag);
    bulk.close();
    expect(store.ask(ada, 'sharing.preview', { id: own, ownerId: circle, options }).tags).toBe(0);
  });
});
