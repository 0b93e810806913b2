/** Workflows of Organizations, Templates of the system, their files, and Cases opened from them. */
import { z } from 'zod';
import { Assignee, AssigneeRef } from '../model/assignee.ts';
import { ChangeSetId, OwnerId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { FilePath, line, prose } from '../model/text.ts';
import { WorkflowBody } from '../model/workflow.ts';
import { caseContract, caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const WorkflowId = z.int().min(1);
const Name = line(200);
const Description = prose(20_000);

/** A Workflow or a Template without its phases and tasks. */
export const WorkflowSummary = z.object({
  id: z.int(),
  /** Null for a Template. */
  ownerId: OwnerId.nullable(),
  name: z.string(),
  /** Markdown. */
  description: z.string(),
  /** Only active Workflows open Cases. */
  active: z.boolean(),
  /** Counts the changes of its phases and tasks. */
  edition: z.int(),
  /** Version of the row: what an update must have seen. */
  version: ChangeSetId,
  /** Comes with the program: can be copied, never changed. */
  builtIn: z.boolean(),
  /** To whom its Cases are assigned unless somebody else is chosen. */
  assignee: Assignee.nullable(),
  phases: z.int(),
  tasks: z.int(),
  modified: Time,
  rights: z.object({
    modify: Right,
    delete: Right,
    duplicate: Right,
    openCase: Right,
    /** Whether a Template can be copied into some Organization; denied for a Workflow. */
    copy: Right,
  }),
});
export type WorkflowSummary = z.infer<typeof WorkflowSummary>;

export const WorkflowView = WorkflowSummary.extend({ body: WorkflowBody });
export type WorkflowView = z.infer<typeof WorkflowView>;

/** At most so many Workflows in an Organization, and so many Templates. */
export const workflowCount = 500;
const touched = ['workflow', 'changeSet'] as const;
const Made = z.object({ id: z.int(), changeSet: ChangeSetId });
const Changed = z.object({ changeSet: ChangeSetId });
/** The largest body with its names, as JSON. */
const maxBytes = 2 * 1024 * 1024;
const Page = z.object({ rows: z.array(WorkflowSummary).max(workflowCount), total: z.int() });

export const workflowContract = {
  /** Workflows of the Organizations whose Workflow is open to the user, by name; the first 500 of `total`. */
  'workflow.list': query(
    ['workflow.view'],
    z.strictObject({ ownerId: OwnerId.optional(), active: z.boolean().optional() }),
    Page,
  ),
  'workflow.templates': query(['systemTemplate.view'], z.strictObject({}), Page),
  'workflow.get': query(['workflow.view', 'systemTemplate.view'], z.strictObject({ id: WorkflowId }), WorkflowView),
  /** Text of the file that `workflow.import` reads, and a name for it. */
  'workflow.export': query(
    ['workflow.view', 'systemTemplate.view'],
    z.strictObject({ id: WorkflowId }),
    z.object({ fileName: z.string(), text: z.string() }),
  ),
  'workflow.create': {
    ...command(
      ['workflow.create'],
      z.strictObject({
        ownerId: OwnerId,
        name: Name,
        description: Description,
        assignee: AssigneeRef.nullable(),
        active: z.boolean(),
        body: WorkflowBody,
      }),
      Made,
      touched,
    ),
    maxBytes,
  },
  /** Changes what is given; STALE when somebody changed it after `version`. Cases that exist stay as they are. */
  'workflow.update': {
    ...command(
      ['workflow.modify'],
      z.strictObject({
        id: WorkflowId,
        version: ChangeSetId,
        name: Name.optional(),
        description: Description.optional(),
        assignee: AssigneeRef.nullable().optional(),
        body: WorkflowBody.optional(),
      }),
      Changed.extend({ edition: z.int() }),
      touched,
    ),
    maxBytes,
  },
  'workflow.setActive': command(
    ['workflow.modify'],
    z.strictObject({ id: WorkflowId, active: z.boolean() }),
    Changed,
    touched,
  ),
  /** A copy in the same Organization, not active, named "… (copy)". */
  'workflow.duplicate': command(['workflow.create'], z.strictObject({ id: WorkflowId }), Made, touched),
  'workflow.delete': command(
    ['workflow.delete', 'workflow.modify'],
    z.strictObject({ id: WorkflowId }),
    Changed,
    touched,
  ),
  /** Makes a Workflow of a Template; not active unless that is asked for. */
  'workflow.copyTemplate': command(
    ['systemTemplate.copy'],
    z.strictObject({ id: WorkflowId, ownerId: OwnerId, active: z.boolean().optional() }),
    Made,
    touched,
  ),
  /** Reads a file into an Organization as a Workflow that is not active or, by a System Administrator and without an owner, as a Template. */
  'workflow.import': {
    ...command(
      ['workflow.create'],
      z.strictObject({ path: FilePath, fileName: line(255), ownerId: OwnerId.nullable() }),
      /** leftOut: what the file names and this workspace does not know. */
      Made.extend({ name: z.string(), leftOut: z.array(z.string()).max(20) }),
      touched,
    ),
    files: ['path'],
  },
  /** Opens a Case from an active Workflow: with its phases and tasks, its description and its assignee unless others are given. */
  'workflow.openCase': command(
    ['case.create'],
    caseContract['case.create'].input.omit({ ownerId: true }).extend({ workflowId: WorkflowId }),
    caseContract['case.create'].output,
    caseTouched,
  ),
} as const satisfies Record<string, ContractRow>;
