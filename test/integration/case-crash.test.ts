import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { row } from '../../electron/store/statement.ts';
import type { Method } from '../../shared/contract/index.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { digestOfFolder, password, readWorkspace, startWorkspace, verifyFolder } from '../support/workspace.ts';

const script = new URL('../support/command-process.ts', import.meta.url).pathname;
const artifacts = 1000;

let folder: string;
let caseId: number;

/** Runs one command elsewhere; kills the process after a time and answers what it had said of the command until then. */
async function runElsewhere(
  method: Method,
  input: unknown,
  killAfterMs: number | null,
): Promise<{ said: string | null }> {
  const child = spawn(process.execPath, [script, tempFolder(), folder, password, method, JSON.stringify(input)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [first] = (await Promise.race([once(child, 'message'), exited])) as [unknown];
  expect(first).toBe('started');
  let said: string | null = null;
  const answered = once(child, 'message').then(([message]: unknown[]) => {
    said = String(message);
  });
  await (killAfterMs === null
    ? answered
    : Promise.race([answered, new Promise((resolve) => setTimeout(resolve, killAfterMs))]));
  child.kill('SIGKILL');
  await exited;
  return { said };
}

interface CaseState {
  readonly version: number;
  /** Whether it has a list of viewers. */
  readonly isRestricted: number;
  /** Artifacts that are stored under the same list as the Case. */
  readonly artifacts: number;
}

/** The Case as the workspace has it; undefined when it is gone. */
const stateOfCase = (): CaseState | undefined =>
  readWorkspace(folder, (db) =>
    row<CaseState>(
      db,
      `SELECT k.set_id AS version, k.viewer_list IS NOT NULL AS isRestricted, (SELECT count(*) FROM artifact a
         JOIN object o ON o.id = a.id WHERE a.case_id = k.id AND o.type / 256 = coalesce(k.viewer_list, 0)) AS artifacts
       FROM kase k WHERE k.id = ?`,
      [caseId],
    ),
  );

beforeAll(async () => {
  const workspace = await startWorkspace();
  const { ada, northgateId: ownerId } = workspace;
  ({ folder } = workspace);
  ({ id: caseId } = await ada.call('case.create', { ownerId, name: 'Token theft' }));
  const values = Array.from({ length: artifacts }, (_, index) => ({ type: 'Host', value: `h${index}.example.com` }));
  for (let from = 0; from < values.length; from += 500)
    await ada.call('artifact.createMany', { caseId, values: values.slice(from, from + 500) });
  for (let index = 0; index < 20; index += 1) await ada.call('caseTask.create', { caseId, name: `Task ${index}` });
  await workspace.close();
}, 60_000);

describe('a workspace whose process is killed in the middle of a command on a Case', () => {
  it.each([
    [
      'case.setViewers',
      ({ version, isRestricted }: CaseState) => ({ id: caseId, version, viewers: isRestricted ? [] : [1] }),
    ],
    ['case.delete', ({ version }: CaseState) => ({ id: caseId, version })],
  ] as const)('has %s done as a whole or not at all', { timeout: 120_000 }, async (method, inputOf) => {
    let interrupted = 0;
    // From at once to about as long as it takes.
    for (const point of [0, 10, 40, 120]) {
      const before = stateOfCase();
      if (before === undefined) break;
      const digest = digestOfFolder(folder);
      const { said } = await runElsewhere(method, inputOf(before), point);
      expect(verifyFolder(folder)).toMatchObject({ ok: true, problems: [] });
      const after = stateOfCase();
      if (after?.version === before.version) {
        interrupted += 1;
        expect(said).toBeNull();
        expect(digestOfFolder(folder)).toBe(digest);
      } else if (after !== undefined) expect(after).toMatchObject({ isRestricted: 1 - before.isRestricted, artifacts });
    }
    expect(interrupted).toBeGreaterThan(0);
    const left = stateOfCase();
    if (left !== undefined) expect((await runElsewhere(method, inputOf(left), null)).said).toBe('done');
    console.log(`${method}: killed ${interrupted} times before it was done`);
  });
});
