import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

/** Ids of the Assets of a Victim. */
export const listAssetIds = (db: Reader, victimId: number): number[] =>
  rows<{ id: number }>(db, 'SELECT id FROM victim_asset WHERE victim_id = ? ORDER BY id', [victimId]).map(
    ({ id }) => id,
  );

/** The Victim of each of some Assets. */
export const listVictimsOf = (
  db: Reader,
  assetIds: readonly number[],
): { id: number; victimId: number; summary: string }[] =>
  rows<{ id: number; victimId: number; summary: string }>(
    db,
    `SELECT a.id, v.id AS victimId, coalesce(v.summary, v.key) AS summary
     FROM json_each(?) w CROSS JOIN victim_asset a ON a.id = w.value CROSS JOIN object v ON v.id = a.victim_id`,
    [JSON.stringify(assetIds)],
  );
