/** Adding an Artifact to a Case: its own rows and nothing else, so that many are added at the cost of each. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/error/app-error.ts';
import { typeCode, withViewerList } from '../../../shared/model/object-type.ts';
import { insertArtifact, putArtifactKeys } from '../../store/artifact-store.ts';
import { type ArtifactTypeRecord, findArtifactTypeNamed } from '../../store/artifact-type-store.ts';
import { insertObject } from '../../store/object-store.ts';
import type { FoundCase } from '../case/find.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { newXid } from '../object/xid.ts';
import { keysOf, readArtifactText } from './key.ts';
import { requireTaskField } from './task-field.ts';

export interface NewArtifact {
  /** The value; for a file its name. */
  readonly value: string;
  /** A body that `putAttachment` has kept already. */
  readonly file?: { readonly sha256: string; readonly size: number } | undefined;
  /** Used to potentially associate Cases; as its type says unless stated. */
  readonly suggests?: boolean | undefined;
  /** The name of the user unless stated. */
  readonly source?: string | null | undefined;
  readonly taskId?: number | null | undefined;
  /** Name of the field of the task that asked for the value. */
  readonly field?: string | null | undefined;
}

export const digestOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The type of a name, for a new Artifact. */
export function getUsableType({ db }: QueryContext, name: string): ArtifactTypeRecord {
  const type = findArtifactTypeNamed(db, name);
  if (type === undefined)
    throw new AppError('INVALID_INPUT', `There is no Artifact type "${name}". Choose one from the list.`);
  if (!type.active)
    throw new AppError('INVALID_INPUT', `The Artifact type ${type.name} is switched off. Choose another type.`);
  return type;
}

/** Adds one Artifact and answers its id. The caller has asked for the right, touches the Case, and names change and event. */
export function addArtifact(
  context: CommandContext,
  { object, row }: FoundCase,
  type: ArtifactTypeRecord,
  input: NewArtifact,
): number {
  const { db, actor, now, setId } = context;
  if ((type.data === 'file') !== (input.file !== undefined))
    throw new AppError(
      'INVALID_INPUT',
      type.data === 'file'
        ? `Found a text. Expected a file for an Artifact of the type ${type.name}. Choose a file, or a type that takes a text.`
        : `Found a file. Expected a text for an Artifact of the type ${type.name}. Enter the value, or choose a type that takes a file.`,
    );
  const task = { taskId: input.taskId ?? null, field: input.field ?? null };
  requireTaskField(context, object.id, type.name, task);
  const summary = type.data === 'file' ? input.value : readArtifactText(type.indicatorType, input.value).summary;
  const id = insertObject(db, {
    // Whoever may see the Case may see the Artifact, and nobody else.
    type: withViewerList(typeCode('artifact', 'Artifact'), row.viewer_list ?? 0),
    ownerId: row.owner_id,
    key: null,
    xid: newXid(now),
    summary,
    at: now,
    userId: actor.userId,
    setId,
  });
  const record = {
    id,
    case_id: object.id,
    type_id: type.id,
    suggests: Number(input.suggests ?? type.suggests),
    source: input.source === undefined ? actor.userName : input.source,
    task_id: task.taskId,
    field: task.field,
    file_size: input.file?.size ?? null,
    sha256: input.file?.sha256 ?? digestOfText(summary),
  };
  insertArtifact(db, record);
  if (record.suggests === 1) putArtifactKeys(db, record, keysOf(type, summary, record.sha256));
  return id;
}
