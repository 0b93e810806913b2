import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { attributeTypeInput } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';
import { writeBundle } from '../support/stix-file.ts';
import { startWorkspace } from '../support/workspace.ts';
import { anObject } from '../unit/electron/exchange/stix/stix-sample.ts';

let store: TestStore;
let ada: number;
let ownerId: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: ownerId } = store);
});

const group = (name = 'Quiet Heron', owner = ownerId): number =>
  store.run(ada, 'group.create', { ownerId: owner, type: 'Adversary', name }).id;
const tagsOf = (id: number): string[] => store.ask(ada, 'object.get', { id }).tags.map(({ name }) => name);
const tagNamed = (name: string): number => {
  const found = store.ask(ada, 'object.resolve', { ref: `Tag:${name}` });
  if (found[0] === undefined) throw new Error(`no Tag ${name}`);
  return found[0].id;
};
const messageOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'done';
};
const undo = (changeSet: number): void => void store.run(ada, 'changeSet.undo', { id: changeSet });

describe('a synonym', () => {
  beforeEach(() => {
    store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear', 'The Dukes'] });
  });

  it('is replaced by its main Tag when it is applied, made or given on creation, whatever its case', () => {
    const id = group();
    store.run(ada, 'tag.apply', { ids: [id], names: ['cozy bear', 'The Dukes', 'APT29'] });
    expect(tagsOf(id)).toEqual(['APT29']);
    const made = store.run(ada, 'group.create', { ownerId, type: 'Campaign', name: 'x', tags: ['COZY BEAR'] }).id;
    expect(tagsOf(made)).toEqual(['APT29']);
    expect(messageOf(() => store.run(ada, 'tag.create', { ownerId, name: 'the dukes' }))).toMatch(
      /^CONFLICT: There is a Tag "APT29"/,
    );
  });

  it('is taken off under either name', () => {
    const id = group();
    store.run(ada, 'tag.apply', { ids: [id], names: ['APT29'] });
    expect(store.run(ada, 'tag.remove', { ids: [id], names: ['Cozy Bear'] }).removed).toBe(1);
    expect(tagsOf(id)).toEqual([]);
  });

  it('has one meaning and rules do not chain', () => {
    const add = (main: string, synonym: string) =>
      messageOf(() => store.run(ada, 'tagRule.create', { main, synonyms: [synonym] }));
    expect(add('Nobelium', 'cozy bear')).toMatch(/^CONFLICT.*synonym of "APT29" already/);
    expect(add('Cozy Bear', 'x')).toMatch(/^CONFLICT.*itself a synonym of "APT29"/);
    expect(add('Nobelium', 'apt29')).toMatch(/^CONFLICT.*main Tag of another rule/);
    expect(add('x', 'X')).toMatch(/^INVALID_INPUT/);
    expect(store.run(ada, 'tagRule.create', { main: 'apt29', synonyms: ['the dukes', 'Yttrium'] }).added).toBe(1);
    expect(store.ask(ada, 'tagRule.list', {})).toEqual([
      { main: 'APT29', synonyms: ['Cozy Bear', 'The Dukes', 'Yttrium'] },
    ]);
  });

  it('is made by a System Administrator alone', () => {
    const analyst = store.addUser('anna', 'Organization Administrator');
    expect(store.outcome(analyst, 'tagRule.create', { main: 'a', synonyms: ['b'] })).toBe('FORBIDDEN');
    expect(store.outcome(analyst, 'tagRule.remove', { synonyms: ['Cozy Bear'] })).toBe('FORBIDDEN');
  });

  it('stands for itself again when its rule is removed, and undo brings the rule back', () => {
    const { changeSet } = store.run(ada, 'tagRule.remove', { synonyms: ['cozy bear'] });
    const id = group();
    store.run(ada, 'tag.apply', { ids: [id], names: ['Cozy Bear'] });
    expect(tagsOf(id)).toEqual(['Cozy Bear']);
    undo(changeSet);
    store.run(ada, 'tag.apply', { ids: [id], names: ['cozy bear'] });
    expect(tagsOf(id)).toEqual(['APT29', 'Cozy Bear']);
  });
});

