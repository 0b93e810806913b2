import { levelsOf, permissionOf, type Action } from './catalogue.ts';
import { denialOf } from './denial.ts';
import { mostFavourableFacts } from './facts.ts';
import { closingPermissions, gateOf } from './gates.ts';
import type { Decision, OwnerRights, Question } from './question.ts';
import { findLimit, levelGrants } from './reach.ts';

const allowed: Decision = { allowed: true };

/**
 * Whether a role allows an action on an object of an owner, or the reason why not. Pure; knows nothing of Case
 * viewers, system switches or locks. Reasons are looked for in this order: the action does not exist in the
 * owner kind, another key closes the door, no level reaches the object, the level of the key is too low.
 */
export function decide(question: Question): Decision {
  const { verb, ownerKind, levels, facts = {} } = question;
  const permission = permissionOf(verb);
  const offered = levelsOf(permission, ownerKind);
  if (!offered.some((level) => levelGrants(level, verb, mostFavourableFacts))) {
    return { allowed: false, denial: denialOf(question, { why: 'notOffered', permission }) };
  }
  const gate = gateOf(verb);
  if (gate !== undefined) {
    const closing = closingPermissions(gate, levels, ownerKind);
    const first = closing[0];
    // When its own key is among those that close, what the other levels of that key allow says more.
    if (first !== undefined && !closing.includes(permission))
      return { allowed: false, denial: denialOf(question, { why: 'closed', permission: first, gate }) };
  }
  const limit = findLimit(verb, facts);
  if (limit !== undefined) {
    return { allowed: false, denial: denialOf(question, { why: 'outOfReach', permission, sentence: limit }) };
  }
  const level = offered.find(({ name }) => name === levels[permission.key]);
  if (level !== undefined && levelGrants(level, verb, facts)) return allowed;
  return { allowed: false, denial: denialOf(question, { why: 'level', permission }) };
}

/**
 * Whether a role can ever allow an action in an owner, whatever the object: for filtering owners and for
 * showing a control before an object is chosen. Never enough for doing the action.
 */
export function isHeld(rights: OwnerRights, verb: Action): boolean {
  return decide({ ...rights, verb, facts: mostFavourableFacts }).allowed;
}
