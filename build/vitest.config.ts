import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { propertyFactor } from '../test/support/property-runs.ts';

const root = new URL('..', import.meta.url).pathname;
// Threads and processes of the tests load the program anew each time: what one has compiled serves the next.
process.env['NODE_COMPILE_CACHE'] ??= `${root}build/out/compiled`;

export default defineConfig({
  root,
  test: {
    include: ['test/{unit,integration,property}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/fresh-modules.ts', 'test/support/property-setup.ts'],
    pool: 'forks',
    isolate: false,
    // Left alone, a machine of two cores would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only what hangs: no test comes near it, not even on a machine with other work.
    testTimeout: 300_000 * Math.max(1, propertyFactor),
    hookTimeout: 300_000,
  },
});
