import { beforeEach, describe, expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { BulkAction } from '../../shared/contract/potential.ts';
import { PotentialWorld } from '../support/potential-world.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let world: PotentialWorld;
let kase: number;
beforeEach(() => {
  store = new TestStore();
  world = new PotentialWorld(store);
  kase = world.case('Token theft');
});

const ids = (caseId = kase): number[] => Object.keys(world.suggested(caseId)).map(Number);
const eventsOf = (caseId: number): string[] =>
  rows<{ text: string }>(store.db, 'SELECT text FROM case_system_event WHERE case_id = ? ORDER BY id', [caseId]).map(
    ({ text }) => text,
  );

describe('the order of suggestions', () => {
  it('is by number of reasons, then rarity, then rating times confidence', () => {
    const [twice, rare, known, common] = [1, 2, 3, 4].map((n) => world.indicator('Host', `h${n}.example`));
    for (const n of [1, 2, 3, 4]) world.artifact(kase, 'Host', `h${n}.example`);
    const group = world.group('Winter');
    world.link(group, kase, twice ?? 0);
    for (const n of [3, 4]) world.artifact(world.case(`Other ${n}`), 'Host', `h${n}.example`);
    const { version } = store.ask(store.adaId, 'object.get', { id: known ?? 0 });
    store.run(store.adaId, 'indicator.update', { id: known ?? 0, version, fields: { rating: 4, confidence: 90 } });
    const { rows: list } = world.list(kase);
    expect(list.filter(({ kind }) => kind === 'indicator').map(({ id }) => id)).toEqual([twice, rare, known, common]);
    expect(list.find(({ id }) => id === known)?.rarity).toEqual({ cases: 2, exact: true });
  });
});

describe('accepting suggestions', () => {
  it('associates every copy in one change, says so on the timeline, and is undone as one', () => {
    const circle = store.addOwner('community', 'Circle');
    world.crossOwner(true);
    world.enable(circle);
    const copies = [world.indicator('Host', 'bad.com'), world.indicator('Host', 'bad.com', circle)];
    const other = world.case('Beacon');
    for (const id of [kase, other]) world.artifact(id, 'Host', 'bad.com');
    const suggestions = [copies[0] ?? 0, other];
    const { changeSet, created } = store.run(store.adaId, 'potential.accept', { id: kase, suggestions });
    expect(created).toBe(3);
    expect(ids()).toEqual([]);
    expect(store.ask(store.adaId, 'association.counts', { id: kase }).total).toBe(3);
    expect([eventsOf(kase).at(-1), eventsOf(other).at(-1)]).toEqual(['Associated {0}, {1}, {2}', 'Associated {0}']);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(ids()).toHaveLength(2);
  });

  it('is refused for what is not suggested, and for who may not associate', () => {
    const host = world.indicator('Host', 'bad.com');
    const rolf = store.addUser('rolf', 'Read Only User');
    const input = { id: kase, suggestions: [host] };
    expect(store.outcome(store.adaId, 'potential.accept', input)).toBe('CONFLICT');
    world.artifact(kase, 'Host', 'bad.com');
    expect(store.outcome(rolf, 'potential.accept', input)).toBe('FORBIDDEN');
    expect(store.outcome(rolf, 'potential.dismiss', { ...input, reason: 'no' })).toBe('FORBIDDEN');
    expect(store.outcome(store.adaId, 'potential.accept', input)).toBe('done');
  });
});

describe('a dismissed suggestion', () => {
  it('is gone with its reason, comes back by undo and by restoring', () => {
    const host = world.indicator('Host', 'bad.com');
    world.artifact(kase, 'Host', 'bad.com');
    const dismiss = () =>
      store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'Sinkhole' });
    const { changeSet } = dismiss();
    expect(ids()).toEqual([]);
    expect(world.list(kase).dismissed).toBe(1);
    expect(eventsOf(kase).at(-1)).toBe('Dismissed the suggestion {0}: Sinkhole');
    const page = { id: kase, offset: 0, limit: 10 };
    expect(store.ask(store.adaId, 'potential.dismissed', page).rows).toMatchObject([
      { id: host, reason: 'Sinkhole', by: 'ada' },
    ]);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(ids()).toEqual([host]);
    dismiss();
    store.run(store.adaId, 'potential.restore', { id: kase, suggestions: [host] });
    expect(ids()).toEqual([host]);
    expect(store.outcome(store.adaId, 'potential.restore', { id: kase, suggestions: [host] })).toBe('CONFLICT');
  });

  it('is not named once more by a reason that looks like its place in the line', () => {
    const host = world.indicator('Host', 'bad.com');
    world.artifact(kase, 'Host', 'bad.com');
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'See {0}' });
    expect(eventsOf(kase).at(-1)).toBe('Dismissed the suggestion {0}: See (0)');
  });

  it('returns with new evidence only, marked with the reason of its dismissal', () => {
    const host = world.indicator('Host', 'bad.com');
    const first = world.artifact(kase, 'Host', 'bad.com');
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'Sinkhole' });
    store.run(store.adaId, 'artifact.delete', { ids: [first] });
    world.artifact(kase, 'Host', 'BAD.com');
    expect(ids()).toEqual([]);
    world.link(world.group('Winter'), host, kase);
    const [row] = world.list(kase).rows;
    expect(row).toMatchObject({ id: host, reasonCount: 2, dismissedBefore: { reason: 'Sinkhole' } });
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'Still' });
    expect(ids()).toEqual([]);
    expect(world.list(kase).dismissed).toBe(1);
  });

  it('stays dismissed when its File becomes another one; whoever merged them takes that back without seeing the Case', () => {
    const [gone, kept] = [world.indicator('File', 'A'.repeat(32)), world.indicator('File', 'B'.repeat(40))];
    world.artifact(kase, 'File Hash', 'A'.repeat(32));
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [gone], reason: 'Sinkhole' });
    // The only viewer of this Case.
    const viewers = [store.adaId] as Input<'case.setViewers'>['viewers'];
    store.run(store.adaId, 'case.setViewers', {
      id: kase,
      version: store.ask(store.adaId, 'case.get', { id: kase }).version,
      viewers,
    });
    const merger = store.addUser('mara', 'Organization Administrator');
    const versionOf = (id: number) => store.ask(merger, 'object.get', { id }).version;
    const before = store.digest();
    const { changeSet } = store.run(merger, 'file.merge', {
      id: kept,
      other: gone,
      version: versionOf(kept),
      otherVersion: versionOf(gone),
    });
    expect([ids(), world.list(kase).dismissed]).toEqual([[], 1]);
    store.run(merger, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('stays dismissed in its copies, and in no other Case', () => {
    const circle = store.addOwner('community', 'Circle');
    world.crossOwner(true);
    world.enable(circle);
    const host = world.indicator('Host', 'bad.com');
    const other = world.case('Beacon');
    for (const id of [kase, other]) world.artifact(id, 'Host', 'bad.com');
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'Sinkhole' });
    world.indicator('Host', 'bad.com', circle);
    expect(ids()).toEqual([other]);
    expect(ids(other)).toEqual([host, kase].sort((a, b) => a - b));
  });
});

