import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, createTally, lastLine } from '../../../build/tally.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ligature-tally-'));
  path = join(folder, 'report.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function tallyOf(code: number, counts: { passed: number; failed: number; skipped: number } | null) {
  const said: string[] = [];
  const tally = createTally((line) => said.push(line));
  if (counts) writeFileSync(path, '{}');
  tally.report('vitest', code, path, () => counts ?? { passed: 0, failed: 0, skipped: 0 });
  return { code: tally.finish(), last: said.at(-1)?.trim() };
}

describe('the sum of a test run', () => {
  it('is the last line, with skipped tests only when there are any', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(tallyOf(0, { passed: 3, failed: 0, skipped: 2 })).toEqual({
      code: 0,
      last: '3 passed, 0 failed, 2 skipped',
    });
  });

  it('fails with a failed test', () => {
    expect(tallyOf(1, { passed: 3, failed: 2, skipped: 0 })).toEqual({ code: 1, last: '3 passed, 2 failed' });
  });

  it.each([
    ['wrote no report', 1, null],
    ['wrote no report and claims success', 0, null],
    ['saw no test', 0, { passed: 0, failed: 0, skipped: 4 }],
    ['ended badly after its tests passed', 1, { passed: 3, failed: 0, skipped: 0 }],
  ] as const)('fails when a runner %s', (_name, code, counts) => {
    expect(tallyOf(code, counts)).toMatchObject({ code: 1, last: expect.stringContaining(', 1 failed') });
  });

  it('counts each static step as one test, and one that throws as failed', async () => {
    const said: string[] = [];
    const tally = createTally((line) => said.push(line));
    expect(await tally.step('types', () => Promise.resolve(0))).toBe(true);
    expect(await tally.step('lint', () => Promise.resolve(1))).toBe(false);
    expect(await tally.step('build', () => Promise.reject(new Error('no tool')))).toBe(false);
    expect([tally.finish(), said.at(-1)?.trim()]).toEqual([1, '1 passed, 2 failed']);
    expect(said.join('\n')).toContain('Failed: lint, build');
  });
});

describe('the reports of the runners', () => {
  it('count a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('count a flaky end-to-end test and an error outside the tests as failures', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});
