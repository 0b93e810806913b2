/** What is refused as a Workflow, wherever it comes from. */
import { AppError } from '../../../shared/error/app-error.ts';
import { workflowCount } from '../../../shared/contract/workflow.ts';
import type { WorkflowBody } from '../../../shared/model/workflow.ts';
import { workflowProblems } from '../../../shared/model/workflow-check.ts';
import { countWorkflows, findWorkflowByName } from '../../store/workflow-store.ts';
import { usableTypes } from '../case-task/fields.ts';
import { isAskable } from './asked-attributes.ts';
import type { CommandContext } from '../context.ts';

/** Largest JSON of phases, tasks and Attribute Types in bytes. */
export const maxBodyBytes = 1024 * 1024;

/** The JSON of a body and what is counted of it; INVALID_INPUT or LIMIT when it is not sound. */
export function soundBody(context: CommandContext, ownerId: number | null, body: WorkflowBody) {
  const [problem] = workflowProblems(body);
  if (problem !== undefined) throw new AppError('INVALID_INPUT', problem.text, { task: problem.task });
  requireArtifactTypes(context, body);
  const folded = body.attributes.map((name) => name.toLowerCase());
  const twice = body.attributes.find((_name, at) => folded.indexOf(folded[at] ?? '') < at);
  if (twice !== undefined) throw new AppError('INVALID_INPUT', `"${twice}" is asked for twice. Remove one of the two.`);
  const unknown = body.attributes.find((name) => !isAskable(context, ownerId, name));
  if (unknown !== undefined)
    throw new AppError(
      'INVALID_INPUT',
      `"${unknown}" is no Attribute Type for Cases here. Remove it, or let an administrator add it.`,
    );
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBodyBytes)
    throw new AppError(
      'LIMIT',
      `The phases and tasks take ${Math.ceil(bytes / 1024)} KB; a Workflow has at most ${maxBodyBytes / 1024} KB. Shorten descriptions, or make two Workflows.`,
    );
  return {
    body: text,
    phases: body.phases.length,
    tasks: body.phases.reduce((sum, phase) => sum + phase.tasks.length, 0),
  };
}

function requireArtifactTypes(context: CommandContext, { phases }: WorkflowBody): void {
  const known = usableTypes(context);
  for (const task of phases.flatMap((phase) => phase.tasks))
    for (const { name, artifactType } of task.fields)
      if (!known.has(artifactType.toLowerCase()))
        throw new AppError(
          'INVALID_INPUT',
          `The field "${name}" of the task "${task.name}" asks for an Artifact of the type "${artifactType}", which does not exist here or is not active. Choose another type.`,
          { task: task.name },
        );
}

const place = (ownerId: number | null): string => (ownerId === null ? 'Template' : 'Workflow');

export function requireFreeName(context: CommandContext, ownerId: number | null, name: string, id?: number): void {
  const holder = findWorkflowByName(context.db, ownerId, name);
  if (holder !== undefined && holder !== id)
    throw new AppError('CONFLICT', `There is a ${place(ownerId)} "${name}" here already. Choose another name.`);
}

export function requireRoom(context: CommandContext, ownerId: number | null): void {
  if (countWorkflows(context.db, ownerId) >= workflowCount)
    throw new AppError(
      'LIMIT',
      `There are ${workflowCount} ${place(ownerId)}s here, and there can be no more. Remove some that nobody uses.`,
    );
}

/** The name itself or, when it is taken, with a number behind it. */
export function freeName(context: CommandContext, ownerId: number | null, name: string): string {
  const base = name.slice(0, 185);
  for (let at = 1; at <= workflowCount + 1; at += 1) {
    const candidate = at === 1 ? name : `${base} (${at})`;
    if (findWorkflowByName(context.db, ownerId, candidate) === undefined) return candidate;
  }
  throw new AppError('CONFLICT', `Every name like "${name}" is taken here. Rename one of them.`);
}
