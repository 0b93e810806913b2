/** Undo of every kind of row: who may take back what somebody else did, table by table. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { DataTable } from '../../electron/store/journal.ts';
import type { GroupType } from '../../shared/model/object-type.ts';
import { attributeTypeInput } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
/** Each directs another owner: a right that is held somewhere must not open what is elsewhere. */
const users = { reader: 0, analyst: 0, keeper: 0 };
type User = keyof typeof users;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  store.addOwner('community', 'Annex');
  users.reader = store.addUser('reader', 'Read Only User');
  users.analyst = store.addUser('analyst', 'Standard User');
  users.keeper = store.addUser('keeper', 'Organization Administrator');
  for (const name of Object.keys(users)) store.setRole(name, 'Annex', 'Director');
});

const group = (type: GroupType = 'Campaign', name = 'Heron') =>
  store.run(ada, 'group.create', { ownerId: home, type, name });
const host = () => store.run(ada, 'indicator.create', { ownerId: home, type: 'Host', value: 'heron.example' });
const file = () => store.run(ada, 'indicator.create', { ownerId: home, type: 'File', value: 'a'.repeat(32) });
const victim = () => store.run(ada, 'victim.create', { ownerId: home, name: 'Mill' });
const requirement = () =>
  store.run(ada, 'intelRequirement.create', {
    ownerId: home,
    text: 'Who?',
    fields: {
      uniqueId: 'IR-1',
      subtype: 'Research Requirement (RR)',
      keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
    },
  });
const attribute = () =>
  store.run(ada, 'attribute.create', { objectId: group().id, type: 'Description', value: 'x' }).attributeId;
const label = () => store.run(ada, 'securityLabel.create', { ownerId: home, name: 'Ours', color: '112233' });
const aType = () => store.run(ada, 'attributeType.create', attributeTypeInput(home));
const technique = () => store.run(ada, 'tag.create', { ownerId: home, name: 'T1566' }).id;

