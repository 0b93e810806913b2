/** The keyword query of an Intelligence Requirement: what it matches, and how well. */
import { refang } from '../indicator/refang.ts';

export interface KeywordSectionLike {
  readonly compareValue: 'includes' | 'excludes';
  readonly keywords: readonly string[];
}

/** Most keywords that all sections of a Requirement may have together. */
export const keywordLimit = 300;

/** Most results that a Requirement keeps: the best, the newest of equals. */
export const resultLimit = 1000;

/** How a score is made, in the words of the screen. */
export const scoreFormula =
  'Score = 100 × points ÷ (3 × number of “includes” sections). Each of these sections gives the points of its best ' +
  'keyword: 3 when it is the whole name, 2 when it is a word of it, 1 when it is within a word.';

/** Keywords of all sections together. */
export const countKeywords = (sections: readonly KeywordSectionLike[]): number =>
  sections.reduce((sum, { keywords }) => sum + keywords.length, 0);

/** True until the end of the query's date range; without an end always. */
export const isQueryActive = (latest: unknown, now: number): boolean => typeof latest !== 'number' || now <= latest;

/** The score from 0 to 100 of a name or value, or undefined when the query does not match it. */
export type Score = (name: string) => number | undefined;

/**
 * How a query scores names: one must contain a keyword of every section that includes, and none of any that
 * excludes. Case does not matter, and a defanged keyword finds the value that it means. A query that includes
 * nothing matches nothing. Keywords are prepared once, for any number of names.
 */
export function compileScore(sections: readonly KeywordSectionLike[]): Score {
  const prepared = sections
    .filter(({ keywords }) => keywords.length > 0)
    .map(({ compareValue, keywords }) => ({
      excludes: compareValue === 'excludes',
      needles: [...new Set(keywords.flatMap((keyword) => [keyword.toLowerCase(), refang(keyword).toLowerCase()]))],
    }));
  const including = prepared.filter(({ excludes }) => !excludes).length;
  if (including === 0) return () => undefined;
  return (name) => {
    const text = name.toLowerCase();
    let points = 0;
    for (const { excludes, needles } of prepared) {
      const best = bestPoints(needles, text);
      const found = best > 0;
      if (found === excludes) return undefined;
      points += best;
    }
    return Math.round((100 * points) / (3 * including));
  };
}

function bestPoints(needles: readonly string[], text: string): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 | 3 = 0;
  for (const needle of needles) {
    const points = pointsOf(needle, text);
    if (points === 3) return 3;
    if (points > best) best = points;
  }
  return best;
}

const wordSign = /[\p{L}\p{N}]/u;

function pointsOf(needle: string, text: string): 0 | 1 | 2 | 3 {
  if (text === needle) return 3;
  let found: 0 | 1 = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.charAt(at + needle.length);
    if (!wordSign.test(before) && !wordSign.test(after)) return 2;
    found = 1;
  }
  return found;
}
