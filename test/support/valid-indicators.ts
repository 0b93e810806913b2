/** Values of every Indicator type, for tests that hold for all of them. */
import fc from 'fast-check';
import { registryValueTypes } from '../../shared/indicator/indicator-types.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const host = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('com', 'co.uk', 'net', 'example'))
  .map(([labels, suffix]) => [...labels, suffix].join('.'));
export const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length });
export const printable = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ 019.-_/\\(){}[]%$äß例')), minLength: 3, maxLength: 40 })
  .filter((text) => text.trim() !== '');
const url = fc
  .tuple(fc.constantFrom('http', 'https', 'ftp', 'sftp'), host, fc.stringMatching(/^[A-Za-z0-9/_.-]{0,20}$/))
  .map(([scheme, name, path]) => `${scheme}://${name}/${path}`);

/** Values of each type of which every one is valid. */
export const validIndicators: Readonly<Record<IndicatorType, fc.Arbitrary<string>>> = {
  Address: fc.oneof(
    fc.ipV4(),
    fc.ipV6().filter((text) => !text.includes('.')),
  ),
  EmailAddress: fc.tuple(label, host).map(([name, domain]) => `${name}@${domain}`),
  File: fc
    .subarray([32, 40, 64], { minLength: 1 })
    .chain((lengths) => fc.tuple(...lengths.map(hex)).map((hashes) => hashes.join(' : '))),
  Host: host,
  URL: url,
  ASN: fc.nat().map((number) => `AS${number}`),
  CIDR: fc.oneof(
    fc.tuple(fc.ipV4(), fc.nat(32)).map((parts) => parts.join('/')),
    fc
      .tuple(
        fc.ipV6().filter((text) => !text.includes('.')),
        fc.nat(128),
      )
      .map((parts) => parts.join('/')),
  ),
  'Email Subject': printable,
  Hashtag: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/).map((word) => `#${word}`),
  Mutex: printable,
  'Registry Key': fc
    .tuple(fc.constantFrom('HKLM', 'HKEY_USERS'), label, label, fc.constantFrom(...registryValueTypes))
    .map(([hive, key, name, type]) => `${hive}\\${key} : ${name} : ${type}`),
  'User Agent': printable,
};
