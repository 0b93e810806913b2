/** Tasks and bodies of Workflows for tests. */
import type { WorkflowBody, WorkflowTask } from '../../shared/model/workflow.ts';

/** A task that asks for nothing and waits for nothing, unless told. */
export const aTask = (name: string, changes: Partial<WorkflowTask> = {}): WorkflowTask => ({
  name,
  description: '',
  required: false,
  automated: false,
  dependsOn: null,
  duration: null,
  assignee: null,
  fields: [],
  ...changes,
});

/** One phase with these tasks. */
export const aBody = (...tasks: WorkflowTask[]): WorkflowBody => ({
  phases: [{ name: 'Contain', description: '', tasks }],
  attributes: [],
});
