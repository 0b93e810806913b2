import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { propertyFactor } from '../test/support/property-runs.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/{unit,integration,property}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/property-setup.ts'],
    pool: 'forks',
    // Left alone, a machine of two cores would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000 * Math.max(1, propertyFactor),
    hookTimeout: 60_000,
  },
});
