import { expect, test } from 'vitest';
import { fieldInfo, groupFieldInfo, indicatorFieldInfo } from '../../../../../renderer/ui/detail-fields/field-info.ts';
import { missingFields, problemsOf } from '../../../../../renderer/ui/detail-fields/field-problems.ts';
import { changedFields, fieldValuesOf } from '../../../../../renderer/ui/detail-fields/field-value.ts';
import { GroupFields, groupTypeFields, IndicatorFields } from '../../../../../shared/model/detail.ts';
import { groupTypes, indicatorTypes } from '../../../../../shared/model/object-type.ts';

test('every field of every Group type has a control, and none that the type does not have', () => {
  for (const type of groupTypes) {
    const names = groupFieldInfo(type).map(({ name }) => name);
    for (const name of groupTypeFields[type].fields) expect(names).toContain(name);
    expect(names.every((name) => Object.hasOwn(GroupFields.shape, name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('every field with a choice has its choices', () => {
  for (const type of groupTypes) {
    for (const info of groupFieldInfo(type)) {
      if (info.input === 'choice') expect(info.choices?.length, `${type} ${info.name}`).toBeGreaterThan(0);
    }
  }
});

test('only the native types of Indicators can be private', () => {
  const types = indicatorTypes.filter((type) => indicatorFieldInfo(type).some(({ name }) => name === 'privateFlag'));
  expect(types).toEqual(['Address', 'EmailAddress', 'File', 'Host', 'URL']);
  for (const type of indicatorTypes) {
    expect(indicatorFieldInfo(type).every(({ name }) => Object.hasOwn(IndicatorFields.shape, name))).toBe(true);
  }
});

test('a Signature says which of its fields are missing', () => {
  const missing = missingFields(fieldInfo('group', 'Signature'), { fileName: 'a.yar', fileType: '' });
  expect(Object.keys(missing)).toEqual(['fileType', 'fileText']);
});

test('a problem stands under the name of its field', () => {
  const { error } = GroupFields.partial().safeParse({ eventType: 'Nothing', fileName: 'x' });
  expect(Object.keys(error === undefined ? {} : problemsOf(error))).toEqual(['eventType']);
});

test('an update carries what differs and nothing else', () => {
  const from = { fileName: 'a', status: null, firstSeen: 5 };
  expect(changedFields(from, { fileName: 'a', status: 'New', firstSeen: null, subject: null })).toEqual({
    status: 'New',
    firstSeen: null,
  });
});

test('lists are no fields of a form', () => {
  const fields = {
    uniqueId: 'IR-1',
    subtype: 'Research Requirement (RR)',
    category: null,
    description: null,
    keywordSections: [],
    active: true,
    earliestTimestamp: null,
    latestTimestamp: null,
  } as const;
  expect(fieldValuesOf({ kind: 'intelRequirement', fields: { ...fields, keywordSections: [] } })).not.toHaveProperty(
    'keywordSections',
  );
});
