import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

const md5 = (n: number): string => n.toString(16).padStart(32, 'a');
const sha1 = (n: number): string => n.toString(16).padStart(40, 'b');
const sha256 = (n: number): string => n.toString(16).padStart(64, 'c');
const drop = 42;

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  owner = store.northgateId;
});

const indicator = (type: 'File' | 'Host' | 'Mutex', value: string, ownerId = owner): number =>
  store.run(ada, 'indicator.create', { ownerId, type, value }).id;
const versionOf = (id: number) => store.ask(ada, 'object.get', { id }).version;
const link = (id: number, other: number, type: number, primary?: 'this' | 'other') =>
  store.run(ada, 'association.create', { id, others: [other], type, ...(primary === undefined ? {} : { primary }) });
const merge = (id: number, other: number) =>
  store.run(ada, 'file.merge', { id, other, version: versionOf(id), otherVersion: versionOf(other) });

describe('the behaviour of a File', () => {
  it('has its actions, those that act on it, and what the Files among them do', () => {
    const [loader, payload, parent] = [indicator('File', md5(1)), indicator('File', md5(2)), indicator('File', md5(3))];
    const [host, mutex] = [indicator('Host', 'c2.example.com'), indicator('Mutex', 'once')];
    link(loader, payload, drop, 'this');
    link(parent, loader, drop, 'this');
    link(loader, host, 41);
    link(payload, mutex, 44);
    // Where a File was downloaded from is nothing that it does.
    const url = store.run(ada, 'indicator.create', { ownerId: owner, type: 'URL', value: 'https://example.com/x' }).id;
    link(url, loader, 16);
    const { nodes, edges, bounded } = store.ask(ada, 'behavior.graph', { id: loader });
    expect(new Map(nodes.map(({ object, ring }) => [Number(object.id), ring]))).toEqual(
      new Map([
        [loader, 0],
        [payload, 1],
        [parent, 1],
        [host, 1],
        [mutex, 2],
      ]),
    );
    const told = edges.map(({ from, to, typeName }) => `${from} ${typeName} ${to}`).sort();
    expect(told).toEqual(
      [
        `${loader} File Drop ${payload}`,
        `${parent} File Drop ${loader}`,
        `${loader} File DNS Query ${host}`,
        `${payload} File Mutex ${mutex}`,
      ].sort(),
    );
    expect(bounded).toBe(false);
  });

  it('says when there is more than it draws', () => {
    const loader = indicator('File', md5(1));
    const hosts = Array.from({ length: 70 }, (_, n) => indicator('Host', `h${n}.example.com`));
    store.run(ada, 'association.create', { id: loader, others: hosts, type: 41 });
    const { nodes, bounded } = store.ask(ada, 'behavior.graph', { id: loader });
    expect(nodes).toHaveLength(61);
    expect(bounded).toBe(true);
  });

  it('draws no more than ninety objects around its Files, and says that there are more', () => {
    const loader = indicator('File', md5(1));
    for (let n = 0; n < 7; n += 1) {
      const payload = indicator('File', md5(10 + n));
      const hosts = Array.from({ length: 13 }, (_, each) => indicator('Host', `h${n}-${each}.example.com`));
      store.run(ada, 'association.create', { id: payload, others: hosts, type: 41 });
      link(loader, payload, drop, 'this');
    }
    const { nodes, bounded } = store.ask(ada, 'behavior.graph', { id: loader });
    expect(nodes.filter(({ ring }) => ring === 2)).toHaveLength(90);
    expect(bounded).toBe(true);
  });

  it('shows nothing of owners that the reader may not see', () => {
    const closed = store.addOwner('community', 'Closed');
    store.run(ada, 'setting.set', { name: 'crossOwner', on: true });
    const loader = indicator('File', md5(1));
    link(loader, indicator('Host', 'secret.example.com', closed), 41);
    const reader = store.addUser('rita', 'Read Only User');
    expect(store.ask(reader, 'behavior.graph', { id: loader })).toMatchObject({ edges: [], bounded: false });
    expect(store.ask(ada, 'behavior.graph', { id: loader }).edges).toHaveLength(1);
  });
});

