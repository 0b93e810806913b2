import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportSections } from '../../shared/contract/case-report.ts';
import { TestStore } from '../support/store.ts';

const secret = 'crimson-lynx.example.com';
const shown = 'crimson-lynx[.]example[.]com';

let store: TestStore;
let caseId: number;
let red: number;
let secretId: number;

const report = (
  userId = store.adaId,
  more: Partial<{
    sections: (typeof reportSections)[number][];
    withoutLabels: number[];
    withoutUnlabelled: boolean;
  }> = {},
) =>
  store.ask(userId, 'caseReport.make', {
    id: caseId,
    sections: [...reportSections],
    withoutLabels: [],
    withoutUnlabelled: false,
    ...more,
  });

beforeAll(() => {
  store = new TestStore();
  const ownerId = store.northgateId;
  const run: TestStore['run'] = (userId, method, input) => store.run(userId, method, input);
  const ada = store.adaId;
  caseId = run(ada, 'case.create', {
    ownerId,
    name: 'Token theft 😀 "שלום"',
    severity: 'High',
    description: `Seen with **${secret}**`,
  }).id;
  red = store.ask(ada, 'securityLabel.list', {}).find(({ name }) => name === 'TLP:RED')?.id ?? 0;
  const indicator = (value: string) => run(ada, 'indicator.create', { ownerId, type: 'Host', value }).id;
  secretId = indicator(secret);
  const open = indicator('open.example.org');
  const group = run(ada, 'group.create', { ownerId, type: 'Campaign', name: 'Winter' }).id;
  run(ada, 'securityLabel.apply', { ids: [secretId], labelId: red });
  const green = store.ask(ada, 'securityLabel.list', {}).find(({ name }) => name === 'TLP:GREEN')?.id ?? 0;
  run(ada, 'securityLabel.apply', { ids: [open], labelId: green });
  run(ada, 'association.create', { id: caseId, others: [secretId, open, group] });
  run(ada, 'artifact.create', { caseId, type: 'Host', value: secret });
  run(ada, 'artifact.create', { caseId, type: 'Log File', value: 'agent.log', path: import.meta.filename });
  run(ada, 'caseTask.create', { caseId, name: `Block ${secret}`, required: true });
  run(ada, 'caseNote.create', { caseId, element: { kind: 'case' }, body: `Ask about ${shown.toUpperCase()} soon` });
  run(ada, 'timeline.create', { caseId, summary: `Beacon to ${secret}` });
  run(ada, 'association.remove', { id: caseId, others: [{ id: group }] });
});