describe('noise', () => {
  it('of values on exclusion lists is left out, with the number of Artifacts', () => {
    world.indicator('Address', '8.8.8.8');
    const other = world.case('Beacon');
    for (const id of [kase, other]) world.artifact(id, 'IP Address', '8.8.8.8');
    for (const id of [kase, other]) world.artifact(id, 'IP Address', '10.1.2.3');
    const answer = world.list(kase);
    expect(answer.rows).toEqual([]);
    expect(answer.artifacts).toMatchObject({ suggesting: 0, excluded: 2 });
  });

  it('of a value in more than 200 Cases is one line', () => {
    const host = world.indicator('Host', 'bad.com');
    world.artifact(kase, 'Host', 'bad.com');
    for (let n = 0; n < 200; n += 1) world.artifact(world.case(`C${n}`), 'Host', 'bad.com');
    const answer = world.list(kase);
    expect(answer.rows.map(({ id }) => id)).toEqual([host]);
    expect(answer.rows[0]?.rarity).toEqual({ cases: 200, exact: false });
    expect(answer.common).toMatchObject([{ artifact: { value: 'bad.com' }, cases: 200 }]);
  });

  it('of an object with many associations is its newest fifty, and the answer says so', () => {
    const group = world.group('Feed');
    const hosts = Array.from({ length: 60 }, (_each, n) => world.indicator('Host', `h${n}.example`));
    world.link(group, kase, ...hosts);
    const answer = world.list(kase);
    expect(answer.rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual(hosts.slice(10));
    expect(answer.cuts).toMatchObject([{ what: 'indicator', via: { id: group }, shown: 50, of: 60, exact: true }]);
    expect(answer.counts[0]).toEqual({ kind: 'indicator', total: 50, exact: false });
    // What is dealt with makes room for what is older.
    store.run(store.adaId, 'potential.accept', { id: kase, suggestions: hosts.slice(30) });
    expect(ids()).toEqual(hosts.slice(0, 30));
  });
});

describe('bulk actions on potentially associated Cases', () => {
  let others: number[];
  beforeEach(() => {
    others = ['Beacon', 'Phish'].map((name) => world.case(name));
    for (const id of [kase, ...others]) world.artifact(id, 'Host', 'bad.com');
  });
  const act = (action: BulkAction, cases = others) => ({ id: kase, cases, act: action });
  const get = (id: number) => store.ask(store.adaId, 'case.get', { id });

  it('are one change with one event in each Case touched, and one undo', () => {
    const { id: noteId } = store.run(store.adaId, 'caseNote.create', {
      caseId: kase,
      element: { kind: 'case' },
      body: 'Rotate',
    });
    const actions: BulkAction[] = [
      { action: 'setSeverity', severity: 'Critical' },
      { action: 'assign', assignee: { kind: 'user', id: store.adaId } },
      { action: 'tag', tag: 'wave 2' },
      { action: 'copyNote', noteId },
      { action: 'close', resolution: 'Escalated' },
      { action: 'associate' },
    ];
    for (const action of actions) {
      const before = [store.digest(), ...others.map((id) => eventsOf(id).length)];
      const { changeSet, changed } = store.run(store.adaId, 'potential.bulkAct', act(action));
      expect([action.action, changed]).toEqual([action.action, 2]);
      expect(others.map((id) => eventsOf(id).length)).toEqual(before.slice(1).map((n) => Number(n) + 1));
      const undone = store.run(store.adaId, 'changeSet.undo', { id: changeSet });
      store.run(store.adaId, 'changeSet.undo', { id: undone.changeSet });
    }
    expect(others.map((id) => get(id))).toMatchObject([
      { severity: 'Critical', status: 'Closed', resolution: 'Escalated', assignee: { id: store.adaId } },
      { severity: 'Critical', status: 'Closed', resolution: 'Escalated', assignee: { id: store.adaId } },
    ]);
    expect(ids()).toEqual([]);
  });

  it('close none while a required task of one is open, and name the Cases', () => {
    store.run(store.adaId, 'caseTask.create', { caseId: others[1] ?? 0, name: 'Rotate key', required: true });
    expect(() => store.run(store.adaId, 'potential.bulkAct', act({ action: 'close', resolution: 'Rejected' }))).toThrow(
      /Phish \(Rotate key\)/,
    );
    expect(others.map((id) => get(id).status)).toEqual(['Open', 'Open']);
  });

  it('are for Organization Administrators, and for Cases that are suggested', () => {
    const mara = store.addUser('mara', 'Standard User');
    const olga = store.addUser('olga', 'Organization Administrator');
    const input = act({ action: 'setSeverity', severity: 'High' });
    expect(store.outcome(mara, 'potential.bulkAct', input)).toBe('FORBIDDEN');
    expect(store.outcome(olga, 'potential.bulkAct', input)).toBe('done');
    const stranger = world.case('Stranger');
    expect(store.outcome(olga, 'potential.bulkAct', { ...input, cases: [stranger] })).toBe('CONFLICT');
  });
});

describe('the other side', () => {
  const side = (id: number, userId = store.adaId) => store.ask(userId, 'potential.ofObject', { id });

  it('suggests to a Group the Cases and Artifacts that its Indicators lead to, by the setting', () => {
    const [host, group] = [world.indicator('Host', 'bad.com'), world.group('Winter')];
    world.link(host, group);
    const artifact = world.artifact(kase, 'Host', 'bad.com');
    const linked = world.case('Linked');
    const attached = world.artifact(linked, 'Port', '443');
    world.link(host, linked, attached);
    const sides = () => {
      const answer = side(group);
      return [answer?.cases, answer?.artifacts].map((list) => list?.map(({ object }) => object.id));
    };
    expect(sides()).toEqual([
      [linked, kase],
      [attached, artifact],
    ]);
    world.mode('matched');
    expect(sides()).toEqual([[kase], [artifact]]);
    world.mode('associated');
    expect(sides()).toEqual([[linked], [attached]]);
    world.mode('off');
    expect(sides()).toEqual([[], []]);
  });

  it('agrees with the Case about an Indicator, dismissals included, and is absent where nothing can be suggested', () => {
    const circle = store.addOwner('community', 'Circle');
    const host = world.indicator('Host', 'bad.com', circle);
    world.artifact(kase, 'Host', 'bad.com');
    expect(side(host)).toBeNull();
    world.crossOwner(true);
    expect(side(host)).toBeNull();
    world.enable(circle);
    expect(side(host)?.cases).toMatchObject([{ object: { id: kase }, reasons: [{ source: 'matchedIndicator' }] }]);
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'no' });
    expect(side(host)?.cases).toEqual([]);
    store.run(store.adaId, 'setting.set', { name: 'workflow', on: false });
    expect(side(host)).toBeNull();
  });
});

