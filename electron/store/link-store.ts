/** What one object is associated with, for many others in one read: bulk changes ask once and not for each. */
import type { AssociationRecord } from './association-store.ts';
import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

/** The associations of an object with some others, whichever type. */
export const listLinksWith = (db: Reader, id: number, others: readonly number[]): AssociationRecord[] =>
  rows<AssociationRecord>(
    db,
    `SELECT a.lo, a.hi, a.type, a.lo_dim, a.hi_dim, a.origins, a.created, a.created_by
     FROM json_each(:others) other CROSS JOIN association a
       ON a.lo = min(:id, other.value) AND a.hi = max(:id, other.value)`,
    { id, others: JSON.stringify(others) },
  );

/** External ids and digests of what sources state about links: kept as removed statements when the links go. */
export const listStatementsOf = (
  db: Reader,
  links: readonly { readonly lo: number; readonly hi: number; readonly type: number }[],
): { external_id: string; digest: string }[] =>
  rows(
    db,
    `SELECT s.external_id, s.digest FROM json_each(?) link CROSS JOIN association_assertion s
       ON s.lo = link.value ->> 0 AND s.hi = link.value ->> 1 AND s.type = link.value ->> 2`,
    [JSON.stringify(links.map(({ lo, hi, type }) => [lo, hi, type]))],
  );