describe('a Tag from before a rule', () => {
  it('is listed with what carries it and converted with its history; undo restores every row', () => {
    const ids = [group('a'), group('b')];
    store.run(ada, 'tag.apply', { ids, names: ['Cozy Bear'] });
    store.run(ada, 'tag.apply', { ids: ids.slice(0, 1), names: ['APT29'] });
    store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear'] });
    const old = tagNamed('Cozy Bear');
    expect(store.ask(ada, 'tagRule.pending', {}).rows).toMatchObject([
      { id: old, name: 'Cozy Bear', into: 'APT29', carriers: 2, right: { allowed: true } },
    ]);
    const before = store.digest();
    const { converted, left, changeSet } = store.run(ada, 'tagRule.convert', { ids: [old] });
    expect({ converted, left }).toEqual({ converted: 2, left: 0 });
    expect(ids.map(tagsOf)).toEqual([['APT29'], ['APT29']]);
    expect(store.ask(ada, 'tagRule.pending', {}).rows).toEqual([]);
    expect(store.ask(ada, 'object.resolve', { ref: `#${old}` })).toEqual([]);
    undo(changeSet);
    expect(store.digest()).toBe(before);
  });

  it('is renamed in place when the main Tag does not exist in the owner', () => {
    const id = group();
    store.run(ada, 'tag.apply', { ids: [id], names: ['Cozy Bear'] });
    const old = tagNamed('Cozy Bear');
    store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear'] });
    expect(store.run(ada, 'tagRule.convert', { ids: [old] })).toMatchObject({ converted: 1, left: 0 });
    expect(store.ask(ada, 'object.get', { id: old }).summary).toBe('APT29');
    expect(tagsOf(id)).toEqual(['APT29']);
  });

  it('of an owner without access is neither listed nor converted', () => {
    const id = group();
    store.run(ada, 'tag.apply', { ids: [id], names: ['Cozy Bear'] });
    store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear'] });
    store.addOwner('organization', 'Elsewhere');
    const stranger = store.addUser('sam', 'Organization Administrator', 'Elsewhere');
    const reader = store.addUser('rita', 'Read Only User');
    const old = tagNamed('Cozy Bear');
    expect(store.ask(stranger, 'tagRule.pending', {}).rows).toEqual([]);
    expect(store.outcome(stranger, 'tagRule.convert', { ids: [old] })).toBe('NOT_FOUND');
    expect(store.ask(reader, 'tagRule.pending', {}).rows[0]?.right.allowed).toBe(false);
    expect(store.outcome(reader, 'tagRule.convert', { ids: [old] })).toBe('FORBIDDEN');
  });
});

describe('the Tag of an ATT&CK technique', () => {
  it('is what an id, an id with a name, or the full name becomes', () => {
    const id = group();
    const names = ['t1059.001', 'T1059.001 - PowerShell', 'Command and Scripting Interpreter: PowerShell'];
    for (const name of names) store.run(ada, 'tag.apply', { ids: [id], names: [name] });
    expect(tagsOf(id)).toEqual(['T1059.001 - PowerShell']);
    expect(store.ask(ada, 'tag.facts', { id: tagNamed('T1059.001 - PowerShell') }).technique).toMatchObject({
      id: 'T1059.001',
      parent: 'Command and Scripting Interpreter',
      tactics: ['Execution'],
      coverage: 'None',
    });
  });

  it('carries the coverage of its owner, set by those who administer it, and taken back by undo', () => {
    store.run(ada, 'tag.apply', { ids: [group()], names: ['T1566'] });
    const id = tagNamed('T1566 - Phishing');
    const coverage = (user = ada) => store.ask(user, 'tag.facts', { id }).technique;
    const { changeSet } = store.run(ada, 'tag.setCoverage', { id, coverage: 'Strong' });
    expect(coverage()?.coverage).toBe('Strong');
    const anna = store.addUser('anna', 'Standard User');
    expect(coverage(anna)).toMatchObject({ coverage: 'Strong', coverageRight: { allowed: false } });
    expect(store.outcome(anna, 'tag.setCoverage', { id, coverage: 'None' })).toBe('FORBIDDEN');
    undo(changeSet);
    expect(coverage()?.coverage).toBe('None');
    const plain = store.run(ada, 'tag.create', { ownerId, name: 'plain' }).id;
    expect(store.outcome(ada, 'tag.setCoverage', { id: plain, coverage: 'Weak' })).toBe('INVALID_INPUT');
  });

  it('is what an import makes of it, too', async () => {
    const { ada: window, northgateId } = await startWorkspace();
    await window.call('tagRule.create', { main: 'Ransomware', synonyms: ['locker'] });
    await window.imported(
      writeBundle(
        anObject('malware', 1, { name: 'Needle', is_family: true, labels: ['locker', 'T1486', 'ransomware'] }),
        anObject('malware', 2, { name: 'Pin', is_family: true, labels: ['T1486 - Data Encrypted for Impact'] }),
      ),
      northgateId,
    );
    const { rows } = await window.call('object.search', { text: 'Needle', limit: 5 });
    const view = await window.call('object.get', { id: rows[0]?.id ?? 0 });
    expect(view.tags.map(({ name }) => name)).toEqual(['Ransomware', 'T1486 - Data Encrypted for Impact']);
    const technique = view.tags[1]?.id ?? 0;
    expect((await window.call('tag.facts', { id: technique })).technique?.id).toBe('T1486');
    expect((await window.call('association.counts', { id: technique })).total).toBe(2);
  });
});

