/** Workflows and Templates: what is refused, what is answered, files, and Cases opened from them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInTemplates, installTemplates } from '../../electron/domain/workflow/install-templates.ts';
import { rows } from '../../electron/store/statement.ts';
import type { WorkflowBody } from '../../shared/model/workflow.ts';
import { workflowProblems } from '../../shared/model/workflow-check.ts';
import { TestStore } from '../support/store.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { aBody, aTask } from '../support/workflow-body.ts';

let store: TestStore;
let ada: number;
let ownerId: number;
beforeAll(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: ownerId } = store);
});

let count = 0;
const name = (): string => `Workflow ${(count += 1)}`;
const input = (body: WorkflowBody = aBody(aTask('Isolate the host'))) => ({
  ownerId,
  name: name(),
  description: 'What to do',
  assignee: null,
  active: true,
  body,
});
const create = (body?: WorkflowBody) => store.run(ada, 'workflow.create', input(body));
const get = (id: number) => store.ask(ada, 'workflow.get', { id });
const events = (caseId: number) =>
  rows<{ text: string }>(store.db, 'SELECT text FROM case_system_event WHERE case_id = ?', [caseId]);

const hundredAndOne = (phase: string) =>
  aBody(...Array.from({ length: 101 }, (_, at) => aTask(`${phase}${at}`))).phases;

describe('a Workflow', () => {
  it('is listed with its numbers, and each change of its phases and tasks makes another version', () => {
    const { id, changeSet } = create(aBody(aTask('one'), aTask('two', { dependsOn: 'one' })));
    const { rows: listed } = store.ask(ada, 'workflow.list', {});
    expect(listed.find((row) => row.id === id)).toMatchObject({ phases: 1, tasks: 2, edition: 1, active: true });
    const renamed = store.run(ada, 'workflow.update', { id, version: changeSet, name: name() });
    expect(renamed.edition).toBe(1);
    const changed = store.run(ada, 'workflow.update', { id, version: renamed.changeSet, body: aBody(aTask('three')) });
    expect(changed.edition).toBe(2);
    expect(get(id)).toMatchObject({ edition: 2, tasks: 1 });
  });

  it('is not changed by whoever saw an older form of it', () => {
    const { id, changeSet } = create();
    store.run(ada, 'workflow.update', { id, version: changeSet, description: 'newer' });
    expect(store.outcome(ada, 'workflow.update', { id, version: changeSet, description: 'mine' })).toBe('STALE');
    expect(get(id).description).toBe('newer');
  });

  it.each([
    [
      'an Attribute Type twice',
      { ...aBody(), attributes: ['Description', 'description'] },
      '"description" is asked for twice',
    ],
    ['two tasks of one name', aBody(aTask('Same'), aTask('same')), 'two tasks "same"'],
    ['a wait for what is not there', aBody(aTask('a', { dependsOn: 'b' })), 'waits for "b"'],
    ['a wait for itself', aBody(aTask('a', { dependsOn: 'a' })), 'would wait for itself'],
    [
      'waits in a circle',
      aBody(aTask('a', { dependsOn: 'b' }), aTask('b', { dependsOn: 'a' })),
      'would wait for itself',
    ],
    [
      'an Artifact type that does not exist',
      aBody(aTask('a', { fields: [{ name: 'x', label: 'X', artifactType: 'Spoon', required: false }] })),
      'type "Spoon"',
    ],
    [
      'two fields of one name',
      aBody(
        aTask('a', {
          fields: ['x', 'X'].map((field) => ({ name: field, label: 'X', artifactType: 'URL', required: true })),
        }),
      ),
      'two fields "X"',
    ],
    ['an Attribute Type that does not exist', { ...aBody(), attributes: ['Colour of the sky'] }, 'Colour of the sky'],
    ['too many tasks', { phases: ['a', 'b'].flatMap(hundredAndOne), attributes: [] }, 'at most 200'],
    [
      'too long texts',
      aBody(...Array.from({ length: 60 }, (_, at) => aTask(`${at}`, { description: 'x'.repeat(19_000) }))),
      'at most 1024 KB',
    ],
  ])('is refused with %s, and the message names it', (_, body, message) => {
    expect(() => create(body)).toThrow(message);
  });

  it('has a name of its own within its Organization', () => {
    const first = input();
    store.run(ada, 'workflow.create', first);
    expect(store.outcome(ada, 'workflow.create', { ...first, name: first.name.toUpperCase() })).toBe('CONFLICT');
  });

  it('is duplicated under another name, not active', () => {
    const { id } = create();
    const copy = get(store.run(ada, 'workflow.duplicate', { id }).id);
    const again = get(store.run(ada, 'workflow.duplicate', { id }).id);
    expect([copy.name, again.name]).toEqual([`${get(id).name} (copy)`, `${get(id).name} (copy) (2)`]);
    expect(copy).toMatchObject({ active: false, body: get(id).body });
  });

  it('comes back as it was when its change, its removal or its switch is undone', () => {
    const { id, changeSet } = create();
    const template = builtIn('Phishing').id;
    const commands = [
      () => store.run(ada, 'workflow.update', { id, version: changeSet, name: name(), body: aBody(aTask('new')) }),
      () => store.run(ada, 'workflow.setActive', { id, active: false }),
      () => store.run(ada, 'workflow.duplicate', { id }),
      () => store.run(ada, 'workflow.copyTemplate', { id: template, ownerId }),
      () => store.run(ada, 'workflow.import', { ...file(store.ask(ada, 'workflow.export', { id }).text), ownerId }),
      () => store.run(ada, 'workflow.delete', { id }),
    ];
    for (const command of commands) {
      const before = store.digest();
      const made = command();
      expect(store.digest()).not.toBe(before);
      store.run(ada, 'changeSet.undo', { id: made.changeSet });
      expect(store.digest()).toBe(before);
    }
  });
});

const builtIn = (title: string) => {
  const found = store.ask(ada, 'workflow.templates', {}).rows.find((row) => row.name === title);
  if (found === undefined) throw new Error(`there is no Template ${title}`);
  return found;
};

describe('the Templates that come with the program', () => {
  it('are three, each sound, with tasks that say what to do', () => {
    for (const { name: title, body } of builtInTemplates) {
      expect(workflowProblems(body)).toEqual([]);
      const tasks = body.phases.flatMap((phase) => phase.tasks);
      expect(tasks.length, title).toBeGreaterThanOrEqual(10);
      expect(tasks.length, title).toBeLessThanOrEqual(18);
      expect(tasks.filter(({ description }) => description.length < 100).map((task) => task.name)).toEqual([]);
      expect(tasks.some(({ required }) => required) && tasks.some(({ fields }) => fields.length > 0)).toBe(true);
      // Each of them can be copied and used.
      const { id } = store.run(ada, 'workflow.copyTemplate', { id: builtIn(title).id, ownerId });
      const { description, assignee } = get(id);
      store.run(ada, 'workflow.create', { ...input(get(id).body), description, assignee });
    }
  });

  it('are changed and deleted by nobody', () => {
    const { id, version } = builtIn('Phishing');
    expect(store.outcome(ada, 'workflow.update', { id, version, name: 'Mine' })).toBe('UNSUPPORTED');
    expect(store.outcome(ada, 'workflow.delete', { id })).toBe('UNSUPPORTED');
    expect(builtIn('Phishing').rights.modify.allowed).toBe(false);
  });

  it('are put where they are missing or older, and only there', () => {
    store.db.exec("DELETE FROM workflow WHERE owner_id IS NULL AND name = 'Data leak'");
    store.db.exec("UPDATE workflow SET description = 'older' WHERE owner_id IS NULL AND name = 'Phishing'");
    const malware = builtIn('Malware on a host');
    installTemplates(store.db, 1);
    expect(builtIn('Data leak').tasks).toBeGreaterThan(10);
    expect(builtIn('Phishing')).toMatchObject({ edition: 2, builtIn: true });
    expect(builtIn('Malware on a host')).toEqual(malware);
  });
});

const folder = tempFolder();
function file(content: string | Uint8Array, fileName = 'a.wf'): { path: string; fileName: string } {
  const path = join(folder, `${(count += 1)}.wf`);
  writeFileSync(path, content);
  return { path, fileName };
}
const refusal = (content: string | Uint8Array): string => {
  try {
    store.run(ada, 'workflow.import', { ...file(content), ownerId });
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the file of a Workflow', () => {
  it('is read again as it was written, inactive, and says what is not known here', () => {
    const grace = store.addUser('Grace', 'Standard User');
    const { id } = store.run(ada, 'workflow.create', {
      ...input(aBody(aTask('one', { duration: 60, required: true }))),
      assignee: { kind: 'user', id: grace },
    });
    const { text, fileName } = store.ask(ada, 'workflow.export', { id });
    expect(fileName).toMatch(/\.wf$/);
    const imported = store.run(ada, 'workflow.import', { ...file(text), ownerId });
    expect(imported.leftOut).toEqual([]);
    const { body, description, assignee } = get(id);
    expect(get(imported.id)).toMatchObject({ body, description, assignee, active: false });
    const elsewhere = text.replace('"Grace"', '"Somebody"').replace('"attributes": []', '"attributes": ["Nowhere"]');
    const partly = store.run(ada, 'workflow.import', { ...file(elsewhere), ownerId });
    expect(partly.leftOut).toEqual(['the default assignee Somebody', 'the Attribute Type Nowhere']);
    const template = store.run(ada, 'workflow.import', { ...file(text), ownerId: null });
    expect(template.leftOut).toEqual(['the default assignee Grace']);
    store.run(ada, 'workflow.delete', { id: template.id });
  });

  it('is refused with the reason when it is anything else', () => {
    const { text } = store.ask(ada, 'workflow.export', { id: create().id });
    const before = store.digest();
    expect(refusal('{"format": ')).toMatch('is no JSON');
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x00))).toMatch('nor is it UTF-8');
    expect(refusal('')).toMatch('is empty');
    expect(refusal('{"type": "bundle"}')).toMatch('is no Workflow file');
    expect(refusal('[]')).toMatch('is no Workflow file');
    expect(refusal('null')).toMatch('is no Workflow file');
    expect(refusal(text.replace('"version": 1', '"version": 2'))).toMatch('newer Ligature');
    expect(refusal(text.replace('"required": false', '"required": "no"'))).toMatch('the task "Isolate the host"');
    expect(refusal(text.replace('"dependsOn": null', '"dependsOn": "ghost"'))).toMatch('waits for "ghost"');
    expect(refusal(text.replace('"automated"', '"__proto__": {}, "automatic"'))).toMatch('the task "Isolate the host"');
    expect(refusal(`${'['.repeat(100_000)}`)).toMatch('is no');
    expect(refusal('x'.repeat(5 * 1024 * 1024))).toMatch('at most 4.0 MB');
    expect(store.digest()).toBe(before);
  });
});

describe('a Case opened from a Workflow', () => {
  it('has its description, its assignee, its phases and tasks, and one event', () => {
    const body = aBody(aTask('one', { required: true }), aTask('two', { dependsOn: 'one' }));
    const { id } = store.run(ada, 'workflow.create', {
      ...input({ ...body, attributes: ['Description'] }),
      assignee: { kind: 'user', id: ada },
    });
    const opened = store.run(ada, 'workflow.openCase', { workflowId: id, name: 'Token theft', severity: 'High' });
    const view = store.ask(ada, 'case.get', { id: opened.id });
    expect(view).toMatchObject({
      description: 'What to do',
      severity: 'High',
      assignee: { name: 'ada' },
      workflow: { id, version: 1 },
      askedAttributes: ['Description'],
      tasks: { total: 2, closed: 0 },
    });
    expect(events(opened.id)).toHaveLength(1);
    const other = store.run(ada, 'workflow.openCase', {
      workflowId: id,
      name: 'x',
      description: 'own',
      assignee: null,
    });
    expect(store.ask(ada, 'case.get', { id: other.id })).toMatchObject({ description: 'own', assignee: null });
  });

  it('is of nobody when its default assignee could not see it', () => {
    const gone = store.addUser('gone', 'Standard User');
    const { id } = store.run(ada, 'workflow.create', { ...input(), assignee: { kind: 'user', id: gone } });
    const assignee = (part: object) => {
      const opened = store.run(ada, 'workflow.openCase', { workflowId: id, name: 'x', ...part });
      return store.ask(ada, 'case.get', { id: opened.id }).assignee?.name;
    };
    expect(assignee({})).toBe('gone');
    expect(assignee({ viewers: [ada] })).toBeUndefined();
    store.setRole('gone', 'Northgate SOC', 'App Developer');
    expect(assignee({})).toBeUndefined();
    const { text } = store.ask(ada, 'workflow.export', { id });
    expect(store.run(ada, 'workflow.import', { ...file(text), ownerId }).leftOut).toEqual([
      'the default assignee gone',
    ]);
  });

  it('gives its tasks only to who may see it', () => {
    store.addUser('tess', 'Standard User');
    const { id } = create(aBody(aTask('one', { assignee: { kind: 'user', name: 'tess' } })));
    const assignee = (part: object) => {
      const opened = store.run(ada, 'workflow.openCase', { workflowId: id, name: 'x', ...part });
      return store.ask(ada, 'caseTask.list', { caseId: opened.id }).tasks[0]?.assignee?.name;
    };
    expect([assignee({}), assignee({ viewers: [ada] })]).toEqual(['tess', undefined]);
  });

  it('keeps a default assignee who sees no Cases any more while the rest of the Workflow is changed', () => {
    const nora = store.addUser('nora', 'Standard User');
    const assignee = { kind: 'user', id: nora } as const;
    const { id, changeSet } = store.run(ada, 'workflow.create', { ...input(), assignee });
    store.setRole('nora', 'Northgate SOC', 'App Developer');
    store.run(ada, 'workflow.update', { id, version: changeSet, description: 'Newer', assignee });
    expect(get(id)).toMatchObject({ description: 'Newer', assignee });
  });

  it('stays as it is when the Workflow changes or goes', () => {
    const { id, changeSet } = create();
    const opened = store.run(ada, 'workflow.openCase', { workflowId: id, name: 'Beacon' });
    store.run(ada, 'workflow.update', { id, version: changeSet, body: aBody(), name: name() });
    store.run(ada, 'workflow.delete', { id });
    const { tasks, workflow } = store.ask(ada, 'case.get', { id: opened.id });
    expect(tasks.total).toBe(1);
    expect(workflow).toMatchObject({ id: null, version: 1 });
  });

  it('is not opened from a Workflow that is not active, nor from a Template', () => {
    const { id } = create();
    store.run(ada, 'workflow.setActive', { id, active: false });
    const opening = { workflowId: id, name: 'x' };
    expect(store.outcome(ada, 'workflow.openCase', opening)).toBe('UNSUPPORTED');
    expect(store.outcome(ada, 'workflow.openCase', { ...opening, workflowId: builtIn('Phishing').id })).toBe(
      'UNSUPPORTED',
    );
  });
});

describe('the rights', () => {
  it('let Read look, Edit create and change, and only Full remove', () => {
    const reader = store.addUser('w reader', 'Read Only User');
    const editor = store.addUser('w editor', 'Standard User');
    const full = store.addUser('w full', 'Organization Administrator');
    const { id, changeSet } = create();
    const outcomes = (userId: number) => [
      store.outcome(userId, 'workflow.create', input()),
      store.outcome(userId, 'workflow.duplicate', { id }),
      store.outcome(userId, 'workflow.update', { id, version: 0, name: name() }),
      store.outcome(userId, 'workflow.delete', { id: create().id }),
    ];
    expect(store.ask(reader, 'workflow.get', { id }).version).toBe(changeSet);
    expect(outcomes(reader)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(outcomes(editor)).toEqual(['done', 'done', 'STALE', 'FORBIDDEN']);
    expect(outcomes(full)).toEqual(['done', 'done', 'STALE', 'done']);
  });

  it('close the Templates to Read Only Users, Read Only Commenters and App Developers, and open them to the others', () => {
    const roles = ['Read Only User', 'Read Only Commenter', 'App Developer', 'Standard User', 'Sharing User'] as const;
    const { id } = builtIn('Data leak');
    const seen = roles.map((role) => {
      const userId = store.addUser(`t ${role}`, role);
      const copied = store.outcome(userId, 'workflow.copyTemplate', { id, ownerId });
      try {
        store.ask(userId, 'workflow.templates', {});
        return [copied, store.ask(userId, 'workflow.get', { id }).name];
      } catch {
        return [copied, null];
      }
    });
    const closed = ['FORBIDDEN', null];
    expect(seen).toEqual([closed, closed, closed, ['done', 'Data leak'], ['done', 'Data leak']]);
  });

  it('let only System Administrators add, change and delete Templates', () => {
    const orgAdministrator = store.addUser('no system role', 'Organization Administrator');
    const { text } = store.ask(ada, 'workflow.export', { id: create().id });
    const importing = { ...file(text), ownerId: null };
    expect(store.outcome(orgAdministrator, 'workflow.import', importing)).toBe('FORBIDDEN');
    const { id, changeSet } = store.run(ada, 'workflow.import', importing);
    const change = { id, version: changeSet, description: 'Ours' };
    expect(store.outcome(orgAdministrator, 'workflow.update', change)).toBe('FORBIDDEN');
    expect(store.outcome(orgAdministrator, 'workflow.delete', { id })).toBe('FORBIDDEN');
    expect(store.outcome(ada, 'workflow.update', change)).toBe('done');
    expect(store.outcome(ada, 'workflow.delete', { id })).toBe('done');
  });

  it('hide the Workflows of an Organization from whoever has no role in it, and all of them while Workflow is off', () => {
    store.addOwner('organization', 'Other Desk');
    const stranger = store.addUser('stranger', 'Organization Administrator', 'Other Desk');
    const { id } = create();
    expect(store.ask(stranger, 'workflow.list', {}).rows).toEqual([]);
    expect(store.outcome(stranger, 'workflow.setActive', { id, active: false })).toBe('NOT_FOUND');
    expect(store.outcome(stranger, 'workflow.openCase', { workflowId: id, name: 'x' })).toBe('NOT_FOUND');
    store.run(ada, 'setting.set', { name: 'workflow', on: false });
    expect(store.outcome(ada, 'workflow.create', input())).toBe('FORBIDDEN');
    store.run(ada, 'setting.set', { name: 'workflow', on: true });
  });
});
