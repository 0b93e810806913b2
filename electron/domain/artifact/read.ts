/** Artifacts as the Case and their own screen show them, with what the user may do. */
import type { artifactSorts } from '../../../shared/contract/artifact.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { readableDims } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { findUser } from '../../store/account-store.ts';
import { type ArtifactDetail, listArtifactDetails, pageArtifacts } from '../../store/artifact-store.ts';
import { countByDim } from '../../store/association-store.ts';
import { readBodyPiece } from '../attachment/read-body-piece.ts';
import { getCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';
import { decideArtifact } from './change.ts';
import { getArtifact } from './find.ts';

export interface ArtifactPage {
  readonly caseId: number;
  readonly filter: string;
  readonly sort: (typeof artifactSorts)[number];
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export function listArtifacts(context: QueryContext, page: ArtifactPage) {
  const { object } = getCase(context, page.caseId);
  requireVerb(context.actor, object.owner_id, 'artifact.view');
  const { ids, total, all } = pageArtifacts(context.db, page);
  return { rows: viewArtifacts(context, ids), total, all };
}

export function viewArtifact(context: QueryContext, id: number) {
  const { record } = getArtifact(context, id);
  const [artifact] = viewArtifacts(context, [id]);
  const { object, row } = getCase(context, record.case_id);
  return { artifact, kase: { id: object.id, number: row.number, name: object.summary } };
}

function viewArtifacts(context: QueryContext, ids: readonly number[]) {
  const names = new Map<number, string | null>();
  const nameOf = (userId: number): string | null => {
    const known = names.get(userId);
    if (known !== undefined) return known;
    const name = findUser(context.db, userId)?.name ?? null;
    names.set(userId, name);
    return name;
  };
  const details = new Map(listArtifactDetails(context.db, ids).map((detail) => [detail.id, detail]));
  return ids.flatMap((id) => {
    const detail = details.get(id);
    return detail === undefined ? [] : [viewDetail(context, detail, nameOf)];
  });
}

function viewDetail(context: QueryContext, detail: ArtifactDetail, nameOf: (userId: number) => string | null) {
  const { db, actor } = context;
  const found = getArtifact(context, detail.id);
  const { object, record, type } = found;
  const readable = new Set(readableDims(actor));
  let associations = 0;
  for (const [dim, n] of countByDim(db, record.id)) if (readable.has(dim)) associations += n;
  return {
    id: record.id,
    version: object.set_id,
    caseId: record.case_id,
    ownerId: object.owner_id,
    type: type.name,
    data: type.data,
    indicatorType: type.indicatorType,
    value: object.summary,
    sha256: record.sha256,
    fileSize: record.file_size,
    source: record.source,
    suggests: record.suggests === 1,
    task: record.task_id === null ? null : { id: record.task_id, name: detail.task_name ?? '' },
    // What the task no longer asks for is shown by its name.
    field: record.field === null ? null : { name: record.field, label: detail.field_label ?? record.field },
    notes: decideFor(actor, object.owner_id, 'note.view').allowed ? detail.notes : null,
    associations,
    created: object.created,
    createdBy: object.created_by === null ? null : nameOf(object.created_by),
    modified: object.modified,
    rights: {
      modify: rightOf(decideArtifact(context, found, 'modify')),
      delete: rightOf(decideArtifact(context, found, 'delete')),
    },
  };
}

export function readArtifactFile(
  context: QueryContext,
  input: { readonly id: number; readonly offset: number; readonly length: number },
): { base64: string } {
  const { record, type } = getArtifact(context, input.id);
  if (type.data !== 'file')
    throw new AppError('INVALID_INPUT', `An Artifact of the type ${type.name} is a text and has no file.`);
  return { base64: readBodyPiece(context, record.sha256, input) };
}