/** The row that a change writes, who may not take the change back, who may, and the change, which ada makes. */
const table: readonly (readonly [DataTable, refused: User, allowed: User, act: () => { changeSet: number }])[] = [
  [
    'indicator',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = host();
      return store.run(ada, 'indicator.update', { id, version: changeSet, fields: { rating: 5 } });
    },
  ],
  [
    'grp',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = group();
      return store.run(ada, 'group.update', { id, version: changeSet, fields: { firstSeen: 1 } });
    },
  ],
  [
    'victim',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = victim();
      return store.run(ada, 'victim.update', { id, version: changeSet, fields: { org: 'Mill Ltd' } });
    },
  ],
  [
    'victim_asset',
    'reader',
    'analyst',
    () => {
      const asset = store.run(ada, 'victimAsset.create', { victimId: victim().id, type: 'Phone', value: '1' });
      return store.run(ada, 'victimAsset.update', { id: asset.id, version: asset.changeSet, label: 'desk' });
    },
  ],
  [
    'requirement',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = requirement();
      return store.run(ada, 'intelRequirement.update', { id, version: changeSet, fields: { latestTimestamp: 5 } });
    },
  ],
  [
    'tag',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = store.run(ada, 'tag.create', { ownerId: home, name: 'x' });
      return store.run(ada, 'tag.update', { id, version: changeSet, fields: { description: 'x' } });
    },
  ],
  [
    'track',
    'reader',
    'analyst',
    () => {
      const { id, changeSet } = store.run(ada, 'track.create', { ownerId: home, name: 'x' });
      return store.run(ada, 'track.update', { id, version: changeSet, fields: { status: 'Open' } });
    },
  ],
  [
    'association',
    'reader',
    'analyst',
    () => {
      const { changeSet } = store.run(ada, 'association.create', { id: group().id, others: [host().id] });
      if (changeSet === null) throw new Error('nothing was associated');
      return { changeSet };
    },
  ],
  [
    'attribute',
    'reader',
    'analyst',
    () => store.run(ada, 'attribute.create', { objectId: group().id, type: 'Description', value: 'x' }),
  ],
  [
    'attribute_label',
    'reader',
    'analyst',
    () => store.run(ada, 'securityLabel.applyToAttribute', { attributeId: attribute(), labelId: 1 }),
  ],
  ['object_label', 'reader', 'analyst', () => store.run(ada, 'securityLabel.apply', { ids: [group().id], labelId: 1 })],
  ['attribute_type', 'analyst', 'keeper', aType],
  ['security_label', 'analyst', 'keeper', label],
  [
    'technique_coverage',
    'analyst',
    'keeper',
    () => store.run(ada, 'tag.setCoverage', { id: technique(), coverage: 'Weak' }),
  ],
  [
    'exclusion_list',
    'analyst',
    'keeper',
    () => store.run(ada, 'exclusionList.create', { ownerId: home, name: 'Ours' }),
  ],
  [
    'exclusion_value',
    'analyst',
    'keeper',
    () => {
      const { id } = store.run(ada, 'exclusionList.create', { ownerId: home, name: 'Ours' });
      return store.run(ada, 'exclusionList.add', { id, values: [{ type: 'Host', value: 'ours.example' }] });
    },
  ],
  [
    'file_occurrence',
    'reader',
    'analyst',
    () => store.run(ada, 'fileOccurrence.create', { id: file().id, path: '/tmp/x' }),
  ],
  [
    'task_assignment',
    'reader',
    'analyst',
    () => store.run(ada, 'task.assign', { id: group('Task').id, duty: 'assigned', userIds: [ada] }),
  ],
  [
    'requirement_result',
    'reader',
    'analyst',
    () => {
      const found = group().id;
      const { id } = requirement();
      store.run(ada, 'requirementResult.refresh', { id });
      return store.run(ada, 'requirementResult.mark', { id, objects: [found], state: 'archived' });
    },
  ],
  ['vote', 'analyst', 'keeper', () => store.run(ada, 'vote.set', { id: group().id, value: 1 })],
  [
    'review',
    'analyst',
    'keeper',
    () => store.run(ada, 'review.put', { id: group('Report').id, rating: 4, helpful: true, comment: null }),
  ],
  [
    'indicator_report',
    'reader',
    'analyst',
    () => store.run(ada, 'indicator.reportObservations', { id: host().id, count: 3 }),
  ],
  ['post', 'analyst', 'keeper', () => store.run(ada, 'post.create', { ownerId: home, body: 'x', objects: [] })],
];

