/** What can be done with the ordered sections of a keyword query; every answer is a new list. */
import type { KeywordSectionLike } from '../../../shared/requirement/keyword-query.ts';

export type Sections = readonly KeywordSectionLike[];

export const addSection = (sections: Sections): Sections => [
  ...sections,
  // Nothing is found without a section that includes, so the first one does.
  { compareValue: sections.length === 0 ? 'includes' : 'excludes', keywords: [] },
];

export const changeSection = (sections: Sections, index: number, change: Partial<KeywordSectionLike>): Sections =>
  sections.map((section, at) => (at === index ? { ...section, ...change } : section));

export const removeSection = (sections: Sections, index: number): Sections => sections.filter((_, at) => at !== index);

/** Swaps a section with its neighbour; at the end of the list nothing moves. */
export function moveSection(sections: Sections, index: number, by: 1 | -1): Sections {
  const [moved, neighbour] = [sections[index], sections[index + by]];
  if (moved === undefined || neighbour === undefined) return sections;
  return sections.map((section, at) => (at === index ? neighbour : at === index + by ? moved : section));
}

/** Trimmed, without empty ones and without repetitions that differ in case only. */
export function cleanKeywords(typed: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const keyword of typed.map((text) => text.trim().slice(0, 200)).filter((text) => text !== ''))
    if (!byKey.has(keyword.toLowerCase())) byKey.set(keyword.toLowerCase(), keyword);
  return [...byKey.values()];
}

/** Sections as the contract takes them: without those that have no keyword. */
export const toSections = (sections: Sections): { compareValue: 'includes' | 'excludes'; keywords: string[] }[] =>
  sections
    .filter(({ keywords }) => keywords.length > 0)
    .map(({ compareValue, keywords }) => ({ compareValue, keywords: [...keywords] }));
