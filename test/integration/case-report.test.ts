import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportSections } from '../../shared/contract/case-report.ts';
import { cleaner } from '../../electron/domain/case-report/redaction.ts';
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

describe('names that are left out', () => {
  it('are found whatever their capitals and only where they stand alone', () => {
    const clean = cleaner(['APT2', 'APT29 (x)', 'a.b']);
    expect(clean('APT29, apt2; (APT2) apt29 (X) a.b aXb')).toBe(
      'APT29, [left out]; ([left out]) [left out] [left out] aXb',
    );
  });

  it('are found also where a longer one begins alike, within each other, and at the ends of a text', () => {
    const clean = cleaner(['Winter', 'Winter Storm', '(Storm)', 'Storm']);
    expect(clean('Winter Storms')).toBe('[left out] Storms');
    expect(clean('xWinter Storm')).toBe('xWinter [left out]');
    expect(clean('winter storm, (STORM)')).toBe('[left out], [left out]');
    expect(clean('')).toBe('');
  });

  it('are found as a simple search finds them', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' ', 'é'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' ', 'é'), maxLength: 12 }),
        (names, text) => {
          expect(cleaner(names)(text)).toBe(simplyCleaned(names, text));
        },
      ),
    );
  });
});

/** At each place the longest name that stands there alone. */
function simplyCleaned(names: readonly string[], text: string): string {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
  let cleaned = '';
  for (let at = 0; at < text.length;) {
    const here = names
      .filter(
        (name) =>
          text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() &&
          !(isWord(name[0]) && isWord(text[at - 1])) &&
          !(isWord(name.at(-1)) && isWord(text[at + name.length])),
      )
      .sort((a, b) => b.length - a.length)[0];
    cleaned += here === undefined ? text[at] : '[left out]';
    at += here?.length ?? 1;
  }
  return cleaned;
}
