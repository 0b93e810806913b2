/** What Security Labels go on, and whose they must be. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let ownerId: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: ownerId } = store);
});

const red = 1;
const apply = (id: number, labelId = red) => store.outcome(ada, 'securityLabel.apply', { ids: [id], labelId });
const group = (owner = ownerId) =>
  store.run(ada, 'group.create', { ownerId: owner, type: 'Campaign', name: 'Heron' }).id;

describe('a Security Label', () => {
  it('goes on Indicators, Groups and Victims, and on nothing else', () => {
    const victim = store.run(ada, 'victim.create', { ownerId, name: 'Mill' }).id;
    const carriers = [
      store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'heron.example' }).id,
      group(),
      victim,
    ];
    expect(carriers.map((id) => apply(id))).toEqual(['done', 'done', 'done']);
    const others = [
      store.run(ada, 'tag.create', { ownerId, name: 'x' }).id,
      store.run(ada, 'track.create', { ownerId, name: 'x' }).id,
      store.run(ada, 'victimAsset.create', { victimId: victim, type: 'Phone', value: '1' }).id,
      store.run(ada, 'intelRequirement.create', {
        ownerId,
        text: 'Who?',
        fields: { uniqueId: 'IR-1', subtype: 'Research Requirement (RR)' },
      }).id,
    ];
    expect(others.map((id) => apply(id))).toEqual(others.map(() => 'INVALID_INPUT'));
    const attribute = store.run(ada, 'attribute.create', { objectId: others[1] ?? 0, type: 'Source', value: 'x' });
    expect(
      store.outcome(ada, 'securityLabel.applyToAttribute', { attributeId: attribute.attributeId, labelId: red }),
    ).toBe('INVALID_INPUT');
  });

  it('of another owner goes on no object', () => {
    const circle = store.addOwner('community', 'Circle');
    const labelId = store.run(ada, 'securityLabel.create', { ownerId: circle, name: 'Circle', color: '112233' }).id;
    expect([apply(group(), labelId), apply(group(circle), labelId)]).toEqual(['INVALID_INPUT', 'done']);
  });

  it('moves its object on when it is put on or taken off, and not when nothing changes', () => {
    const id = group();
    const versionOf = () => store.ask(ada, 'object.get', { id }).version;
    const put = store.run(ada, 'securityLabel.apply', { ids: [id], labelId: red });
    expect(versionOf()).toBe(put.changeSet);
    apply(id);
    expect(versionOf()).toBe(put.changeSet);
    const taken = store.run(ada, 'securityLabel.remove', { ids: [id], labelId: red });
    expect(versionOf()).toBe(taken.changeSet);
  });

  it('moves on whatever carries it when it is deleted or consolidated', () => {
    const versionOf = (id: number) => store.ask(ada, 'object.get', { id }).version;
    const carried = (name: string) => {
      const labelId = store.run(ada, 'securityLabel.create', { ownerId, name, color: '112233' }).id;
      const [onObject, onAttribute] = [group(), group()];
      store.run(ada, 'securityLabel.apply', { ids: [onObject], labelId });
      const { attributeId } = store.run(ada, 'attribute.create', { objectId: onAttribute, type: 'Source', value: 'x' });
      store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId });
      return { labelId, carriers: [onObject, onAttribute] };
    };
    const [deleted, consolidated] = [carried('A'), carried('B')];
    const deletion = store.run(ada, 'securityLabel.delete', { labelId: deleted.labelId });
    expect(deleted.carriers.map(versionOf)).toEqual([deletion.changeSet, deletion.changeSet]);
    const consolidation = store.run(ada, 'securityLabel.consolidate', {
      labelIds: [consolidated.labelId],
      intoId: red,
      remove: false,
    });
    expect(consolidated.carriers.map(versionOf)).toEqual([consolidation.changeSet, consolidation.changeSet]);
  });
});
