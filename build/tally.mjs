/** Sums what the steps and test runners report, and prints it so that the last line can be trusted. */
import { existsSync, readFileSync } from 'node:fs';

/** Counts of Vitest's JSON report. A file that could not be loaded has no tests, yet it is a failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. A flaky test has failed once: it counts as failed. Errors outside tests count, too. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function createTally(say) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const add = (name, counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (counts.failed > 0) failures.push(name);
    say(`${counts.failed > 0 ? 'FAIL' : 'ok'}    ${name}: ${lastLine(counts)}`);
  };
  const heading = (name) => say(`\n=== ${name}`);
  return {
    heading,
    /** One static step counts as one test; throwing is failing. */
    async step(name, run) {
      heading(name);
      const code = await run().catch((error) => {
        say(error.message);
        return 1;
      });
      add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
      return code === 0;
    },
    /** A runner that says nothing, sees no test, or ends badly with every test passed has failed. */
    report(name, code, path, count) {
      const found = existsSync(path)
        ? count(JSON.parse(readFileSync(path, 'utf8')))
        : { passed: 0, failed: 0, skipped: 0 };
      const silent = found.failed === 0 && (code !== 0 || found.passed === 0);
      if (silent) say(`${name} ended with code ${code} after ${found.passed} passed tests: counted as a failure.`);
      add(name, silent ? { ...found, failed: 1 } : found);
    },
    finish() {
      if (failures.length) say(`\nFailed: ${failures.join(', ')}`);
      say(`\n${lastLine(total)}`);
      return total.failed > 0 ? 1 : 0;
    },
  };
}
