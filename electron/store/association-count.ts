/**
 * Exact numbers of associations, kept by the journal's triggers and by the end of a bulk job in `association_count`. An end is
 * counted under its owner; a Case or an Artifact under its whole pair of type and owner, since not all who see an owner see those.
 */
import { kindRange } from '../../shared/model/object-type.ts';
import type { Reader } from './connection.ts';
import { scalar } from './statement.ts';

/** SQL for what an end is counted under, by the expression of its `type * 65536 + owner`. */
export const countedEnd = (dim: string): string =>
  `iif(${dim} / 65536 % 256 IN (${kindRange.case[0]}, ${kindRange.artifact[0]}), ${dim}, ${dim} & 65535)`;

/** Number of associations between ends that are counted under these owners and pairs. */
export const countAssociations = (db: Reader, ends: readonly number[]): number => countBetween(db, ends, '');

/** Those of them whose ends belong to two different owners. */
export const countCrossOwner = (db: Reader, ends: readonly number[]): number =>
  countBetween(db, ends, ' AND (lo_owner & 65535) <> (hi_owner & 65535)');

const countBetween = (db: Reader, ends: readonly number[], more: string): number =>
  scalar<number>(
    db,
    `SELECT coalesce(sum(n), 0) FROM association_count
     WHERE lo_owner IN (SELECT value FROM json_each(:ends)) AND hi_owner IN (SELECT value FROM json_each(:ends))${more}`,
    { ends: JSON.stringify(ends) },
  ) ?? 0;
