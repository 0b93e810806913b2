import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../../shared/graph/base64.ts';

describe('base64', () => {
  it('is what everybody else writes, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text, bytes.length)).toEqual(Uint8Array.from(bytes));
        expect(decodeBase64(text, bytes.length + 3)).toBeUndefined();
      }),
    );
  });

  it('is written of a part of a buffer without the rest', () => {
    const numbers = Float32Array.of(1, 2, 3, 4);
    expect(encodeBase64(numbers.subarray(1, 3))).toBe(encodeBase64(Float32Array.of(2, 3)));
  });

  it.each([
    ['AAA', 2],
    ['AA==', 2],
    ['AAA=', 1],
    ['A A=', 2],
    ['ĀAAA', 3],
    ['AA=A', 2],
    ['====', 0],
  ])('%j is refused for %d bytes', (text, length) => {
    expect(decodeBase64(text, length)).toBeUndefined();
  });
});
