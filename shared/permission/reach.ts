/** How far an action reaches: own or any object, other rights that it needs, and objects that no level reaches. */
import { permissionOf, type Action, type Permission } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { PermissionLevel } from './permission-definition.ts';

/** Actions that also need the right to another one on the same object. */
const alsoNeeds: { readonly [action in Action]?: Action } = {
  'artifact.association.modify': 'artifact.modify',
};

interface Limit {
  readonly isWithin: (facts: Facts) => boolean;
  /** The sentence for a refusal, to which the owner is added. */
  readonly sentence: string;
}

const manualEvents: Limit = {
  isWithin: (facts) => facts.systemCreated === false,
  sentence: 'Timeline Events written by the application are never edited or deleted, at any level of Timeline',
};
const ownTypes: Limit = {
  isWithin: (facts) => facts.systemScoped === false,
  sentence: 'System Attribute Types can only be viewed, at any level of Attribute Type',
};
const ownLabels: Limit = {
  isWithin: (facts) => facts.systemScoped === false,
  sentence: 'Systemwide Security Labels can only be viewed, applied and removed, at any level of Security Label',
};
const notOutranked: Limit = {
  isWithin: ({ rankOfActor, rankOfTarget }) =>
    rankOfActor !== undefined && rankOfTarget !== undefined && rankOfTarget <= rankOfActor,
  sentence: 'A user whose System role ranks higher than yours is out of reach, at any level of Users',
};

const limits: { readonly [action in Action]?: Limit } = {
  'timeline.modify': manualEvents,
  'timeline.delete': manualEvents,
  'attributeType.create': ownTypes,
  'attributeType.modify': ownTypes,
  'attributeType.delete': ownTypes,
  'securityLabel.create': ownLabels,
  'securityLabel.modify': ownLabels,
  'securityLabel.delete': ownLabels,
  'securityLabel.consolidate': ownLabels,
  'user.create': notOutranked,
  'user.modify': notOutranked,
  'user.delete': notOutranked,
};

/** Why no level at all would allow an action on this object, or undefined when some level may. */
export function findLimit(action: Action, facts: Facts): string | undefined {
  const limit = limits[action];
  return limit === undefined || limit.isWithin(facts) ? undefined : limit.sentence;
}

/** Whether the verbs of a level cover an action, given what is known about the user and the object. */
export function levelGrants(level: PermissionLevel, action: Action, facts: Facts): boolean {
  const { verbs } = level;
  const own = verbs.includes(`${action}Own`) && isOwn(permissionOf(action), facts);
  if (!own && !verbs.includes(action) && !verbs.includes(`${action}Any`)) return false;
  const other = alsoNeeds[action];
  return other === undefined || levelGrants(level, other, facts);
}

function isOwn(permission: Permission, facts: Facts): boolean {
  return permission.own !== undefined && permission.own.facts.every((fact) => facts[fact] === true);
}
