import { expect, it } from 'vitest';
import { problemOf, typeChoices } from '../../../../../renderer/ui/attributes/attribute-choices.ts';
import { AttributeType } from '../../../../../shared/contract/vocabulary.ts';
import type { ObjectView } from '../../../../../shared/model/object.ts';

const right = { allowed: true, reason: null };
const aType = (name: string, more: Record<string, unknown> = {}): AttributeType =>
  AttributeType.parse({
    id: 1,
    ownerId: null,
    name,
    description: null,
    markdown: false,
    maxSize: null,
    errorMessage: null,
    rule: null,
    targets: null,
    rights: { modify: right, delete: right },
    ...more,
  });
// Only what the choice of types looks at.
const anObject = (attributes: readonly string[] = []) =>
  ({
    kind: 'group',
    type: 'Report',
    ownerId: 1,
    attributes: attributes.map((type) => ({ type })),
  }) as unknown as ObjectView;
const names = (types: readonly AttributeType[]) => typeChoices(types, anObject()).map(({ type }) => type.name);

it('offers what applies to the object, of the System and of its own owner', () => {
  const types = [
    aType('Source'),
    aType('Elsewhere', { ownerId: 2 }),
    aType('Address only', { targets: [{ kind: 'indicator', type: 'Address', most: null }] }),
    aType('CVE', { ownerId: 1, targets: [{ kind: 'group', type: 'Report', most: 1 }] }),
  ];
  expect(names(types)).toEqual(['CVE', 'Source']);
});

it('offers an owner’s type in the place of a System type of the same name', () => {
  const own = aType('severity', { id: 2, ownerId: 1 });
  expect(typeChoices([aType('Severity'), own], anObject()).map(({ type }) => type.id)).toEqual([2]);
});

it('says when as many are there as are allowed', () => {
  const type = aType('CVE', { targets: [{ kind: 'group', type: null, most: 1 }] });
  expect(typeChoices([type], anObject()).map(({ full }) => full)).toEqual([null]);
  expect(typeChoices([type], anObject(['CVE'])).map(({ full }) => full)).toEqual(['1 of at most 1 are there']);
});

it('says what is wrong with a value, the type’s own words first', () => {
  const type = aType('Fixed', { rule: { kind: 'boolean' }, errorMessage: 'Was it fixed?' });
  expect(problemOf('true', type)).toBeNull();
  expect(problemOf('maybe', type)).toBe('Was it fixed? "maybe" is neither true nor false.');
  expect(problemOf('', undefined)).not.toBeNull();
});
