import { describe, expect, it } from 'vitest';
import { indicatorTypeInfo } from '../../../../shared/indicator/indicator-types.ts';
import { indicatorTypes } from '../../../../shared/model/object-type.ts';

const infos = indicatorTypes.map((type) => indicatorTypeInfo[type]);

describe('the table of Indicator types', () => {
  it('names each type once', () => {
    expect(infos.map((info) => info.name)).toEqual(indicatorTypes);
  });

  it('lets only the five native types be private', () => {
    const native = infos.filter((info) => info.mechanism === 'native').map((info) => info.name);
    expect(native).toEqual(['Address', 'EmailAddress', 'File', 'Host', 'URL']);
    expect(infos.filter((info) => info.mayBePrivate).map((info) => info.name)).toEqual(native);
  });

  it('looks in prose only for values that can be told apart from it', () => {
    expect(infos.filter((info) => info.parsable).map((info) => info.name)).toEqual([
      'Address',
      'EmailAddress',
      'File',
      'Host',
      'URL',
      'ASN',
      'CIDR',
    ]);
  });

  it('gives custom types one to three required values', () => {
    for (const info of infos.filter((each) => each.mechanism === 'custom')) {
      expect(info.fields.length).toBeGreaterThanOrEqual(1);
      expect(info.fields.length).toBeLessThanOrEqual(3);
      expect(info.fields.every((field) => field.required)).toBe(true);
    }
  });

  it('offers eleven value types for a Registry Key', () => {
    expect(indicatorTypeInfo['Registry Key'].fields.at(-1)?.options).toHaveLength(11);
  });
});
