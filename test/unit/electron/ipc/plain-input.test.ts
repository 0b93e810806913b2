import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainInput } from '../../../../electron/ipc/plain-input.ts';
import { AppError } from '../../../../shared/error/app-error.ts';
import { runs } from '../../../support/property-runs.ts';

const roomy = 1_000_000;
const value = fc.anything({
  withDate: true,
  withSparseArray: true,
  withObjectString: true,
  withNullPrototype: true,
  maxDepth: 4,
});
/** Without escapes, so that the characters are those of the JSON. */
const simple = fc.jsonValue({ stringUnit: fc.constantFrom('a', 'ö', '7') });

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('the input of a call', () => {
  it('is what JSON would make of it', () => {
    fc.assert(
      fc.property(value, (input) => {
        const text = JSON.stringify(input) as string | undefined; // undefined for what JSON does not have
        expect(plainInput(input, roomy)).toStrictEqual(text === undefined ? undefined : JSON.parse(text));
      }),
      runs(500),
    );
  });

  it('is as long as its JSON', () => {
    fc.assert(
      fc.property(simple, (input) => {
        const { length } = JSON.stringify(input);
        expect(codeOf(() => plainInput(input, length))).toBeUndefined();
        expect(codeOf(() => plainInput(input, length - 1))).toBe('LIMIT');
      }),
      runs(500),
    );
  });

  it('costs no more than what fits, however large it is', () => {
    const long = 'x'.repeat(1000);
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    expect(codeOf(() => plainInput(endless, roomy))).toBe('LIMIT');
    // Ten levels of ten times the same list are ten thousand million texts.
    let list: unknown[] = [long];
    for (let level = 0; level < 10; level += 1) list = Array.from({ length: 10 }, () => list);
    expect(codeOf(() => plainInput(list, roomy))).toBe('LIMIT');
  });

  it.each([
    ['bytes', new Float64Array(3)],
    ['bytes', new ArrayBuffer(8)],
    ['a BigInt', 1n],
  ])('is refused where it holds %s', (what, held) => {
    expect(() => plainInput({ ids: [held] }, roomy)).toThrow(`cannot be written as JSON: it holds ${what}`);
  });

  it('cannot bring a prototype', () => {
    const plain = plainInput(JSON.parse('{"__proto__": {"admin": true}}'), roomy);
    expect(plain).not.toHaveProperty('admin');
    expect(Object.keys(plain ?? {})).toEqual(['__proto__']);
  });
});
