import { beforeAll, describe, expect, it } from 'vitest';
import { reportSections } from '../../shared/contract/case-report.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ownerId: number;

const open = (name: string, description?: string): number =>
  store.run(store.adaId, 'case.create', { ownerId, name, ...(description === undefined ? {} : { description }) }).id;

const report = (id: number, withoutLabels: number[] = []) =>
  store.ask(store.adaId, 'caseReport.make', {
    id,
    sections: [...reportSections],
    withoutLabels,
    withoutUnlabelled: false,
  });

beforeAll(() => {
  store = new TestStore();
  ownerId = store.northgateId;
});

describe('a report of a very large Case', () => {
  it('is bounded, and says of every part how much is not in it', { timeout: 60_000 }, () => {
    const id = open('Worm', 'x '.repeat(50_000));
    const values = Array.from({ length: 2100 }, (_, index) => ({ type: 'Host', value: `h${index}.example.com` }));
    store.run(store.adaId, 'artifact.createMany', { caseId: id, values, suggests: false });
    const event = store.db.prepare(
      `INSERT INTO case_event(case_id, at, summary, created, created_by, modified, set_id) VALUES (?, ?, ?, 1, ?, 1, 1)`,
    );
    store.db.transaction(() => {
      for (let index = 0; index < 5100; index += 1)
        event.run(id, 1000 * index, `Beacon ${index} of h0.example.com`, store.adaId);
    })();
    const hosts = Array.from({ length: 600 }, (_, index) => ({
      type: 'Host' as const,
      value: `h${index}.example.com`,
    }));
    store.run(store.adaId, 'indicator.createMany', { ownerId, values: hosts });
    const { rows } = store.ask(store.adaId, 'object.list', {
      filter: { kind: 'indicator' },
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 500,
    });
    store.run(store.adaId, 'association.create', { id, others: rows.map(({ id: other }) => other) });
    store.run(store.adaId, 'securityLabel.apply', { ids: rows.map(({ id: other }) => other), labelId: 1 });

    const start = performance.now();
    const { html, cut } = report(id);
    const whole = performance.now() - start;
    expect(cut).toEqual(['Artifacts: 100 not listed', 'Timeline: 103 not listed']);
    expect(html).toContain('and 100 more');
    expect(html).toContain('The newest 5,000; 103 earlier ones are in the Case itself');
    expect(html).toContain('not drawn: 440 more Indicators');
    expect(html.length).toBeLessThan(4_000_000);
    const redacted = report(id, [1]);
    expect(redacted.leftOut).toBe(500);
    expect(/h0(\[\.\]|\.)example/.test(redacted.html)).toBe(false);
    console.log(
      `report of 2,100 Artifacts and 5,103 events: ${Math.round(whole)} ms, ${Math.round(html.length / 1024)} KiB; without 500 objects ${Math.round(performance.now() - start - whole)} ms`,
    );
  });

  it('ends a section before it has more text than can be handled', { timeout: 60_000 }, () => {
    const id = open('Talkative');
    for (let index = 0; index < 220; index += 1)
      store.run(store.adaId, 'caseNote.create', { caseId: id, element: { kind: 'case' }, body: '# '.repeat(10_000) });
    const { cut } = report(id);
    expect(cut).toEqual(['Notes: 20 not listed']);
  });

  it('is refused in words where its signs make it longer than one file may be', { timeout: 60_000 }, () => {
    const id = open('Quoted');
    const note = store.db.prepare(
      'INSERT INTO case_note(case_id, body, created, modified, set_id) VALUES (?, ?, 1, 1, 1)',
    );
    const task = store.db.prepare(
      `INSERT INTO case_task(case_id, step, name, description, status, created, modified, set_id) VALUES (?, ?, 'Read', ?, 'Open', 1, 1, 1)`,
    );
    store.db.transaction(() => {
      for (let index = 0; index < 190; index += 1) {
        note.run(id, '"'.repeat(20_000));
        task.run(id, index, '"'.repeat(20_000));
      }
    })();
    expect(() => report(id)).toThrow('The report would be too long for one file. Choose fewer sections.');
    const input = { id, withoutLabels: [], withoutUnlabelled: false };
    expect(store.ask(store.adaId, 'caseReport.make', { ...input, sections: ['notes'] }).cut).toEqual([]);
  });
});

describe('a report of a Case that lost a phase', () => {
  it('has its tasks among the Additional Tasks, as the Case has', () => {
    const id = open('Torn');
    const { id: task } = store.run(store.adaId, 'caseTask.create', { caseId: id, name: 'Left behind' });
    store.db.prepare('UPDATE case_task SET phase = 9 WHERE id = ?').run(task);
    expect(report(id).html).toMatch(/Additional Tasks[^]*Left behind/);
  });
});

describe('a report of a Case with a strange name', () => {
  it.each([
    ['quotes and signs of HTML', `"O'Neil" <b>& co</b> </title><script>`],
    ['emoji to the last character', '😀'.repeat(250)],
    ['emoji that stand across every bound', `x${'😀'.repeat(200)}`],
    ['right-to-left text with an override', 'דליפת מידע ‮fdp.exe'],
    ['500 characters without a space', 'x'.repeat(500)],
    ['what a file may not be called', 'con: ../../..\\a|b?*'],
  ])('of %s has the name as it is, and a name that every file system takes', (_what, name) => {
    const { html, fileName } = report(open(name));
    const shown = name
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');
    expect(html).toContain(`<bdi>${shown}</bdi></h1>`);
    expect(html).not.toContain('<script');
    expect(fileName).toMatch(/^Case \d+ [^<>:"/\\|?*\p{Cc}\p{Cf}]{1,110}\.html$/u);
    expect(fileName.isWellFormed()).toBe(true);
  });
});
