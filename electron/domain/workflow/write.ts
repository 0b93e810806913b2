/** Changing Workflows and Templates. Cases that were opened from one stay as they are. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import type { WorkflowBody } from '../../../shared/model/workflow.ts';
import { deleteWorkflow, insertWorkflow, updateWorkflow, type WorkflowRow } from '../../store/workflow-store.ts';
import { assigneeColumns, isAssignee } from '../case/assignee.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { requireInOwner } from '../object/new-object.ts';
import { freeName, requireFreeName, requireRoom, soundBody } from './check.ts';
import { getWorkflow, requireChange, requireTemplateRight } from './find.ts';

interface NewWorkflow {
  /** Null: a Template. */
  readonly ownerId: number | null;
  readonly name: string;
  readonly description: string;
  readonly assignee: AssigneeRef | null;
  readonly active: boolean;
  readonly body: WorkflowBody;
}

export function createWorkflow(context: CommandContext, input: NewWorkflow): number {
  const { ownerId } = input;
  if (ownerId === null) requireTemplateRight(context);
  else requireInOwner(context, ownerId, 'workflow.create');
  requireFreeName(context, ownerId, input.name);
  const id = write(context, input);
  context.describe(`Create the ${ownerId === null ? 'Template' : 'Workflow'} ${input.name}`);
  return id;
}

function write(context: CommandContext, { ownerId, name, description, assignee, active, body }: NewWorkflow): number {
  requireRoom(context, ownerId);
  return insertWorkflow(context.db, {
    owner_id: ownerId,
    name,
    description,
    version: 1,
    active: active ? 1 : 0,
    ...(ownerId === null ? { assignee: null, assignee_group: null } : assigneeColumns(context, ownerId, assignee)),
    ...soundBody(context, ownerId, body),
    built_in: 0,
    created: context.now,
    created_by: context.actor.userId,
    modified: context.now,
    set_id: context.setId,
  });
}

interface Changes {
  readonly id: number;
  readonly version: number;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly assignee?: AssigneeRef | null | undefined;
  readonly body?: WorkflowBody | undefined;
}

/** Answers the edition, which a change of the phases and tasks moves. */
export function changeWorkflow(context: CommandContext, { id, version, ...changes }: Changes): number {
  const workflow = getWorkflow(context, id);
  const { owner_id: ownerId } = workflow;
  requireChange(context, workflow, 'workflow.modify');
  requireVersion(workflow, version, 'Workflow');
  const { name, description, assignee, body } = changes;
  if (name !== undefined) requireFreeName(context, ownerId, name, id);
  const sound = body === undefined ? undefined : soundBody(context, ownerId, body);
  const edition = workflow.version + (sound === undefined || sound.body === workflow.body ? 0 : 1);
  updateWorkflow(context.db, id, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(assignee === undefined || ownerId === null || isAssignee(workflow, assignee)
      ? {}
      : assigneeColumns(context, ownerId, assignee)),
    ...sound,
    version: edition,
    ...stamp(context),
  });
  context.describe(`Change ${wordFor(workflow)} ${name ?? workflow.name}`);
  return edition;
}

const stamp = ({ now, setId }: CommandContext) => ({ modified: now, set_id: setId });
const wordFor = ({ owner_id: ownerId }: WorkflowRow): string => (ownerId === null ? 'the Template' : 'the Workflow');

export function setActive(context: CommandContext, id: number, active: boolean): void {
  const workflow = getOwned(context, id);
  requireChange(context, workflow, 'workflow.modify');
  if ((workflow.active === 1) !== active) updateWorkflow(context.db, id, { active: active ? 1 : 0, ...stamp(context) });
  context.describe(`${active ? 'Activate' : 'Deactivate'} the Workflow ${workflow.name}`);
}

export interface OwnedWorkflow extends WorkflowRow {
  readonly owner_id: number;
}

/** A Workflow of an Organization: what Templates cannot do. */
export function getOwned(context: CommandContext, id: number): OwnedWorkflow {
  const workflow = getWorkflow(context, id);
  const { owner_id: ownerId } = workflow;
  if (ownerId === null)
    throw new AppError(
      'UNSUPPORTED',
      `"${workflow.name}" is a Template. Copy it into an Organization and use the Workflow that this makes.`,
    );
  return { ...workflow, owner_id: ownerId };
}

export function duplicateWorkflow(context: CommandContext, id: number): number {
  const workflow = getOwned(context, id);
  requireInOwner(context, workflow.owner_id, 'workflow.create');
  const name = freeName(context, workflow.owner_id, `${workflow.name.slice(0, 185)} (copy)`);
  context.describe(`Duplicate the Workflow ${workflow.name}`);
  return copy(context, workflow, { ownerId: workflow.owner_id, name, active: false });
}

export function copyTemplate(context: CommandContext, id: number, ownerId: number, active: boolean): number {
  const template = getWorkflow(context, id);
  requireInOwner(context, ownerId, 'systemTemplate.copy');
  if (template.owner_id !== null)
    throw new AppError('UNSUPPORTED', `"${template.name}" is a Workflow already. Duplicate it instead.`);
  const name = freeName(context, ownerId, template.name);
  context.describe(`Copy the Template ${template.name}`);
  return copy(context, template, { ownerId, name, active });
}

/** It was checked when it was written; what it names may have gone since and is left to whoever changes the copy. */
function copy(
  context: CommandContext,
  from: WorkflowRow,
  { ownerId, name, active }: Pick<NewWorkflow, 'name' | 'active'> & { readonly ownerId: number },
): number {
  requireRoom(context, ownerId);
  return insertWorkflow(context.db, {
    owner_id: ownerId,
    name,
    description: from.description,
    assignee: from.assignee,
    assignee_group: from.assignee_group,
    body: from.body,
    phases: from.phases,
    tasks: from.tasks,
    version: 1,
    active: active ? 1 : 0,
    built_in: 0,
    created: context.now,
    created_by: context.actor.userId,
    ...stamp(context),
  });
}

export function removeWorkflow(context: CommandContext, id: number): void {
  const workflow = getWorkflow(context, id);
  requireChange(context, workflow, 'workflow.delete');
  deleteWorkflow(context.db, id);
  context.describe(`Remove ${wordFor(workflow)} ${workflow.name}`);
}
