/** Which Tag is meant by a name: synonyms stand for their main Tag, names of ATT&CK techniques for the technique's Tag. */
import { techniqueOfTag, techniqueTagName } from '../../../shared/attack/technique.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { Reader } from '../../store/connection.ts';
import { deleteSynonym, findSynonym, listSynonyms, putSynonym } from '../../store/tag-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { tagKey } from '../object/tag-key.ts';

export interface MeantTag {
  readonly name: string;
  readonly techniqueId: string | null;
}

function techniqueTag(name: string): MeantTag {
  const technique = techniqueOfTag(name);
  return technique === undefined
    ? { name, techniqueId: null }
    : { name: techniqueTagName(technique), techniqueId: technique.id };
}

/** What is applied when somebody asks for a Tag of this name. */
export const meantTag = (db: Reader, name: string): MeantTag =>
  techniqueTag(findSynonym(db, tagKey(name))?.main ?? name.trim());

/** The same for many names, with one reading of the rules. */
export function meaningOfTags(db: Reader): (name: string) => MeantTag {
  const mains = new Map(listSynonyms(db).map(({ key, main }) => [key, main]));
  return (name) => techniqueTag(mains.get(tagKey(name)) ?? name.trim());
}

export function listRules({ db }: QueryContext): { main: string; synonyms: string[] }[] {
  const byMain = Map.groupBy(listSynonyms(db), ({ main }) => main);
  return [...byMain]
    .slice(0, 2000)
    .map(([main, synonyms]) => ({ main, synonyms: synonyms.slice(0, 2000).map(({ synonym }) => synonym) }));
}

/** Adds synonyms to a main Tag. A main Tag is nobody's synonym and a synonym has no synonyms: rules do not chain. */
export function addSynonyms(context: CommandContext, main: string, synonyms: readonly string[]): number {
  const { db } = context;
  const above = findSynonym(db, tagKey(main));
  if (above !== undefined)
    throw new AppError(
      'CONFLICT',
      `"${main}" is itself a synonym of "${above.main}". Add the synonyms to "${above.main}", or remove that rule first.`,
    );
  const known = listSynonyms(db);
  // One spelling of a main Tag: the first.
  const spelling = known.find((rule) => tagKey(rule.main) === tagKey(main))?.main ?? main;
  let added = 0;
  for (const synonym of synonyms) {
    const key = tagKey(synonym);
    if (key === tagKey(main))
      throw new AppError('INVALID_INPUT', `"${synonym}" is the main Tag itself. Leave it out of its synonyms.`);
    const taken = findSynonym(db, key);
    if (taken !== undefined && tagKey(taken.main) === tagKey(main)) continue;
    if (taken !== undefined)
      throw new AppError(
        'CONFLICT',
        `"${synonym}" is a synonym of "${taken.main}" already. Remove it there first; a Tag has one meaning.`,
      );
    if (known.some((rule) => tagKey(rule.main) === key))
      throw new AppError(
        'CONFLICT',
        `"${synonym}" is the main Tag of another rule, and rules do not chain. Remove the synonyms of "${synonym}" first.`,
      );
    putSynonym(db, { key, synonym: synonym.trim(), main: spelling });
    added += 1;
  }
  context.describe(`Replace ${amount(synonyms)} by the Tag ${spelling}`);
  return added;
}

/** CONFLICT when a rule that is to come back would chain with one that was made since. */
export function requireNoChain(db: Reader, key: string, main: string): void {
  const chained = findSynonym(db, tagKey(main)) ?? listSynonyms(db).find((rule) => tagKey(rule.main) === key);
  if (chained !== undefined)
    throw new AppError(
      'CONFLICT',
      `"${chained.synonym}" has become a synonym of "${chained.main}" since, and rules do not chain. Remove that rule first.`,
    );
}

export function removeSynonyms(context: CommandContext, synonyms: readonly string[]): number {
  let removed = 0;
  for (const synonym of new Set(synonyms)) removed += deleteSynonym(context.db, tagKey(synonym));
  if (removed === 0)
    throw new AppError('NOT_FOUND', 'These synonyms have no rule (any more). Reload the list of rules.');
  context.describe(`Stop replacing ${amount(synonyms)}`);
  return removed;
}

const amount = (synonyms: readonly string[]): string =>
  synonyms.length === 1 ? `the Tag ${synonyms[0]}` : `${synonyms.length} Tags`;
