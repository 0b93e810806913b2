/** The sample workspace: made once per user, from data that ships with the application, through the same calls as any other. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Input, MethodOfKind, Output } from '../../shared/contract/index.ts';
import type { OwnerId } from '../../shared/model/id.ts';
import { OpenWorkspace } from '../ipc/open-workspace.ts';
import { lockWorkspace } from '../store/workspace-folder.ts';
import { readSampleDocument, type Reference, type SampleDocument, sampleFile } from './sample-document.ts';

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
  readonly #owners = new Map<string, OwnerId>();
  #userId = 0;

  constructor(workspace: OpenWorkspace, document: SampleDocument) {
    this.#workspace = workspace;
    this.#document = document;
  }

  async make(): Promise<void> {
    await this.#makeAccounts();
    await this.#import();
    await this.#makeObjects();
    await this.#judge();
    await this.#associate();
  }

  async #command<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Promise<Output<M>> {
    // The store has passed the value through the method's output schema.
    return (await this.#workspace.command(method, input, this.#userId)).value as Output<M>;
  }

  async #query<M extends MethodOfKind<'query'>>(method: M, input: Input<M>): Promise<Output<M>> {
    return (await this.#workspace.query(method, input, this.#userId)) as Output<M>; // as above
  }

  async #makeAccounts(): Promise<void> {
    const { organization, administrator, password, owners, users } = this.#document;
    const made = await this.#workspace.writer.request({
      kind: 'setUp',
      organization,
      userName: administrator,
      password,
      sample: true,
    });
    this.#userId = (made as { userId: number }).userId; // what `setUp` answers
    for (const owner of owners) await this.#command('owner.create', owner);
    for (const { also, ...user } of users) {
      await this.#command('user.create', { ...user, password, homeOwner: organization });
      for (const [owner, role] of Object.entries(also))
        await this.#command('membership.set', { userName: user.userName, owner, role });
    }
    await this.#command('setting.set', { name: 'crossOwner', on: true });
    for (const { id, name } of await this.#query('owner.list', {})) this.#owners.set(name, id);
  }

  #owner(name: string): OwnerId {
    const id = this.#owners.get(name);
    if (id === undefined) throw new Error(`the sample names the unknown owner ${name}`);
    return id;
  }

  async #import(): Promise<void> {
    for (const { file, owner } of this.#document.imports) {
      const { ended } = await this.#workspace.jobs.startImport({
        path: sampleFile(file),
        label: file,
        userId: this.#userId,
        ownerId: this.#owner(owner),
      });
      await ended;
    }
  }

  async #makeObjects(): Promise<void> {
    const { groups, requirements, indicators } = this.#document;
    for (const { owner, description, ...group } of groups) {
      const attributes = [{ type: 'Description', value: description }];
      await this.#command('group.create', { ...group, ownerId: this.#owner(owner), attributes });
    }
    for (const { owner, text, ...fields } of requirements)
      await this.#command('intelRequirement.create', { ownerId: this.#owner(owner), text, fields });
    for (const { owner, ...indicator } of indicators)
      await this.#command('indicator.create', { ...indicator, ownerId: this.#owner(owner) });
  }

  async #judge(): Promise<void> {
    const { ratings, tags, labels } = this.#document;
    for (const { rating, ...reference } of ratings) {
      const { id, version } = await this.#query('object.get', { id: await this.#find(reference) });
      await this.#command('indicator.update', { id, version, fields: { rating } });
    }
    for (const { tags: names, ...reference } of tags)
      await this.#command('tag.apply', { ids: [await this.#find(reference)], names });
    const known = await this.#query('securityLabel.list', {});
    for (const { label, ...reference } of labels) {
      const labelId = known.find(({ name }) => name === label)?.id;
      if (labelId === undefined) throw new Error(`the sample names the unknown label ${label}`);
      await this.#command('securityLabel.apply', { ids: [await this.#find(reference)], labelId });
    }
  }

  async #associate(): Promise<void> {
    for (const { from, to } of this.#document.associations)
      await this.#command('association.create', { id: await this.#find(from), others: [await this.#find(to)] });
  }

  async #find({ owner, type, name }: Reference) {
    const ownerId = this.#owner(owner);
    const found = await this.#query('object.resolve', { ref: `${type}:${name}` });
    const object = found.find((row) => row.ownerId === ownerId);
    if (object === undefined) throw new Error(`the sample names ${type} ${name}, which ${owner} does not hold`);
    return object.id;
  }
}
