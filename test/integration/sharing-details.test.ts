/** What a sharing takes along of one object, what it is called, and the rights that it needs in the target. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { sharingLevels, sharingOptions } from '../support/inputs.ts';
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

const options = sharingOptions({ indicators: ['Host', 'File'], groups: ['Campaign'] });
const group = (name: string, ownerId = home) => store.run(ada, 'group.create', { ownerId, type: 'Campaign', name }).id;
const share = (id: number, more: Partial<Input<'sharing.share'>> = {}) =>
  store.run(ada, 'sharing.share', { id, ownerId: circle, options, into: 'new', ...more });
const view = (id: number) => store.ask(ada, 'object.get', { id });
const linked = (id: number, kind: 'indicator' | 'group') =>
  store.ask(ada, 'association.list', { id, kind, offset: 0, limit: 9 }).rows.map(({ object }) => object);
const green = 2;

describe('a copy', () => {
  it('has the Security Labels of each Attribute, and they are counted', () => {
    const id = group('Heron');
    const { attributeId } = store.run(ada, 'attribute.create', { objectId: id, type: 'Source', value: 'mail' });
    store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId: green });
    const name = view(id).attributes[0]?.labels[0]?.name;
    expect(name).toBeDefined();
    const copy = share(id);
    expect(copy.tally.labels).toBe(1);
    expect(view(copy.id).attributes.map(({ labels }) => labels.map((label) => label.name))).toEqual([[name]]);
  });

  it('leaves to a File of the target owner the hash that this has', () => {
    const [md5, sha1] = ['a'.repeat(32), 'b'.repeat(40)];
    const id = group('Heron');
    const file = store.run(ada, 'indicator.create', { ownerId: home, type: 'File', value: `${md5} : ${sha1}` }).id;
    store.run(ada, 'association.create', { id, others: [file] });
    const theirs = store.run(ada, 'indicator.create', { ownerId: circle, type: 'File', value: sha1 }).id;
    const copy = share(id);
    expect(copy.tally.indicators).toEqual({ created: 0, reused: 1 });
    expect(linked(copy.id, 'indicator').map((object) => object.id)).toEqual([theirs]);
  });

  it('is named by what it is called there, and not by what it is called here', () => {
    const { id } = share(group('Operation Hush'), { name: 'Heron' });
    const [entry] = store.ask(ada, 'activity.list', { id, limit: 5 }).entries;
    expect(entry?.label).toContain('Heron');
    expect(entry?.label).not.toContain('Hush');
  });

  it('that is newest is the one that is brought up to date', () => {
    const id = group('Heron');
    const [, second] = [share(id), share(id)];
    expect(share(id, { into: 'update' }).id).toBe(second?.id);
  });

  it('of a Group that went along is the one that the next sharing uses', () => {
    const [one, two, both] = [group('One'), group('Two'), group('Both')];
    for (const id of [one, two]) store.run(ada, 'association.create', { id, others: [both] });
    const [first, second] = [share(one), share(two)];
    expect(linked(second.id, 'group').map(({ id }) => id)).toEqual(linked(first.id, 'group').map(({ id }) => id));
  });
});

describe('a preview', () => {
  it('is for who may copy out of the owner, too', () => {
    const id = group('Heron');
    const standard = store.addUser('standard', 'Standard User');
    store.setRole('standard', 'Sharing Circle', 'Contributor');
    expect(() => store.ask(standard, 'sharing.preview', { id, ownerId: circle, options })).toThrow(/Copy Data/);
  });
});

describe('in the target owner', () => {
  it.each([
    ['intel.attribute', 'Read'],
    ['access.securityLabel', 'Read'],
    ['intel.tag', 'Read'],
    ['intel.indicator', 'Read'],
    ['intel.group', 'Read'],
    ['intel.copyData', 'None'],
  ])('a sharing is refused as a whole to who has no more than %s: %s', (key, level) => {
    store.run(ada, 'role.create', { scope: 'community', name: 'Most', levels: sharingLevels });
    store.run(ada, 'role.create', { scope: 'community', name: 'Less', levels: { ...sharingLevels, [key]: level } });
    const courier = store.addUser('courier', 'Sharing User');
    const id = group('Heron');
    store.run(ada, 'attribute.create', { objectId: id, type: 'Source', value: 'mail' });
    store.run(ada, 'tag.apply', { ids: [id], names: ['seen'] });
    store.run(ada, 'securityLabel.apply', { ids: [id], labelId: green });
    const host = store.run(ada, 'indicator.create', { ownerId: home, type: 'Host', value: 'heron.example' }).id;
    store.run(ada, 'association.create', { id, others: [host] });
    const before = store.digest();
    const outcome = () => store.outcome(courier, 'sharing.share', { id, ownerId: circle, options, into: 'new' });
    store.setRole('courier', 'Sharing Circle', 'Less');
    expect(outcome()).toBe('FORBIDDEN');
    expect(store.digest()).toBe(before);
    store.setRole('courier', 'Sharing Circle', 'Most');
    expect(outcome()).toBe('done');
  });

  it('a lonely Group needs the right to make Groups, and a merge that to change them', () => {
    store.run(ada, 'role.create', {
      scope: 'community',
      name: 'Less',
      levels: { ...sharingLevels, 'intel.group': 'Read' },
    });
    const courier = store.addUser('courier', 'Sharing User');
    store.setRole('courier', 'Sharing Circle', 'Less');
    const request = { id: group('Heron'), ownerId: circle, options };
    const theirs = group('Theirs', circle);
    expect(store.outcome(courier, 'sharing.share', { ...request, into: 'new' })).toBe('FORBIDDEN');
    expect(store.outcome(courier, 'sharing.share', { ...request, into: 'merge', targetId: theirs })).toBe('FORBIDDEN');
  });
});
