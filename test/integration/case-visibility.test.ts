/**
 * A marker is planted in every text of a Case that only its viewers see. Everybody else gets the very answers that the
 * contract gave before the planting; with Workflow switched off, the viewers read nothing of it either.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { questionsIn } from '../support/questions.ts';
import { writeFile } from '../support/stix-file.ts';
import { fillOwner, marker, type Things } from '../support/things.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
/** A viewer of the Case, who works in it. */
let bob: Client;
let open: Things;
let requirement: number;
let sha256: string;

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada } = workspace);
  bob = await workspace.addUser('bob', 'Standard User');
  const ownerId = workspace.northgateId;
  await ada.call('potential.setMode', { mode: 'both' });
  open = await fillOwner(ada, ownerId, 'open');
  requirement = (
    await ada.call('intelRequirement.create', {
      ownerId,
      text: 'What is common?',
      fields: {
        uniqueId: 'IR-1',
        subtype: 'Research Requirement (RR)',
        keywordSections: [{ compareValue: 'includes', keywords: ['common'] }],
      },
    })
  ).id;
  sha256 = (await ada.call('attachment.get', { id: open.document })).file?.sha256 ?? '';
  // A Case that everybody sees, with a value that the other Case has, too.
  const { id: kase } = await ada.call('case.create', { ownerId, name: 'Open case' });
  const { id: artifact } = await ada.call('artifact.create', {
    caseId: kase,
    type: 'Host',
    value: 'shared.example.org',
  });
  await ada.call('association.create', { id: kase, others: [open.host] });
  open = { ...open, kase, artifact };
}, 60_000);

interface Planted {
  readonly things: Things;
  readonly taskId: number;
}

/** A Case for its viewers alone, with a text of every sort and links to what everybody sees. */
async function plant(viewers: readonly number[]): Promise<Planted> {
  const { id: kase } = await ada.call('case.create', {
    ownerId: workspace.northgateId,
    name: `${marker} common case`,
    description: `${marker} description`,
    viewers: [...viewers],
  });
  const host = { caseId: kase, type: 'Host' } as const;
  const { id: artifact } = await ada.call('artifact.create', { ...host, value: `${marker}.example.net` });
  await ada.call('artifact.create', { ...host, value: 'shared.example.org', source: `${marker} source` });
  // What the Case that everybody sees is associated with, and a copy of a body that everybody reads.
  await ada.call('artifact.create', { ...host, value: 'open.example.org' });
  const path = writeFile('open file body', `${marker}.txt`);
  await ada.call('artifact.create', { caseId: kase, type: 'Log File', value: `${marker}.txt`, path });
  const task = await ada.call('caseTask.create', { caseId: kase, name: `${marker} task` });
  await ada.call('caseNote.create', { caseId: kase, element: { kind: 'case' }, body: `${marker} note` });
  await ada.call('timeline.create', { caseId: kase, summary: `${marker} event` });
  await ada.call('attribute.create', { objectId: kase, type: 'Description', value: `${marker} attribute` });
  await ada.call('tag.apply', { ids: [kase], names: ['common tag', 'open tag'] });
  await ada.call('association.create', { id: kase, others: [open.group, requirement, open.kase ?? 0] });
  await ada.call('association.create', { id: artifact, others: [open.group, open.host, requirement] });
  await ada.call('requirementResult.refresh', { id: requirement });
  const { version } = await bob.call('case.get', { id: kase });
  await bob.call('case.update', { id: kase, version, fields: { name: `${marker} renamed`, severity: 'Critical' } });
  await bob.call('caseNote.create', {
    caseId: kase,
    element: { kind: 'artifact', id: artifact },
    body: `${marker} by bob`,
  });
  return { things: { ...open, kase, artifact }, taskId: task.id };
}

type Answers = ReadonlyMap<string, string>;

async function askAll(client: Client, things: Things, taskId = 1): Promise<Answers> {
  const surroundings = { closed: things, requirement, sha256, planted: { label: 1, type: 1, list: 1, job: 1 } };
  const answers = new Map<string, string>();
  const asked: Readonly<Record<string, (things: Things) => readonly unknown[]>> = {
    ...questionsIn(surroundings),
    'caseTask.get': () => [{ id: taskId }],
  };
  for (const [method, inputs] of Object.entries(asked))
    for (const input of inputs(things))
      answers.set(`${method} ${JSON.stringify(input)}`, JSON.stringify(await client.session.invoke(method, input)));
  return answers;
}

/** Questions about the open Case that was linked, whose own timeline says that it was, and about the Requirement that ran again. */
function isMoved(question: string): boolean {
  return (
    new RegExp(
      `^(timeline\\.list|caseReport\\.make|activity\\.list|case\\.deletionPreview) .*"(id|caseId)":${open.kase}[,}]`,
    ).test(question) ||
    (/^(object\.get|activity\.list|requirementResult\.list|pivot\.unified) /.test(question) &&
      new RegExp(`"id":${requirement}[,}]`).test(question))
  );
}

/** Sentences of refusals may repeat what was asked. */
const withoutQuestion = (answer: string, question: string): string =>
  question.includes(marker) && answer.startsWith('{"ok":false') ? '' : answer;

describe('a Case that only its viewers see', () => {
  it('has no trace in any answer to anybody else, nor to its viewers while Workflow is off', async () => {
    const others = {
      'a Standard User who is no viewer': await workspace.addUser('eve', 'Standard User'),
      'an Administrator of the Organization who is none': await workspace.addUser('olga', 'Organization Administrator'),
      'an App Developer': await workspace.addUser('devi', 'App Developer'),
    };
    const before = new Map<string, Answers>();
    for (const [who, client] of Object.entries(others)) before.set(who, await askAll(client, open));

    const idOf = (name: string) =>
      workspace.read((db) => db.prepare('SELECT id FROM user_account WHERE name = ?').pluck().get(name));
    const { things, taskId } = await plant([Number(idOf('ada')), Number(idOf('bob'))]);
    const seen = [...(await askAll(bob, things, taskId)).values()].filter((answer) => answer.includes(marker));
    expect(seen.length, 'answers in which a viewer sees the marker').toBeGreaterThan(50);

    let cells = 0;
    const failing: string[] = [];
    const scan = (who: string, answers: Answers): void => {
      for (const [question, answer] of answers) {
        cells += 1;
        if (withoutQuestion(answer, question).toLowerCase().includes(marker))
          failing.push(`${who}: marker in ${question}: ${answer.slice(0, 300)}`);
      }
    };
    for (const [who, client] of Object.entries(others)) {
      scan(who, await askAll(client, things, taskId));
      const after = await askAll(client, open);
      scan(who, after);
      for (const [question, answer] of after) {
        const known = before.get(who)?.get(question);
        if (known !== answer && !isMoved(question))
          failing.push(`${who}: ${question} answered ${difference(known ?? '', answer)}`);
      }
    }
    await ada.call('setting.set', { name: 'workflow', on: false });
    for (const [who, client] of Object.entries({ bob, ...others })) {
      scan(`${who}, Workflow off`, await askAll(client, things, taskId));
      scan(`${who}, Workflow off`, await askAll(client, open));
    }
    process.stdout.write(`a Case for its viewers: ${cells} answers scanned, ${failing.length} failing\n`);
    expect(failing.slice(0, 30)).toEqual([]);
  }, 240_000);
});

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `${after.slice(Math.max(0, at - 60), at + 140)} instead of ${before.slice(Math.max(0, at - 60), at + 140)}`;
}
