/** Exclusion lists: what is refused as an Indicator, or suggests nothing, in the whole system or in an owner. */
import { z } from 'zod';
import { exclusionForms, exclusionPurposes } from '../indicator/exclusion.ts';
import { IndicatorTypeName } from '../model/detail.ts';
import { ChangeSetId, OwnerId } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { filterText, line, Summary } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const ListId = z.int().min(1);
const Purpose = z.enum(exclusionPurposes);
const values = (max: number) =>
  z
    .array(z.strictObject({ type: IndicatorTypeName, value: Summary }))
    .min(1)
    .max(max);
const changed = { changeSet: ChangeSetId };
/** Paste and import previews ask again what is refused now, Cases what may suggest. */
const roots = ['vocabulary', 'object', 'case', 'changeSet'] as const;

export const exclusionContract = {
  /** Lists of the system, and of the owners in which the user has a role. */
  'exclusionList.list': query(
    'session',
    z.strictObject({}),
    z
      .array(
        z.object({
          id: z.int(),
          /** Null for a list of the system. */
          ownerId: OwnerId.nullable(),
          name: z.string(),
          /** Comes with the program and cannot be changed. */
          builtIn: z.boolean(),
          /** `refuse` keeps values out of the workspace, `suggest` only out of the suggestions of Cases. */
          purpose: Purpose,
          count: z.int(),
          modify: Right,
        }),
      )
      .max(2000),
  ),
  'exclusionList.values': query(
    'session',
    z.strictObject({
      id: ListId,
      text: filterText.optional(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({
      rows: z.array(z.object({ type: IndicatorTypeName, value: z.string(), form: z.enum(exclusionForms) })).max(500),
      total: z.int(),
    }),
  ),
  /** Why an owner would refuse a value; null when it would not. */
  'exclusionList.try': query(
    'session',
    z.strictObject({ ownerId: OwnerId, type: IndicatorTypeName, value: Summary }),
    z.object({ reason: z.string().nullable() }),
  ),
  'exclusionList.create': command(
    'session',
    z.strictObject({ ownerId: OwnerId.nullable(), name: line(100), purpose: Purpose.optional() }),
    z.object({ id: z.int(), ...changed }),
    roots,
    'full',
  ),
  'exclusionList.update': command(
    'session',
    z.strictObject({ id: ListId, name: line(100).optional(), purpose: Purpose.optional() }),
    z.object(changed),
    roots,
    'full',
  ),
  'exclusionList.delete': command('session', z.strictObject({ id: ListId }), z.object(changed), roots),
  /** Adds values as typed, defanged or not; `*` makes a wildcard, a block of Addresses excludes each of them. */
  'exclusionList.add': {
    ...command(
      'session',
      z.strictObject({ id: ListId, values: values(10_000) }),
      z.object({ added: z.int(), alreadyThere: z.int(), ...changed }),
      roots,
    ),
    maxBytes: 8 * 1024 * 1024,
  },
  'exclusionList.remove': command(
    'session',
    z.strictObject({ id: ListId, values: values(1000) }),
    z.object({ removed: z.int(), ...changed }),
    roots,
  ),
} as const satisfies Record<string, ContractRow>;
