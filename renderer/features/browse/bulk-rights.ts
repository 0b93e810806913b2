import type { ObjectRow, Right } from '../../../shared/model/object.ts';
import type { Owner } from '../../../shared/model/owner.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { decideIn } from '../../api/owner-rights.ts';
import { countText } from '../../ui/count-text.ts';

/** Most objects of one bulk change: what the contract takes in one change set. */
export const bulkLimit = 1000;

/** Whether all chosen rows may be deleted, or why not all of them. */
export function deletionRight(rows: readonly ObjectRow[], owners: ReadonlyMap<number, Owner>): Right {
  return rightOnAll(rows, owners, (row) => kindVerbs[row.kind].edit?.delete);
}

/** Whether all chosen rows may be tagged. Tags themselves take none. */
export function taggingRight(rows: readonly ObjectRow[], owners: ReadonlyMap<number, Owner>): Right {
  return rightOnAll(rows, owners, (row) => (row.kind === 'tag' ? undefined : 'tag.apply'));
}

function rightOnAll(
  rows: readonly ObjectRow[],
  owners: ReadonlyMap<number, Owner>,
  verbOf: (row: ObjectRow) => Action | undefined,
): Right {
  if (rows.length > bulkLimit) {
    return {
      allowed: false,
      reason: `Choose at most ${countText(bulkLimit)} objects; ${countText(rows.length)} are chosen.`,
    };
  }
  const reasons = rows
    .map((row) => reasonAgainst(owners.get(row.ownerId), verbOf(row)))
    .filter((reason) => reason !== null);
  const first = reasons[0];
  if (first === undefined) return { allowed: true, reason: null };
  if (rows.length === 1) return { allowed: false, reason: first };
  return {
    allowed: false,
    reason: `Not possible for ${countText(reasons.length)} of ${countText(rows.length)}: ${first}`,
  };
}

function reasonAgainst(owner: Owner | undefined, verb: Action | undefined): string | null {
  if (verb === undefined) return 'This kind of object does not take part in it.';
  if (owner === undefined) return 'You are no longer a member of its owner.';
  const decision = decideIn(owner, verb);
  return decision.allowed ? null : decision.denial.reason;
}
