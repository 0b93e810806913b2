/** Reaching a Workflow or a Template, and what a user may do with it. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import { WorkflowBody } from '../../../shared/model/workflow.ts';
import type { Actor } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { findWorkflow, type WorkflowHead, type WorkflowRow } from '../../store/workflow-store.ts';
import type { QueryContext } from '../context.ts';

type WorkflowVerb = 'workflow.modify' | 'workflow.delete';
const allowed: Right = { allowed: true, reason: null };
const denied = (reason: string): Right => ({ allowed: false, reason });

/** The Organizations in which a role holds a verb of Workflows. */
export const ownersWith = (actor: Actor, verb: 'workflow.view' | 'systemTemplate.view' | 'systemTemplate.copy') =>
  actor.memberships.map(({ ownerId }) => ownerId).filter((ownerId) => decideFor(actor, ownerId, verb).allowed);

const isVisible = ({ actor }: QueryContext, { owner_id: ownerId }: WorkflowHead): boolean =>
  ownerId === null
    ? ownersWith(actor, 'systemTemplate.view').length > 0
    : decideFor(actor, ownerId, 'workflow.view').allowed;

/** The Workflow, or NOT_FOUND: also when it exists and the user may not see it. */
export function getWorkflow(context: QueryContext, id: number): WorkflowRow {
  const found = findWorkflow(context.db, id);
  if (found === undefined || !isVisible(context, found))
    throw new AppError('NOT_FOUND', 'This Workflow does not exist (any more). Go back and reload.', { id });
  return found;
}

/** What is stored was checked when it was written. */
export const bodyOf = (workflow: WorkflowRow): WorkflowBody => WorkflowBody.parse(JSON.parse(workflow.body));

const administratorsOnly = 'Templates are added, changed and deleted by System Administrators only.';

/** Templates are the System Administrators' as far as they may see them. */
export function templateRight(actor: Actor): Right {
  if (actor.systemRole !== 'Administrator') return denied(administratorsOnly);
  return ownersWith(actor, 'systemTemplate.view').length > 0
    ? allowed
    : denied('No role of yours in an Organization opens the Templates.');
}

const builtInOnly = (name: string): string =>
  `"${name}" comes with the program and cannot be changed or deleted. Copy it into an Organization and change the copy.`;

export function changeRight({ actor }: QueryContext, workflow: WorkflowHead, verb: WorkflowVerb): Right {
  if (workflow.owner_id !== null) return rightOf(decideFor(actor, workflow.owner_id, verb));
  return workflow.built_in === 1 ? denied(builtInOnly(workflow.name)) : templateRight(actor);
}

/** Throws FORBIDDEN, or UNSUPPORTED for what comes with the program. */
export function requireChange(context: QueryContext, workflow: WorkflowHead, verb: WorkflowVerb): void {
  if (workflow.owner_id !== null) return requireVerb(context.actor, workflow.owner_id, verb);
  requireTemplateRight(context);
  if (workflow.built_in === 1) throw new AppError('UNSUPPORTED', builtInOnly(workflow.name));
}

export function requireTemplateRight({ actor }: QueryContext): void {
  const { reason } = templateRight(actor);
  if (reason !== null) throw new AppError('FORBIDDEN', reason);
}

/** What is beside a Workflow's or a Template's controls. */
export function rightsOf(context: QueryContext, workflow: WorkflowHead) {
  const { owner_id: ownerId } = workflow;
  const { actor } = context;
  const isTemplate = ownerId === null;
  const ofTemplate = denied('A Template is copied into an Organization first.');
  return {
    modify: changeRight(context, workflow, 'workflow.modify'),
    delete: changeRight(context, workflow, 'workflow.delete'),
    duplicate: isTemplate ? ofTemplate : rightOf(decideFor(actor, ownerId, 'workflow.create')),
    openCase: isTemplate ? ofTemplate : openCaseRight(actor, ownerId, workflow),
    copy: isTemplate
      ? ownersWith(actor, 'systemTemplate.copy').length > 0
        ? allowed
        : denied('No role of yours may copy Templates into an Organization.')
      : denied('This is a Workflow already.'),
  };
}

function openCaseRight(actor: Actor, ownerId: number, { active }: WorkflowHead): Right {
  const right = rightOf(decideFor(actor, ownerId, 'case.create'));
  return right.allowed && active === 0 ? denied('Only active Workflows open Cases. Activate this one first.') : right;
}
