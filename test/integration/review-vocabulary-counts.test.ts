/** Numbers of what carries a word of the vocabulary count what the user may see, and nothing that an import is still writing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findOpenRange } from '../../electron/store/bulk-range.ts';
import { openWriter } from '../../electron/store/connection.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
let other: number;
let cara: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  other = store.addOwner('organization', 'Southgate');
  cara = store.addUser('cara', 'Organization Administrator', 'Southgate');
});

const make = (userId: number, ownerId: number, text: string, category: string) =>
  store.run(userId, 'intelRequirement.create', {
    ownerId,
    text,
    fields: { uniqueId: text, subtype: 'Intelligence Requirement (IR)', category },
  }).id;

describe('categories of Requirements', () => {
  it('count the Requirements that the user may see', () => {
    store.run(ada, 'requirementCategory.create', { name: 'Ransomware' });
    make(ada, home, 'IR one', 'Ransomware');
    make(cara, other, 'IR two', 'Ransomware');
    const used = (userId: number) => store.ask(userId, 'requirementCategory.list', {}).categories[0]?.used;
    expect(used(cara)).toBe(1);
    expect(used(ada)).toBe(2);
  });

  it('stay while they are carried by what the administrator may not see, without a number of those', () => {
    const { id } = store.run(ada, 'requirementCategory.create', { name: 'Ransomware' });
    make(cara, other, 'IR two', 'Ransomware');
    store.setRole('ada', 'Southgate', null);
    expect(store.ask(ada, 'requirementCategory.list', {}).categories[0]?.used).toBe(0);
    expect(store.outcome(ada, 'requirementCategory.delete', { id })).toBe('CONFLICT');
  });
});

describe('usage of labels and Attribute Types', () => {
  it('does not count what a running import has written', () => {
    const label = store.ask(ada, 'securityLabel.list', {}).find(({ name }) => name === 'TLP:RED')?.id ?? 0;
    const type = store.ask(ada, 'attributeType.list', {}).find(({ name }) => name === 'Description')?.id ?? 0;
    const host = store.run(ada, 'indicator.create', { ownerId: home, type: 'Host', value: 'bad.heron-cloud.net' }).id;
    store.run(ada, 'attribute.create', { objectId: host, type: 'Description', value: 'x' });
    store.run(ada, 'securityLabel.apply', { ids: [host], labelId: label });
    const count = () => ({
      label: store.ask(ada, 'securityLabel.usage', { labelId: label }).objects,
      type: store.ask(ada, 'attributeType.usage', { typeId: type }).attributes,
    });
    expect(count()).toEqual({ label: 1, type: 1 });
    const bulk = openWriter(workspacePaths(store.folder).database, 'normal');
    bulk.prepare("INSERT INTO open_range VALUES (1, 1, ?, ?, 1, '{}')").run(host, host);
    bulk.close();
    expect(findOpenRange(store.db)).toBeDefined();
    expect(count()).toEqual({ label: 0, type: 0 });
  });
});
