/** Runs the keyword query of an Intelligence Requirement over the names and values that the user may see. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { RequirementFields } from '../../../shared/model/detail.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { compileScore, resultLimit } from '../../../shared/requirement/keyword-query.ts';
import { readableDims } from '../../policy/actor.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { findByText } from '../object/browse.ts';

/** Kinds that a query looks at. */
export const resultKinds: readonly ObjectKind[] = ['indicator', 'group', 'tag', 'victim', 'case', 'artifact'];

/** One keyword proposes no more objects than this, and all of a section together about as many as `perSection`. */
const perKeyword = { least: 100, most: 5000 } as const;
const perSection = 30_000;
const chunk = 1000;

export interface Match {
  readonly id: number;
  readonly score: number;
  readonly created: number;
}
export interface QueryAnswer {
  /** Best first, the newest of equals; at most `resultLimit`. */
  readonly matches: readonly Match[];
  /** There are, or may be, more matches than were kept. */
  readonly more: boolean;
}

type Query = Pick<RequirementFields, 'keywordSections' | 'earliestTimestamp' | 'latestTimestamp'>;

export function runKeywordQuery(context: QueryContext, query: Query): QueryAnswer {
  const { keywordSections: sections, earliestTimestamp: from, latestTimestamp: to } = query;
  const { ids, more } = proposeObjects(context, sections);
  const scoreOf = compileScore(sections);
  const matches: Match[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    for (const { id, summary, created } of listObjectRows(context.db, ids.slice(start, start + chunk))) {
      if ((from !== null && created < from) || (to !== null && created > to)) continue;
      const score = scoreOf(summary);
      if (score !== undefined) matches.push({ id, score, created });
    }
  }
  matches.sort((a, b) => b.score - a.score || b.created - a.created || b.id - a.id);
  return { matches: matches.slice(0, resultLimit), more: more || matches.length > resultLimit };
}

interface Proposal {
  readonly ids: readonly number[];
  /** A keyword proposed as many as it may: there are, or may be, more. */
  readonly more: boolean;
}

/**
 * Every match contains a keyword of each section that includes, so any one section proposes all of them. The one with
 * the fewest keywords is asked first; when none is known to propose all, what all of them propose is looked at.
 */
function proposeObjects(context: QueryContext, sections: Query['keywordSections']): Proposal {
  const including = sections
    .filter(({ compareValue, keywords }) => compareValue === 'includes' && keywords.length > 0)
    .sort((a, b) => a.keywords.length - b.keywords.length);
  if (including.length === 0) {
    throw new AppError(
      'INVALID_INPUT',
      'The keyword query includes nothing, so it can find nothing. Add a section that includes at least one keyword.',
    );
  }
  const ids = new Set<number>();
  for (const { keywords } of including) {
    const proposal = proposeBySection(context, keywords);
    if (!proposal.more) return proposal;
    for (const id of proposal.ids) ids.add(id);
  }
  return { ids: [...ids], more: true };
}

function proposeBySection(context: QueryContext, keywords: readonly string[]): Proposal {
  const dims = readableDims(context.actor, resultKinds);
  const share = Math.floor(perSection / keywords.length);
  const limit = Math.min(perKeyword.most, Math.max(perKeyword.least, share));
  const found = keywords.map((keyword) => findByText(context, keyword, dims, limit));
  return { ids: [...new Set(found.flat())], more: found.some((ids) => ids.length >= limit) };
}
