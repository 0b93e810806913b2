/** The commands that add Artifacts: one of them, with its file, and many values at once. */
import { maxAttachmentBytes } from '../../../shared/contract/attachment.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import { listArtifactsLike, listValuesOfCase } from '../../store/artifact-store.ts';
import type { ArtifactTypeRecord } from '../../store/artifact-type-store.ts';
import { putAttachment } from '../../store/attachments.ts';
import { readChosenFile } from '../attachment/read-chosen-file.ts';
import { createNote } from '../case-note/write.ts';
import { caseTitle, getCase, touchCase } from '../case/find.ts';
import type { CommandContext } from '../context.ts';
import { addArtifact, digestOfText, getUsableType, type NewArtifact } from './add.ts';
import { fileNameOf } from './file-name.ts';
import { artifactName } from './find.ts';
import { readArtifactText } from './key.ts';

interface Input extends Omit<NewArtifact, 'file'> {
  readonly caseId: number;
  /** Name of the Artifact type. */
  readonly type: string;
  readonly path?: string | undefined;
  /** A first note about it. */
  readonly note?: string | undefined;
}

export function createArtifact(context: CommandContext, { path, note, ...input }: Input): number {
  const { db } = context;
  const kase = getCase(context, input.caseId);
  requireVerb(context.actor, kase.row.owner_id, 'artifact.create');
  const type = getUsableType(context, input.type);
  const file = path === undefined ? undefined : keepFile(context, type, path, input.value);
  const value = file?.name ?? (type.data === 'text' ? readArtifactText(type.indicatorType, input.value).summary : '');
  const same = listArtifactsLike(db, input.caseId, type.id, file?.sha256 ?? digestOfText(value));
  if (same.some((other) => other.summary === value && isSamePlace(other, input)))
    throw new AppError(
      'CONFLICT',
      `${caseTitle(kase)} has the Artifact ${artifactName(type, value)} already. Open that one, or choose another task or field.`,
    );
  const id = addArtifact(context, kase, type, { ...input, value: file?.name ?? input.value, file });
  if (note !== undefined) createNote(context, { caseId: input.caseId, element: { kind: 'artifact', id }, body: note });
  touchCase(context, input.caseId);
  context.describe(`Add Artifact ${artifactName(type, value)} to ${caseTitle(kase)}`);
  context.event(input.caseId, {
    element: 'artifact',
    text: `Added the Artifact ${artifactName(type, value)}${note === undefined ? '' : ' with a note'}`,
  });
  return id;
}

const isSamePlace = (
  other: { readonly task_id: number | null; readonly field: string | null },
  input: Pick<Input, 'taskId' | 'field'>,
): boolean => other.task_id === (input.taskId ?? null) && other.field === (input.field ?? null);

/** The content is written before any row names it; a command that fails leaves it to the next purge. */
function keepFile(
  context: CommandContext,
  type: ArtifactTypeRecord,
  path: string,
  value: string,
): { name: string; sha256: string; size: number } {
  if (type.data === 'text')
    throw new AppError(
      'INVALID_INPUT',
      `Found a file. Expected a text for an Artifact of the type ${type.name}. Choose a type that takes a file.`,
    );
  const name = fileNameOf(value);
  const content = readChosenFile(context, { path, name, maxBytes: maxAttachmentBytes });
  return { name, sha256: putAttachment(context.workspace.folder, content), size: content.byteLength };
}

/** Adds those of many values that the Case does not have, all or nothing. */
export function createArtifacts(
  context: CommandContext,
  input: {
    readonly caseId: number;
    readonly values: readonly { readonly type: string; readonly value: string }[];
  } & Pick<NewArtifact, 'taskId' | 'source' | 'suggests'>,
): { created: number; duplicates: number } {
  const kase = getCase(context, input.caseId);
  requireVerb(context.actor, kase.row.owner_id, 'artifact.create');
  const types = new Map([...new Set(input.values.map(({ type }) => type))].map((n) => [n, getUsableType(context, n)]));
  const known = listValuesOfCase(context.db, input.caseId);
  const { taskId, source, suggests } = input;
  let created = 0;
  for (const { type: name, value } of input.values) {
    const type = types.get(name) ?? getUsableType(context, name);
    const { summary } = readArtifactText(type.indicatorType, value);
    const sameValue = `${type.id}/${digestOfText(summary)}`;
    if (known.has(sameValue)) continue;
    known.add(sameValue);
    addArtifact(context, kase, type, { value: summary, taskId, source, suggests });
    created += 1;
  }
  if (created > 0) {
    const artifacts = `${created} ${created === 1 ? 'Artifact' : 'Artifacts'}`;
    touchCase(context, input.caseId);
    context.describe(`Add ${artifacts} to ${caseTitle(kase)}`);
    context.event(input.caseId, { element: 'artifact', text: `Added ${artifacts}` });
  }
  return { created, duplicates: input.values.length - created };
}
