/** One Attribute of a type is the default of an object, whichever way it became that. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let id: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  id = store.run(ada, 'group.create', { ownerId: store.northgateId, type: 'Campaign', name: 'Heron' }).id;
});

const add = (value: string, isDefault: boolean, type = 'Description'): number =>
  store.run(ada, 'attribute.create', { objectId: id, type, value, isDefault }).attributeId;
const defaults = (): string[] =>
  store
    .ask(ada, 'object.get', { id })
    .attributes.filter(({ isDefault }) => isDefault)
    .map(({ value }) => value)
    .sort();

describe('the default Attribute of a type', () => {
  it('is the one that was added as such last, and of another type another', () => {
    add('first', true);
    add('plain', false);
    add('mail', true, 'Source');
    expect(defaults()).toEqual(['first', 'mail']);
    add('second', true);
    expect(defaults()).toEqual(['mail', 'second']);
  });

  it('is the one that was made it last, and the earlier one again when that is undone', () => {
    add('first', true);
    const attributeId = add('second', false);
    expect(defaults()).toEqual(['first']);
    const before = store.digest();
    const { changeSet } = store.run(ada, 'attribute.update', { attributeId, isDefault: true });
    expect(defaults()).toEqual(['second']);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });
});
