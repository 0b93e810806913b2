import { expect, test } from 'vitest';
import { cardsOf, isDerivable, linkableKinds } from '../../../../../renderer/ui/association-cards/card-kinds.ts';
import { isAssociable } from '../../../../../shared/association/matrix.ts';
import { objectKinds } from '../../../../../shared/model/object-type.ts';

test('only kinds that the rules allow are offered for associating', () => {
  for (const kind of objectKinds) {
    for (const other of linkableKinds(kind)) expect(isAssociable(kind, other)).toBe(true);
  }
});

test('a Group has a card for each kind that it can be associated with, Groups first; Workflow only for who may see it', () => {
  const kinds = ['group', 'indicator', 'intelRequirement', 'victim', 'victimAsset', 'tag'];
  expect(cardsOf('group', [], false).map(({ kind }) => kind)).toEqual(kinds);
  expect(cardsOf('group', [], true).map(({ kind }) => kind)).toEqual([...kinds, 'case', 'artifact']);
});

test('what is associated has its card even where no other could be added', () => {
  const cards = cardsOf('group', [{ kind: 'case', total: 2, types: [{ type: 'Case', count: 2 }] }], false);
  expect(cards.at(-1)).toEqual({ kind: 'case', total: 2, types: [{ type: 'Case', count: 2 }] });
});

test('an Indicator has a card for Victims, which it reaches only through shared Groups', () => {
  expect(cardsOf('indicator', [], false).map(({ kind }) => kind)).toContain('victim');
  expect(linkableKinds('indicator')).not.toContain('victim');
});

test('relations through a shared Group exist between Indicators and not between Groups', () => {
  expect(isDerivable('indicator', 'indicator')).toBe(true);
  expect(isDerivable('group', 'indicator')).toBe(false);
});
