import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterTags, setFilters } from '../../../../../../renderer/features/graph/filters/filter-tags.ts';
import { GraphSession } from '../../../../../../renderer/graph/model/graph-session.ts';
import { type GraphFilters, noFilters } from '../../../../../../shared/graph/view.ts';
import { smallAnswer } from '../../../../../support/small-answer.ts';

const nameOf = (owner: number): string => `Owner ${owner}`;
const day = 86_400_000;
const all: GraphFilters = {
  text: ' evil ',
  owners: [2, 7],
  rating: 3,
  time: { field: 'created', from: 10 * day, to: 12 * day - 1 },
  metric: { name: 'community', from: 2, to: 2 },
};

describe('filterTags', () => {
  it('names each part of the filters', () => {
    expect(filterTags(all, nameOf).map(({ label }) => label)).toEqual([
      '“evil”',
      'Owner 2',
      'Owner 7',
      'Rating 3 or more',
      'Created 1970-01-11 – 1970-01-12',
      'Community 2',
    ]);
    expect(filterTags(noFilters, nameOf)).toEqual([]);
  });

  it('takes each part out alone, and nothing is left when all are taken out', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (picks) => {
        let filters = all;
        for (let left = 6; left > 0; left -= 1) {
          const tags = filterTags(filters, nameOf);
          expect(tags).toHaveLength(left);
          const taken = tags[(picks.next().value ?? 0) % left];
          filters = taken?.without ?? filters;
          expect(filterTags(filters, nameOf).map(({ id }) => id)).toEqual(
            tags.map(({ id }) => id).filter((id) => id !== taken?.id),
          );
        }
        expect(filters).toEqual(noFilters);
      }),
    );
  });
});

describe('setFilters', () => {
  const aSession = () =>
    new GraphSession('graph', { undo: () => Promise.resolve(0), read: () => Promise.resolve(smallAnswer([], [])) });
  const names = (session: GraphSession) => session.history.steps().map(({ name }) => name);

  it('makes one step of the history for each change, with words for it', () => {
    const session = aSession();
    setFilters(session, { ...noFilters, rating: 5 }, nameOf);
    setFilters(session, { ...noFilters, rating: 5, owners: [4] }, nameOf);
    setFilters(session, { ...noFilters, owners: [4] }, nameOf);
    setFilters(session, { ...noFilters, owners: [4] }, nameOf);
    setFilters(session, all, nameOf);
    setFilters(session, noFilters, nameOf);
    expect(names(session)).toEqual([
      'Filter: Rating 5',
      'Filter: Owner 4',
      'Remove filter: Rating 5',
      'Filter: “evil”',
      'Clear all filters',
    ]);
  });

  it('is taken back by undo', async () => {
    const session = aSession();
    setFilters(session, all, nameOf);
    await session.undo();
    expect(session.model.view.filters).toEqual(noFilters);
  });
});
