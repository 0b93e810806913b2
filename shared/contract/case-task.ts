import { z } from 'zod';
import { Assignee, AssigneeRef } from '../model/assignee.ts';
import { taskStatuses } from '../model/case.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { filterText, line, prose } from '../model/text.ts';
import { workflowLimits } from '../model/workflow.ts';
import { caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Of one Case, and Artifacts that a field of a task names. */
export const caseTaskLimits = { tasks: 1000, phases: workflowLimits.phases, shownArtifacts: 20 } as const;

const TaskId = z.int().min(1);
/** Number of a phase within its Case; null for Additional Tasks. */
const Phase = z.int().min(1).nullable();
const TaskName = line(300);
const Minutes = z.int().min(1).max(workflowLimits.minutes);
const changed = z.object({ changeSet: ChangeSetId });
const made = z.object({ id: TaskId, changeSet: ChangeSetId });

/** A task in the list of its Case. */
export const CaseTaskLine = z.object({
  id: TaskId,
  version: ChangeSetId,
  phase: Phase,
  name: z.string(),
  required: z.boolean(),
  automated: z.boolean(),
  status: z.enum(taskStatuses),
  assignee: Assignee.nullable(),
  due: Time.nullable(),
  overdue: z.boolean(),
  /** Minutes that it may take once it can be done; null when the due date is fixed, or there is none. */
  duration: Minutes.nullable(),
  /** The one task that must be closed first. */
  dependsOn: TaskId.nullable(),
  /** Values that it asks for, and how many of the required ones are missing. */
  fields: z.object({ total: z.int(), missing: z.int() }),
  artifacts: z.int(),
  /** Null when the user may not see Notes. */
  notes: z.int().nullable(),
  completed: z.object({ at: Time, by: z.string().nullable() }).nullable(),
  /** `modify` is also the right to complete and to reopen. */
  rights: z.object({ modify: Right, delete: Right }),
});
export type CaseTaskLine = z.infer<typeof CaseTaskLine>;

export const CaseTaskView = CaseTaskLine.extend({
  caseId: ObjectId,
  caseNumber: z.int(),
  caseName: z.string(),
  ownerId: OwnerId,
  /** Markdown. */
  description: z.string().nullable(),
  asked: z
    .array(
      z.object({
        name: z.string(),
        label: z.string(),
        artifactType: z.string(),
        required: z.boolean(),
        /** The newest Artifacts with which it was filled in, and how many there are. */
        artifacts: z.array(z.object({ id: ObjectId, value: z.string() })).max(caseTaskLimits.shownArtifacts),
        filled: z.int(),
      }),
    )
    .max(workflowLimits.fields),
});
export type CaseTaskView = z.infer<typeof CaseTaskView>;

/** A task on the screen of tasks across Cases. */
export const FoundTask = z.object({
  id: TaskId,
  caseId: ObjectId,
  caseNumber: z.int(),
  caseName: z.string(),
  ownerId: OwnerId,
  name: z.string(),
  required: z.boolean(),
  automated: z.boolean(),
  status: z.enum(taskStatuses),
  assignee: Assignee.nullable(),
  due: Time.nullable(),
  overdue: z.boolean(),
});
export type FoundTask = z.infer<typeof FoundTask>;

/** Every field that is stated must fit. */
export const TaskFilter = z.strictObject({
  statuses: z.array(z.enum(taskStatuses)).max(taskStatuses.length).optional(),
  /** Assigned to the user or to a group with the user. */
  mine: z.boolean().optional(),
  /** Null: assigned to nobody. */
  assignee: AssigneeRef.nullable().optional(),
  overdue: z.boolean().optional(),
  required: z.boolean().optional(),
  owners: z.array(OwnerId).max(500).optional(),
  /** Part of the name of the task or of its Case. */
  text: filterText.optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;
export const taskSorts = ['due', 'case', 'name'] as const;

const taskFields = {
  name: TaskName,
  description: prose(20_000).nullable(),
  required: z.boolean(),
  assignee: AssigneeRef.nullable(),
  /** A fixed date; takes the place of `duration`. */
  due: Time.nullable(),
  /** Due so long after it can be done; takes the place of `due`. */
  duration: Minutes.nullable(),
  dependsOn: TaskId.nullable(),
};

export const caseTaskContract = {
  /** All phases and tasks of a Case, in their order. */
  'caseTask.list': query(
    ['task.view'],
    z.strictObject({ caseId: ObjectId }),
    z.object({
      phases: z
        .array(z.object({ phase: z.int(), name: z.string(), description: z.string().nullable() }))
        .max(caseTaskLimits.phases),
      tasks: z.array(CaseTaskLine).max(caseTaskLimits.tasks),
    }),
  ),
  'caseTask.get': query(['task.view'], z.strictObject({ id: TaskId }), CaseTaskView),
  /** Tasks of all Cases that the user may see; those without a due date come last. */
  'caseTask.find': query(
    ['task.view'],
    z.strictObject({
      filter: TaskFilter,
      sort: z.enum(taskSorts),
      descending: z.boolean(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(FoundTask).max(500), total: z.int(), totalIsExact: z.literal(true) }),
  ),
  /** Adds a task at the end of a phase, or to Additional Tasks. */
  'caseTask.create': command(
    ['task.create'],
    z
      .strictObject({ caseId: ObjectId, phase: Phase, ...taskFields })
      .partial()
      .required({ caseId: true, name: true }),
    made,
    caseTouched,
  ),
  'caseTask.update': command(
    ['task.modify'],
    z
      .strictObject({ id: TaskId, version: ChangeSetId, ...taskFields })
      .partial()
      .required({ id: true, version: true }),
    changed,
    caseTouched,
  ),
  /** Refused while it waits for another task, or while a required value is missing. */
  'caseTask.complete': command(['task.modify'], z.strictObject({ id: TaskId }), changed, caseTouched),
  /** Tasks that depend on it and are not closed wait for it again. */
  'caseTask.reopen': command(['task.modify'], z.strictObject({ id: TaskId }), changed, caseTouched),
  /** Puts a copy without dependency and Artifacts into Additional Tasks. */
  'caseTask.copy': command(['task.create'], z.strictObject({ id: TaskId }), made, caseTouched),
  /** Tasks that depend on it become free. Its notes go with it; its Artifacts stay in the Case. */
  'caseTask.delete': command(['task.delete'], z.strictObject({ id: TaskId }), changed, caseTouched),
  /** Puts a task before another one of the phase, or at its end. */
  'caseTask.move': command(
    ['task.modify'],
    z.strictObject({ id: TaskId, phase: Phase, before: TaskId.nullable() }),
    changed,
    caseTouched,
  ),
  'caseTask.addPhase': command(
    ['case.modify'],
    z.strictObject({ caseId: ObjectId, name: line(200) }),
    z.object({ phase: z.int(), changeSet: ChangeSetId }),
    caseTouched,
  ),
  'caseTask.renamePhase': command(
    ['case.modify'],
    z.strictObject({ caseId: ObjectId, phase: z.int().min(1), name: line(200) }),
    changed,
    caseTouched,
  ),
  /** Only a phase without tasks. */
  'caseTask.removePhase': command(
    ['case.modify'],
    z.strictObject({ caseId: ObjectId, phase: z.int().min(1) }),
    changed,
    caseTouched,
  ),
} as const satisfies Record<string, ContractRow>;
