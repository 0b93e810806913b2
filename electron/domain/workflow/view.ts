/** Workflows and Templates as they are listed and shown. */
import { workflowCount } from '../../../shared/contract/workflow.ts';
import type { WorkflowBody } from '../../../shared/model/workflow.ts';
import { listWorkflowHeads, type WorkflowHead } from '../../store/workflow-store.ts';
import { toAssignee } from '../case/assignee.ts';
import type { QueryContext } from '../context.ts';
import { bodyOf, getWorkflow, ownersWith, rightsOf } from './find.ts';

function summarise(context: QueryContext, workflow: WorkflowHead) {
  return {
    id: workflow.id,
    ownerId: workflow.owner_id,
    name: workflow.name,
    description: workflow.description ?? '',
    active: workflow.active === 1,
    edition: workflow.version,
    version: workflow.set_id,
    builtIn: workflow.built_in === 1,
    assignee: toAssignee(context, workflow),
    phases: workflow.phases,
    tasks: workflow.tasks,
    modified: workflow.modified,
    rights: rightsOf(context, workflow),
  };
}

export function listWorkflows(
  context: QueryContext,
  { ownerId, active = false }: { ownerId?: number | undefined; active?: boolean | undefined },
) {
  const owners = ownersWith(context.actor, 'workflow.view').filter((id) => ownerId === undefined || id === ownerId);
  const { rows, total } = listWorkflowHeads(context.db, owners, { isActive: active, limit: workflowCount });
  return { rows: rows.map((row) => summarise(context, row)), total };
}

export function listTemplates(context: QueryContext) {
  const { rows, total } = listWorkflowHeads(context.db, [0], { isActive: false, limit: workflowCount });
  return { rows: rows.map((row) => summarise(context, row)), total };
}

export function viewWorkflow(context: QueryContext, id: number): ReturnType<typeof summarise> & { body: WorkflowBody } {
  const workflow = getWorkflow(context, id);
  return { ...summarise(context, workflow), body: bodyOf(workflow) };
}
