/** The Assets of a Victim with what the user may do to them. */
import type { ObjectRow, Right } from '../../../shared/model/object.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { readFields } from '../../store/detail-store.ts';
import { findObject, listObjectRows } from '../../store/object-store.ts';
import { listAssetIds } from '../../store/victim-store.ts';
import type { QueryContext } from '../context.ts';
import { getObjectOfKind } from '../object/find.ts';

/** Most Assets that one answer lists. */
export const assetLimit = 1000;

export interface AssetRow {
  readonly object: ObjectRow;
  readonly label: string | null;
  readonly version: number;
}

export function readAssets(
  context: QueryContext,
  victimId: number,
): { assets: AssetRow[]; total: number; rights: { create: Right; modify: Right; delete: Right } } {
  const victim = getObjectOfKind(context, victimId, 'victim');
  const ask = (verb: Action): Right => rightOf(decideFor(context.actor, victim.owner_id, verb));
  // Assets are in the owner of their Victim, and every level that shows the one shows the other.
  const ids = listAssetIds(context.db, victimId);
  const assets = listObjectRows(context.db, ids.slice(0, assetLimit)).map((object): AssetRow => {
    const { label } = readFields(context.db, 'victimAsset', object.id);
    return {
      object,
      label: typeof label === 'string' ? label : null,
      version: findObject(context.db, object.id)?.set_id ?? 0,
    };
  });
  return {
    assets,
    total: ids.length,
    rights: {
      create: ask('victimAsset.create'),
      modify: ask('victimAsset.modify'),
      delete: ask('victimAsset.delete'),
    },
  };
}
