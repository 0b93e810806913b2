/** Workflows as files: out of one workspace and into another. */
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { safeFileName } from '../../../shared/model/file-name.ts';
import type { WorkflowBody } from '../../../shared/model/workflow.ts';
import {
  maxWorkflowFileBytes,
  parseWorkflowFile,
  type WorkflowFile,
  workflowText,
} from '../../exchange/workflow/workflow-file.ts';
import { findAssigneeByName } from '../../store/assignment-store.ts';
import { readChosenFile } from '../attachment/read-chosen-file.ts';
import { canBeAssigned, toAssignee } from '../case/assignee.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { isAskable } from './asked-attributes.ts';
import { freeName } from './check.ts';
import { bodyOf, getWorkflow } from './find.ts';
import { createWorkflow } from './write.ts';

export function exportWorkflow(context: QueryContext, id: number): { fileName: string; text: string } {
  const workflow = getWorkflow(context, id);
  const assignee = toAssignee(context, workflow);
  return {
    fileName: safeFileName(`${workflow.name}.wf`),
    text: workflowText({
      name: workflow.name,
      description: workflow.description ?? '',
      assignee: assignee === null ? null : { kind: assignee.kind, name: assignee.name },
      body: bodyOf(workflow),
    }),
  };
}

interface Imported {
  readonly id: number;
  readonly name: string;
  /** What the file names and this workspace does not know, in words. */
  readonly leftOut: string[];
}

/** The most that one answer tells of what was left out. */
const mostTold = 20;

export function importWorkflow(
  context: CommandContext,
  { path, fileName, ownerId }: { path: string; fileName: string; ownerId: number | null },
): Imported {
  const content = readChosenFile(context, { path, name: fileName, maxBytes: maxWorkflowFileBytes });
  const file = parseWorkflowFile(content, fileName);
  const leftOut: string[] = [];
  const assignee = resolveAssignee(context, ownerId, file, leftOut);
  const body = withoutUnknown(context, ownerId, file.body, leftOut);
  const name = freeName(context, ownerId, file.name);
  const { description } = file;
  const id = createWorkflow(context, { ownerId, name, description, assignee, active: false, body });
  context.describe(`Import the ${ownerId === null ? 'Template' : 'Workflow'} ${name}`);
  const told =
    leftOut.length > mostTold
      ? [...leftOut.slice(0, mostTold - 1), `and ${leftOut.length - mostTold + 1} more`]
      : leftOut;
  return { id, name, leftOut: told };
}

/** Templates have no assignee: they belong to no Organization. */
function resolveAssignee(
  context: CommandContext,
  ownerId: number | null,
  { assignee }: WorkflowFile,
  leftOut: string[],
): AssigneeRef | null {
  if (assignee === null) return null;
  const found = ownerId === null ? undefined : findAssigneeByName(context.db, ownerId, assignee);
  if (ownerId !== null && found !== undefined && canBeAssigned(context, ownerId, found)) return found;
  leftOut.push(`the default assignee ${assignee.name}`);
  return null;
}

function withoutUnknown(
  context: CommandContext,
  ownerId: number | null,
  body: WorkflowBody,
  leftOut: string[],
): WorkflowBody {
  const attributes = body.attributes.filter((name) => {
    const known = isAskable(context, ownerId, name);
    if (!known) leftOut.push(`the Attribute Type ${name}`);
    return known;
  });
  return { ...body, attributes };
}
