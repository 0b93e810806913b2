import { expect, test } from 'vitest';
import {
  parseCardLayout,
  withCollapsed,
  withColumns,
} from '../../../../../renderer/ui/association-cards/card-layout.ts';

const initial = { collapsed: [], columns: {} };

test('a layout that is missing or damaged is the initial one', () => {
  expect(parseCardLayout(null)).toEqual(initial);
  expect(parseCardLayout('{')).toEqual(initial);
  expect(parseCardLayout('[]')).toEqual(initial);
  expect(parseCardLayout('{"collapsed":["nonsense"],"columns":{"group":["owner"]}}')).toEqual({
    collapsed: [],
    columns: { group: ['owner'] },
  });
});

test('a kept layout comes back as it was', () => {
  const layout = withColumns(withCollapsed(initial, ['tag', 'group'], true), 'group', ['type', 'summary']);
  expect(parseCardLayout(JSON.stringify(layout))).toEqual(layout);
});

test('collapsing twice collapses once, and expanding leaves the other cards alone', () => {
  const both = withCollapsed(withCollapsed(initial, ['tag'], true), ['tag', 'group'], true);
  expect(both.collapsed).toEqual(['tag', 'group']);
  expect(withCollapsed(both, ['tag'], false).collapsed).toEqual(['group']);
});
