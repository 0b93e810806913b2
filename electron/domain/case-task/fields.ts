/** The values that a task asks for. */
import type { ArtifactField } from '../../../shared/model/workflow.ts';
import type { TaskRow } from '../../store/case-task-store.ts';

// Written by the program from a parsed Workflow.
export const fieldsOf = ({ fields }: Pick<TaskRow, 'fields'>): ArtifactField[] => JSON.parse(fields) as ArtifactField[];

/** Required fields without an Artifact. */
export const missingFields = (task: Pick<TaskRow, 'fields'>, filled: ReadonlySet<string>): ArtifactField[] =>
  fieldsOf(task).filter(({ name, required }) => required && !filled.has(name));
