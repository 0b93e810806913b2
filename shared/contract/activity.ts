import { z } from 'zod';
import { ChangeSetId, ObjectId } from '../model/id.ts';
import { ObjectKindName, Right } from '../model/object.ts';
import { ChangeSetRow } from './exchange.ts';
import type { ContractRow } from './row.ts';
import { query, viewAny } from './row.ts';

/** A value as it was or is; long texts are cut. */
const Value = z.union([z.string().max(400), z.number(), z.boolean()]).nullable();

/** One thing that a change set did to an object. */
export const ActivityDetail = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  what: z.enum([
    'object',
    'name',
    'field',
    'attribute',
    'tag',
    'association',
    'label',
    'hash',
    'occurrence',
    'report',
    'vote',
    'review',
    'assignment',
    'result',
    'copy',
    'post',
  ]),
  /** Name of the field (as in the model), Attribute Type, association type or label. */
  name: z.string().nullable(),
  before: Value,
  after: Value,
  /** The object at the other end; its id is null when it is gone. */
  other: z.object({ id: ObjectId.nullable(), kind: ObjectKindName, type: z.string(), summary: z.string() }).nullable(),
});
export type ActivityDetail = z.infer<typeof ActivityDetail>;

export const ActivityEntry = ChangeSetRow.extend({
  details: z.array(ActivityDetail).max(50),
  /** False when the change set did more to the object than is listed. */
  complete: z.boolean(),
  /** Whether this user could take the change set back now, or the reason why not. */
  undo: Right,
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

export const activityContract = {
  /** What changed about an object, newest first; `before` continues a list. Links to what the user may not see are left out. */
  'activity.list': query(
    viewAny,
    z.strictObject({ id: ObjectId, before: ChangeSetId.optional(), limit: z.int().min(1).max(50) }),
    z.object({ entries: z.array(ActivityEntry).max(50), next: ChangeSetId.nullable() }),
  ),
} as const satisfies Record<string, ContractRow>;
