import { createHash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { listAttachments, listOrphans } from '../../electron/store/attachments.ts';
import { rows } from '../../electron/store/statement.ts';
import { maxAttachmentBytes, maxAttachmentPiece } from '../../shared/contract/attachment.ts';
import type { ArtifactView } from '../../shared/contract/artifact.ts';
import type { Input } from '../../shared/contract/index.ts';
import { organizationRoles } from '../../shared/permission/built-in-organization-roles.ts';
import { writeFile } from '../support/stix-file.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let sam: number;
let caseId: number;
beforeEach(() => {
  store = new TestStore();
  sam = store.addUser('sam', 'Standard User');
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

type NewArtifact = Omit<Input<'artifact.create'>, 'caseId'>;
const add = (input: NewArtifact, userId = sam) => store.run(userId, 'artifact.create', { caseId, ...input });
const get = (id: number): ArtifactView => store.ask(sam, 'artifact.get', { id }).artifact;
const list = (filter = '', sort: Input<'artifact.list'>['sort'] = 'added', descending = false) =>
  store.ask(sam, 'artifact.list', { caseId, filter, sort, descending, offset: 0, limit: 200 });
const keys = (): string[] =>
  rows<{ key: string }>(store.db, 'SELECT key FROM artifact_key ORDER BY key').map(({ key }) => key);
const events = (): string[] =>
  rows<{ text: string }>(store.db, 'SELECT text FROM case_system_event ORDER BY id').map(({ text }) => text);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const outcome = (input: NewArtifact) => store.outcome(sam, 'artifact.create', { caseId, ...input });

describe('adding an Artifact', () => {
  it('reads the value by the Indicator type to which its type maps', () => {
    const values: readonly (readonly [string, string, string])[] = [
      ['Host', ' Panhardware[.]COM ', 'panhardware.com'],
      ['IP Address', '13.59.205[.]66', '13.59.205.66'],
      ['Email Address', 'Mallory@Example.com', 'mallory@example.com'],
      ['URL', 'hxxps://Example[.]com/A', 'https://example.com/A'],
      ['ASN', 'AS 64500', 'ASN64500'],
      ['CIDR', '192.0.2.77/24', '192.0.2.0/24'],
      ['Hashtag', 'OpExample', '#opexample'],
    ];
    for (const [type, value, stored] of values) {
      const artifact = get(add({ type, value }).id);
      expect(artifact).toMatchObject({ type, value: stored, suggests: true, source: 'sam', sha256: digest(stored) });
    }
    expect(keys()).toEqual(values.map(([, , stored]) => stored).sort());
    expect(events().at(-1)).toBe('Added the Artifact Hashtag #opexample');
  });

  it('refuses a value that does not fit, and says what to do', () => {
    expect(() => add({ type: 'IP Address', value: '300.1.1.1' })).toThrow(/Found "300\.1\.1\.1"\. Expected an IPv4/);
    expect(() => add({ type: 'Host Name', value: 'x' })).toThrow('There is no Artifact type "Host Name"');
    expect(outcome({ type: 'Host', value: 'x', path: writeFile('x') })).toBe('INVALID_INPUT');
    expect(outcome({ type: 'Log File', value: 'a.log' })).toBe('INVALID_INPUT');
    expect(list().all).toBe(0);
  });

  it('keeps other texts as they are, whatever their letters', () => {
    const values = ['C:\\Users\\"Ünïcode"\\run.exe', '👩‍💻 emoji', 'مستند سري', "'); DROP TABLE artifact;--", 'a\nb'];
    for (const value of values) expect(get(add({ type: 'Other', value: ` ${value} ` }).id).value).toBe(value);
    expect(list('drop table').rows).toHaveLength(1);
    expect(list('ÜNÏ').rows.map(({ value }) => value)).toEqual([values[0]]);
    expect(keys()).toEqual([]);
  });

  it('writes a key for each hash of a File', () => {
    const [md5, sha1] = ['a'.repeat(32), 'b'.repeat(40)];
    add({ type: 'File Hash', value: `${sha1} ${md5}` });
    expect(keys()).toEqual([md5.toUpperCase(), sha1.toUpperCase()]);
  });

  it('refuses what the Case has already at the same place', () => {
    add({ type: 'Host', value: 'a.example.com' });
    expect(outcome({ type: 'Host', value: 'A.example.com' })).toBe('CONFLICT');
    expect(outcome({ type: 'Other', value: 'A.example.com' })).toBe('done');
  });

  it('is listed by type, value and age, and found by part of value, type and source', () => {
    add({ type: 'URL', value: 'https://b.example.com/', source: 'proxy log' });
    add({ type: 'Host', value: 'c.example.com' });
    add({ type: 'Host', value: 'a.example.com' });
    const values = (...input: Parameters<typeof list>) => list(...input).rows.map(({ value }) => value);
    expect(values('', 'type')).toEqual(['a.example.com', 'c.example.com', 'https://b.example.com/']);
    expect(values('', 'summary', true)).toEqual(['https://b.example.com/', 'c.example.com', 'a.example.com']);
    expect(values('', 'added')).toEqual(['https://b.example.com/', 'c.example.com', 'a.example.com']);
    expect(values('PROXY')).toEqual(['https://b.example.com/']);
    expect(list('host')).toMatchObject({ total: 2, all: 3 });
  });

  it('goes to a task of the Case and to a field that asks for its type', () => {
    const task = store.run(store.adaId, 'caseTask.create', { caseId, name: 'Collect' }).id;
    store.db
      .prepare('UPDATE case_task SET fields = ? WHERE id = ?')
      .run(JSON.stringify([{ name: 'host', label: 'The host', artifactType: 'Host', required: true }]), task);
    const { id } = add({ type: 'Host', value: 'a.example.com', taskId: task, field: 'host' });
    expect(get(id)).toMatchObject({ task: { name: 'Collect' }, field: { name: 'host', label: 'The host' } });
    expect(outcome({ type: 'Port', value: '443', taskId: task, field: 'host' })).toBe('INVALID_INPUT');
    expect(outcome({ type: 'Port', value: '443', taskId: task, field: 'port' })).toBe('INVALID_INPUT');
    expect(outcome({ type: 'Port', value: '443', field: 'host' })).toBe('INVALID_INPUT');
    const other = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Other' }).id;
    expect(store.outcome(sam, 'artifact.create', { caseId: other, type: 'Port', value: '1', taskId: task })).toBe(
      'NOT_FOUND',
    );
  });

  it('comes with a first note, in one change and one line of the timeline', () => {
    const { id, changeSet } = add({ type: 'Port', value: '8443', note: 'Seen *twice*' });
    expect(get(id).notes).toBe(1);
    expect(events().slice(1)).toEqual(['Added the Artifact Port 8443 with a note']);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(rows(store.db, 'SELECT * FROM case_note')).toEqual([]);
  });

  it('is undone, and its keys with it', () => {
    const { changeSet } = add({ type: 'Host', value: 'a.example.com' });
    const before = list().all;
    // Taking it back is deleting it, which Edit All does not allow.
    expect(store.outcome(sam, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect([before, list().all, keys()]).toEqual([1, 0, []]);
  });
});

describe('many Artifacts at once', () => {
  it('leave out what the Case has and what the paste repeats, in one change set', () => {
    add({ type: 'Host', value: 'a.example.com' });
    const done = store.run(sam, 'artifact.createMany', {
      caseId,
      source: 'proxy log',
      values: [
        { type: 'Host', value: 'A.example[.]com' },
        { type: 'Host', value: 'b.example.com' },
        { type: 'Host', value: 'B.EXAMPLE.COM' },
        { type: 'Port', value: '443' },
      ],
    });
    expect(done).toMatchObject({ created: 2, duplicates: 2 });
    expect(list('proxy').rows.map(({ value }) => value)).toEqual(['b.example.com', '443']);
    expect(events().at(-1)).toBe('Added 2 Artifacts');
    store.run(store.adaId, 'changeSet.undo', { id: done.changeSet ?? 0 });
    expect(list().all).toBe(1);
  });

  it('change nothing when all are there, or when one does not fit', () => {
    add({ type: 'Host', value: 'a.example.com' });
    const values = [{ type: 'Host', value: 'a.example.com' }];
    expect(store.run(sam, 'artifact.createMany', { caseId, values })).toEqual({
      created: 0,
      duplicates: 1,
      changeSet: null,
    });
    const misfit = [...values, { type: 'Host', value: 'b.example.com' }, { type: 'IP Address', value: 'x' }];
    expect(store.outcome(sam, 'artifact.createMany', { caseId, values: misfit })).toBe('INVALID_INPUT');
    expect(list().all).toBe(1);
  });
});

describe('a file', () => {
  const addFile = (path: string, name: string) => add({ type: 'Log File', value: name, path });
  const read = (id: number): Buffer => {
    const { fileSize } = get(id);
    const pieces: Buffer[] = [];
    for (let offset = 0; offset < (fileSize ?? 0); offset += maxAttachmentPiece)
      pieces.push(
        Buffer.from(store.ask(sam, 'artifact.readFile', { id, offset, length: maxAttachmentPiece }).base64, 'base64'),
      );
    return Buffer.concat(pieces);
  };

  it('is read back as it was given, and known by its content', () => {
    const content = 'line\n'.repeat(300_000);
    const { id } = addFile(writeFile(content), '../../etc/agent "1" 👾.log');
    const artifact = get(id);
    expect(artifact).toMatchObject({ value: 'agent "1" 👾.log', fileSize: content.length, suggests: false });
    expect(artifact.sha256).toBe(digest(content));
    expect(read(id).toString() === content).toBe(true);
    store.run(sam, 'artifact.update', { id, version: artifact.version, value: 'C:\\logs\\b.log' });
    expect(get(id)).toMatchObject({ value: 'b.log', sha256: digest(content) });
    expect(outcome({ type: 'Log File', value: '/', path: writeFile('x') })).toBe('INVALID_INPUT');
    expect(store.verify().problems).toEqual([]);
  });

  it('is kept once, however many Artifacts have its content', () => {
    const path = writeFile('the same');
    addFile(path, 'a.log');
    addFile(path, 'b.log');
    expect(listAttachments(store.folder)).toEqual([digest('the same')]);
    expect(outcome({ type: 'Log File', value: 'a.log', path })).toBe('CONFLICT');
  });

  it('is refused when it is empty, too large, or text was asked for', () => {
    expect(outcome({ type: 'Log File', value: 'a.log', path: writeFile('') })).toBe('INVALID_INPUT');
    const huge = writeFile('x');
    truncateSync(huge, maxAttachmentBytes + 1);
    expect(outcome({ type: 'Log File', value: 'a.log', path: huge })).toBe('LIMIT');
    expect(listAttachments(store.folder)).toEqual([]);
  });

  it('stays while an Artifact names it or its deletion can be undone, and no longer', () => {
    const { id } = addFile(writeFile('evidence'), 'a.log');
    expect(listOrphans(store.db, store.folder)).toEqual([]);
    const { changeSet } = store.run(store.adaId, 'artifact.delete', { ids: [id] });
    expect(listOrphans(store.db, store.folder)).toEqual([]);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(read(id).toString()).toBe('evidence');
    store.run(store.adaId, 'artifact.delete', { ids: [id] });
    store.run(store.adaId, 'workspace.purge', { before: Date.UTC(2030, 0, 1) });
    expect(listAttachments(store.folder)).toEqual([]);
  });
});

describe('changing an Artifact', () => {
  const update = (id: number, change: Omit<Input<'artifact.update'>, 'id' | 'version'>) =>
    store.run(sam, 'artifact.update', { id, version: get(id).version, ...change });

  it('takes its keys away with the flag, and brings them back', () => {
    const { id } = add({ type: 'Host', value: 'a.example.com' });
    const { changeSet } = update(id, { suggests: false });
    expect([keys(), get(id).suggests]).toEqual([[], false]);
    expect(events().at(-1)).toBe('Kept the Artifact Host a[.]example[.]com from suggesting associations');
    store.run(sam, 'changeSet.undo', { id: changeSet ?? 0 });
    expect(keys()).toEqual(['a.example.com']);
    update(id, { suggests: false });
    update(id, { suggests: true });
    expect(keys()).toEqual(['a.example.com']);
  });

  it('compares a new value from now on, and the old one again after an undo', () => {
    const { id } = add({ type: 'Host', value: 'a.example.com' });
    const { changeSet } = update(id, { value: 'B.example.com', source: null });
    expect(get(id)).toMatchObject({ value: 'b.example.com', source: null, sha256: digest('b.example.com') });
    expect(keys()).toEqual(['b.example.com']);
    store.run(sam, 'changeSet.undo', { id: changeSet ?? 0 });
    expect([keys(), get(id).value, get(id).source]).toEqual([['a.example.com'], 'a.example.com', 'sam']);
  });

  it('is refused when somebody changed it since, and nothing when nothing differs', () => {
    const { id } = add({ type: 'Host', value: 'a.example.com' });
    const { version } = get(id);
    expect(update(id, { value: 'A.example.com' }).changeSet).toBeNull();
    update(id, { source: 'proxy' });
    expect(store.outcome(sam, 'artifact.update', { id, version, source: 'dns' })).toBe('STALE');
  });
});

describe('deleting Artifacts', () => {
  it('takes their associations along, says so on the timeline, and is undone', () => {
    const ids = ['a', 'b'].map((name) => add({ type: 'Host', value: `${name}.example.com` }).id);
    const indicator = store.run(sam, 'artifact.createIndicator', { id: ids[0] ?? 0, ownerId: store.northgateId });
    const before = store.digest();
    const { deleted, changeSet } = store.run(store.adaId, 'artifact.delete', { ids });
    expect([deleted, list().all, keys(), events().at(-1)]).toEqual([2, 0, [], 'Deleted 2 Artifacts']);
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(get(ids[0] ?? 0).associations).toBe(1);
    expect(store.ask(sam, 'object.get', { id: indicator.indicatorId }).summary).toBe('a.example.com');
    expect(store.digest()).toBe(before);
  });

  it('is not done by undoing the opening of the Case, nor by undoing the type', () => {
    const opened = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Short' });
    store.run(sam, 'artifact.create', { caseId: opened.id, type: 'Port', value: '1' });
    expect(store.outcome(store.adaId, 'changeSet.undo', { id: opened.changeSet })).toBe('CONFLICT');
    const type = { name: 'Odd', description: null, data: 'text', indicatorType: null, suggests: true } as const;
    const made = store.run(store.adaId, 'artifactType.create', { ...type, active: true });
    add({ type: 'Odd', value: 'x' });
    expect(store.outcome(store.adaId, 'changeSet.undo', { id: made.changeSet })).toBe('CONFLICT');
    expect(store.verify().problems).toEqual([]);
  });

  it('asks for those of one Case', () => {
    const other = store.run(sam, 'case.create', { ownerId: store.northgateId, name: 'Other' }).id;
    const here = add({ type: 'Port', value: '1' }).id;
    const there = store.run(sam, 'artifact.create', { caseId: other, type: 'Port', value: '1' }).id;
    expect(store.outcome(store.adaId, 'artifact.delete', { ids: [here, there] })).toBe('INVALID_INPUT');
  });
});

describe('rights', () => {
  const standard = organizationRoles.find(({ name }) => name === 'Standard User');
  const userAt = (level: string): number => {
    store.run(store.adaId, 'role.create', {
      name: level,
      scope: 'organization',
      levels: { ...standard?.levels, 'workflow.artifact': level },
    });
    return store.addUser(`user of ${level}`, level);
  };

  it.each([
    ['Read', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['Edit Own', 'done', 'done', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['Delete Own', 'done', 'done', 'FORBIDDEN', 'done', 'FORBIDDEN'],
    ['Edit All', 'done', 'done', 'done', 'FORBIDDEN', 'FORBIDDEN'],
    ['Delete All', 'done', 'done', 'done', 'done', 'done'],
  ])('%s: add %s, change own %s and others %s, delete own %s and others %s', (level, ...expected) => {
    const userId = userAt(level);
    const others = add({ type: 'Port', value: '1' }, store.adaId).id;
    const create = store.outcome(userId, 'artifact.create', { caseId, type: 'Port', value: '2' });
    const own = list('2').rows[0]?.id;
    const change = (id: number | undefined) =>
      id === undefined
        ? 'FORBIDDEN'
        : store.outcome(userId, 'artifact.update', { id, version: get(id).version, suggests: true });
    const remove = (id: number | undefined) =>
      id === undefined ? 'FORBIDDEN' : store.outcome(userId, 'artifact.delete', { ids: [id] });
    const rights = store
      .ask(userId, 'artifact.list', { caseId, filter: '', sort: 'added', descending: false, offset: 0, limit: 10 })
      .rows.map((row) => [row.rights.modify.allowed, row.rights.delete.allowed]);
    expect(rights).toEqual(
      [[expected[2], expected[4]], ...(own === undefined ? [] : [[expected[1], expected[3]]])].map((pair) =>
        pair.map((word) => word === 'done'),
      ),
    );
    expect([create, change(own), change(others), remove(own), remove(others)]).toEqual(expected);
  });

  it('are as good as none for who is not on the list of viewers', () => {
    const { id } = add({ type: 'Host', value: 'a.example.com' });
    store.run(store.adaId, 'case.setViewers', {
      id: caseId,
      version: store.ask(store.adaId, 'case.get', { id: caseId }).version,
      viewers: [store.adaId],
    });
    const hidden = add({ type: 'Host', value: 'b.example.com' }, store.adaId).id;
    expect(() => get(id)).toThrow('does not exist');
    expect(store.outcome(sam, 'artifact.createIndicator', { id: hidden, ownerId: store.northgateId })).toBe(
      'NOT_FOUND',
    );
    expect(outcome({ type: 'Port', value: '1' })).toBe('NOT_FOUND');
  });
});

describe('Indicators with the value of an Artifact', () => {
  it('are found in every readable owner, and created and associated where they are missing', () => {
    const circle = store.addOwner('community', 'Circle');
    store.setRole('sam', 'Circle', 'Editor');
    const hidden = store.addOwner('source', 'Feed');
    for (const ownerId of [circle, hidden])
      store.run(store.adaId, 'indicator.create', { ownerId, type: 'Host', value: 'bad.com' });
    const { id } = add({ type: 'Host', value: 'Bad[.]COM' });
    const matches = () => store.ask(sam, 'artifact.matches', { id });
    expect(matches().found.map(({ ownerName, associated }) => [ownerName, associated])).toEqual([['Circle', false]]);
    expect(matches().found[0]?.associate.reason).toContain('Cross-owner');
    expect(matches().missing).toMatchObject([{ ownerName: 'Northgate SOC', create: { allowed: true } }]);

    const made = store.run(sam, 'artifact.createIndicator', { id, ownerId: store.northgateId });
    expect(made.created).toBe(true);
    expect(events().at(-1)).toBe('Created and associated {0} with the Artifact {1}');
    expect(matches()).toMatchObject({ missing: [], more: false });
    expect(matches().found.find(({ ownerName }) => ownerName === 'Northgate SOC')?.associated).toBe(true);
    expect(store.run(sam, 'artifact.createIndicator', { id, ownerId: store.northgateId }).changeSet).toBeNull();
    store.run(sam, 'changeSet.undo', { id: made.changeSet ?? 0 });
    expect(matches().missing).toHaveLength(1);
  });

  it('are those of the content of a file, and none for what maps to no Indicator type', () => {
    const { id } = add({ type: 'Malware Sample', value: 'x.exe', path: writeFile('MZ') });
    const made = store.run(sam, 'artifact.createIndicator', { id, ownerId: store.northgateId });
    expect(store.ask(sam, 'object.get', { id: made.indicatorId }).summary).toBe(digest('MZ').toUpperCase());
    const port = add({ type: 'Port', value: '443' }).id;
    expect(store.ask(sam, 'artifact.matches', { id: port }).indicatorType).toBeNull();
    expect(store.outcome(sam, 'artifact.createIndicator', { id: port, ownerId: store.northgateId })).toBe(
      'INVALID_INPUT',
    );
  });
});
