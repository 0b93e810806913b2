/** Where a Group can go, and where it came from and went to. */
import { z } from 'zod';
import { ShareMode, ShareOptions } from '../../../shared/contract/sharing.ts';
import { isReadable } from '../../policy/actor.ts';
import { findObject } from '../../store/object-store.ts';
import { type ContributionRow, findCopyIn, listCopiesOf, listOriginsOf } from '../../store/sharing-store.ts';
import type { QueryContext } from '../context.ts';
import { getObjectOfKind } from '../object/find.ts';
import { decideShare, shareModeOf } from './direction.ts';

/** `merged`: the target was there before and only has what was added to it; its own fields are never overwritten. */
const Stored = ShareOptions.extend({ mode: ShareMode, along: z.boolean(), merged: z.literal(true).optional() });

function optionsOf(row: ContributionRow): { options: ShareOptions; mode: ShareMode; along: boolean } {
  const { mode, along, merged: _, ...options } = Stored.parse(JSON.parse(row.options));
  return { options, mode, along };
}

/** Whether the target of a sharing is a Group that this sharing did not make. */
export const isMerged = (row: ContributionRow): boolean => Stored.parse(JSON.parse(row.options)).merged === true;

/** The other end, or undefined when it is gone or the user may not see it. */
function otherEnd(context: QueryContext, id: number) {
  const object = findObject(context.db, id);
  return object !== undefined && isReadable(context.actor, object.type, object.owner_id) ? object : undefined;
}

export function readHistory(context: QueryContext, id: number) {
  const group = getObjectOfKind(context, id, 'group');
  const records = (rows: readonly ContributionRow[], end: 'from_id' | 'to_id') =>
    rows.flatMap((row) => {
      const object = otherEnd(context, row[end]);
      if (object === undefined) return [];
      return [
        { id: object.id, summary: object.summary, ownerId: object.owner_id, at: row.at, by: row.by, ...optionsOf(row) },
      ];
    });
  return {
    from: records(listOriginsOf(context.db, group.id), 'from_id'),
    to: records(listCopiesOf(context.db, group.id), 'to_id'),
  };
}

export function listTargets(context: QueryContext, id: number) {
  const group = getObjectOfKind(context, id, 'group');
  const from = context.actor.rightsIn.get(group.owner_id);
  return context.actor.memberships.flatMap((to) => {
    const mode = from === undefined || to === from ? undefined : shareModeOf(from.ownerKind, to.ownerKind);
    if (mode === undefined) return [];
    const copy = findCopyIn(context.db, group.id, to.ownerId);
    const object = copy === undefined ? undefined : otherEnd(context, copy.to_id);
    const earlier =
      copy === undefined || object === undefined
        ? null
        : { id: object.id, summary: object.summary, at: copy.at, options: optionsOf(copy).options };
    return [
      {
        ownerId: to.ownerId,
        mode,
        right: decideShare(context, group.owner_id, to, mode, earlier === null ? 'new' : 'update'),
        earlier,
      },
    ];
  });
}