describe('a Case in which something was dismissed', () => {
  it('is suggested to it again when the Case suggests it again, for new evidence', () => {
    const host = world.indicator('Host', 'bad.com');
    world.artifact(kase, 'Host', 'bad.com');
    const side = () => store.ask(store.adaId, 'potential.ofObject', { id: host })?.cases.map(({ object }) => object.id);
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'no' });
    expect(side()).toEqual([]);
    world.link(world.group('Winter'), host, kase);
    expect([ids(), side()]).toEqual([[host], [kase]]);
    store.run(store.adaId, 'potential.dismiss', { id: kase, suggestions: [host], reason: 'no' });
    expect(side()).toEqual([]);
  });
});

describe('the settings', () => {
  it('of an Organization are its administrators’, and undone', () => {
    const circle = store.addOwner('community', 'Circle');
    const mara = store.addUser('mara', 'Standard User');
    const input = { organizationId: store.northgateId, ownerId: circle, on: true };
    expect(store.outcome(mara, 'potential.setOwner', input)).toBe('FORBIDDEN');
    const { changeSet } = store.run(store.adaId, 'potential.setOwner', input);
    const isOn = () => store.ask(store.adaId, 'potential.settings', {}).organizations[0]?.owners[0]?.on;
    expect(isOn()).toBe(true);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(isOn()).toBe(false);
  });
});