describe('adding an action to a File', () => {
  it('makes the Indicator of a defanged value in the same change set, and finds it the next time', () => {
    const [loader, dropper] = [indicator('File', md5(1)), indicator('File', md5(2))];
    const added = store.run(ada, 'behavior.add', {
      id: loader,
      type: 41,
      otherType: 'Host',
      value: 'c2[.]example[.]com',
    });
    expect(added.created).toBe(true);
    expect(store.ask(ada, 'object.get', { id: added.otherId }).summary).toBe('c2.example.com');
    expect(
      store.outcome(ada, 'behavior.add', { id: loader, type: 41, otherType: 'Host', value: 'c2.example.com' }),
    ).toBe('CONFLICT');
    expect(
      store.run(ada, 'behavior.add', { id: dropper, type: 41, otherType: 'Host', value: 'c2.example.com' }),
    ).toMatchObject({ otherId: added.otherId, created: false });
    store.run(ada, 'object.delete', { ids: [dropper] });
    store.run(ada, 'changeSet.undo', { id: added.changeSet });
    expect(store.ask(ada, 'behavior.graph', { id: loader }).edges).toEqual([]);
  });

  it('is refused as a whole for a value or a type that does not fit', () => {
    const loader = indicator('File', md5(1));
    const before = store.digest();
    expect(store.outcome(ada, 'behavior.add', { id: loader, type: 41, otherType: 'Host', value: 'no host' })).toBe(
      'INVALID_INPUT',
    );
    expect(store.outcome(ada, 'behavior.add', { id: loader, type: 41, otherType: 'Mutex', value: 'once' })).toBe(
      'INVALID_INPUT',
    );
    expect(store.digest()).toBe(before);
  });
});

describe('file occurrences', () => {
  it('are added, changed and deleted, each change undone to the byte', () => {
    const id = indicator('File', md5(1));
    const before = store.digest();
    const added = store.run(ada, 'fileOccurrence.create', { id, fileName: 'a.exe', date: 5 });
    const second = store.digest();
    const changed = store.run(ada, 'fileOccurrence.update', {
      occurrenceId: added.occurrenceId,
      path: 'C:\\x',
      fileName: null,
    });
    expect(store.ask(ada, 'fileOccurrence.list', { id, offset: 0, limit: 10 })).toMatchObject({
      rows: [{ fileName: null, path: 'C:\\x', date: 5, by: 'ada' }],
      total: 1,
    });
    const third = store.digest();
    const gone = store.run(ada, 'fileOccurrence.delete', { occurrenceIds: [added.occurrenceId] });
    expect(store.ask(ada, 'fileOccurrence.list', { id, offset: 0, limit: 10 }).total).toBe(0);
    store.run(ada, 'changeSet.undo', { id: gone.changeSet });
    expect(store.digest()).toBe(third);
    store.run(ada, 'changeSet.undo', { id: changed.changeSet });
    expect(store.digest()).toBe(second);
    store.run(ada, 'changeSet.undo', { id: added.changeSet });
    expect(store.digest()).toBe(before);
  });

  it('say at least one thing, and belong to Files only', () => {
    const id = indicator('File', md5(1));
    expect(store.outcome(ada, 'fileOccurrence.create', { id })).toBe('INVALID_INPUT');
    expect(store.outcome(ada, 'fileOccurrence.create', { id: indicator('Host', 'a.example.com'), path: '/x' })).toBe(
      'INVALID_INPUT',
    );
    const { occurrenceId } = store.run(ada, 'fileOccurrence.create', { id, path: '/x' });
    expect(store.outcome(ada, 'fileOccurrence.update', { occurrenceId, path: null })).toBe('INVALID_INPUT');
  });

  it('are seen by readers and changed by who may change the Indicator', () => {
    const id = indicator('File', md5(1));
    const { occurrenceId } = store.run(ada, 'fileOccurrence.create', { id, path: '/x' });
    const reader = store.addUser('rita', 'Read Only User');
    expect(store.ask(reader, 'fileOccurrence.list', { id, offset: 0, limit: 5 }).right.allowed).toBe(false);
    for (const [method, input] of [
      ['fileOccurrence.create', { id, path: '/y' }],
      ['fileOccurrence.update', { occurrenceId, path: '/y' }],
      ['fileOccurrence.delete', { occurrenceIds: [occurrenceId] }],
    ] as const)
      expect(store.outcome(reader, method, input), method).toBe('FORBIDDEN');
  });
});

