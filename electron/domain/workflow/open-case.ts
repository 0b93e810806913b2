/** Opening a Case from a Workflow: from then on it is a Case of its own. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { updateCaseRow } from '../../store/case-store.ts';
import { canBeAssigned } from '../case/assignee.ts';
import { createCase, type NewCase } from '../case/create.ts';
import { instantiateTasks } from '../case-task/instantiate.ts';
import type { CommandContext } from '../context.ts';
import { bodyOf } from './find.ts';
import { getOwned, type OwnedWorkflow } from './write.ts';

export function openCase(
  context: CommandContext,
  { workflowId, ...input }: Omit<NewCase, 'ownerId'> & { readonly workflowId: number },
): { id: number; number: number } {
  const workflow = getOwned(context, workflowId);
  if (workflow.active === 0)
    throw new AppError('UNSUPPORTED', `The Workflow "${workflow.name}" is not active. Activate it, or choose another.`);
  const body = bodyOf(workflow);
  const made = createCase(context, {
    ...input,
    ownerId: workflow.owner_id,
    description: input.description ?? workflow.description ?? undefined,
    assignee: input.assignee === undefined ? defaultAssignee(context, workflow, input.viewers) : input.assignee,
  });
  updateCaseRow(context.db, made.id, {
    workflow_id: workflow.id,
    workflow_name: workflow.name,
    workflow_version: workflow.version,
    asked_attributes: JSON.stringify(body.attributes),
  });
  instantiateTasks(context, made.id, workflow.owner_id, body);
  context.describe(`Open Case ${made.number} ${input.name} from the Workflow ${workflow.name}`);
  context.event(made.id, {
    element: 'case',
    text: `Opened the Case from the Workflow ${workflow.name}, version ${workflow.version}`,
  });
  return made;
}

/** Nobody when who was chosen then could not see the Case now. */
function defaultAssignee(
  context: CommandContext,
  { owner_id: ownerId, assignee, assignee_group: group }: OwnedWorkflow,
  viewers: readonly number[] | undefined,
): AssigneeRef | null {
  const ref: AssigneeRef | null =
    assignee !== null ? { kind: 'user', id: assignee } : group !== null ? { kind: 'group', id: group } : null;
  return ref !== null && canBeAssigned(context, ownerId, ref, viewers) ? ref : null;
}
