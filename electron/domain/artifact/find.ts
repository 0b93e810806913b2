/** Reaching an Artifact that the user may see, and how it is named in sentences. */
import { AppError } from '../../../shared/error/app-error.ts';
import { defang } from '../../../shared/indicator/defang.ts';
import { type ArtifactRecord, findArtifact } from '../../store/artifact-store.ts';
import { type ArtifactTypeRecord, findArtifactType } from '../../store/artifact-type-store.ts';
import { nameInEvent } from '../case/name-in-event.ts';
import type { QueryContext } from '../context.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

export interface FoundArtifact {
  readonly object: FoundObject;
  readonly record: ArtifactRecord;
  readonly type: ArtifactTypeRecord;
}

export function getArtifact(context: QueryContext, id: number): FoundArtifact {
  const object = getObjectOfKind(context, id, 'artifact');
  const record = findArtifact(context.db, id);
  const type = record === undefined ? undefined : findArtifactType(context.db, record.type_id);
  if (record === undefined || type === undefined)
    throw new AppError('NOT_FOUND', 'This Artifact was deleted a moment ago. Reload the Case.', { id });
  return { object, record, type };
}

/** Type and value in one line: defanged where the value is an Indicator's, cut where it is long. */
export function artifactName(type: Pick<ArtifactTypeRecord, 'name' | 'indicatorType'>, value: string): string {
  const safe = type.indicatorType === null ? value : defang(type.indicatorType, value);
  return `${type.name} ${nameInEvent(safe.replaceAll(/\s+/g, ' '))}`;
}
