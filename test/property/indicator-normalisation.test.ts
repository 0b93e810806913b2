/**
 * Normalisation over a thousand generated values of each type: reading what was normalised changes nothing, the order in
 * which values come or their parts stand does not matter, and what is defanged comes back.
 */
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { afterAll, describe, expect, it } from 'vitest';
import { defang } from '../../shared/indicator/defang.ts';
import { parseIndicator } from '../../shared/indicator/normalise.ts';
import { refang } from '../../shared/indicator/refang.ts';
import { readList } from '../../shared/indicator/list/read-list.ts';
import { type IndicatorType, indicatorTypes } from '../../shared/model/object-type.ts';
import { hex, printable, validIndicators as valid } from '../support/valid-indicators.ts';
import { runs } from '../support/property-runs.ts';

const cases = 1000;
const counts: string[] = [];
afterAll(() => console.log(`normalisation: ${counts.join('; ')}`));

const keyOf = (type: IndicatorType, text: string): string => {
  const result = parseIndicator(type, text);
  if (!result.ok)
    throw new Error(`${type} ${JSON.stringify(text)}: ${result.problem.found}, ${result.problem.expected}`);
  return result.value.key;
};

describe.each(indicatorTypes)('normalising values of the type %s', (type) => {
  it('is done once and for all: the key gives the same key', () => {
    let checked = 0;
    fc.assert(
      fc.property(valid[type], (text) => {
        const key = keyOf(type, text);
        expect(keyOf(type, key)).toBe(key);
        checked += 1;
      }),
      runs(cases),
    );
    expect(checked).toBeGreaterThanOrEqual(cases);
    counts.push(`${type} ${checked}`);
  });

  it('does not depend on the order in which values are read', () => {
    fc.assert(
      fc.property(fc.array(valid[type], { minLength: 2, maxLength: 8 }), fc.nat(), (texts, turn) => {
        const forward = texts.map((text) => keyOf(type, text));
        const moved = [...texts.slice(turn % texts.length), ...texts.slice(0, turn % texts.length)].reverse();
        expect(new Set(moved.map((text) => keyOf(type, text)))).toEqual(new Set(forward));
      }),
      runs(cases),
    );
  });

  it('is reached from the defanged key, and refanging gives the key itself', () => {
    fc.assert(
      fc.property(valid[type], (text) => {
        const key = keyOf(type, text);
        const defanged = defang(type, key);
        expect(refang(defanged, type)).toBe(key);
        expect(keyOf(type, defanged)).toBe(key);
      }),
      runs(cases),
    );
  });
});

describe('an Address of IPv6', () => {
  it('is one in its standard, exploded and compressed notation', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
        (bytes, empty) => {
          // Groups of zeros are what the notations differ in.
          for (const group of empty) bytes.fill(0, group * 2, group * 2 + 2);
          const address = ipaddr.fromByteArray([...bytes]) as ipaddr.IPv6; // sixteen bytes make an IPv6 address
          const exploded = address
            .toNormalizedString()
            .split(':')
            .map((group) => group.padStart(4, '0'))
            .join(':');
          const notations = [address.toNormalizedString(), exploded, address.toRFC5952String()];
          const keys = new Set(
            notations.flatMap((text) => [keyOf('Address', text), keyOf('Address', text.toUpperCase())]),
          );
          expect(keys.size).toBe(1);
        },
      ),
      runs(cases),
    );
    counts.push(`IPv6 in three notations ${cases}`);
  });
});

describe('a File', () => {
  it('is the same in whatever order and case its hashes stand', () => {
    fc.assert(
      fc.property(
        hex(32),
        hex(40),
        hex(64),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (md5, sha1, sha256, order) => {
          const hashes = [md5, sha1.toUpperCase(), sha256];
          const key = keyOf('File', hashes.join(' : '));
          expect(keyOf('File', order.map((place) => hashes[place]).join(', '))).toBe(key);
        },
      ),
      runs(cases),
    );
  });
});

describe('reading a list', () => {
  const line = fc.oneof(
    valid.Address,
    valid.Host,
    valid.URL,
    valid.File,
    fc.constantFrom('', '# a comment', 'no value'),
    printable,
  );

  it('gives every line one outcome, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 30 }), (lines) => {
        const text = lines.map((each) => each.replaceAll(/[\r\n\u2028\u2029]/g, ' ')).join('\n');
        const expected = text.replace(/^\ufeff/, '').replace(/\n$/, '');
        const reading = readList(text);
        expect(reading.lines).toHaveLength(expected === '' ? 0 : expected.split('\n').length);
        for (const [index, { line: number, outcome, items }] of reading.lines.entries()) {
          expect(number).toBe(index + 1);
          expect(items.length > 0).toBe(outcome === 'recognised' || outcome === 'merged');
        }
      }),
      runs(cases),
    );
  });

  it('finds the same Indicators in whatever order the lines stand', () => {
    const keys = (lines: readonly string[]): Set<string> =>
      new Set(
        readList(lines.join('\n')).lines.flatMap(({ items }) => items.map(({ value }) => `${value.type} ${value.key}`)),
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(valid.Address, valid.Host, valid.URL), { minLength: 1, maxLength: 12 }),
        (lines) => {
          expect(keys(lines.toReversed())).toEqual(keys(lines));
        },
      ),
      runs(300),
    );
  });
});
