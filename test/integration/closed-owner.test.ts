/**
 * A marker is planted in every text of an owner. Whoever is shut out of that owner's intelligence must get the very
 * answers that the contract gave before the planting, to every question about everything.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFile } from '../support/stix-file.ts';
import { attributeTypeInput, sharingOptions } from '../support/inputs.ts';
import { contract, type Method, type MethodOfKind } from '../../shared/contract/index.ts';
import { reportSections } from '../../shared/contract/case-report.ts';
import { objectKinds } from '../../shared/model/object-type.ts';
import { communityRoles } from '../../shared/permission/built-in-community-roles.ts';
import { permissions } from '../../shared/permission/catalogue.ts';
import type { Client } from '../support/client.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

const marker = 'zqxplant';
const closedName = 'Closed Circle';
/** What an exclusion list of the closed owner refuses, and a value that it refuses. */
const excluded = { type: 'Host' as const, value: `*.${marker}.example.com` };
const refused = { type: 'Host' as const, value: `mail.${marker}.example.com` };

/** Objects of one owner, by what they are. */
interface Things {
  readonly ownerId: number;
  readonly host: number;
  readonly file: number;
  readonly group: number;
  readonly document: number;
  readonly task: number;
  readonly report: number;
  readonly email: number;
  readonly victim: number;
  readonly asset: number;
  readonly tag: number;
  readonly track: number;
  readonly post: number;
}

/** One of each kind, associated with each other; every text contains `word`, and some values are those of `shared`. */
async function fill(client: Client, ownerId: number, word: string): Promise<Things> {
  const tags = [`${word} tag`, 'common tag'];
  const attributes = [{ type: 'Description', value: `${word} description` }];
  const indicator = (type: 'Host' | 'File', value: string) =>
    client.call('indicator.create', { ownerId, type, value, tags, attributes });
  const group = (type: 'Campaign' | 'Document' | 'Email' | 'Report' | 'Task', name: string) =>
    client.call('group.create', { ownerId, type, name, tags, attributes });
  const host = (await indicator('Host', `${word}.example.org`)).id;
  // The same values as in the other owner: copies.
  const common = (await indicator('Host', 'common.example.org')).id;
  const file = (await indicator('File', 'a'.repeat(32))).id;
  const campaign = (await group('Campaign', 'Common Campaign')).id;
  const second = (await group('Campaign', `${word} campaign`)).id;
  const document = (await group('Document', `${word} document`)).id;
  const task = (await group('Task', `${word} task`)).id;
  const report = (await group('Report', `${word} report`)).id;
  const email = (await group('Email', `${word} email`)).id;
  const victim = await client.call('victim.create', { ownerId, name: `${word} victim`, tags });
  const asset = await client.call('victimAsset.create', {
    victimId: victim.id,
    type: 'WebSite',
    value: `${word}.test`,
  });
  const address = { victimId: victim.id, type: 'EmailAddress' as const, value: `desk@${word}.test` };
  const recipient = await client.call('victimAsset.create', address);
  await client.call('association.create', { id: email, others: [recipient.id] });
  const track = await client.call('track.create', { ownerId, name: `${word} track`, tags });
  const tag = (await client.call('object.get', { id: host })).tags.find(({ name }) => name.startsWith(word));
  if (tag === undefined) throw new Error('the Host carries no Tag');
  await client.call('association.create', { id: campaign, others: [host, common, file, second, victim.id, asset.id] });
  await client.call('association.create', { id: second, others: [host, document, report, task] });
  await client.call('association.create', { id: file, others: [host], type: 41 });
  await client.call('fileOccurrence.create', { id: file, fileName: `${word}.exe`, path: `c:\\${word}` });
  await client.call('vote.set', { id: campaign, value: 1 });
  await client.call('review.put', { id: report, rating: 3, helpful: true, comment: `${word} review` });
  await client.call('indicator.reportFalsePositive', { id: common });
  const post = await client.call('post.create', {
    ownerId,
    body: `${word} post`,
    objects: [campaign, host, tag.id, track.id, victim.id],
  });
  await client.call('post.reply', { id: post.id, body: `${word} reply` });
  const path = writeFile(`${word} file body`, `${word}.txt`);
  await client.call('attachment.put', { id: document, path, name: `${word}.txt`, replaces: null });
  return {
    ownerId,
    host,
    file,
    group: campaign,
    document,
    task,
    report,
    email,
    victim: victim.id,
    asset: asset.id,
    tag: tag.id,
    track: track.id,
    post: post.id,
  };
}

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
let closed: Things;
/** Vocabulary and an import of the closed owner; before the planting, numbers of the system's own. */
let planted = { label: 1, type: 1, list: 1, job: 1 };
let sha256: string;

