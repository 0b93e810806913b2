/** What the sample workspace consists of, read from `data/workspace.json`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { GroupTypeName, IndicatorTypeName, requirementSubtypes } from '../../shared/model/detail.ts';
import { OwnerKind, SystemRole } from '../../shared/model/owner.ts';

const Named = { owner: z.string(), type: z.string(), name: z.string() };
/** An object by its owner, type and name. */
export const Reference = z.strictObject(Named);
export type Reference = z.infer<typeof Reference>;

const SampleDocument = z.strictObject({
  organization: z.string(),
  administrator: z.string(),
  password: z.string(),
  owners: z.array(z.strictObject({ kind: OwnerKind, name: z.string() })),
  users: z.array(
    z.strictObject({
      userName: z.string(),
      systemRole: SystemRole,
      /** Role in the Organization. */
      role: z.string(),
      /** Roles in other owners, by their names. */
      also: z.record(z.string(), z.string()),
    }),
  ),
  imports: z.array(z.strictObject({ file: z.string(), owner: z.string() })),
  groups: z.array(
    z.strictObject({
      owner: z.string(),
      type: GroupTypeName,
      name: z.string(),
      description: z.string(),
      tags: z.array(z.string()),
    }),
  ),
  requirements: z.array(
    z.strictObject({
      owner: z.string(),
      text: z.string(),
      uniqueId: z.string(),
      subtype: z.enum(requirementSubtypes),
    }),
  ),
  indicators: z.array(z.strictObject({ owner: z.string(), type: IndicatorTypeName, value: z.string() })),
  ratings: z.array(z.strictObject({ ...Named, rating: z.number() })),
  tags: z.array(z.strictObject({ ...Named, tags: z.array(z.string()) })),
  labels: z.array(z.strictObject({ ...Named, label: z.string() })),
  associations: z.array(z.strictObject({ from: Reference, to: Reference })),
});
export type SampleDocument = z.infer<typeof SampleDocument>;

const data = new URL('data/', import.meta.url);

export const sampleFile = (name: string): string => fileURLToPath(new URL(name, data));

export function readSampleDocument(): SampleDocument {
  return SampleDocument.parse(JSON.parse(readFileSync(sampleFile('workspace.json'), 'utf8')));
}
