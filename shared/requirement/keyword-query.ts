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

/**
 * The score from 0 to 100 of a name or value, or undefined when the query does not match it: it must contain a
 * keyword of every section that includes, and none of any that excludes. Case does not matter, and a defanged
 * keyword finds the value that it means. A query that includes nothing matches nothing.
 */
export function scoreOf(sections: readonly KeywordSectionLike[], name: string): number | undefined {
  const text = name.toLowerCase();
  let points = 0;
  let including = 0;
  for (const { compareValue, keywords } of sections) {
    if (keywords.length === 0) continue;
    const best = Math.max(...keywords.map((keyword) => pointsOf(keyword, text)));
    if (compareValue === 'excludes') {
      if (best > 0) return undefined;
      continue;
    }
    if (best === 0) return undefined;
    points += best;
    including += 1;
  }
  return including === 0 ? undefined : Math.round((100 * points) / (3 * including));
}

function pointsOf(keyword: string, text: string): 0 | 1 | 2 | 3 {
  const typed = keyword.toLowerCase();
  const meant = refang(keyword).toLowerCase();
  const direct = pointsOfText(typed, text);
  const restored = meant === typed ? 0 : pointsOfText(meant, text);
  return direct > restored ? direct : restored;
}

const wordSign = /[\p{L}\p{N}]/u;

function pointsOfText(needle: string, text: string): 0 | 1 | 2 | 3 {
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