describe('what carries a Tag', () => {
  const carriers = (id: number, more: Partial<Input<'tag.carriers'>> = {}) =>
    store.ask(ada, 'tag.carriers', { id, sort: 'newest', descending: true, offset: 0, limit: 10, ...more });

  it('is listed newest first without being counted, and by kind, text and order with a number', () => {
    const ids = [group('Alpha'), group('Beta')];
    const host = store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'c2.example.com' }).id;
    store.run(ada, 'tag.apply', { ids: [...ids, host], names: ['seen'] });
    const id = tagNamed('seen');
    const summaries = (more?: Partial<Input<'tag.carriers'>>) =>
      carriers(id, more).rows.map(({ object }) => object.summary);
    expect(summaries()).toEqual(['c2.example.com', 'Beta', 'Alpha']);
    expect(carriers(id).total).toBeNull();
    expect(summaries({ kind: 'group' })).toEqual(['Beta', 'Alpha']);
    expect(summaries({ sort: 'summary', descending: false })).toEqual(['Alpha', 'Beta', 'c2.example.com']);
    expect(summaries({ text: 'c2[.]example' })).toEqual(['c2.example.com']);
    expect(carriers(id, { text: 'a', kind: 'group' }).total).toBe(2);
    expect(summaries({ offset: 1, limit: 1 })).toEqual(['Beta']);
    expect(carriers(id).rows[0]).toMatchObject({ by: 'ada' });
  });

  it('says when it was last used, of what the user may see', () => {
    const id = store.run(ada, 'tag.create', { ownerId, name: 'seen' }).id;
    expect(store.ask(ada, 'tag.facts', { id }).lastUsed).toBeNull();
    store.run(ada, 'tag.apply', { ids: [group()], names: ['seen'] });
    expect(store.ask(ada, 'tag.facts', { id }).lastUsed).toBe(carriers(id).rows[0]?.at);
  });
});

type TypeInput = Input<'attributeType.create'>;
const makeType = (more: Partial<TypeInput> = {}): number =>
  store.run(ada, 'attributeType.create', attributeTypeInput(ownerId, more)).id;
const add = (objectId: number, value: string, type = 'Severity'): string =>
  messageOf(() => store.run(ada, 'attribute.create', { objectId, type, value }));

