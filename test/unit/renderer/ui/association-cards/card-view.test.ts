import { expect, test } from 'vitest';
import {
  type CardView,
  filterInput,
  isFiltered,
  noFilter,
} from '../../../../../renderer/ui/association-cards/card-view.ts';

const open: CardView = {
  ...noFilter,
  filterOpen: false,
  sort: 'newest',
  descending: true,
  page: 0,
  derivedPage: 0,
  derived: false,
};

test('a card without a filter asks for everything of its kind', () => {
  expect(isFiltered(open)).toBe(false);
  expect(filterInput(1, 'group', open, false)).toEqual({ id: 1, kind: 'group' });
});

test.each<[Partial<CardView>, object]>([
  [{ text: ' heron[.]example ' }, { text: 'heron.example' }],
  [{ types: ['Host'] }, { types: ['Host'] }],
  [{ owners: [3] }, { owners: [3] }],
  [{ associationTypes: [17] }, { associationTypes: [17] }],
  [{ source: 'import' }, { source: 'import' }],
  [{ crossOwner: true }, { crossOwner: true }],
])('%j narrows the card to %j', (change, expected) => {
  const view = { ...open, ...change };
  expect(isFiltered(view)).toBe(true);
  expect(filterInput(1, 'indicator', view, false)).toEqual({ id: 1, kind: 'indicator', ...expected });
  expect(isFiltered({ ...view, ...noFilter })).toBe(false);
});
