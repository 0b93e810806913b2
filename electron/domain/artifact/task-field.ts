import { z } from 'zod';
import { AppError } from '../../../shared/error/app-error.ts';
import { ArtifactField } from '../../../shared/model/workflow.ts';
import { findTaskFields } from '../../store/artifact-store.ts';
import type { QueryContext } from '../context.ts';

const Fields = z.array(ArtifactField);

/** Refuses a task of another Case, and a field that the task does not ask for or asks in another type. */
export function requireTaskField(
  { db }: QueryContext,
  caseId: number,
  typeName: string,
  { taskId, field }: { readonly taskId: number | null; readonly field: string | null },
): void {
  if (taskId === null) {
    if (field === null) return;
    throw new AppError('INVALID_INPUT', `Found the field "${field}" without a task. Choose the task that asks for it.`);
  }
  const task = findTaskFields(db, taskId);
  if (task?.case_id !== caseId)
    throw new AppError('NOT_FOUND', 'This Case has no such task (any more). Reload the Case and choose a task.', {
      taskId,
    });
  if (field === null) return;
  const asked = Fields.parse(JSON.parse(task.fields)).find(({ name }) => name === field);
  if (asked === undefined)
    throw new AppError('INVALID_INPUT', `The task asks for no field "${field}". Choose one of its fields or none.`);
  if (asked.artifactType.toLowerCase() !== typeName.toLowerCase())
    throw new AppError(
      'INVALID_INPUT',
      `Found an Artifact of the type ${typeName}. Expected ${asked.artifactType} in the field "${asked.label}". Choose that type or another field.`,
    );
}
