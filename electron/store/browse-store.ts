/** Pages and counts of Browse: every query walks an index that already has the wanted order. */
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { rows, scalar, visible } from './statement.ts';

export interface BrowseScope {
  /** Wanted `type * 65536 + owner` pairs: filter and rights in one. */
  readonly dims: readonly number[];
  /** Types and owners of those pairs; a page filters by these when they say the same. */
  readonly types: readonly number[];
  readonly owners: readonly number[];
}
export type BrowseOrder = 'modified' | 'created' | 'summary';

const order: Readonly<Record<BrowseOrder, { index: string; columns: readonly string[] }>> = {
  modified: { index: 'INDEXED BY object_modified', columns: ['o.modified', 'o.id'] },
  created: { index: 'NOT INDEXED', columns: ['o.id'] },
  summary: {
    index: 'INDEXED BY object_text',
    columns: [textOf('o'), 'o.type', 'o.owner_id', 'o.id'],
  },
};

/** Ids of one page. Walks the index of the order; cost grows with the offset, not with the store. */
export function listPageIds(
  db: Reader,
  scope: BrowseScope,
  by: BrowseOrder,
  descending: boolean,
  offset: number,
  limit: number,
): number[] {
  const { index, columns } = order[by];
  const direction = descending ? 'DESC' : 'ASC';
  const found = rows<{ id: number }>(
    db,
    `SELECT o.id FROM object o ${index}
     WHERE o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims)) AND ${visible('o.id')}
     ORDER BY ${columns.map((column) => `${column} ${direction}`).join(', ')} LIMIT :limit OFFSET :offset`,
    { dims: JSON.stringify(scope.dims), limit, offset },
  );
  return found.map(({ id }) => id);
}

/** A page of few types by time: one index walk for each type and owner, merged. Good when the types are rare among all objects. */
export function listRarePageIds(
  db: Reader,
  scope: BrowseScope,
  descending: boolean,
  offset: number,
  limit: number,
): number[] {
  const direction = descending ? 'DESC' : 'ASC';
  const reach = offset + limit;
  const found = scope.dims.flatMap((dim) =>
    rows<{ id: number; modified: number }>(
      db,
      `SELECT o.id, o.modified FROM object o INDEXED BY object_list WHERE o.type = ? AND o.owner_id = ? AND ${visible('o.id')} ORDER BY o.modified ${direction}, o.id ${direction} LIMIT ?`,
      [Math.floor(dim / 65536), dim % 65536, reach],
    ),
  );
  const sign = descending ? -1 : 1;
  found.sort((a, b) => sign * (a.modified - b.modified || a.id - b.id));
  return found.slice(offset, reach).map(({ id }) => id);
}

/** Exact number of visible objects of the pairs. */
export function countObjects(db: Reader, dims: readonly number[]): number {
  return (
    scalar<number>(
      db,
      'SELECT coalesce(sum(n), 0) FROM object_count WHERE type * 65536 + owner_id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(dims)],
    ) ?? 0
  );
}

/** Number of objects of the whole store: says how far a walk through all of them would go. */
export const countAllObjects = (db: Reader): number =>
  scalar<number>(db, 'SELECT coalesce(sum(n), 0) FROM object_count') ?? 0;
