/** Copy Data and Contribute: independent copies, redaction, rights, undo. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import type { GroupType } from '../../shared/model/object-type.ts';
import { writeFile } from '../support/stix-file.ts';
import { sharingLevels, sharingOptions } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
let circle: number;
let feed: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  circle = store.addOwner('community', 'Sharing Circle');
  feed = store.addOwner('source', 'Open Feed');
});

type Options = Input<'sharing.share'>['options'];
const all = sharingOptions({ indicators: ['Host', 'File', 'Address'], groups: ['Malware', 'Campaign', 'Report'] });
const alone = sharingOptions({ attributes: false, tags: false });

const group = (type: GroupType, name: string, ownerId = home): number =>
  store.run(ada, 'group.create', { ownerId, type, name }).id;
const host = (value: string, ownerId = home, fields = {}): number =>
  store.run(ada, 'indicator.create', { ownerId, type: 'Host', value, fields }).id;
const link = (id: number, ...others: number[]): void => {
  store.run(ada, 'association.create', { id, others });
};
const labelId = (name: string): number =>
  store.ask(ada, 'securityLabel.list', {}).find((label) => label.name === name)?.id ?? 0;
const mark = (id: number, name: string): void => {
  store.run(ada, 'securityLabel.apply', { ids: [id], labelId: labelId(name) });
};
const share = (id: number, ownerId: number, options: Options = all, more: Partial<Input<'sharing.share'>> = {}) =>
  store.run(ada, 'sharing.share', { id, ownerId, options, into: 'new', ...more });
const view = (id: number) => store.ask(ada, 'object.get', { id });
const linkedTo = (id: number, kind: 'indicator' | 'group') =>
  store.ask(ada, 'association.list', { id, kind, offset: 0, limit: 100 }).rows.map(({ object }) => object);

/** APT29 with an Attribute, Tags, a label, two Hosts and a Malware. */
function scene(ownerId = home): { apt: number; malware: number; hosts: number[] } {
  const apt = group('Intrusion Set', 'APT29', ownerId);
  store.run(ada, 'attribute.create', { objectId: apt, type: 'Description', value: 'A group.', isDefault: true });
  store.run(ada, 'tag.apply', { ids: [apt], names: ['SVR', 'espionage'] });
  mark(apt, 'TLP:GREEN');
  const malware = group('Malware', 'GoldMax', ownerId);
  const hosts = [host('a.example.com', ownerId, { rating: 4, confidence: 80 }), host('b.example.com', ownerId)];
  link(apt, malware, ...hosts);
  return { apt, malware, hosts };
}

