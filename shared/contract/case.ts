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
export const CaseDescription = prose(100_000);
/** `people`: users of an Organization, and as many groups, that a choice offers. */
export const caseLimits = { viewers: 500, people: 1000 } as const;
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

/** The fields of a Case that are changed in place; `closed` only of a closed Case. */
const CasePatch = z.strictObject({
  name: CaseName.optional(),
  severity: z.enum(severities).optional(),
  resolution: z.enum(resolutions).optional(),
  description: CaseDescription.nullable().optional(),
  assignee: AssigneeRef.nullable().optional(),
  occurred: Time.nullable().optional(),
  detected: Time.nullable().optional(),
  opened: Time.optional(),
  closed: Time.optional(),
});

const Person = z.object({ id: z.int(), name: z.string() });
/** Who alone may view a Case; none for everyone whose role shows Cases. */
const Viewers = z.array(UserId).max(caseLimits.viewers);
const Versioned = { id: ObjectId, version: ChangeSetId };
const Changed = z.object({ id: ObjectId, changeSet: ChangeSetId });

export const caseContract = {
  'case.get': query(['case.view'], z.strictObject({ id: ObjectId }), CaseView),
  /** Users whose role shows Cases, the asking one first, then by name: who can be assigned or be a viewer. Then groups. */
  'case.people': query(
    ['case.view'],
    z.strictObject({ ownerId: OwnerId }),
    z.object({
      users: z.array(Person).max(caseLimits.people),
      groups: z.array(Person).max(caseLimits.people),
      /** There are more users or groups than are listed. */
      more: z.boolean(),
    }),
  ),
  /** What goes with a Case when it is deleted. */
  'case.deletionPreview': query(
    ['case.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      artifacts: z.int(),
      tasks: z.int(),
      notes: z.int(),
      events: z.int(),
      associations: z.int(),
      attributes: z.int(),
    }),
  ),
  /** Opens a Case. Its severity is Low and it is assigned to nobody unless that is stated. */
  'case.create': command(
    ['case.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: CaseName,
      severity: z.enum(severities).optional(),
      description: CaseDescription.optional(),
      assignee: AssigneeRef.nullable().optional(),
      viewers: Viewers.optional(),
      occurred: Time.nullable().optional(),
      detected: Time.nullable().optional(),
    }),
    z.object({ id: ObjectId, number: z.int(), changeSet: ChangeSetId }),
    caseTouched,
  ),
  'case.update': command(['case.modify'], z.strictObject({ ...Versioned, fields: CasePatch }), Changed, caseTouched),
  'case.setViewers': command(['case.modify'], z.strictObject({ ...Versioned, viewers: Viewers }), Changed, caseTouched),
  /** CONFLICT while a required task is not closed. Without a resolution the Case keeps the one it has. */
  'case.close': command(
    ['case.modify'],
    z.strictObject({ ...Versioned, resolution: z.enum(resolutions).optional() }),
    Changed,
    caseTouched,
  ),
  'case.reopen': command(['case.modify'], z.strictObject(Versioned), Changed, caseTouched),
  /** With its Artifacts, tasks, notes and events. */
  'case.delete': command(['case.delete'], z.strictObject(Versioned), Changed, caseTouched),
} as const satisfies Record<string, ContractRow>;
