/**
 * A marker is planted in every text of an owner. Whoever is shut out of that owner's intelligence must get the very
 * answers that the contract gave before the planting, to every question about everything.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Method } from '../../shared/contract/index.ts';
import { communityRoles } from '../../shared/permission/built-in-community-roles.ts';
import { permissions } from '../../shared/permission/catalogue.ts';
import type { Client } from '../support/client.ts';
import { attributeTypeInput, sharingOptions } from '../support/inputs.ts';
import { questionsIn } from '../support/questions.ts';
import { writeFile } from '../support/stix-file.ts';
import { excluded, fillOwner, marker, type Things } from '../support/things.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

const closedName = 'Closed Circle';
const options = sharingOptions({ indicators: ['Host', 'File'], groups: ['Campaign'] });

/** What an owner has beside its objects, each with the marker in its name, and an import whose file is named so. */
async function surround(client: Client, ownerId: number): Promise<typeof planted> {
  const label = await client.call('securityLabel.create', { ownerId, name: `${marker} label`, color: 'FF0000' });
  const type = await client.call('attributeType.create', attributeTypeInput(ownerId, { name: `${marker} type` }));
  const list = await client.call('exclusionList.create', { ownerId, name: `${marker} list` });
  await client.call('exclusionList.add', { id: list.id, values: [excluded] });
  const report = await client.imported(
    writeFile(`one.${marker}.example.org\ntwo.${marker}.example.org\nnot a value ${marker}\n`, `${marker}.txt`),
    ownerId,
  );
  return { label: label.id, type: type.id, list: list.id, job: report.jobId };
}

let workspace: TestWorkspace;
let eve: Client;
let open: Things;
let requirement: number;
let closed: Things | undefined;
/** Vocabulary and an import of the closed owner; before the planting, numbers of the system's own. */
let planted = { label: 1, type: 1, list: 1, job: 1 };
let sha256: string;

/** What the memberships themselves and one's own past say: these answers change with the role, and are scanned only. */
const movesWithRole: ReadonlySet<string> = new Set([
  'owner.list',
  'changeSet.recent',
  'sharing.targets',
  'sharing.preview',
]);

type Answers = ReadonlyMap<string, string>;

async function askAll(client: Client, things: Things): Promise<Answers> {
  const answers = new Map<string, string>();
  // What the main thread answers itself names jobs by their files.
  const asked: Record<string, (things: Things) => readonly unknown[]> = {
    ...questionsIn({ closed, requirement, planted, sha256 }),
    'job.list': () => [{}],
  };
  for (const [method, inputs] of Object.entries(asked)) {
    for (const input of inputs(things)) {
      const answer = await client.session.invoke(method, input);
      answers.set(`${method} ${JSON.stringify(input)}`, JSON.stringify(answer));
    }
  }
  return answers;
}

const director = communityRoles.find(({ name }) => name === 'Director');
const closingRoles = permissions.flatMap((permission) =>
  (permission.closesIntelAt?.community ?? []).map((level) => ({
    name: `No ${permission.label}`,
    levels: { ...director?.levels, [permission.key]: level },
  })),
);

beforeAll(async () => {
  workspace = await startWorkspace();
  const { ada } = workspace;
  await workspace.addOwner('community', closedName);
  for (const { name, levels } of closingRoles) await ada.call('role.create', { name, scope: 'community', levels });
  await ada.call('setting.set', { name: 'crossOwner', on: true });
  eve = await workspace.addUser('eve', 'Standard User');
  open = await fillOwner(ada, workspace.northgateId, 'open');
  const created = await ada.call('intelRequirement.create', {
    ownerId: workspace.northgateId,
    text: 'What is common?',
    fields: {
      uniqueId: 'IR-1',
      subtype: 'Research Requirement (RR)',
      keywordSections: [{ compareValue: 'includes', keywords: ['common'] }],
    },
  });
  requirement = created.id;
  sha256 = (await ada.call('attachment.get', { id: open.document })).file?.sha256 ?? '';
}, 60_000);

describe('an owner whose intelligence a role closes', () => {
  it('has no trace in any answer of the contract, whichever key closes it', async () => {
    const { ada } = workspace;
    const [, closedOwner] = await ada.call('owner.list', {});
    const closedId = Number(closedOwner?.id);
    const before = await askAll(eve, open);

    closed = await fillOwner(ada, closedId, marker);
    planted = await surround(ada, closedId);
    // Links from what is open into what is closed, a contribution, a copy's results.
    await ada.call('association.create', { id: open.group, others: [closed.host, closed.group, closed.report] });
    await ada.call('association.create', { id: open.host, others: [closed.group] });
    await ada.call('sharing.share', {
      id: open.group,
      ownerId: closedId,
      options,
      into: 'new',
      name: `${marker} copy`,
    });
    await ada.call('requirementResult.refresh', { id: requirement });
    // What eve did there while she could.
    await ada.call('membership.set', { userName: 'eve', owner: closedName, role: 'Director' });
    await eve.call('group.update', {
      id: closed.group,
      version: (await eve.call('object.get', { id: closed.group })).version,
      name: `${marker} renamed`,
    });
    await eve.call('exclusionList.add', { id: planted.list, values: [{ type: 'Host', value: 'eve.example.com' }] });
    await eve.call('post.create', { ownerId: closedId, body: `${marker} by eve`, objects: [closed.group] });
    expect(
      JSON.stringify([...(await askAll(eve, open)).values()]).toLowerCase(),
      'the marker shows while the owner is open',
    ).toContain(marker);

    let cells = 0;
    const failing: string[] = [];
    for (const role of [...closingRoles.map(({ name }) => name), null]) {
      await ada.call('membership.set', { userName: 'eve', owner: closedName, role });
      for (const things of [open, closed]) {
        for (const [question, answer] of await askAll(eve, things)) {
          cells += 1;
          const method = question.slice(0, question.indexOf(' '));
          if (withoutQuestion(answer, question).toLowerCase().includes(marker))
            failing.push(`${role}: marker in ${question}: ${answer.slice(0, 200)}`);
          const known = before.get(question);
          if (
            things === open &&
            known !== undefined &&
            !movesWithRole.has(method) &&
            !isRequirement(question) &&
            answer !== known
          )
            failing.push(`${role}: ${question} answered ${difference(known, answer)}`);
        }
      }
    }
    process.stdout.write(
      `closed owner: ${closingRoles.length + 1} ways to be shut out, ${cells} answers scanned, ${failing.length} failing\n`,
    );
    expect(failing.slice(0, 20)).toEqual([]);
  }, 240_000);

  it('is asked about by every query that there is', () => {
    const queries = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'query' || kind === 'network')
      .map(([method]) => method as Method);
    expect(Object.keys(questionsIn({ closed, requirement, planted, sha256 })).sort()).toEqual(queries.sort());
  });
});

/** Sentences of refusals may repeat what was asked. */
function withoutQuestion(answer: string, question: string): string {
  return question.includes(marker) && answer.startsWith('{"ok":false') ? '' : answer;
}

/** Running the Requirement again moves its own time and history, which is all that the planting changed in the open. */
const isRequirement = (question: string): boolean =>
  /^(object\.get|activity\.list|requirementResult\.list|pivot\.unified) /.test(question) &&
  new RegExp(`"id":${requirement}[,}]`).test(question);

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `${after.slice(Math.max(0, at - 60), at + 120)} instead of ${before.slice(Math.max(0, at - 60), at + 120)}`;
}
