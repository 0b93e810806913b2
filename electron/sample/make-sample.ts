/** The sample workspace: made once per user, from data that ships with the application, through the same calls as any other. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OpenWorkspace } from '../ipc/open-workspace.ts';
import { lockWorkspace } from '../store/workspace-folder.ts';
import { makeCases } from './make-cases.ts';
import { SampleCalls } from './sample-calls.ts';
import { readSampleCases } from './sample-cases.ts';
import { readSampleDocument, type SampleDocument, sampleFile } from './sample-document.ts';

export const sampleFolder = (home: string): string => join(home, 'workspaces', 'sample');

/** Makes it beside its place and moves it there whole, so that a failure or a crash leaves nothing that looks finished. */
export async function makeSample(home: string, appVersion: string, log: (line: string) => void): Promise<void> {
  const target = sampleFolder(home);
  const partial = `${target}.partial`;
  const holder = 'Ligature, which is making the sample workspace';
  mkdirSync(dirname(target), { recursive: true });
  // Refused while another process is at it; what a crash left behind is nobody's and goes.
  lockWorkspace(partial, holder).release();
  rmSync(partial, { recursive: true, force: true });
  try {
    const workspace = await OpenWorkspace.open({
      folder: partial,
      create: true,
      appVersion,
      holder,
      log,
      onJob: () => undefined,
      onData: () => undefined,
    });
    try {
      await new SampleMaker(workspace, readSampleDocument()).make();
    } finally {
      await workspace.close();
    }
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

class SampleMaker {
  readonly #workspace: OpenWorkspace;
  readonly #document: SampleDocument;

  constructor(workspace: OpenWorkspace, document: SampleDocument) {
    this.#workspace = workspace;
    this.#document = document;
  }

  async make(): Promise<void> {
    const calls = await this.#makeAccounts();
    await this.#import(calls);
    await this.#makeObjects(calls);
    await this.#judge(calls);
    await this.#associate(calls);
    await makeCases(calls, this.#document.organization, readSampleCases());
  }

  /** Answers the calls of the administrator. */
  async #makeAccounts(): Promise<SampleCalls> {
    const { organization, administrator, password, owners, users } = this.#document;
    const made = await this.#workspace.writer.request({
      kind: 'setUp',
      organization,
      userName: administrator,
      password,
      sample: true,
    });
    const calls = new SampleCalls(this.#workspace, (made as { userId: number }).userId); // what `setUp` answers
    for (const owner of owners) await calls.command('owner.create', owner);
    for (const { also, ...user } of users) {
      await calls.command('user.create', { ...user, password, homeOwner: organization });
      for (const [owner, role] of Object.entries(also))
        await calls.command('membership.set', { userName: user.userName, owner, role });
    }
    await calls.command('setting.set', { name: 'crossOwner', on: true });
    return calls;
  }

  async #import(calls: SampleCalls): Promise<void> {
    for (const { file, owner } of this.#document.imports) {
      const { ended } = await this.#workspace.jobs.startImport({
        path: sampleFile(file),
        label: file,
        userId: calls.userId,
        ownerId: await calls.owner(owner),
      });
      await ended;
    }
  }

  async #makeObjects(calls: SampleCalls): Promise<void> {
    const { groups, requirements, indicators } = this.#document;
    for (const { owner, description, ...group } of groups) {
      const attributes = [{ type: 'Description', value: description }];
      await calls.command('group.create', { ...group, ownerId: await calls.owner(owner), attributes });
    }
    for (const { owner, text, ...fields } of requirements)
      await calls.command('intelRequirement.create', { ownerId: await calls.owner(owner), text, fields });
    for (const { owner, ...indicator } of indicators)
      await calls.command('indicator.create', { ...indicator, ownerId: await calls.owner(owner) });
  }

  async #judge(calls: SampleCalls): Promise<void> {
    const { ratings, tags, labels } = this.#document;
    for (const { rating, ...reference } of ratings) {
      const { id, version } = await calls.query('object.get', { id: await calls.find(reference) });
      await calls.command('indicator.update', { id, version, fields: { rating } });
    }
    for (const { tags: names, ...reference } of tags)
      await calls.command('tag.apply', { ids: [await calls.find(reference)], names });
    const known = await calls.query('securityLabel.list', {});
    for (const { label, ...reference } of labels) {
      const labelId = known.find(({ name }) => name === label)?.id;
      if (labelId === undefined) throw new Error(`the sample names the unknown label ${label}`);
      await calls.command('securityLabel.apply', { ids: [await calls.find(reference)], labelId });
    }
  }

  async #associate(calls: SampleCalls): Promise<void> {
    for (const { from, to } of this.#document.associations)
      await calls.command('association.create', { id: await calls.find(from), others: [await calls.find(to)] });
  }
}
