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
