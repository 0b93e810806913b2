import { z } from 'zod';
import { Assignee, AssigneeRef } from '../model/assignee.ts';
import { caseStatuses, resolutions, severities } from '../model/case.ts';
import { ChangeSetId, ObjectId, OwnerId, Time, UserId } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { line, prose } from '../model/text.ts';
import { workflowLimits } from '../model/workflow.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const CaseName = line(500);
export const caseLimits = { viewers: 500 } as const;
/** What a change of a Case makes stale. */
export const caseTouched = ['case', 'object', 'association', 'changeSet'] as const;

/** A time that somebody set: when, and who (null for a user that was deleted). */
const Stamp = z.object({ at: Time, by: z.string().nullable() });

/** A Case behind its screen: header, Case Details, progress. The cards of its parts read those themselves. */
export const CaseView = z.object({
  id: ObjectId,
  ownerId: OwnerId,
  ownerName: z.string(),
  number: z.int(),
  name: z.string(),
  /** Version of the fields of the Case; its parts have their own. */
  version: ChangeSetId,
  status: z.enum(caseStatuses),
  severity: z.enum(severities),
  resolution: z.enum(resolutions),
  /** Markdown. */
  description: z.string().nullable(),
  assignee: Assignee.nullable(),
  /** Who alone may see the Case; empty when everyone may. */
  viewers: z.array(z.object({ id: UserId, name: z.string() })).max(caseLimits.viewers),
  /** What the Case was opened from; `id` is null when that is gone. */
  workflow: z.object({ id: z.int().nullable(), name: z.string(), version: z.int() }).nullable(),
  /** Attribute Types that its Workflow asks for, by name. */
  askedAttributes: z.array(z.string()).max(workflowLimits.attributes),
  occurred: Stamp.nullable(),
  detected: Stamp.nullable(),
  opened: Stamp,
  closed: Stamp.nullable(),
  /** Service level of the severity: by when the incident had to be detected and the Case has to be closed. */
  detectionDue: Time.nullable(),
  detectionOverdue: z.boolean(),
  responseDue: Time.nullable(),
  responseOverdue: z.boolean(),
  /** Milliseconds from occurrence to detection, and from opening to closing. */
  timeToDetect: z.int().nullable(),
  timeToRespond: z.int().nullable(),
  tasks: z.object({ total: z.int(), closed: z.int() }),
  created: Time,
  createdBy: z.string().nullable(),
  modified: Time,
  rights: z.object({
    modify: Right,
    delete: Right,
    associate: Right,
    bulkAct: Right,
    tagAdd: Right,
    tagRemove: Right,
    attributeCreate: Right,
    noteCreate: Right,
    timelineCreate: Right,
    taskCreate: Right,
    artifactCreate: Right,
  }),
});
export type CaseView = z.infer<typeof CaseView>;

export const caseContract = {
  'case.get': query(['case.view'], z.strictObject({ id: ObjectId }), CaseView),
  /** Opens a Case. Its severity is Low and it is assigned to nobody unless that is stated. */
  'case.create': command(
    ['case.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: CaseName,
      severity: z.enum(severities).optional(),
      description: prose(100_000).optional(),
      assignee: AssigneeRef.nullable().optional(),
    }),
    z.object({ id: ObjectId, number: z.int(), changeSet: ChangeSetId }),
    caseTouched,
  ),
} as const satisfies Record<string, ContractRow>;
