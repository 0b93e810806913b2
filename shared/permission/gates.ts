/**
 * The two doors of an owner: its threat intelligence and its Workflow. A single key at a closing level shuts a
 * door for everything behind it, whatever the other keys allow.
 */
import { actions, levelsOf, permissionOf, permissions, type Action, type Permission } from './catalogue.ts';
import type { Levels } from './levels.ts';
import { roleScopeOf, type OwnerKind } from './owner-kind.ts';

export type Gate = 'intel' | 'workflow';

/**
 * Applying and removing a Security Label touches intelligence objects; viewing and administering labels does not, so
 * those verbs lie behind no door. Vocabulary itself (labels, Attribute Types, exclusion lists) is not there for whom the
 * intelligence of its owner is closed to, whatever these verbs allow: `isVocabularyOpen` of electron/policy/actor.ts.
 */
const labelActionsOnIntel: readonly Action[] = ['securityLabel.apply', 'securityLabel.remove'];

const gateByAction = new Map<Action, Gate>();
for (const action of actions) {
  const { area } = permissionOf(action);
  if (area === 'Intel' || labelActionsOnIntel.includes(action)) gateByAction.set(action, 'intel');
  else if (area === 'Case Management') gateByAction.set(action, 'workflow');
}

/** The door behind which an action lies, or undefined for administration and Playbooks. */
export function gateOf(action: Action): Gate | undefined {
  return gateByAction.get(action);
}

/** The keys that shut a door at the levels given, in the order of the catalogue; empty when it is open. */
export function closingPermissions(gate: Gate, levels: Levels, ownerKind: OwnerKind): readonly Permission[] {
  return permissions.filter((permission) => {
    const closing = closingLevels(permission, gate, ownerKind);
    if (closing === undefined) return false;
    const level = levels[permission.key];
    // A level that the catalogue does not know, or that is missing, closes too: damage never opens a door.
    return closing.includes(level) || !levelsOf(permission, ownerKind).some(({ name }) => name === level);
  });
}

/** The levels of a key at which it shuts a door, or undefined when it never does. */
export function closingLevels(permission: Permission, gate: Gate, ownerKind: OwnerKind): readonly string[] | undefined {
  if (gate === 'intel') return permission.closesIntelAt?.[roleScopeOf(ownerKind)];
  return ownerKind === 'organization' ? permission.closesWorkflowAt?.organization : undefined;
}

/** Whether the threat intelligence of an owner is visible at all. */
export function isIntelOpen(levels: Levels, ownerKind: OwnerKind): boolean {
  return closingPermissions('intel', levels, ownerKind).length === 0;
}

/** Whether Workflow is accessible at all; it exists only in Organizations. */
export function isWorkflowOpen(levels: Levels, ownerKind: OwnerKind): boolean {
  return ownerKind === 'organization' && closingPermissions('workflow', levels, ownerKind).length === 0;
}
