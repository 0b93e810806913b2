import { describe, expect, it } from 'vitest';
import type { AssociationTypeInfo } from '../../../../shared/association/association-types.ts';
import { associationTypes } from '../../../../shared/association/association-types.ts';
import { resolveAssociationType, typesFor } from '../../../../shared/association/type-choice.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';

const offered = (from: IndicatorType, to: IndicatorType): string[] =>
  typesFor(from, to).map(({ type, primary }) => `${type.name} (${primary})`);

describe('the types offered between two Indicators', () => {
  it.each([
    ['URL', 'Host', ['URL Host (from)']],
    ['Host', 'URL', ['URL Host (to)']],
    ['File', 'URL', ['File Download (to)', 'File Traffic (from)']],
    ['File', 'File', ['File Archive (choose)', 'File Drop (choose)']],
    ['File', 'Host', ['File DNS Query (from)', 'File Traffic (from)']],
    ['Address', 'Host', ['DNS PTR Record (from)']],
    ['Mutex', 'File', ['File Mutex (to)']],
    ['Hashtag', 'Mutex', []],
    ['Address', 'Address', []],
  ] as const satisfies readonly (readonly [IndicatorType, IndicatorType, readonly string[]])[])(
    'from %s to %s are %j',
    (from, to, expected) => {
      expect(offered(from, to)).toEqual(expected);
    },
  );

  it('include those that an administrator added', () => {
    const added: AssociationTypeInfo = {
      code: 100,
      name: 'Host To All',
      family: 'custom',
      primary: 'Host',
      nonPrimary: ['Hashtag'],
    };
    expect(typesFor('Hashtag', 'Host', [...associationTypes, added])).toEqual([{ type: added, primary: 'to' }]);
  });
});

describe('resolving the type of an association', () => {
  it('takes the only type that fits and its direction', () => {
    expect(resolveAssociationType({ fromType: 'Host', toType: 'URL' })).toEqual({ ok: true, code: 17, primary: 'to' });
  });

  it('asks for the type when several fit', () => {
    const result = resolveAssociationType({ fromType: 'File', toType: 'URL' });
    expect(result.ok ? '' : result.reason).toContain('File Download, File Traffic');
    expect(resolveAssociationType({ fromType: 'File', toType: 'URL', code: 43 })).toEqual({
      ok: true,
      code: 43,
      primary: 'from',
    });
  });

  it('asks which of two Files drops the other', () => {
    expect(resolveAssociationType({ fromType: 'File', toType: 'File', code: 42 })).toMatchObject({ ok: false });
    expect(resolveAssociationType({ fromType: 'File', toType: 'File', code: 42, primary: 'to' })).toEqual({
      ok: true,
      code: 42,
      primary: 'to',
    });
  });

  it('refuses a type of other ends, a wrong direction and a pair that no type joins', () => {
    expect(resolveAssociationType({ fromType: 'Host', toType: 'URL', code: 42 })).toMatchObject({ ok: false });
    expect(resolveAssociationType({ fromType: 'Host', toType: 'URL', primary: 'from' })).toMatchObject({ ok: false });
    const none = resolveAssociationType({ fromType: 'Hashtag', toType: 'Mutex' });
    expect(none.ok ? '' : none.reason).toContain('Hashtag and Mutex');
  });
});
