import { type GraphFilters, noFilters } from '../../../../shared/graph/view.ts';
import type { GraphSession } from '../../../graph/model/graph-session.ts';
import { measureWords, numberText } from '../analysis/measure-words.ts';
import { spanText } from './utc-day.ts';

export interface FilterTag {
  readonly id: string;
  readonly label: string;
  /** The filters without it. */
  readonly without: GraphFilters;
}

export const timeFieldWords = { created: 'Created', modified: 'Changed' } as const;

/** The lowest rating that is shown; 0 for all. */
export function ratingWords(rating: number): string {
  if (rating === 0) return 'Any rating';
  return rating === 5 ? 'Rating 5' : `Rating ${rating} or more`;
}

/** What the filters of a graph are, each part on its own. `nameOf`: name of an owner. */
export function filterTags(filters: GraphFilters, nameOf: (owner: number) => string): FilterTag[] {
  const { text, owners, rating, time, metric } = filters;
  const tags: FilterTag[] = [];
  if (text.trim() !== '')
    tags.push({ id: 'text', label: `“${text.trim()}”`, without: { ...filters, text: noFilters.text } });
  for (const owner of owners)
    tags.push({
      id: `owner-${owner}`,
      label: nameOf(owner),
      without: { ...filters, owners: owners.filter((other) => other !== owner) },
    });
  if (rating > 0)
    tags.push({
      id: 'rating',
      label: ratingWords(rating),
      without: { ...filters, rating: noFilters.rating },
    });
  if (time !== null)
    tags.push({
      id: 'time',
      label: `${timeFieldWords[time.field]} ${spanText(time.from, time.to)}`,
      without: { ...filters, time: null },
    });
  if (metric !== null) {
    const [from, to] = [numberText(metric.from), numberText(metric.to)];
    const range = from === to ? from : `${from} – ${to}`;
    tags.push({
      id: 'metric',
      label: `${measureWords[metric.name].one} ${range}`,
      without: { ...filters, metric: null },
    });
  }
  return tags;
}

/** Changes the filters as one step of the history, named by what is new in them. */
export function setFilters(session: GraphSession, filters: GraphFilters, nameOf: (owner: number) => string): void {
  const labels = (of: GraphFilters): string[] => filterTags(of, nameOf).map(({ label }) => label);
  const before = labels(session.model.view.filters);
  const after = labels(filters);
  const added = after.find((label) => !before.includes(label));
  const removed = before.find((label) => !after.includes(label));
  const name =
    added !== undefined
      ? `Filter: ${added}`
      : after.length === 0 && before.length > 1
        ? 'Clear all filters'
        : `Remove filter: ${removed ?? ''}`;
  session.setView(name, { filters });
}
