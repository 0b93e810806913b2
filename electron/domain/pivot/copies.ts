/** The same thing in several owners. Copies are independent; only reading goes across them. */
import type { CopyIdentity } from '../../../shared/contract/pivot.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { readableDims } from '../../policy/actor.ts';
import { countByDim, listNewest } from '../../store/association-store.ts';
import { listObjectLabels } from '../../store/label-store.ts';
import { listKeyCopies, listObjectRows, listSummary } from '../../store/object-store.ts';
import { listHashCopies } from '../../store/pivot-store.ts';
import type { QueryContext } from '../context.ts';
import { type FoundObject, getObject } from '../object/find.ts';

/** More copies than this are not looked at: there are as many as owners, and a name may be there more than once in one. */
export const copyLimit = 100;

/** By what copies of an object are found. */
export function identityOf(object: FoundObject): CopyIdentity {
  if (object.kind === 'group') return 'name';
  return getObjectType(object.type).name === 'File' && object.kind === 'indicator' ? 'hash' : 'value';
}

/**
 * Ids of the copies of an object in other owners that the user may read, by owner: Indicators and Tags of the same
 * type and value, Files that share any hash, Groups of the same type and name. Other kinds have no copies.
 */
export function listCopyIds(context: QueryContext, object: FoundObject): number[] {
  const { db, actor } = context;
  const owners = [...actor.visible.byKind[object.kind]].filter((owner) => owner !== object.owner_id);
  if (owners.length === 0) return [];
  if (object.kind === 'group')
    return listSummary(db, object.type, object.summary, owners, copyLimit).map(({ id }) => id);
  if (object.kind !== 'indicator' && object.kind !== 'tag') return [];
  const byKey = object.key === null ? [] : listKeyCopies(db, object.type, object.key, owners).map(({ id }) => id);
  const byHash = identityOf(object) === 'hash' ? listHashCopies(db, object.id, owners) : [];
  return [...new Set([...byKey, ...byHash])];
}

/** The object and its copies: what a pivot starts from. */
export function withCopies(context: QueryContext, object: FoundObject): number[] {
  return [object.id, ...listCopyIds(context, object)].slice(0, copyLimit);
}

export interface CopyView {
  readonly object: ObjectRow;
  readonly associations: number;
  readonly tags: string[];
  readonly tagCount: number;
  readonly labels: { name: string; color: string }[];
}

const shownTags = 20;

/** What each owner holds of an object, the asked one first. */
export function viewCopies(
  context: QueryContext,
  id: number,
): { identity: CopyIdentity; copies: CopyView[]; total: number } {
  const object = getObject(context, id);
  const ids = [...new Set([object.id, ...listCopyIds(context, object)])];
  const copies = listObjectRows(context.db, ids.slice(0, copyLimit)).map((row) => viewCopy(context, row));
  return { identity: identityOf(object), copies, total: ids.length };
}

function viewCopy(context: QueryContext, object: ObjectRow): CopyView {
  const { db, actor } = context;
  const readable = new Set(readableDims(actor));
  const tagDims = new Set(readableDims(actor, ['tag']));
  let associations = 0;
  let tagCount = 0;
  for (const [dim, n] of countByDim(db, object.id)) {
    if (readable.has(dim)) associations += n;
    if (tagDims.has(dim)) tagCount += n;
  }
  const tagIds = tagCount === 0 ? [] : listNewest(db, object.id, [...tagDims], 0, shownTags).map(({ other }) => other);
  return {
    object,
    associations,
    tags: listObjectRows(db, tagIds).map(({ summary }) => summary),
    tagCount,
    labels: listObjectLabels(db, object.id)
      .slice(0, 50)
      .map(({ name, color }) => ({ name, color })),
  };
}
