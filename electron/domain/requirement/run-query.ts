/** Runs the keyword query of an Intelligence Requirement over the names and values that the user may see. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { RequirementFields } from '../../../shared/model/detail.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { resultLimit, scoreOf } from '../../../shared/requirement/keyword-query.ts';
import { readableDims } from '../../policy/actor.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { findByText } from '../object/browse.ts';

/** Kinds that a query looks at. */
export const resultKinds: readonly ObjectKind[] = ['indicator', 'group', 'tag', 'victim', 'case', 'artifact'];

/** One keyword proposes no more objects than this; the answer says when one did. */
const perKeyword = 2000;
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
  const matches: Match[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    for (const { id, summary, created } of listObjectRows(context.db, ids.slice(start, start + chunk))) {
      if ((from !== null && created < from) || (to !== null && created > to)) continue;
      const score = scoreOf(sections, summary);
      if (score !== undefined) matches.push({ id, score, created });
    }
  }
  matches.sort((a, b) => b.score - a.score || b.created - a.created || b.id - a.id);
  return { matches: matches.slice(0, resultLimit), more: more || matches.length > resultLimit };
}

/** Every match contains a keyword of each section that includes: the section with the fewest keywords proposes. */
function proposeObjects(
  context: QueryContext,
  sections: Query['keywordSections'],
): { ids: readonly number[]; more: boolean } {
  const [proposing] = sections
    .filter(({ compareValue, keywords }) => compareValue === 'includes' && keywords.length > 0)
    .sort((a, b) => a.keywords.length - b.keywords.length);
  if (proposing === undefined) {
    throw new AppError(
      'INVALID_INPUT',
      'The keyword query includes nothing, so it can find nothing. Add a section that includes at least one keyword.',
    );
  }
  const dims = readableDims(context.actor, resultKinds);
  const found = proposing.keywords.map((keyword) => findByText(context, keyword, dims, perKeyword));
  return { ids: [...new Set(found.flat())], more: found.some((ids) => ids.length >= perKeyword) };
}
