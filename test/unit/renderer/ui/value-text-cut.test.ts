import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMiddle, splitTail } from '../../../../renderer/ui/value-text-cut.ts';

test('a value that fits is not cut', () => {
  expect(cutMiddle('avsvmcloud[.]com', 16)).toBe('avsvmcloud[.]com');
});

test('a long value keeps both of its ends', () => {
  expect(cutMiddle('b91ce2fa41029f6955bff20079468448', 11)).toBe('b91ce2…8448');
});

test('what is shown is never longer than asked for, and never splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (value, max) => {
      const shown = cutMiddle(value, max);
      expect(Array.from(shown).length).toBeLessThanOrEqual(Math.max(max, 1));
      expect(shown.isWellFormed()).toBe(value.isWellFormed());
    }),
  );
});

test('the ends shown are the ends of the value', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 100 }), (value) => {
      const [head = '', tail = ''] = cutMiddle(value.replaceAll('…', '.'), 20).split('…');
      expect(value.replaceAll('…', '.').startsWith(head)).toBe(true);
      expect(value.replaceAll('…', '.').endsWith(tail)).toBe(true);
    }),
  );
});

test('head and tail together are the value, and only a long value has a tail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
      const { head, tail } = splitTail(value);
      expect(head + tail).toBe(value);
      expect(tail === '').toBe(Array.from(value).length < 24);
    }),
  );
});
