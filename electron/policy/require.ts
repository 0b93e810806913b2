/** Questions of the domain to the permission engine, answered by passing or by a FORBIDDEN that explains itself. */
import { AppError } from '../../shared/error/app-error.ts';
import type { Right } from '../../shared/model/object.ts';
import { type Action, permissionOf } from '../../shared/permission/catalogue.ts';
import { decide } from '../../shared/permission/decide.ts';
import type { Facts } from '../../shared/permission/facts.ts';
import type { Decision } from '../../shared/permission/question.ts';
import type { Actor } from './actor.ts';

export function decideFor(actor: Actor, ownerId: number, verb: Action, facts: Facts = {}): Decision {
  const rights = actor.rightsIn.get(ownerId);
  if (rights !== undefined) {
    const decision = decide({ ...rights, verb, facts });
    return decision.allowed || !isSwitchedOff(actor, verb)
      ? decision
      : { allowed: false, denial: { ...decision.denial, neededLevels: [], reason: switchedOffReason } };
  }
  return {
    allowed: false,
    denial: {
      verb,
      neededLevels: [],
      actualLevel: null,
      ownerId: null,
      ownerName: null,
      reason: 'You have no role in this owner.',
    },
  };
}

/** Said in place of what a role lacks: no role would help. */
export const switchedOffReason = 'Workflow is switched off; a System Administrator can enable it.';

export const isSwitchedOff = (actor: Actor, verb: Action): boolean =>
  !actor.workflow && permissionOf(verb).area === 'Case Management';

/** Throws FORBIDDEN with the denial when the user may not. */
export function requireVerb(actor: Actor, ownerId: number, verb: Action, facts: Facts = {}): void {
  passOrThrow(decideFor(actor, ownerId, verb, facts));
}

export function passOrThrow(decision: Decision): void {
  if (!decision.allowed) throw new AppError('FORBIDDEN', decision.denial.reason, decision.denial);
}

/** The same answer for a screen: allowed, or the sentence beside the disabled control. */
export function rightOf(decision: Decision): Right {
  return decision.allowed ? { allowed: true, reason: null } : { allowed: false, reason: decision.denial.reason };
}