describe('what somebody else did', () => {
  it.each(table)('to a row of %s is not taken back by the %s, but by the %s', (name, refused, allowed, act) => {
    const { changeSet } = act();
    const tables = store.db.prepare('SELECT DISTINCT tbl FROM change WHERE set_id = ?').pluck().all(changeSet);
    // Nothing else in the change may be what stops the user; that an object was touched asks for nothing.
    const beside = name === 'indicator_report' ? ['object', 'indicator'] : ['object'];
    expect(tables.filter((one) => !beside.includes(String(one)))).toEqual([name]);
    const before = store.digest();
    expect(store.outcome(users[refused], 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    expect(store.digest()).toBe(before);
    expect(store.outcome(users[allowed], 'changeSet.undo', { id: changeSet })).toBe('done');
  });

  it.each([
    [
      'an association type',
      () =>
        store.run(ada, 'associationType.create', {
          name: 'x',
          family: 'custom',
          primary: 'Host',
          nonPrimary: ['Host'],
        }),
    ],
    [
      'the switch of an association type',
      () => store.run(ada, 'associationType.setEnabled', { code: 10, enabled: false }),
    ],
    ['a rule of Tags', () => store.run(ada, 'tagRule.create', { main: 'A', synonyms: ['B'] })],
    ['a category', () => store.run(ada, 'requirementCategory.create', { name: 'x' })],
    ['an exclusion list of the system', () => store.run(ada, 'exclusionList.create', { ownerId: null, name: 'x' })],
  ])('to %s is taken back by System Administrators alone', (_, act) => {
    const before = store.digest();
    const { changeSet } = act();
    expect(store.outcome(users.keeper, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'changeSet.undo', { id: changeSet })).toBe('done');
    expect(store.digest()).toBe(before);
  });
});

describe('what an import brought', () => {
  it('is taken back as a whole by who may delete it, and by nobody else', () => {
    const circle = store.addOwner('community', 'Circle');
    const { id, changeSet } = store.run(ada, 'group.create', { ownerId: circle, type: 'Campaign', name: 'Heron' });
    // As an import is written down: as a range of numbers, and not row by row.
    store.db.prepare('DELETE FROM change WHERE set_id = ?').run(changeSet);
    store.db.prepare('INSERT INTO change_range(set_id, first_id, last_id) VALUES (?, ?, ?)').run(changeSet, id, id);
    const undo = () => store.outcome(users.analyst, 'changeSet.undo', { id: changeSet });
    expect(undo()).toBe('NOT_FOUND');
    store.setRole('analyst', 'Circle', 'Contributor');
    const before = store.digest();
    expect(undo()).toBe('FORBIDDEN');
    expect(store.digest()).toBe(before);
    store.setRole('analyst', 'Circle', 'Editor');
    expect(undo()).toBe('done');
    expect(store.ask(ada, 'object.resolve', { ref: `#${id}` })).toEqual([]);
  });
});

describe('a report of somebody else', () => {
  it('is not taken back by who may only report', () => {
    store.run(ada, 'setting.set', { name: 'readersMayReport', on: true });
    const { id } = host();
    const { changeSet } = store.run(ada, 'indicator.reportFalsePositive', { id });
    expect(store.outcome(users.reader, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    const own = store.run(users.reader, 'indicator.reportFalsePositive', { id });
    expect(store.outcome(users.reader, 'changeSet.undo', { id: own.changeSet })).toBe('done');
  });
});

describe('what one said oneself', () => {
  it('is taken back with the right to say it, and not after that is gone', () => {
    const report = group('Report').id;
    const said = [
      () => store.run(users.analyst, 'vote.set', { id: report, value: 1 }),
      () => store.run(users.analyst, 'review.put', { id: report, rating: 1, helpful: false, comment: null }),
    ].map((say) => say().changeSet);
    store.setRole('analyst', 'Northgate SOC', 'Read Only User');
    expect(said.map((id) => store.outcome(users.analyst, 'changeSet.undo', { id }))).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    store.setRole('analyst', 'Northgate SOC', 'Standard User');
    expect(said.map((id) => store.outcome(users.analyst, 'changeSet.undo', { id }))).toEqual(['done', 'done']);
  });
});

describe('a removed association', () => {
  const undone = (userId: number, id: number) => store.outcome(userId, 'changeSet.undo', { id });
  const removal = (id: number, other: number): number => {
    const { changeSet } = store.run(ada, 'association.remove', { id, others: [{ id: other }] });
    if (changeSet === null) throw new Error('nothing was removed');
    return changeSet;
  };

  it('of a type that was switched off since comes back when the type is on again', () => {
    const urlHost = 17;
    const url = store.run(ada, 'indicator.create', { ownerId: home, type: 'URL', value: 'http://heron.example/x' }).id;
    const other = host().id;
    store.run(ada, 'association.create', { id: url, others: [other], type: urlHost });
    const changeSet = removal(url, other);
    store.run(ada, 'associationType.setEnabled', { code: urlHost, enabled: false });
    expect(undone(ada, changeSet)).toBe('CONFLICT');
    store.run(ada, 'associationType.setEnabled', { code: urlHost, enabled: true });
    expect(undone(ada, changeSet)).toBe('done');
  });
});
