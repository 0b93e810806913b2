import { describe, expect, it } from 'vitest';
import { recogniseIndicator } from '../../../../shared/indicator/recognise.ts';

const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
const sha1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

describe('recognising one value', () => {
  it.each([
    ['192.0.2.1', 'Address', '192.0.2.1', ''],
    ['192[.]0[.]2[.]1', 'Address', '192.0.2.1', ''],
    ['\u200b192.0.2.1', 'Address', '192.0.2.1', ''],
    ['\u2060192.0.2.1/24', 'Address', '192.0.2.1', '/24'],
    ['[[192.0.2.1]]', 'Address', '192.0.2.1', ''],
    ['192.0.2.1:443', 'Address', '192.0.2.1', ':443'],
    ['[2001:db8::1]', 'Address', '2001:db8::1', ''],
    ['192.0.2.0/24', 'CIDR', '192.0.2.0/24', ''],
    ['2001:db8::/32', 'CIDR', '2001:db8:0:0:0:0:0:0/32', ''],
    ['"evil.com",', 'Host', 'evil.com', ''],
    ['[evil.com]', 'Host', 'evil.com', ''],
    ['EVIL[.]COM', 'Host', 'evil.com', ''],
    ['evil.com/gate.php?x', 'Host', 'evil.com', '/gate.php?x'],
    ['evil.com:8080', 'Host', 'evil.com', ':8080'],
    ['evil[.]py', 'Host', 'evil.py', ''],
    ['archive.zip:443', 'Host', 'archive.zip', ':443'],
    ['hxxps[:]//evil.com/a', 'URL', 'https://evil.com/a', ''],
    ['<http://evil.com/a>', 'URL', 'http://evil.com/a', ''],
    ['name[at]evil.com', 'EmailAddress', 'name@evil.com', ''],
    [md5, 'File', md5.toUpperCase(), ''],
    [`${sha1} : ${md5}`, 'File', `${md5} : ${sha1}`.toUpperCase(), ''],
    ['AS64500', 'ASN', 'ASN64500', ''],
    ['#OpExample', 'Hashtag', '#opexample', ''],
    [String.raw`HKLM\a : b : REG_SZ`, 'Registry Key', String.raw`HKEY_LOCAL_MACHINE\a : b : REG_SZ`, ''],
  ])('takes %s for %s %s and leaves out %j', (text, type, key, ignored) => {
    expect(recogniseIndicator(text)).toMatchObject({ value: { type, key }, ignored });
  });

  it.each([
    '',
    'word',
    '12345',
    'report.pdf',
    'run.py',
    'a.b',
    'Phishing domains',
    '/path/file',
    'x'.repeat(20_000),
    '""',
  ])('does not guess at %j', (text) => {
    expect(recogniseIndicator(text.slice(0, 20_000))).toBeUndefined();
  });

  it('says whether the value was defanged', () => {
    expect(recogniseIndicator('evil[.]com')?.defanged).toBe(true);
    expect(recogniseIndicator('evil.com')?.defanged).toBe(false);
  });

  it('takes an ending of files for a domain in a list of hosts', () => {
    expect(recogniseIndicator('example.pl')).toBeUndefined();
    expect(recogniseIndicator('example.pl', { hostsExpected: true })?.value.key).toBe('example.pl');
  });
});
