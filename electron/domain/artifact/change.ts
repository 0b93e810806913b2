/** Changing and deleting Artifacts. */
import { AppError } from '../../../shared/error/app-error.ts';
import { decideFor, passOrThrow } from '../../policy/require.ts';
import { putArtifactKeys, updateArtifact } from '../../store/artifact-store.ts';
import { deleteObject, renameObject, touchObject } from '../../store/object-store.ts';
import { artifactFacts } from '../case/facts.ts';
import { caseTitle, getCase, touchCase } from '../case/find.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireNoBulkJob, requireVersion } from '../object/find.ts';
import { digestOfText } from './add.ts';
import { fileNameOf } from './file-name.ts';
import { artifactName, type FoundArtifact, getArtifact } from './find.ts';
import { keysOf, readArtifactText } from './key.ts';
import { requireTaskField } from './task-field.ts';

/** The user's right to an Artifact: to every one, or to what the user added. */
export const decideArtifact = (context: QueryContext, { object }: FoundArtifact, verb: 'modify' | 'delete') =>
  decideFor(context.actor, object.owner_id, `artifact.${verb}`, artifactFacts(context, object));

export interface ArtifactChange {
  readonly id: number;
  readonly version: number;
  /** The value; of a file its name. */
  readonly value?: string | undefined;
  readonly source?: string | null | undefined;
  readonly suggests?: boolean | undefined;
  readonly taskId?: number | null | undefined;
  readonly field?: string | null | undefined;
}

/** Answers whether anything differs from before. */
export function changeArtifact(context: CommandContext, input: ArtifactChange): boolean {
  const { db } = context;
  const artifact = getArtifact(context, input.id);
  const { object, record, type } = artifact;
  passOrThrow(decideArtifact(context, artifact, 'modify'));
  requireVersion(object, input.version);
  const summary = input.value === undefined ? object.summary : readValue(artifact, input.value);
  const taskId = input.taskId === undefined ? record.task_id : input.taskId;
  // A field belongs to its task: another task takes it away.
  const field = input.field === undefined ? (taskId === record.task_id ? record.field : null) : input.field;
  if (taskId !== record.task_id || field !== record.field)
    requireTaskField(context, record.case_id, type.name, { taskId, field });
  const after = {
    ...record,
    source: input.source === undefined ? record.source : input.source,
    suggests: input.suggests === undefined ? record.suggests : Number(input.suggests),
    task_id: taskId,
    field,
    sha256: type.data === 'file' ? record.sha256 : digestOfText(summary),
  };
  const isSame = summary === object.summary && JSON.stringify(after) === JSON.stringify(record);
  if (isSame) return false;
  if (summary !== object.summary) renameObject(db, record.id, null, summary);
  updateArtifact(db, record.id, after);
  putArtifactKeys(db, record, after.suggests === 1 ? keysOf(type, summary, after.sha256) : []);
  touchObject(db, record.id, context.now, context.setId);
  touchCase(context, record.case_id);
  const name = artifactName(type, summary);
  context.describe(`Change Artifact ${name}`);
  context.event(record.case_id, { element: 'artifact', text: wordsFor(artifact, name, summary, after) });
  return true;
}

const readValue = ({ type }: FoundArtifact, value: string): string =>
  type.data === 'file' ? fileNameOf(value) : readArtifactText(type.indicatorType, value).summary;

/** A change of the value names both, that of the flag says which way. */
function wordsFor(
  { object, record, type }: FoundArtifact,
  name: string,
  summary: string,
  after: FoundArtifact['record'],
): string {
  if (summary !== object.summary) return `Changed the Artifact ${artifactName(type, object.summary)} to ${name}`;
  const isFlagAlone = JSON.stringify({ ...after, suggests: record.suggests }) === JSON.stringify(record);
  if (!isFlagAlone) return `Changed the Artifact ${name}`;
  return after.suggests === 1
    ? `Let the Artifact ${name} suggest associations`
    : `Kept the Artifact ${name} from suggesting associations`;
}

/** Deletes Artifacts of one Case with their associations and notes. */
export function deleteArtifacts(context: CommandContext, ids: readonly number[]): number {
  const artifacts = [...new Set(ids)].map((id) => getArtifact(context, id));
  for (const artifact of artifacts) passOrThrow(decideArtifact(context, artifact, 'delete'));
  const [first] = artifacts;
  if (first === undefined) return 0;
  const caseId = first.record.case_id;
  if (artifacts.some(({ record }) => record.case_id !== caseId))
    throw new AppError(
      'INVALID_INPUT',
      'Found Artifacts of several Cases. Expected those of one. Delete them Case by Case.',
    );
  requireNoBulkJob(context);
  for (const { record } of artifacts) deleteObject(context.db, record.id);
  touchCase(context, caseId);
  const words =
    artifacts.length === 1 ? artifactName(first.type, first.object.summary) : `${artifacts.length} Artifacts`;
  context.describe(
    `Delete ${artifacts.length === 1 ? 'Artifact ' : ''}${words} of ${caseTitle(getCase(context, caseId))}`,
  );
  context.event(caseId, {
    element: 'artifact',
    text: `Deleted ${artifacts.length === 1 ? 'the Artifact ' : ''}${words}`,
  });
  return artifacts.length;
}
