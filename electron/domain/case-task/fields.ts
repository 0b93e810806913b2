/** The values that a task asks for. */
import type { ArtifactField } from '../../../shared/model/workflow.ts';
import type { TaskRow } from '../../store/case-task-store.ts';
import { listArtifactTypeNames } from '../../store/workflow-store.ts';
import type { QueryContext } from '../context.ts';

// Written by the program from a parsed Workflow.
export const fieldsOf = ({ fields }: Pick<TaskRow, 'fields'>): ArtifactField[] => JSON.parse(fields) as ArtifactField[];

/** Types that new Artifacts can have, in lower case. */
export const usableTypes = ({ db }: Pick<QueryContext, 'db'>): ReadonlySet<string> =>
  new Set(listArtifactTypeNames(db).map((name) => name.toLowerCase()));

/** Required fields without an Artifact. Nobody can fill in a field whose type is gone or switched off since: it keeps no task open. */
export const missingFields = (
  task: Pick<TaskRow, 'fields'>,
  filled: ReadonlySet<string>,
  usable: ReadonlySet<string>,
): ArtifactField[] =>
  fieldsOf(task).filter(
    ({ name, required, artifactType }) => required && !filled.has(name) && usable.has(artifactType.toLowerCase()),
  );
