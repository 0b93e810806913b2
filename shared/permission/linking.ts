import type { Denial } from '../error/app-error.ts';
import { kindLabel, type ObjectKind } from '../model/object-type.ts';
import type { Action } from './catalogue.ts';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';
import { kindVerbs } from './kind-verbs.ts';
import type { Decision, OwnerRights } from './question.ts';

/** One end of an association: its kind, the user's rights in its owner, and the facts about the object. */
export interface LinkEnd {
  readonly kind: ObjectKind;
  readonly rights: OwnerRights;
  /** Needed for Artifacts (isAuthor) and, when a Tag is involved, for Cases (isAssignee). */
  readonly facts?: Facts;
}

export interface Link {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly change: 'associate' | 'dissociate';
}

/**
 * Whether a user may make or remove an association: both ends must be viewable, and the right to change
 * associations is needed on one of them, whichever. Tagging needs the right to tag in the owner of the tagged
 * object instead. Whether the two kinds can be associated at all, and across owners, is decided elsewhere.
 */
export function mayLink({ from, to, change }: Link): Decision {
  if (from.kind === 'tag') return mayTag(to, from, change);
  if (to.kind === 'tag') return mayTag(from, to, change);
  for (const end of [from, to]) {
    const view = ask(end, kindVerbs[end.kind].view);
    if (!view.allowed) return view;
  }
  const denials: Denial[] = [];
  for (const end of [from, to]) {
    const verb = kindVerbs[end.kind].associate;
    if (verb === null) continue;
    const decision = ask(end, verb);
    if (decision.allowed) return decision;
    denials.push(decision.denial);
  }
  return { allowed: false, denial: eitherOf(denials, from, to) };
}

function mayTag(object: LinkEnd, tag: LinkEnd, change: Link['change']): Decision {
  const associate = change === 'associate';
  if (object.kind === 'tag') return { allowed: false, denial: notLinkable(object, tag) };
  // The tags of a Case are governed by Workflow alone: someone without access to intelligence may tag Cases.
  const onCase = object.kind === 'case';
  const verb: Action = onCase
    ? associate
      ? 'caseTag.create'
      : 'caseTag.delete'
    : associate
      ? 'tag.apply'
      : 'tag.remove';
  const decisions = [
    ask(object, kindVerbs[object.kind].view),
    onCase ? ask(object, 'caseTag.view') : ask(tag, 'tag.view'),
    ask(object, verb),
  ];
  return decisions.find((decision) => !decision.allowed) ?? { allowed: true };
}

function ask({ rights, facts = {} }: LinkEnd, verb: Action): Decision {
  return decide({ ...rights, verb, facts });
}

/** One denial that names both ways out: either end would do. */
function eitherOf(denials: readonly Denial[], from: LinkEnd, to: LinkEnd): Denial {
  const [first, second] = denials;
  if (first === undefined) return notLinkable(from, to);
  if (second === undefined || second.reason === first.reason) return first;
  return { ...first, reason: `${first.reason} Or, on the other end: ${second.reason}` };
}

function notLinkable(from: LinkEnd, to: LinkEnd): Denial {
  return {
    verb: 'association.modify',
    neededLevels: [],
    actualLevel: null,
    ownerId: from.rights.ownerId,
    ownerName: from.rights.ownerName,
    reason: `No permission covers associations of ${kindLabel[from.kind].many} with ${kindLabel[to.kind].many}.`,
  };
}
