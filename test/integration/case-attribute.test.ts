import { beforeAll, describe, expect, it } from 'vitest';
import { standardBut } from '../support/case-roles.ts';
import { attributeTypeInput } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let caseId: number;
let mara: number;
/** Case Attribute at Create. */
let cleo: number;

const add = (type: string, value = 'x', userId = mara) =>
  store.outcome(userId, 'attribute.create', { objectId: caseId, type, value });
const attributes = (userId: number) => store.ask(userId, 'object.get', { id: caseId }).attributes;

beforeAll(() => {
  store = new TestStore();
  store.run(store.adaId, 'role.create', {
    name: 'Attribute Creator',
    scope: 'organization',
    levels: standardBut({ 'workflow.caseAttribute': 'Create', 'intel.attribute': 'Full' }),
  });
  mara = store.addUser('mara', 'Standard User');
  cleo = store.addUser('cleo', 'Attribute Creator');
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
  const type = (name: string, targets: Parameters<typeof attributeTypeInput>[1]) =>
    store.run(store.adaId, 'attributeType.create', attributeTypeInput(store.northgateId, { name, ...targets }));
  type('Ticket', { targets: [{ kind: 'case', type: null, most: 2 }] });
  type('Motive', { targets: [{ kind: 'group', type: null, most: null }] });
});

describe('Attributes of Cases', () => {
  it('are of the types that apply to Cases, no more of one than it allows', () => {
    expect([add('Ticket', '1'), add('Ticket', '2'), add('Ticket', '3'), add('Motive')]).toEqual([
      'done',
      'done',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    expect(attributes(mara).map(({ value }) => value)).toEqual(['1', '2']);
  });

  it('are a matter of Case Attribute, whatever the level for Attributes of intelligence is', () => {
    const [first] = attributes(cleo);
    const attributeId = first?.id ?? 0;
    expect(store.outcome(cleo, 'attribute.update', { attributeId, value: 'y' })).toBe('FORBIDDEN');
    expect(store.outcome(cleo, 'attribute.delete', { attributeId })).toBe('FORBIDDEN');
    const { rights } = store.ask(cleo, 'object.get', { id: caseId });
    expect([rights.attributeCreate.allowed, rights.attributeModify.allowed]).toEqual([true, false]);
    expect(store.outcome(mara, 'attribute.delete', { attributeId })).toBe('done');
    expect(add('Ticket', '4', cleo)).toBe('done');
  });

  it('carry no Security Labels', () => {
    const label = store.run(store.adaId, 'securityLabel.create', {
      ownerId: store.northgateId,
      name: 'TLP:X',
      color: 'FF0000',
    });
    const attributeId = attributes(mara)[0]?.id ?? 0;
    const input = { attributeId, labelId: label.id };
    expect(store.outcome(store.adaId, 'securityLabel.applyToAttribute', input)).toBe('INVALID_INPUT');
    expect(store.outcome(store.adaId, 'securityLabel.apply', { ids: [caseId], labelId: label.id })).toBe(
      'INVALID_INPUT',
    );
  });

  it('leave a line in the timeline that does not quote them', () => {
    store.run(mara, 'attribute.update', { attributeId: attributes(mara)[0]?.id ?? 0, value: 'secret-4711' });
    const { entries } = store.ask(mara, 'timeline.list', { caseId, newestFirst: true, limit: 1 });
    expect(entries).toMatchObject([{ element: 'attribute', text: 'Changed the Attribute Ticket' }]);
  });

  it('are undone by who may delete them, and not by who may only create', () => {
    const mine = store.run(cleo, 'case.create', { ownerId: store.northgateId, name: 'Second' }).id;
    const { changeSet } = store.run(cleo, 'attribute.create', { objectId: mine, type: 'Ticket', value: '9' });
    expect(store.outcome(cleo, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    expect(store.outcome(mara, 'changeSet.undo', { id: changeSet })).toBe('done');
  });
});
