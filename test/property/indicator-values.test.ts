import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang } from '../../shared/indicator/defang.ts';
import { findIndicators } from '../../shared/indicator/find-indicators.ts';
import { registryValueTypes } from '../../shared/indicator/indicator-types.ts';
import { parseIndicator } from '../../shared/indicator/normalise.ts';
import { recogniseIndicator } from '../../shared/indicator/recognise.ts';
import { refang } from '../../shared/indicator/refang.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';
import { indicatorTypes } from '../../shared/model/object-type.ts';
import { runs } from '../support/property-runs.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEF')), minLength: length, maxLength: length });
const label = fc.stringMatching(/^[a-zA-Z0-9_]([a-zA-Z0-9_-]{0,10}[a-zA-Z0-9])?$/);
const international = fc.string({
  unit: fc.constantFrom(...Array.from('aüßéИжقم例え한')),
  minLength: 1,
  maxLength: 12,
});
const host = fc
  .tuple(
    fc.array(fc.oneof(label, international), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('com', 'co.uk', 'Example', 'рф'),
  )
  .map(([labels, suffix]) => [...labels, suffix].join('.'));
const path = fc.string({
  unit: fc.constantFrom(
    '/',
    'a',
    'B',
    '.',
    '[.]',
    '(.)',
    '(at)',
    '{.}',
    '[',
    ']',
    '(',
    ')',
    '%41',
    '?',
    '#',
    '=',
    ' ',
    'é',
    '😀',
    '@',
    ':',
    '"',
    '\\',
    '<',
  ),
  maxLength: 30,
});
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

/** Values that a type accepts most of the time, in many notations. */
const plausible: Readonly<Record<IndicatorType, fc.Arbitrary<string>>> = {
  Address: fc.oneof(fc.ipV4(), fc.ipV6()),
  EmailAddress: fc
    .tuple(fc.stringMatching(/^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,20}$/), host)
    .map(([name, domain]) => `${name}@${domain}`),
  File: fc
    .uniqueArray(fc.constantFrom(32, 40, 64), { minLength: 1, maxLength: 3 })
    .chain((lengths) =>
      fc
        .tuple(fc.constantFrom(' : ', ', ', ';', ' '), ...lengths.map(hex))
        .map(([separator, ...hashes]) => hashes.join(separator)),
    ),
  Host: host,
  URL: fc
    .tuple(
      fc.constantFrom('http', 'HTTPS', 'ftp', 'sftp', 'hxxp', 'hXXps'),
      fc.constantFrom('://', '[:]//', '[://]'),
      fc.oneof(host, fc.ipV4()),
      fc.constantFrom('', ':80', ':0443'),
      path,
    )
    .map(
      ([scheme, separator, name, port, rest]) => `${scheme}${separator}${name}${port}${rest === '' ? '' : `/${rest}`}`,
    ),
  ASN: fc.tuple(fc.constantFrom('', 'AS', 'asn', 'ASN '), fc.nat()).map(([prefix, number]) => `${prefix}${number}`),
  CIDR: fc.oneof(
    fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
    fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, length]) => `${address}/${length}`),
  ),
  'Email Subject': line,
  Hashtag: line,
  Mutex: fc.oneof(line, path),
  'Registry Key': fc
    .tuple(
      fc.constantFrom('HKLM', 'hkcu', 'HKEY_USERS', 'HKLM:'),
      line,
      fc.oneof(line, fc.constantFrom('', ' ', ':', 'a : b', ': x', 'x :')),
      fc.constantFrom(...registryValueTypes),
    )
    .map(([hive, key, name, type]) => `${hive}\\${key} : ${name} : ${type}`),
  'User Agent': line,
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '.',
      ':',
      '/',
      '@',
      'dot',
      'at',
      'hxxp',
      'h**ps',
      'a',
      '1',
      ' ',
      '://',
      '[.]',
      '\ud800',
      '\u0000',
      'é',
    ),
    maxLength: 60,
  }),
);
const anyType = fc.constantFrom(...indicatorTypes);

