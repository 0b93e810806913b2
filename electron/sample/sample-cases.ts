/** What the sample holds of Cases, read from `data/cases.json`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { resolutions, severities } from '../../shared/model/case.ts';
import { Reference, sampleFile } from './sample-document.ts';

const Assignee = z.strictObject({ kind: z.enum(['user', 'group']), name: z.string() });
/** Times are relative to the moment at which the sample is made. */
const HoursAgo = z.number().min(0);

const SampleCase = z.strictObject({
  /** Who opens it and does everything in it. */
  by: z.string(),
  name: z.string(),
  workflow: z.string().optional(),
  severity: z.enum(severities),
  description: z.string().optional(),
  assignee: Assignee.nullable(),
  viewers: z.array(z.string()).optional(),
  occurredHoursAgo: HoursAgo.optional(),
  detectedHoursAgo: HoursAgo.optional(),
  tags: z.array(z.string()),
  artifacts: z.array(
    z.strictObject({
      type: z.string(),
      value: z.string(),
      source: z.string().optional(),
      task: z.string().optional(),
      field: z.string().optional(),
    }),
  ),
  /** Tasks that are completed, in this order. */
  done: z.array(z.string()),
  notes: z.array(z.strictObject({ body: z.string(), task: z.string().optional() })),
  events: z.array(z.strictObject({ summary: z.string(), hoursAgo: HoursAgo, description: z.string().optional() })),
  associations: z.array(Reference),
  /** Names of Cases further up with which it is associated. */
  cases: z.array(z.string()),
  close: z.enum(resolutions).optional(),
});
export type SampleCase = z.infer<typeof SampleCase>;

const SampleCases = z.strictObject({
  /** Templates that are copied into the Organization and activated. */
  workflows: z.array(z.string()),
  suggestingOwners: z.array(z.string()),
  userGroups: z.array(z.strictObject({ name: z.string(), members: z.array(z.string()) })),
  serviceLevels: z.array(
    z.strictObject({ severity: z.enum(severities), detectMinutes: z.int(), respondMinutes: z.int() }),
  ),
  cases: z.array(SampleCase),
});
export type SampleCases = z.infer<typeof SampleCases>;

export const readSampleCases = (): SampleCases =>
  SampleCases.parse(JSON.parse(readFileSync(sampleFile('cases.json'), 'utf8')));
