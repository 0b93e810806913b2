import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toAsciiHost } from '../../../../shared/indicator/host.ts';
import { itRefuses, itStores } from './parsing.ts';

const label63 = 'a'.repeat(63);

describe('a Host', () => {
  itStores('Host', [
    ['example.com', 'example.com'],
    ['EXAMPLE.Com', 'example.com'],
    ['example.com.', 'example.com'],
    ['example[.]com', 'example.com'],
    ['example(dot)com', 'example.com'],
    ['_dmarc.example.com', '_dmarc.example.com'],
    ['a_b.example.com', 'a_b.example.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['MÜNCHEN.de', 'xn--mnchen-3ya.de'],
    ['mu\u0308nchen.de', 'xn--mnchen-3ya.de'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    ['i❤️.ws', 'xn--i-7iq.ws'],
    [`${label63}.com`, `${label63}.com`],
    ['exam\u00adple.com', 'example.com'],
    [{ hostName: 'example.com' }, 'example.com'],
  ]);
  itRefuses('Host', [
    ['192.0.2.1', 'Address Indicator'],
    ['http://example.com/', 'URL Indicator'],
    ['*.example.com', 'one name'],
    ['localhost', 'full name'],
    ['example..com', 'empty part'],
    ['.example.com', 'empty part'],
    ['exa mple.com', 'Correct the part'],
    ['-example.com', 'Correct the part'],
    ['example-.com', 'Correct the part'],
    ['exam!ple.com', 'Correct the part'],
    ['exa/mple.com', 'Correct the part'],
    [`a${label63}.com`, '63 characters'],
    [`${`${label63}.`.repeat(4)}com`, '253 characters'],
    ['example.123', 'not be a number'],
    ['example.0x7f', 'not be a number'],
    ['\u0301a.com', 'Correct the part'],
    [`${'ü'.repeat(64)}.com`, 'Correct the part'],
    ['exa\u202emple.com', 'Correct the part'],
  ]);

  it.each(['bücher.example', 'faß.de', 'παράδειγμα.δοκιμή', 'пример.испытание', '中国.中国', 'ÅNGSTRÖM.se', 'Ⅷ.com'])(
    'converts %s as the platform does',
    (name) => {
      const reading = toAsciiHost(name);
      expect(reading.ok ? reading.host : reading.problem).toBe(domainToASCII(name));
    },
  );
});
