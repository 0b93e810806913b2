/** A window names files that were chosen in it, and no others of the machine. */
import { basename, dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import type { ContractRow } from '../../shared/contract/row.ts';
import { anIndicator } from '../unit/electron/exchange/stix/stix-sample.ts';
import { Client } from '../support/client.ts';
import { writeBundle, writeFile } from '../support/stix-file.ts';
import { password, startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let documentId: number;
let caseId: number;
let file: string;
let workflowFile: string;
beforeAll(async () => {
  workspace = await startWorkspace();
  await workspace.addUser('ivo', 'Organization Administrator');
  const { ada, northgateId: ownerId } = workspace;
  documentId = (await ada.call('group.create', { ownerId, type: 'Document', name: 'Paper' })).id;
  caseId = (await ada.call('case.create', { ownerId, name: 'Token theft' })).id;
  const [template] = (await ada.call('workflow.templates', {})).rows;
  workflowFile = writeFile((await ada.call('workflow.export', { id: template?.id ?? 0 })).text, 'phishing.wf');
  file = writeBundle(anIndicator(1, "[domain-name:value = 'host.example.com']"));
});

/** As the hosts open it. */
const openWindow = (): Client => new Client(workspace.backend, {});
const openAs = (userName: string): Promise<Client> => openWindow().signIn(userName, password);
const choose = ({ session }: Client): void => {
  session.grantFile(file);
  session.grantFile(workflowFile);
};
let window: Client;
beforeEach(async () => void (window = await openAs('ada')));

/** The same value twice in one Case is refused. */
let used = 0;

/** An input for each method that names a file, right in everything but perhaps the file. */
const inputs: Readonly<Record<string, (path: unknown) => unknown>> = {
  'artifact.create': (path) => ({ caseId, type: 'Log File', value: `agent-${(used += 1)}.log`, path }),
  'workflow.import': (path) => ({
    path: path === file ? workflowFile : path,
    fileName: 'phishing.wf',
    ownerId: workspace.northgateId,
  }),
  'attachment.put': (path) => ({ id: documentId, path, name: 'paper.json', replaces: null }),
  'import.preview': (path) => ({ path }),
  'import.start': (path) => ({ path, ownerId: workspace.northgateId }),
};
const rows: readonly (readonly [string, ContractRow])[] = Object.entries(contract);
const methods = rows.filter(([, { files }]) => files !== undefined).map(([method]) => method);

const advice = 'This file was not chosen in this window. Choose it in the file dialog, or drop it on the window.';

/** `done`, `not chosen`, or the code of another refusal. */
async function outcome(method: string, path: unknown, by = window): Promise<string> {
  const answer = await by.session.invoke(method, inputs[method]?.(path));
  if (answer.ok) return 'done';
  return answer.error.message === advice ? 'not chosen' : answer.error.code;
}

const refusalsOf = (method: string): number =>
  workspace.read(
    (db) =>
      db.prepare("SELECT count(*) FROM audit WHERE action = ? AND outcome = 'refused'").pluck().get(method) as number,
  );

/** Calls every method with the file; an import is waited for, and a Document gives its file back. */
async function useAll(by = window): Promise<string[]> {
  const outcomes: string[] = [];
  for (const method of methods) outcomes.push(await outcome(method, file, by));
  const running = (await by.call('job.list', {})).find(({ state }) => state === 'running');
  if (running !== undefined) await by.ended(running.id);
  const { file: attached } = await by.call('attachment.get', { id: documentId });
  if (attached !== null) await by.call('attachment.remove', { id: documentId, sha256: attached.sha256 });
  return outcomes;
}
const all = (each: string): string[] => methods.map(() => each);

it('every method that names a file is tried here', () => {
  expect(Object.keys(inputs).sort()).toEqual([...methods].sort());
});

describe.each(methods)('a file that was not chosen, for %s,', (method) => {
  it('is refused with advice before anything looks at it, and the refusal is in the audit trail', async () => {
    const [digest, refusals] = [workspace.digest(), refusalsOf(method)];
    const jobs = await window.call('job.list', {});
    // A file, none, a folder, and what is no path: an answer that differed would tell which of them is there.
    const paths = [file, join(file, 'none'), workspace.folder, '', 7, null, [file]];
    const answers: unknown[] = [];
    for (const path of paths) answers.push(await window.refusedRaw(method, inputs[method]?.(path)));
    expect(answers).toEqual(paths.map(() => ({ code: 'FORBIDDEN', message: advice })));
    expect(refusalsOf(method)).toBe(refusals + paths.length);
    expect(workspace.digest()).toBe(digest);
    expect(await window.call('job.list', {})).toEqual(jobs);
  });
});

describe('a file that was chosen', () => {
  beforeEach(() => choose(window));

  it('is read for every method, as it was named and not otherwise', async () => {
    for (const other of [`${file} `, `${file}/.`, `${dirname(file)}//${basename(file)}`, file.slice(1)])
      expect(await outcome('import.preview', other)).toBe('not chosen');
    expect(await useAll()).toEqual(all('done'));
  });

  it('is refused in another window of the same user', async () => {
    expect(await useAll(await openAs('ada'))).toEqual(all('not chosen'));
  });

  it('is refused after signing out, and after another user has signed in over it', async () => {
    await window.call('session.signOut', {});
    await window.signIn('ada', password);
    expect(await useAll()).toEqual(all('not chosen'));
    choose(window);
    await window.signIn('ivo', password);
    expect(await useAll()).toEqual(all('not chosen'));
  });

  it('is refused while locked and may be named again afterwards', async () => {
    await window.call('session.lock', {});
    for (const method of methods) expect(await outcome(method, file)).toBe('LOCKED');
    await window.call('session.unlock', { password });
    expect(await outcome('import.preview', file)).toBe('done');
  });
});

it('a file that was chosen before anybody was signed in is refused', async () => {
  const early = openWindow();
  choose(early);
  await early.signIn('ada', password);
  expect(await useAll(early)).toEqual(all('not chosen'));
});

it('a chosen file gives no right: who may not import is told so, as before', async () => {
  await workspace.addUser('rita', 'Read Only User');
  const reader = await openAs('rita');
  choose(reader);
  for (const method of methods) expect(await outcome(method, file, reader)).toBe('FORBIDDEN');
});

it('the command line names any file', async () => {
  expect(await useAll(workspace.ada)).toEqual(all('done'));
});

it('a workspace that is closed takes along what was chosen in it', async () => {
  choose(window);
  await window.call('workspace.close', {});
  await window.call('workspace.open', { path: workspace.folder });
  await window.signIn('ada', password);
  expect(await useAll()).toEqual(all('not chosen'));
});