const everyKind = (input: Record<string, unknown>) => objectKinds.map((kind) => ({ ...input, kind }));
const everyId = (things: Things): number[] => [
  ...new Set(
    Object.entries(things).flatMap(([name, id]: [string, number]) =>
      name === 'ownerId' || name === 'post' ? [] : [id],
    ),
  ),
];
const page = { offset: 0, limit: 50 };
const perObject = (things: Things, input: (id: number) => unknown): unknown[] => everyId(things).map(input);
const options = sharingOptions({ indicators: ['Host', 'File'], groups: ['Campaign'] });

/** Every question of the contract about some objects: a method without an entry does not compile. */
const questions: {
  readonly [M in MethodOfKind<'query'>]: (things: Things) => readonly unknown[];
} = {
  'workspace.info': () => [{}],
  'workspace.sampleUsers': () => [{}],
  'owner.list': () => [{}],
  'setting.list': () => [{}],
  'preference.get': () => [{ name: 'tabs' }],
  'object.list': () => [
    { filter: {}, sort: 'summary', descending: false, ...page },
    { filter: { text: marker }, sort: 'modified', descending: true, ...page },
    { filter: { owners: [closed?.ownerId ?? 2] }, sort: 'created', descending: true, ...page },
    ...objectKinds.map((kind) => ({ filter: { kind }, sort: 'modified', descending: true, ...page })),
  ],
  'object.get': (things) => perObject(things, (id) => ({ id })),
  'case.get': (things) => perObject(things, (id) => ({ id })),
  'caseReport.make': (things) =>
    perObject(things, (id) => ({ id, sections: [...reportSections], withoutLabels: [], withoutUnlabelled: true })),
  'caseTask.list': (things) => perObject(things, (caseId) => ({ caseId })),
  'caseTask.get': () => [{ id: 1 }],
  'caseTask.find': ({ ownerId }) =>
    [{}, { text: marker }, { owners: [ownerId] }].map((filter) => ({
      filter,
      sort: 'name',
      descending: false,
      ...page,
    })),
  'userGroup.list': ({ ownerId }) => [{ ownerId }],
  'serviceLevel.list': ({ ownerId }) => [{ ownerId }],
  'case.people': ({ ownerId }) => [{ ownerId }],
  'case.deletionPreview': (things) => perObject(things, (id) => ({ id })),
  'caseNote.list': (things) => perObject(things, (caseId) => ({ caseId, ...page })),
  'timeline.list': (things) => perObject(things, (caseId) => ({ caseId, newestFirst: true, limit: 50 })),
  'case.facets': () => [{}],
  'case.list': () =>
    [{}, { text: marker }, { owners: [closed?.ownerId ?? 2] }, { tag: `${marker} tag` }].map((filter) => ({
      filter,
      sort: 'modified',
      descending: true,
      ...page,
    })),
  'object.search': () => [
    { text: marker, limit: 50 },
    { text: 'common', limit: 50 },
  ],
  'object.resolve': (things) => [
    ...perObject(things, (id) => ({ ref: `#${id}` })),
    { ref: `Host:${marker}.example.org` },
    { ref: 'Host:common.example.org' },
  ],
  'object.deletionPreview': (things) => perObject(things, (id) => ({ ids: [id] })),
  'association.counts': (things) => perObject(things, (id) => ({ id })),
  'association.list': (things) =>
    everyId(things).flatMap((id) => [
      ...everyKind({ id, ...page }),
      ...everyKind({ id, ...page, derived: true }),
      ...everyKind({ id, ...page, text: marker }),
      ...everyKind({ id, ...page, sort: 'summary' }),
    ]),
  'association.facets': (things) => everyId(things).flatMap((id) => everyKind({ id })),
  'association.get': (things) => perObject(things, (id) => ({ id, other: closed?.host ?? 1, type: 0 })),
  'association.path': (things) => [
    { id: things.host, other: closed?.host ?? things.file },
    { id: things.host, other: things.file },
  ],
  'association.candidates': (things) =>
    everyId(things).flatMap((id) => [...everyKind({ id, limit: 50 }), ...everyKind({ id, text: marker, limit: 50 })]),
  'association.types': (things) => [{ id: things.host, otherType: 'File' }, { id: things.file }],
  'associationType.list': () => [{}],
  'activity.list': (things) => perObject(things, (id) => ({ id, limit: 50 })),
  'attachment.get': (things) => [{ id: things.document }],
  'attachment.read': (things) => [{ id: things.document, sha256, offset: 0, length: 100 }],
  'attributeType.list': () => [{}],
  'attributeType.usage': () => [{ typeId: 1 }, { typeId: planted.type }],
  'artifactType.list': () => [{}],
  'artifact.list': (things) =>
    perObject(things, (caseId) => ({ caseId, filter: '', sort: 'type', descending: false, ...page })),
  'artifact.get': (things) => perObject(things, (id) => ({ id })),
  'artifact.matches': (things) => perObject(things, (id) => ({ id })),
  'artifact.readFile': (things) => perObject(things, (id) => ({ id, offset: 0, length: 100 })),
  'behavior.graph': (things) => [{ id: things.file }],
  'changeSet.recent': () => [{ limit: 100 }],
  'exclusionList.list': () => [{}],
  'exclusionList.values': () => [
    { id: 1, ...page },
    { id: planted.list, ...page },
  ],
  'exclusionList.try': (things) => [
    { ownerId: things.ownerId, type: 'Host', value: `${marker}.example.net` },
    { ownerId: things.ownerId, ...refused },
  ],
  'file.mergePreview': (things) => [{ id: things.file, other: closed?.file ?? things.file }],
  'fileOccurrence.list': (things) => [{ id: things.file, ...page }],
  'group.recipients': (things) => [{ id: things.email }],
  'import.list': () => [{}],
  'import.report': () => [{ jobId: 1 }, { jobId: planted.job }],
  'import.losses': () => [
    { jobId: 1, ...page },
    { jobId: planted.job, ...page },
  ],
  'indicator.check': (things) => [
    { ownerId: things.ownerId, values: [{ type: 'Host', value: `${marker}.example.org` }, refused] },
  ],
  'indicator.reports': (things) => [{ id: things.host }],
  'pivot.copies': (things) => perObject(things, (id) => ({ id })),
  'pivot.counts': (things) => perObject(things, (id) => ({ id })),
  'pivot.diamond': (things) => [{ id: things.group }],
  'pivot.list': (things) =>
    everyId(things).flatMap((id) => [...everyKind({ id, ...page }), ...everyKind({ id, ...page, derived: true })]),
  'pivot.merged': (things) => everyId(things).flatMap((id) => everyKind({ id, ...page })),
  'pivot.trail': (things) => [{ ids: everyId(things) }],
  'pivot.unified': (things) => perObject(things, (id) => ({ id })),
  'post.list': (things) => [
    page,
    { ...page, owners: [closed?.ownerId ?? 2] },
    ...perObject(things, (objectId) => ({ ...page, objectId })),
  ],
  'requirementCategory.list': () => [{}],
  'requirementResult.list': () => [
    { id: requirement, ...page },
    { id: requirement, ...page, text: marker },
  ],
  'review.list': (things) => [{ id: things.report }],
  'securityLabel.list': () => [{}],
  'securityLabel.usage': () => [{ labelId: 1 }, { labelId: planted.label }],
  'sharing.history': (things) => [{ id: things.group }],
  'sharing.preview': (things) => [{ id: things.group, ownerId: closed?.ownerId ?? 2, options }],
  'sharing.targets': (things) => [{ id: things.group }],
  'tag.carriers': (things) => [
    { id: things.tag, sort: 'summary', descending: false, ...page },
    ...objectKinds.map((kind) => ({ id: things.tag, kind, sort: 'modified', descending: true, ...page })),
  ],
  'tag.facts': (things) => [{ id: things.tag }],
  'tagRule.list': () => [{}],
  'tagRule.pending': () => [{}],
  'task.candidates': (things) => [{ id: things.task }],
  'task.get': (things) => [{ id: things.task }],
  'victimAsset.list': (things) => [{ victimId: things.victim }],
  'vote.get': (things) => [{ id: things.group }],
  'potential.list': (things) => perObject(things, (id) => ({ id, ...page })),
  'potential.dismissed': (things) => perObject(things, (id) => ({ id, ...page })),
  'potential.ofObject': (things) => perObject(things, (id) => ({ id })),
  'potential.settings': () => [{}],
  'workflow.list': () => [{}],
  'workflow.templates': () => [{}],
  'workflow.get': () => [{ id: 1 }, { id: 4 }],
  'workflow.export': () => [{ id: 1 }, { id: 4 }],
};

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
  const asked: Record<string, (things: Things) => readonly unknown[]> = { ...questions, 'job.list': () => [{}] };
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
  open = await fill(ada, workspace.northgateId, 'open');
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

    closed = await fill(ada, closedId, marker);
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
      .filter(([, { kind }]) => kind === 'query')
      .map(([method]) => method as Method);
    expect(Object.keys(questions).sort()).toEqual(queries.sort());
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
