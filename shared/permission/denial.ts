import type { Denial } from '../error/app-error.ts';
import { levelsOf, type Permission } from './catalogue.ts';
import { mostFavourableFacts } from './facts.ts';
import { closingLevels, type Gate } from './gates.ts';
import { ownerKindLabel } from './owner-kind.ts';
import type { Question } from './question.ts';
import { levelGrants } from './reach.ts';

/** The four ways in which a role refuses; `permission` is the key that refused. */
export type Refusal =
  | { readonly why: 'notOffered'; readonly permission: Permission }
  | { readonly why: 'closed'; readonly permission: Permission; readonly gate: Gate }
  | { readonly why: 'outOfReach'; readonly permission: Permission; readonly sentence: string }
  | { readonly why: 'level'; readonly permission: Permission };

/** The refusal of a question as data with one sentence for the analyst. */
export function denialOf(question: Question, refusal: Refusal): Denial {
  const { permission } = refusal;
  const neededLevels = levelsNeeded(question, refusal);
  const actualLevel = question.levels[permission.key] ?? null;
  return {
    key: permission.key,
    label: permission.label,
    verb: question.verb,
    neededLevels,
    actualLevel,
    ownerId: question.ownerId,
    ownerName: question.ownerName,
    reason: sentenceFor(question, refusal, neededLevels, actualLevel),
  };
}

/** Levels of the refusing key that would remove the refusal, in the order of the role editor. */
function levelsNeeded(question: Question, refusal: Refusal): readonly string[] {
  const { ownerKind, verb, facts = {} } = question;
  const offered = levelsOf(refusal.permission, ownerKind);
  switch (refusal.why) {
    case 'notOffered':
    case 'outOfReach':
      return [];
    case 'closed': {
      const closing = closingLevels(refusal.permission, refusal.gate, ownerKind) ?? [];
      return offered.map(({ name }) => name).filter((name) => !closing.includes(name));
    }
    case 'level':
      return offered.filter((level) => levelGrants(level, verb, facts)).map(({ name }) => name);
  }
}

function sentenceFor(
  question: Question,
  refusal: Refusal,
  neededLevels: readonly string[],
  actualLevel: string | null,
): string {
  const { ownerName, ownerKind, levels, verb } = question;
  const { permission } = refusal;
  const needs =
    `Needs ${permission.label}: ${listed(neededLevels)} in ${ownerName}; ` +
    (actualLevel === null ? 'your role there has no level of it' : `your role there has ${actualLevel}`);
  switch (refusal.why) {
    case 'notOffered':
      return permission.levels.community === undefined && ownerKind !== 'organization'
        ? `${permission.label} permissions apply only to Organizations; ${ownerName} is a ${ownerKindLabel[ownerKind].one}.`
        : `No level of ${permission.label} allows this in ${ownerKindLabel[ownerKind].many}, such as ${ownerName}.`;
    case 'closed':
      return `${needs}, which closes ${refusal.gate === 'intel' ? 'all threat intelligence' : 'Workflow'} of ${ownerName}.`;
    case 'outOfReach':
      return `${refusal.sentence} (${ownerName}).`;
    case 'level': {
      const level = levelsOf(permission, ownerKind).find(({ name }) => name === levels[permission.key]);
      const reachesOwn = level !== undefined && levelGrants(level, verb, mostFavourableFacts);
      return reachesOwn && permission.own !== undefined
        ? `${needs}, which reaches only what is ${permission.own.meaning}.`
        : `${needs}.`;
    }
  }
}

/** `Create`, `Create or Full`, `Read, Create or Full`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
