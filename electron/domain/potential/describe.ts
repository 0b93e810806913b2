/** Objects and Artifacts of suggestions as they cross the contract. */
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';

/** Copies of one thing: as many as there are owners, and a name may be there more than once in one. */
export const copiesShown = 100;

export interface NamedArtifact {
  readonly id: number;
  readonly typeName: string;
  readonly data: 'text' | 'file';
  readonly indicatorType: number | null;
  readonly summary: string;
}
export const artifactRef = ({ id, typeName, data, indicatorType, summary }: NamedArtifact) => ({
  id,
  type: typeName,
  data,
  // Artifact types map to Indicator types only.
  indicatorType: indicatorType === null ? null : (getObjectType(indicatorType).name as IndicatorType),
  value: summary,
});

const readAtOnce = 1000;

export function describedObjects(context: QueryContext, ids: readonly number[]): Map<number, ObjectRow> {
  const wanted = [...new Set(ids)];
  const found = new Map<number, ObjectRow>();
  for (let start = 0; start < wanted.length; start += readAtOnce)
    for (const row of listObjectRows(context.db, wanted.slice(start, start + readAtOnce))) found.set(row.id, row);
  return found;
}
