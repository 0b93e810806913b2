import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

/** Ids of the Assets of a Victim. */
export const listAssetIds = (db: Reader, victimId: number): number[] =>
  rows<{ id: number }>(db, 'SELECT id FROM victim_asset WHERE victim_id = ? ORDER BY id', [victimId]).map(
    ({ id }) => id,
  );