describe('merging two Files', () => {
  it('keeps every hash, attribute, Tag, label, association, occurrence and report of both in one File; undo restores both to the byte', () => {
    const [kept, gone] = [indicator('File', sha256(1)), indicator('File', `${md5(1)} : ${sha1(1)}`)];
    const [host, group] = [
      indicator('Host', 'c2.example.com'),
      store.run(ada, 'group.create', { ownerId: owner, type: 'Malware', name: 'Loader' }).id,
    ];
    store.run(ada, 'attribute.create', { objectId: kept, type: 'Description', value: 'kept', isDefault: true });
    store.run(ada, 'attribute.create', { objectId: gone, type: 'Description', value: 'gone', isDefault: true });
    store.run(ada, 'attribute.create', { objectId: gone, type: 'Source', value: 'mail' });
    store.run(ada, 'tag.apply', { ids: [kept, gone], names: ['both'] });
    store.run(ada, 'tag.apply', { ids: [gone], names: ['second'] });
    const [label] = store.ask(ada, 'securityLabel.list', {});
    store.run(ada, 'securityLabel.apply', { ids: [gone], labelId: label?.id ?? 0 });
    link(gone, host, 41);
    link(kept, gone, drop, 'this');
    store.run(ada, 'association.create', { id: gone, others: [group] });
    store.run(ada, 'association.create', { id: kept, others: [group] });
    store.run(ada, 'fileOccurrence.create', { id: gone, path: '/tmp/x' });
    // By the same user on the same day: it counts once in what they become.
    for (const id of [kept, gone]) store.run(ada, 'indicator.reportFalsePositive', { id });
    store.run(ada, 'indicator.reportObservations', { id: kept, count: 2 });
    store.run(ada, 'indicator.reportObservations', { id: gone, count: 3 });
    const before = store.digest();

    const { changeSet } = merge(kept, gone);
    const file = store.ask(ada, 'object.get', { id: kept });
    expect(file.detail).toMatchObject({
      hashes: { md5: md5(1).toUpperCase(), sha1: sha1(1).toUpperCase(), sha256: sha256(1).toUpperCase() },
      falsePositives: 1,
      observations: 5,
    });
    expect(file.summary).toBe(`${md5(1)} : ${sha1(1)} : ${sha256(1)}`.toUpperCase());
    expect(new Map(file.attributes.map(({ value, isDefault }) => [value, isDefault]))).toEqual(
      new Map([
        ['gone', false],
        ['kept', true],
        ['mail', false],
      ]),
    );
    expect(file.attributes).toHaveLength(3);
    expect(file.tags.map(({ name }) => name).sort()).toEqual(['both', 'second']);
    expect(file.labels.map(({ name }) => name)).toEqual([label?.name]);
    expect(store.ask(ada, 'association.counts', { id: kept }).total).toBe(4);
    expect(store.ask(ada, 'behavior.graph', { id: kept }).edges).toMatchObject([{ from: kept, to: host }]);
    expect(store.ask(ada, 'fileOccurrence.list', { id: kept, offset: 0, limit: 5 }).total).toBe(1);
    expect(store.outcome(ada, 'file.removeHash', { id: gone, version: 1, algorithm: 'md5' })).toBe('NOT_FOUND');
    expect(store.verify().problems).toEqual([]);

    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
    expect(store.verify().problems).toEqual([]);
  });

  it('keeps the labels of both equal Attributes, the private flag of either and a judgement against none', () => {
    store.run(ada, 'setting.set', { name: 'privateIndicators', on: true });
    const [kept, gone] = [indicator('File', sha256(1)), indicator('File', md5(1))];
    const [red, amber] = store.ask(ada, 'securityLabel.list', {});
    const attribute = (objectId: number) =>
      store.run(ada, 'attribute.create', { objectId, type: 'Source', value: 'mail' }).attributeId;
    const labelled = (attributeId: number, labelId: number | undefined) =>
      store.run(ada, 'securityLabel.applyToAttribute', { attributeId, labelId: labelId ?? 0 });
    labelled(attribute(kept), red?.id);
    labelled(attribute(gone), amber?.id);
    store.run(ada, 'indicator.update', { id: gone, version: versionOf(gone), fields: { privateFlag: true } });
    const requirement = store.run(ada, 'intelRequirement.create', {
      ownerId: owner,
      text: 'Which files?',
      fields: {
        uniqueId: 'IR-1',
        subtype: 'Research Requirement (RR)',
        keywordSections: [{ compareValue: 'includes', keywords: ['aaaa', 'cccc'] }],
      },
    }).id;
    store.run(ada, 'requirementResult.refresh', { id: requirement });
    store.run(ada, 'requirementResult.mark', { id: requirement, objects: [gone], state: 'archived' });
    const before = store.digest();

    const { changeSet } = merge(kept, gone);
    const file = store.ask(ada, 'object.get', { id: kept });
    expect(file.attributes).toHaveLength(1);
    expect(new Set(file.attributes[0]?.labels.map(({ name }) => name))).toEqual(new Set([red?.name, amber?.name]));
    expect(file.detail).toMatchObject({ fields: { privateFlag: true } });
    const results = store.ask(ada, 'requirementResult.list', {
      id: requirement,
      state: 'archived',
      offset: 0,
      limit: 9,
    });
    expect(results.rows.map(({ object }) => Number(object.id))).toEqual([kept]);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('keeps the posts about either', () => {
    const [kept, gone] = [indicator('File', sha256(1)), indicator('File', md5(1))];
    for (const id of [kept, gone]) store.run(ada, 'post.create', { ownerId: owner, body: `#${id}`, objects: [id] });
    merge(kept, gone);
    const { posts } = store.ask(ada, 'post.list', { objectId: kept, offset: 0, limit: 9 });
    expect(posts.map(({ body }) => body)).toEqual([`#${gone}`, `#${kept}`]);
  });

  it('keeps the direction of file actions whichever of the two is older', () => {
    const [older, middle, newer] = [indicator('File', md5(1)), indicator('File', md5(9)), indicator('File', sha1(1))];
    link(older, middle, drop, 'this');
    merge(newer, older);
    expect(store.ask(ada, 'behavior.graph', { id: newer }).edges).toMatchObject([{ from: newer, to: middle }]);
  });

  it('is refused for Files with hashes of one kind, of two owners, of itself, and without the right to delete', () => {
    const [a, b, c] = [indicator('File', md5(1)), indicator('File', md5(2)), indicator('File', sha1(1))];
    const other = store.addOwner('community', 'Circle');
    const elsewhere = indicator('File', sha256(1), other);
    const attempt = (userId: number, id: number, second: number) =>
      store.outcome(userId, 'file.merge', {
        id,
        other: second,
        version: versionOf(id),
        otherVersion: versionOf(second),
      });
    expect(attempt(ada, a, b)).toBe('INVALID_INPUT');
    expect(attempt(ada, a, elsewhere)).toBe('INVALID_INPUT');
    expect(attempt(ada, a, a)).toBe('INVALID_INPUT');
    expect(store.ask(ada, 'file.mergePreview', { id: a, other: b }).problem).toContain('md5');
    expect(attempt(store.addUser('rita', 'Read Only User'), a, c)).toBe('FORBIDDEN');
    expect(
      store.outcome(ada, 'file.merge', { id: a, other: c, version: versionOf(a) - 1, otherVersion: versionOf(c) }),
    ).toBe('STALE');
    expect(
      store.outcome(ada, 'file.merge', { id: a, other: c, version: versionOf(a), otherVersion: versionOf(c) - 1 }),
    ).toBe('STALE');
    expect(attempt(ada, a, c)).toBe('done');
  });

  it('is proposed with the File that was changed last as the one that stays', () => {
    const [a, b] = [indicator('File', md5(1)), indicator('File', sha1(1))];
    store.run(ada, 'indicator.update', { id: a, version: versionOf(a), fields: { rating: 3 } });
    const { survivor, sides, problem, right } = store.ask(ada, 'file.mergePreview', { id: b, other: a });
    expect(survivor).toBe(a);
    expect(sides.map(({ object }) => Number(object.id))).toEqual([b, a]);
    expect({ problem, right }).toEqual({ problem: null, right: { allowed: true, reason: null } });
  });
});

describe('a hash of a File', () => {
  it('that belongs to another File names that File in the refusal', () => {
    const [a, b] = [indicator('File', md5(1)), indicator('File', sha1(1))];
    let details: unknown;
    try {
      store.run(ada, 'indicator.update', { id: a, version: versionOf(a), fields: {}, hashes: { sha1: sha1(1) } });
    } catch (error) {
      details = (error as { details?: unknown }).details; // an AppError with the other File
    }
    expect(details).toEqual({ other: b });
  });

  it('is removed while another one is left', () => {
    const id = indicator('File', `${md5(1)} : ${sha1(1)}`);
    store.run(ada, 'file.removeHash', { id, version: versionOf(id), algorithm: 'md5' });
    expect(store.ask(ada, 'object.get', { id }).summary).toBe(sha1(1).toUpperCase());
    expect(store.outcome(ada, 'file.removeHash', { id, version: versionOf(id), algorithm: 'md5' })).toBe('NOT_FOUND');
    expect(store.outcome(ada, 'file.removeHash', { id, version: versionOf(id), algorithm: 'sha1' })).toBe(
      'INVALID_INPUT',
    );
    // The value is free again.
    expect(indicator('File', md5(1))).not.toBe(id);
    const second = indicator('File', `${md5(2)} : ${sha1(2)} : ${sha256(2)}`);
    store.run(ada, 'file.removeHash', { id: second, version: versionOf(second), algorithm: 'sha1' });
    expect(store.ask(ada, 'object.get', { id: second }).summary).toBe(`${md5(2)} : ${sha256(2)}`.toUpperCase());
  });
});
