import type { Right, SecurityLabel } from '../../../../shared/model/object.ts';
import type { Owner } from '../../../../shared/model/owner.ts';
import type { Action } from '../../../../shared/permission/catalogue.ts';
import { decideIn } from '../../../api/owner-rights.ts';

const denied = (reason: string): Right => ({ allowed: false, reason });

/** Whether the user may do something to all of these labels, or why not. */
export function labelRight(
  labels: readonly SecurityLabel[],
  owners: ReadonlyMap<number, Owner>,
  verb: Action,
  none: string,
): Right {
  if (labels.length === 0) return denied(none);
  for (const { name, ownerId } of labels) {
    if (ownerId === null) return denied(`${name} is a System label: it can be viewed, applied and removed only.`);
    const owner = owners.get(ownerId);
    if (owner === undefined) return denied('You are no longer a member of its owner.');
    const decision = decideIn(owner, verb);
    if (!decision.allowed) return denied(decision.denial.reason);
  }
  return { allowed: true, reason: null };
}
