import { z } from 'zod';
import { ChangeSetId, ObjectId } from '../model/id.ts';
import { ObjectRow, Right } from '../model/object.ts';
import type { ContractRow } from './row.ts';
import { query } from './row.ts';

export const VictimAssetRow = z.object({
  object: ObjectRow,
  /** The type's optional second field: addressType, networkType or socialNetwork. */
  label: z.string().nullable(),
  version: ChangeSetId,
});
export type VictimAssetRow = z.infer<typeof VictimAssetRow>;

export const victimContract = {
  /** The Assets of a Victim, oldest first, at most 1,000; `total` is exact. */
  'victimAsset.list': query(
    ['victimAsset.view'],
    z.strictObject({ victimId: ObjectId }),
    z.object({
      assets: z.array(VictimAssetRow).max(1000),
      total: z.int(),
      rights: z.object({ create: Right, modify: Right, delete: Right }),
    }),
  ),
} as const satisfies Record<string, ContractRow>;
