import { expect, test } from 'vitest';
import {
  cardsOf,
  isDerivable,
  joinableTypes,
  linkableKinds,
} from '../../../../../renderer/ui/association-cards/card-kinds.ts';
import { isAssociable } from '../../../../../shared/association/matrix.ts';
import { objectKinds } from '../../../../../shared/model/object-type.ts';

test('only kinds that the rules allow are offered for associating', () => {
  for (const kind of objectKinds) {
    for (const other of linkableKinds(kind)) expect(isAssociable(kind, other)).toBe(true);
  }
});

test('a Group has a card for each kind that can be made, Groups first', () => {
  expect(cardsOf('group', []).map(({ kind }) => kind)).toEqual([
    'group',
    'indicator',
    'intelRequirement',
    'victim',
    'victimAsset',
    'tag',
  ]);
});

test('what is associated has its card even where nothing of the kind can be made yet', () => {
  const cards = cardsOf('group', [{ kind: 'case', total: 2, types: [{ type: 'Case', count: 2 }] }]);
  expect(cards.at(-1)).toEqual({ kind: 'case', total: 2, types: [{ type: 'Case', count: 2 }] });
});

test('relations through a shared Group exist between Indicators and not between Groups', () => {
  expect(isDerivable('indicator', 'indicator')).toBe(true);
  expect(isDerivable('group', 'indicator')).toBe(false);
});

test('an Indicator is offered the types that some association type joins with its own', () => {
  expect(joinableTypes('ASN')).toEqual(['Address', 'CIDR']);
  expect(joinableTypes('Hashtag')).toEqual([]);
  expect(joinableTypes('no such type')).toEqual([]);
});