describe('an Attribute Type', () => {
  it('refuses a value that breaks its rule and says what was found and what is expected, its own words first', () => {
    makeType({ rule: { kind: 'selectOne', choices: ['Low', 'High'] }, errorMessage: 'Ask the shift lead.' });
    const id = group();
    expect(add(id, 'Medium')).toBe(
      'INVALID_INPUT: Ask the shift lead. Severity: "Medium" is none of the choices: Low, High. Correct the value and save again.',
    );
    expect(add(id, 'High')).toBe('done');
  });

  it('holds for changes, but leaves values alone that were there before it', () => {
    const typeId = makeType();
    const id = group();
    const { attributeId } = store.run(ada, 'attribute.create', { objectId: id, type: 'Severity', value: 'odd' });
    store.run(ada, 'attributeType.modify', { typeId, maxSize: 5, rule: { kind: 'boolean' } });
    const change = (more: Omit<Input<'attribute.update'>, 'attributeId'>) =>
      store.outcome(ada, 'attribute.update', { attributeId, ...more });
    expect(change({ pinned: true, value: 'odd' })).toBe('done');
    expect(change({ value: 'other' })).toBe('INVALID_INPUT');
    expect(change({ value: 'true' })).toBe('done');
  });

  it('applies to its targets and not more often than allowed there', () => {
    makeType({
      targets: [
        { kind: 'group', type: null, most: 2 },
        { kind: 'group', type: 'Report', most: 1 },
      ],
    });
    const host = store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'c2.example.com' }).id;
    expect(add(host, 'x')).toMatch(/do not apply to Host objects/);
    const id = group();
    expect([add(id, 'a'), add(id, 'b')]).toEqual(['done', 'done']);
    expect(add(id, 'c')).toMatch(/has 2 Attributes of the type Severity; at most 2 are allowed/);
    const report = store.run(ada, 'group.create', { ownerId, type: 'Report', name: 'r' }).id;
    expect([add(report, 'a'), add(report, 'b')].map((text) => text.split(':')[0])).toEqual(['done', 'INVALID_INPUT']);
  });

  it('is for Victims and Tracks, too', () => {
    makeType({ rule: { kind: 'date' } });
    const victim = store.run(ada, 'victim.create', { ownerId, name: 'Acme' }).id;
    expect(add(victim, '2026-02-30')).toMatch(/^INVALID_INPUT/);
    expect(add(victim, '2026-02-28')).toBe('done');
    const track = store.run(ada, 'track.create', { ownerId, name: 'Watch' }).id;
    expect(add(track, '2026-03-01')).toBe('done');
  });

  it('in use is not deleted; one that nobody uses is, and undo brings it back', () => {
    const typeId = makeType();
    const { attributeId } = store.run(ada, 'attribute.create', { objectId: group(), type: 'Severity', value: 'x' });
    expect(messageOf(() => store.run(ada, 'attributeType.delete', { typeId }))).toMatch(/^CONFLICT: 1 Attribute has/);
    expect(store.ask(ada, 'attributeType.usage', { typeId }).attributes).toBe(1);
    store.run(ada, 'attribute.delete', { attributeId });
    const before = store.digest();
    const { changeSet } = store.run(ada, 'attributeType.delete', { typeId });
    expect(store.ask(ada, 'attributeType.list', {}).some(({ id }) => id === typeId)).toBe(false);
    undo(changeSet);
    expect(store.digest()).toBe(before);
  });

  it('of the System is viewed by all and changed by nobody; one of an owner is unknown elsewhere', () => {
    const system = store.ask(ada, 'attributeType.list', {}).find(({ name }) => name === 'Description');
    expect(system?.rights).toMatchObject({ modify: { allowed: false }, delete: { allowed: false } });
    expect(store.outcome(ada, 'attributeType.modify', { typeId: system?.id, name: 'x' })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'attributeType.delete', { typeId: system?.id })).toBe('FORBIDDEN');
    expect(messageOf(() => makeType({ name: 'description' }))).toMatch(/^CONFLICT: There is a System type/);
    store.addOwner('organization', 'Elsewhere');
    const stranger = store.addUser('sam', 'Organization Administrator', 'Elsewhere');
    const typeId = makeType();
    expect(store.ask(stranger, 'attributeType.list', {}).some(({ id }) => id === typeId)).toBe(false);
    expect(store.outcome(stranger, 'attributeType.modify', { typeId, name: 'x' })).toBe('NOT_FOUND');
  });

  it.each<AttributeRuleCase>([
    ['a pattern that looks back', { kind: 'pattern', pattern: '(?<=a)b' }, null],
    ['the same choice twice', { kind: 'selectOne', choices: ['a', 'a'] }, null],
    ['a range without numbers', { kind: 'integer', least: 5, most: 1 }, null],
    ['a target twice', null, [aTarget, aTarget]],
    ['a type that its kind does not have', null, [{ ...aTarget, type: 'Host' }]],
  ])('is refused with %s', (_, rule, targets) => {
    expect(messageOf(() => makeType({ rule, targets }))).toMatch(/^INVALID_INPUT/);
  });
});
type AttributeRuleCase = readonly [what: string, rule: TypeInput['rule'], targets: TypeInput['targets']];
const aTarget = { kind: 'group', type: null, most: null } as const;

