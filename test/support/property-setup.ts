/** Run by Vitest before each test file: properties that name no number of cases, and the seed of all of them. */
import fc from 'fast-check';
import { propertySeed, runs } from './property-runs.ts';

fc.configureGlobal({ ...runs(100), ...(propertySeed === undefined ? {} : { seed: propertySeed }) });
