/** What a Workflow or a Template consists of, and what its file holds (specification 8.8). */
import { z } from 'zod';
import { line, prose } from './text.ts';

export const workflowLimits = { phases: 50, tasks: 200, fields: 50, attributes: 50, minutes: 5_256_000 } as const;

/** A value asked for by a task; what is entered there becomes an Artifact of the type. */
export const ArtifactField = z.strictObject({
  /** Unique within the task. */
  name: line(100),
  label: line(200),
  artifactType: line(100),
  required: z.boolean(),
});
export type ArtifactField = z.infer<typeof ArtifactField>;

export const WorkflowTask = z.strictObject({
  /** Unique within the Workflow: dependencies name it. */
  name: line(300),
  description: prose(20_000),
  required: z.boolean(),
  /** Executed by a Playbook; here it is completed by hand as any other. */
  automated: z.boolean(),
  /** Name of the one task that must be closed first. */
  dependsOn: line(300).nullable(),
  /** Minutes until it is due: after its predecessor was closed or, without one, after the Case was opened. */
  duration: z.int().min(1).max(workflowLimits.minutes).nullable(),
  /** Name of a user of the Organization, or of a group of users; left out where nobody has it. */
  assignee: z.strictObject({ kind: z.enum(['user', 'group']), name: line(200) }).nullable(),
  fields: z.array(ArtifactField).max(workflowLimits.fields),
});
export type WorkflowTask = z.infer<typeof WorkflowTask>;

export const WorkflowPhase = z.strictObject({
  name: line(200),
  description: prose(5_000),
  tasks: z.array(WorkflowTask).max(workflowLimits.tasks),
});
export type WorkflowPhase = z.infer<typeof WorkflowPhase>;

/** Phases and tasks in their order; Attribute Types that a new Case asks for. */
export const WorkflowBody = z.strictObject({
  phases: z.array(WorkflowPhase).max(workflowLimits.phases),
  attributes: z.array(line(200)).max(workflowLimits.attributes),
});
export type WorkflowBody = z.infer<typeof WorkflowBody>;