describe('a report of a Case', () => {
  it('has the facts, the parts and the timeline of the Case, Indicators defanged', () => {
    const { html, fileName, leftOut, cut } = report();
    expect(html).toContain('Token theft 😀 &quot;שלום&quot;');
    for (const text of [
      'Northgate SOC',
      'High',
      'open[.]example[.]org',
      'Block ',
      'Ask about',
      'Beacon to',
      'agent.log',
      'Opened the Case',
      'Dissociated Winter',
    ])
      expect(html, text).toContain(text);
    expect(html).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(fileName).toMatch(/^Case 1 Token theft.*\.html$/);
    expect({ leftOut, cut }).toEqual({ leftOut: 0, cut: [] });
  });

  it('tells names of tasks as they are, also those that look like a place for another name', () => {
    const { changeSet } = store.run(store.adaId, 'caseTask.create', { caseId, name: 'Fill in {0}' });
    expect(report().html).toContain('Added the task Fill in {0}');
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
  });

  it('counts what is suggested', () => {
    const { id } = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Beacon' });
    store.run(store.adaId, 'artifact.create', { caseId: id, type: 'Host', value: secret, suggests: true });
    const { html } = report(store.adaId, { sections: ['potential'] });
    expect(html).toContain('Suggested and neither accepted nor dismissed: 1 Case.');
  });

  it('has the chosen sections and no others', () => {
    const { html } = report(store.adaId, { sections: ['notes'] });
    expect(html.match(/<h2>[A-Z][a-z ]*/g)).toEqual(['<h2>Notes ']);
    expect(html).not.toContain('Beacon');
  });

  it('leaves out what carries a chosen label, counts it, and names it nowhere', () => {
    const { html, leftOut } = report(store.adaId, { withoutLabels: [red] });
    expect(html.toLowerCase()).not.toContain('crimson');
    expect(html).toContain('1 left out because of its Security Label');
    expect(html).toContain('Beacon to [left out]');
    expect(html).toContain('open[.]example[.]org');
    expect(html).toContain('Without what carries TLP:RED');
    expect(leftOut).toBe(1);
  });

  it('leaves out a File by each of its hashes, also where an Artifact or a Note has only one of them', () => {
    const other = new TestStore();
    const { northgateId: ownerId, adaId: ada } = other;
    const id = other.run(ada, 'case.create', { ownerId, name: 'Short' }).id;
    other.run(ada, 'artifact.create', { caseId: id, type: 'Log File', value: 'a.log', path: import.meta.filename });
    const md5 = 'a'.repeat(32);
    const body = createHash('sha256')
      .update(readFileSync(import.meta.filename))
      .digest('hex');
    const file = other.run(ada, 'indicator.create', { ownerId, type: 'File', value: `${md5} : ${body}` }).id;
    other.run(ada, 'association.create', { id, others: [file] });
    other.run(ada, 'caseNote.create', { caseId: id, element: { kind: 'case' }, body: `Only ${md5} was seen` });
    const sections: (typeof reportSections)[number][] = ['artifacts', 'notes', 'timeline'];
    const input = { id, sections, withoutLabels: [], withoutUnlabelled: true };
    const { html } = other.ask(ada, 'caseReport.make', input);
    expect([html.includes(md5), html.includes(body)]).toEqual([false, false]);
    expect(html).toContain('Only [left out] was seen');
    expect(other.ask(ada, 'caseReport.make', { ...input, withoutUnlabelled: false }).html).toContain(body);
  });

  it('leaves out on request what carries no label, and what nobody can tell any more', () => {
    const { html } = report(store.adaId, { withoutUnlabelled: true });
    expect(html).not.toContain('Winter');
    expect(html).toContain('Dissociated [left out]');
    expect(html).toContain(shown);
  });

  it('names an object that is gone only when nothing is left out', () => {
    const other = new TestStore();
    const id = other.run(other.adaId, 'case.create', { ownerId: other.northgateId, name: 'Short' }).id;
    const gone = other.run(other.adaId, 'group.create', {
      ownerId: other.northgateId,
      type: 'Threat',
      name: 'Ghost',
    }).id;
    other.run(other.adaId, 'association.create', { id, others: [gone] });
    other.run(other.adaId, 'object.delete', { ids: [gone] });
    const ask = (withoutLabels: number[]) =>
      other.ask(other.adaId, 'caseReport.make', { id, sections: ['timeline'], withoutLabels, withoutUnlabelled: false })
        .html;
    expect(ask([])).toContain('Associated Ghost');
    expect(ask([1])).not.toContain('Ghost');
  });

  it('says which sections a role does not show, and has nothing of them', () => {
    store.db.prepare('INSERT INTO custom_role(scope, name, levels) VALUES (?, ?, ?)').run(
      'organization',
      'No Notes',
      JSON.stringify({
        'workflow.case': 'Read',
        'workflow.caseTag': 'Read',
        'workflow.timeline': 'Read',
        'workflow.template': 'Read',
        'workflow.task': 'Read',
        'workflow.artifact': 'Read',
        'workflow.caseAttribute': 'Read',
      }),
    );
    const lena = store.addUser('lena', 'No Notes');
    const { html } = report(lena);
    expect(html).not.toContain('Ask about');
    expect(html).toContain('Notes: not in this report. Needs Note: Read');
    // Its role shows no intelligence either.
    expect(html).not.toContain('open[.]example');
    expect(html).not.toContain('Winter');
  });

  it('is not made for who may not see the Case', () => {
    const developer = store.addUser('dev', 'App Developer');
    expect(() => report(developer)).toThrow(/None of your roles/);
    const sam = store.addUser('sam', 'Standard User');
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    store.run(store.adaId, 'case.setViewers', { id: caseId, version, viewers: [store.adaId] });
    expect(() => report(sam)).toThrow(/does not exist, or you may not see it/);
  });
});