describe('sharing as a new Group', () => {
  it('makes an independent copy with everything that was chosen, linked inside the target owner', () => {
    const { apt, hosts } = scene();
    const known = host('b.example.com', circle, { rating: 1 });
    const { id, tally } = share(apt, circle);
    expect(tally).toMatchObject({
      attributes: 1,
      tags: 2,
      labels: 1,
      indicators: { created: 1, reused: 1 },
      groups: { created: 1, reused: 0 },
      leftOut: [],
      bounded: false,
    });
    const copy = view(id);
    expect(copy).toMatchObject({ ownerId: circle, type: 'Intrusion Set', summary: 'APT29' });
    expect(copy.attributes.map(({ type, value, isDefault }) => [type, value, isDefault])).toEqual([
      ['Description', 'A group.', true],
    ]);
    expect(copy.tags.map(({ name }) => name)).toEqual(['espionage', 'SVR']);
    expect(copy.labels.map(({ name }) => name)).toEqual(['TLP:GREEN']);
    const linked = [...linkedTo(id, 'indicator'), ...linkedTo(id, 'group')];
    expect(linked.map(({ summary, ownerId, rating }) => `${summary} ${ownerId} ${rating}`).toSorted()).toEqual([
      `GoldMax ${circle} null`,
      `a.example.com ${circle} 4`,
      `b.example.com ${circle} 1`,
    ]);
    expect(linked.map(({ id: linkedId }) => linkedId)).toContain(known);
    // Independent: what happens to the original stays with it.
    store.run(ada, 'object.delete', { ids: [apt, ...hosts] });
    expect(view(id).summary).toBe('APT29');
    expect(linkedTo(id, 'indicator')).toHaveLength(2);
    expect(store.verify().problems).toEqual([]);
  });

  it('is undone as a whole and restores the digest', () => {
    const { apt } = scene();
    const before = store.digest();
    const { changeSet } = share(apt, circle);
    expect(store.digest()).not.toBe(before);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('may have another name, and takes nothing along that was not chosen', () => {
    const { apt } = scene();
    const { id } = share(apt, circle, alone, { name: 'The Dukes' });
    const copy = view(id);
    expect(copy).toMatchObject({ summary: 'The Dukes', attributes: [], tags: [] });
    expect([...linkedTo(id, 'indicator'), ...linkedTo(id, 'group')]).toEqual([]);
  });

  it('takes the file body and the hashes of Files along', () => {
    const report = group('Report', 'Paper');
    const { file } = store.run(ada, 'attachment.put', {
      id: report,
      path: writeFile('x', 'p'),
      name: 'p.txt',
      replaces: null,
    });
    const value = `${'a'.repeat(32)} : ${'b'.repeat(40)}`;
    link(report, store.run(ada, 'indicator.create', { ownerId: home, type: 'File', value }).id);
    const { id, tally } = share(report, circle);
    expect(tally.file).toBe(true);
    expect(store.ask(ada, 'attachment.get', { id }).file?.sha256).toBe(file.sha256);
    const [copy] = linkedTo(id, 'indicator');
    expect(view(copy?.id ?? 0).detail).toMatchObject({ hashes: { md5: 'A'.repeat(32), sha1: 'B'.repeat(40) } });
  });
});

describe('what stays behind', () => {
  it('is what carries a chosen label, objects and Attributes alike, counted by reason as in the preview', () => {
    const { apt, malware, hosts } = scene();
    mark(hosts[0] ?? 0, 'TLP:RED');
    mark(malware, 'TLP:RED');
    const attribute = store.run(ada, 'attribute.create', { objectId: apt, type: 'Source', value: 'a friend' });
    store.run(ada, 'securityLabel.applyToAttribute', {
      attributeId: attribute.attributeId,
      labelId: labelId('TLP:RED'),
    });
    const options = { ...all, withoutLabels: [labelId('TLP:RED')] };
    const preview = store.ask(ada, 'sharing.preview', { id: apt, ownerId: circle, options });
    expect(preview.leftOut).toEqual(
      expect.arrayContaining([
        { what: 'Attribute', reason: 'carries TLP:RED', count: 1 },
        { what: 'Group', reason: 'carries TLP:RED', count: 1 },
        { what: 'Indicator', reason: 'carries TLP:RED', count: 1 },
      ]),
    );
    const { id, tally } = share(apt, circle, options);
    expect(preview).toEqual({ ...tally, problem: null });
    expect(linkedTo(id, 'indicator').map(({ summary }) => summary)).toEqual(['b.example.com']);
    expect(linkedTo(id, 'group')).toEqual([]);
    expect(view(id).attributes.map(({ type }) => type)).toEqual(['Description']);
  });

  it('is what carries no label when that is asked for, the Group itself included', () => {
    const { apt, hosts } = scene();
    mark(hosts[1] ?? 0, 'TLP:CLEAR');
    const options = { ...all, withoutUnlabelled: true };
    const { id } = share(apt, circle, options);
    expect(linkedTo(id, 'indicator').map(({ summary }) => summary)).toEqual(['b.example.com']);
    expect(view(id).attributes).toEqual([]);
    const bare = group('Campaign', 'Unlabelled');
    expect(store.ask(ada, 'sharing.preview', { id: bare, ownerId: circle, options }).problem).toContain(
      'no Security Label',
    );
    expect(store.outcome(ada, 'sharing.share', { id: bare, ownerId: circle, options, into: 'new' })).toBe(
      'INVALID_INPUT',
    );
  });

  it('is a label that the other owner does not have, and one of the same name stands for it', () => {
    const own = store.run(ada, 'securityLabel.create', { ownerId: home, name: 'Desk only', color: 'AA0000' }).id;
    const campaign = group('Campaign', 'Labelled');
    store.run(ada, 'securityLabel.apply', { ids: [campaign], labelId: own });
    expect(share(campaign, circle).tally.leftOut).toEqual([
      { what: 'Security Label', reason: 'Sharing Circle has no label Desk only', count: 1 },
    ]);
    store.run(ada, 'securityLabel.create', { ownerId: circle, name: 'desk only', color: 'AA0000' });
    const { id } = share(campaign, circle);
    expect(view(id).labels.map(({ name, ownerId }) => [name, ownerId])).toEqual([['desk only', circle]]);
  });

  it('is an object of another owner, an Attribute Type that is unknown there, and an excluded Indicator', () => {
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    const { apt } = scene();
    link(apt, host('elsewhere.example.net', feed));
    store.run(ada, 'attribute.create', { objectId: apt, type: 'House Style', value: 'x' });
    const list = store.run(ada, 'exclusionList.create', { ownerId: circle, name: 'Partners' }).id;
    store.run(ada, 'exclusionList.add', { id: list, values: [{ type: 'Host', value: 'a.example.com' }] });
    const { tally } = share(apt, circle);
    expect(tally.leftOut).toEqual(
      expect.arrayContaining([
        { what: 'Indicator', reason: 'belongs to another owner', count: 1 },
        { what: 'Attribute', reason: 'Sharing Circle has no Attribute Type House Style', count: 1 },
        { what: 'Indicator', reason: 'is on the exclusion list Partners there', count: 1 },
      ]),
    );
    expect(tally.indicators).toEqual({ created: 1, reused: 0 });
  });
});

describe('sharing into what is there', () => {
  it('a merge adds Attributes without duplicates, Tags and labels, and keeps name, fields and default', () => {
    const { apt } = scene();
    const theirs = group('Intrusion Set', 'Cozy Bear', circle);
    store.run(ada, 'attribute.create', { objectId: theirs, type: 'Description', value: 'Theirs.', isDefault: true });
    store.run(ada, 'attribute.create', { objectId: theirs, type: 'Source', value: 'kept' });
    mark(theirs, 'TLP:AMBER');
    share(apt, circle, all, { into: 'merge', targetId: theirs });
    share(apt, circle, all, { into: 'merge', targetId: theirs });
    const merged = view(theirs);
    expect(merged.summary).toBe('Cozy Bear');
    expect(merged.attributes.map(({ value, isDefault }) => `${value} ${isDefault}`).toSorted()).toEqual([
      'A group. false',
      'Theirs. true',
      'kept false',
    ]);
    expect(merged.labels.map(({ name }) => name).sort()).toEqual(['TLP:AMBER', 'TLP:GREEN']);
    expect(linkedTo(theirs, 'indicator')).toHaveLength(2);
  });

  it('a merge is refused into another type or another owner', () => {
    const { apt } = scene();
    const outcome = (targetId?: number) =>
      store.outcome(ada, 'sharing.share', { id: apt, ownerId: circle, options: all, into: 'merge', targetId });
    expect(outcome(group('Campaign', 'C', circle))).toBe('INVALID_INPUT');
    expect(outcome(group('Intrusion Set', 'D', home))).toBe('INVALID_INPUT');
    expect(outcome()).toBe('INVALID_INPUT');
  });

  it('sharing again brings the earlier copy up to date and makes no second one', () => {
    const { apt, malware } = scene();
    const first = share(apt, circle);
    const { version } = view(apt);
    store.run(ada, 'group.update', { id: apt, version, fields: { firstSeen: 1000 } });
    store.run(ada, 'attribute.create', { objectId: apt, type: 'Description', value: 'Newer.', isDefault: true });
    const added = host('c.example.com');
    link(apt, added);
    const targets = store.ask(ada, 'sharing.targets', { id: apt });
    expect(targets.find(({ ownerId }) => ownerId === circle)?.earlier).toMatchObject({
      id: first.id,
      summary: 'APT29',
      options: all,
    });
    const again = share(apt, circle, all, { into: 'update' });
    expect(again.id).toBe(first.id);
    expect(again.tally).toMatchObject({
      indicators: { created: 1, reused: 2 },
      groups: { created: 0, reused: 1 },
    });
    const copy = view(first.id);
    expect(copy.detail).toMatchObject({ fields: { firstSeen: 1000 } });
    expect(copy.attributes.map(({ value, isDefault }) => `${value} ${isDefault}`).toSorted()).toEqual([
      'A group. false',
      'Newer. true',
    ]);
    expect(linkedTo(first.id, 'indicator')).toHaveLength(3);
    const history = store.ask(ada, 'sharing.history', { id: apt });
    expect(history.to).toMatchObject([{ id: first.id, ownerId: circle, by: 'ada', mode: 'contribute', along: false }]);
    expect(store.ask(ada, 'sharing.history', { id: first.id }).from).toMatchObject([{ id: apt, ownerId: home }]);
    expect(store.ask(ada, 'sharing.history', { id: malware }).to).toMatchObject([{ ownerId: circle, along: true }]);
  });

  it('sharing again without an earlier copy is refused with what to do instead', () => {
    const { apt } = scene();
    expect(() => share(apt, circle, all, { into: 'update' })).toThrow(/Share it as a new Group/);
  });
});

describe('directions', () => {
  it('are copy to an Organization, contribute to a Community or from an Organization to a Source; nothing leaves a Source but by copy', () => {
    const other = store.addOwner('community', 'Second Circle');
    const elsewhere = store.addOwner('organization', 'Elsewhere');
    const owners = { home, circle, other, feed, elsewhere };
    const done = Object.entries(owners).flatMap(([from, fromId]) => {
      const id = group('Campaign', `From ${from}`, fromId);
      return Object.entries(owners)
        .filter(
          ([, ownerId]) => store.outcome(ada, 'sharing.share', { id, ownerId, options: alone, into: 'new' }) === 'done',
        )
        .map(([to]) => `${from} to ${to}`);
    });
    expect(done).toEqual([
      'home to circle',
      'home to other',
      'home to feed',
      'circle to home',
      'circle to other',
      'circle to elsewhere',
      'other to home',
      'other to circle',
      'other to elsewhere',
      'feed to home',
      'feed to elsewhere',
      'elsewhere to circle',
      'elsewhere to other',
      'elsewhere to feed',
    ]);
  });

  it('private Indicators are copied home and never contributed', () => {
    store.run(ada, 'setting.set', { name: 'privateIndicators', on: true });
    const apt = group('Intrusion Set', 'APT29');
    link(apt, host('secret.example.com', home, { privateFlag: true }));
    expect(share(apt, circle).tally.leftOut).toEqual([{ what: 'Indicator', reason: 'is private', count: 1 }]);
    const theirs = group('Intrusion Set', 'APT30', circle);
    link(theirs, host('theirs.example.com', circle, { privateFlag: true }));
    expect(share(theirs, home).tally).toMatchObject({ leftOut: [], indicators: { created: 1, reused: 0 } });
  });
});

describe('rights', () => {
  it('Copy Data is needed in both owners', () => {
    const { apt } = scene();
    const sharer = store.addUser('sharer', 'Sharing User');
    const standard = store.addUser('standard', 'Standard User');
    const request = { id: apt, ownerId: circle, options: alone, into: 'new' as const };
    store.setRole('standard', 'Sharing Circle', 'Contributor');
    expect(store.outcome(standard, 'sharing.share', request)).toBe('FORBIDDEN');
    store.setRole('sharer', 'Sharing Circle', 'Commenter');
    expect(store.outcome(sharer, 'sharing.share', request)).toBe('FORBIDDEN');
    expect(store.ask(sharer, 'sharing.targets', { id: apt })[0]?.right.reason).toContain('Copy Data: Allowed');
    store.setRole('sharer', 'Sharing Circle', 'Contributor');
    expect(store.outcome(sharer, 'sharing.share', request)).toBe('done');
    store.setRole('sharer', 'Sharing Circle', null);
    expect(store.outcome(sharer, 'sharing.share', request)).toBe('NOT_FOUND');
    // What she contributed is there, but no longer hers to see.
    expect(store.ask(sharer, 'sharing.history', { id: apt }).to).toEqual([]);
    expect(store.ask(sharer, 'sharing.targets', { id: apt })).toEqual([]);
  });

  it('nobody learns from a preview what is in an owner that is closed to them', () => {
    const { apt } = scene();
    host('a.example.com', circle);
    const request = { id: apt, ownerId: circle, options: all };
    const outsider = store.addUser('outsider', 'Sharing User');
    const previewOf = () => store.ask(outsider, 'sharing.preview', request);
    expect(previewOf).toThrow(/you have no role in it/);
    store.setRole('outsider', 'Sharing Circle', 'Banned');
    expect(previewOf).toThrow(/closes all threat intelligence/);
    store.setRole('outsider', 'Sharing Circle', 'Contributor');
    expect(previewOf()).toMatchObject({ indicators: { created: 1, reused: 1 }, problem: null });
  });

  it('what goes along needs its own right there; the preview says which, and nothing is half done', () => {
    store.run(ada, 'role.create', {
      scope: 'community',
      name: 'Courier',
      levels: { ...sharingLevels, 'intel.indicator': 'Read' },
    });
    const courier = store.addUser('courier', 'Sharing User');
    store.setRole('courier', 'Sharing Circle', 'Courier');
    const { apt } = scene();
    const request = { id: apt, ownerId: circle, options: all };
    expect(store.ask(courier, 'sharing.preview', request).problem).toContain('Needs Indicator: Create or Full');
    const before = store.digest();
    expect(store.outcome(courier, 'sharing.share', { ...request, into: 'new' })).toBe('FORBIDDEN');
    expect(store.digest()).toBe(before);
    expect(
      store.outcome(courier, 'sharing.share', { ...request, into: 'new', options: { ...all, indicators: [] } }),
    ).toBe('done');
  });
});