describe('a Security Label', () => {
  const makeLabel = (name: string): number =>
    store.run(ada, 'securityLabel.create', { ownerId, name, color: 'FF8800' }).id;
  const systemLabel = (name: string): number =>
    store.ask(ada, 'securityLabel.list', {}).find((label) => label.name === name)?.id ?? 0;
  const labelsOf = (id: number) => {
    const { labels, attributes } = store.ask(ada, 'object.get', { id });
    return {
      object: labels.map(({ name }) => name),
      attributes: attributes.map((one) => one.labels.map(({ name }) => name)),
    };
  };
  const described = (): { id: number; attributeId: number } => {
    const id = group();
    return {
      id,
      attributeId: store.run(ada, 'attribute.create', { objectId: id, type: 'Description', value: 'x' }).attributeId,
    };
  };

  it('is put on a single Attribute and taken off it, which moves the object on', () => {
    const { id, attributeId } = described();
    const labelId = systemLabel('TLP:RED');
    const before = store.digest();
    const put = store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId });
    expect(put.applied).toBe(true);
    expect(labelsOf(id)).toEqual({ object: [], attributes: [['TLP:RED']] });
    expect(store.ask(ada, 'object.get', { id }).version).toBe(put.changeSet);
    undo(put.changeSet);
    expect(store.digest()).toBe(before);
    store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId });
    expect(store.run(ada, 'securityLabel.removeFromAttribute', { attributeId, labelId }).removed).toBe(true);
    expect(labelsOf(id).attributes).toEqual([[]]);
  });

  it('of another owner is not put on anything', () => {
    const other = store.addOwner('community', 'Circle');
    const labelId = store.run(ada, 'securityLabel.create', { ownerId: other, name: 'Circle only', color: '112233' }).id;
    const { attributeId } = described();
    expect(store.outcome(ada, 'securityLabel.applyToAttribute', { attributeId, labelId })).toBe('INVALID_INPUT');
  });

  it('that is deleted goes from everything, with counts, and undo brings all of it back', () => {
    const labelId = makeLabel('Partner only');
    const { id, attributeId } = described();
    store.run(ada, 'securityLabel.apply', { ids: [id, group('b')], labelId });
    store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId });
    expect(store.ask(ada, 'securityLabel.usage', { labelId })).toEqual({ objects: 2, attributes: 1 });
    const before = store.digest();
    const { changeSet, ...counts } = store.run(ada, 'securityLabel.delete', { labelId });
    expect(counts).toEqual({ objects: 2, attributes: 1 });
    expect(labelsOf(id)).toEqual({ object: [], attributes: [[]] });
    undo(changeSet);
    expect(store.digest()).toBe(before);
  });

  it('of an owner is consolidated into a System label wherever it is', () => {
    const [a, b] = [makeLabel('Amber-ish'), makeLabel('Amber too')];
    const { id, attributeId } = described();
    const amber = systemLabel('TLP:AMBER');
    for (const labelId of [a, b, amber]) store.run(ada, 'securityLabel.apply', { ids: [id], labelId });
    store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId: a });
    const before = store.digest();
    const done = store.run(ada, 'securityLabel.consolidate', { labelIds: [a, b], intoId: amber, remove: true });
    expect(done).toMatchObject({ objects: 2, attributes: 1 });
    expect(labelsOf(id)).toEqual({ object: ['TLP:AMBER'], attributes: [['TLP:AMBER']] });
    expect(store.ask(ada, 'securityLabel.list', {}).some((label) => label.id === a || label.id === b)).toBe(false);
    undo(done.changeSet);
    expect(store.digest()).toBe(before);
  });

  it('of the System is neither changed, deleted nor consolidated, and nothing is consolidated into one of an owner', () => {
    const red = systemLabel('TLP:RED');
    const own = makeLabel('Own');
    expect(store.outcome(ada, 'securityLabel.modify', { labelId: red, name: 'x' })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'securityLabel.delete', { labelId: red })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'securityLabel.consolidate', { labelIds: [red], intoId: red, remove: false })).toBe(
      'FORBIDDEN',
    );
    expect(store.outcome(ada, 'securityLabel.consolidate', { labelIds: [own], intoId: own, remove: false })).toBe(
      'INVALID_INPUT',
    );
    expect(messageOf(() => makeLabel('tlp:red'))).toMatch(/^CONFLICT/);
    store.run(ada, 'securityLabel.modify', { labelId: own, color: 'abcdef' });
    expect(store.ask(ada, 'securityLabel.list', {}).find(({ id }) => id === own)).toMatchObject({
      name: 'Own',
      color: 'ABCDEF',
    });
  });
});