describe.each(indicatorTypes)('a value of the type %s', (type) => {
  const text = fc.oneof({ weight: 4, arbitrary: plausible[type] }, { weight: 1, arbitrary: anyText });

  it('is accepted often enough for these properties to say something', () => {
    const accepted = fc.sample(plausible[type], runs(300)).filter((each) => parseIndicator(type, each).ok);
    expect(accepted.length).toBeGreaterThan(runs(90).numRuns);
  });

  it('keeps its key when the key is read again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const first = parseIndicator(type, given);
        fc.pre(first.ok);
        expect(parseIndicator(type, first.value.key)).toEqual(first);
      }),
      runs(500),
    );
  });

  it('comes back from its defanged form', () => {
    fc.assert(
      fc.property(text, (given) => {
        const result = parseIndicator(type, given);
        fc.pre(result.ok);
        const defanged = defang(type, result.value.key);
        expect(refang(defanged, type)).toBe(result.value.key);
        expect(parseIndicator(type, defanged)).toEqual(result);
      }),
      runs(500),
    );
  });

  it('is accepted from its own fields', () => {
    fc.assert(
      fc.property(plausible[type], (given) => {
        const result = parseIndicator(type, given);
        fc.pre(result.ok);
        expect(parseIndicator(type, result.value.parts)).toEqual(result);
      }),
    );
  });
});

describe.each(['Address', 'EmailAddress', 'File', 'Host', 'ASN', 'CIDR'] as const)(
  'the case of a value of the type %s',
  (type) => {
    it('does not matter', () => {
      // Letters outside ASCII are left out: upper case does not lead back from all of them (ß, ς).
      const ascii = plausible[type].filter((text) => /^[ -~]*$/.test(text));
      fc.assert(
        fc.property(ascii, (text) => {
          expect(parseIndicator(type, text.toUpperCase())).toMatchObject(
            parseIndicator(type, text.toLowerCase()).ok ? parseIndicator(type, text.toLowerCase()) : { ok: false },
          );
        }),
      );
    });
  },
);

describe('whatever the text', () => {
  it('nothing throws and every problem says three things', () => {
    fc.assert(
      fc.property(anyType, anyText, (type, text) => {
        const result = parseIndicator(type, text);
        if (result.ok) expect(result.value.key.isWellFormed()).toBe(true);
        else
          expect(
            Object.values(result.problem).every((sentence) => sentence.length > 0 && sentence.isWellFormed()),
          ).toBe(true);
        recogniseIndicator(text);
        defang(type, text);
      }),
      runs(2000),
    );
  });

  it('refanging twice is refanging once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(refang(refang(text))).toBe(refang(text));
      }),
      runs(2000),
    );
  });

  it('found spans are in order, apart, and read as what they are reported for', () => {
    const word = fc.oneof(
      plausible.URL,
      plausible.Address,
      plausible.Host,
      plausible.EmailAddress,
      plausible.File,
      anyText,
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', ', ', '\n', '"', ''), (words, separator) => {
        const text = words.join(separator);
        let position = 0;
        for (const span of findIndicators(text)) {
          expect(span.start).toBeGreaterThanOrEqual(position);
          expect(span.end).toBeGreaterThan(span.start);
          position = span.end;
          expect(parseIndicator(span.value.type, text.slice(span.start, span.end))).toEqual({
            ok: true,
            value: span.value,
          });
        }
        expect(position).toBeLessThanOrEqual(text.length);
      }),
      runs(500),
    );
  });
});

describe('long texts', () => {
  // The best of three runs against a text eight times shorter; a quadratic search would take sixty-four times as long.
  const fastest = (work: () => unknown): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const units = [
    'a',
    'a.',
    '1.',
    '(',
    '[.]',
    'a[.]',
    'a@',
    '::',
    'http://',
    'http://a,',
    'a-',
    'AS1 ',
    'evil.com ',
    'a_b+',
    ')',
  ];

  it.each(units)('made of %j take time in proportion to their length', (unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const part = text.slice(0, 50_000);
    for (const search of [findIndicators, refang]) {
      expect(fastest(() => search(text))).toBeLessThan(30 * fastest(() => search(part)) + 30);
    }
  });
});
