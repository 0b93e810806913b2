import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../../../shared/indicator/find-indicators.ts';

const found = (text: string): string[] =>
  findIndicators(text).map((span) => `${text.slice(span.start, span.end)} = ${span.value.type} ${span.value.key}`);

describe('finding Indicators in text', () => {
  it.each([
    ['Beacon to hxxp://evil[.]com/a.php, then stop.', ['hxxp://evil[.]com/a.php = URL http://evil.com/a.php']],
    [
      '(see https://en.example.org/wiki/A_(b)).',
      ['https://en.example.org/wiki/A_(b) = URL https://en.example.org/wiki/A_(b)'],
    ],
    ['<a href="http://evil.com/x">', ['http://evil.com/x = URL http://evil.com/x']],
    ['http://a.com/1,http://b.com/2', ['http://a.com/1 = URL http://a.com/1', 'http://b.com/2 = URL http://b.com/2']],
    ['「http://evil.com/x」を', ['http://evil.com/x = URL http://evil.com/x']],
    [
      'Mail name@evil.com or doe[at]bad[.]ru.',
      ['name@evil.com = EmailAddress name@evil.com', 'doe[at]bad[.]ru = EmailAddress doe@bad.ru'],
    ],
    ['first[.]last[@]evil[.]com', ['first[.]last[@]evil[.]com = EmailAddress first.last@evil.com']],
    ['192.0.2.1:443 and 192[.]0[.]2[.]2.', ['192.0.2.1 = Address 192.0.2.1', '192[.]0[.]2[.]2 = Address 192.0.2.2']],
    ['192.0.2.1-192.0.2.9', ['192.0.2.1 = Address 192.0.2.1', '192.0.2.9 = Address 192.0.2.9']],
    [
      'block 192.0.2.0/24; 2001:db8::/32',
      ['192.0.2.0/24 = CIDR 192.0.2.0/24', '2001:db8::/32 = CIDR 2001:db8:0:0:0:0:0:0/32'],
    ],
    ['at 2001:db8::1, fine', ['2001:db8::1 = Address 2001:db8::1']],
    [
      'MD5: d41d8cd98f00b204e9800998ecf8427e;',
      ['d41d8cd98f00b204e9800998ecf8427e = File D41D8CD98F00B204E9800998ECF8427E'],
    ],
    ['hosted by AS64500.', ['AS64500 = ASN ASN64500']],
    [
      'sub.evil.co.uk, www.münchen.de',
      ['sub.evil.co.uk = Host sub.evil.co.uk', 'www.münchen.de = Host www.xn--mnchen-3ya.de'],
    ],
    ['dropped evil[.]py', ['evil[.]py = Host evil.py']],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'report.pdf run.py install.sh kernel32.dll',
    String.raw`C:\tools\evil.com and /usr/bin/evil.com`,
    'std::vector a::b Foo::bar 12:34:56',
    'version 1.2.3.4.5 and openssl-1.0.2.1',
    'the end of the infection.In the meantime',
    'D41D8CD98F00B204E9800998ECF8427E0 is too long',
    'AS5X as 2019',
    '',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reports what is inside a URL only as part of it', () => {
    expect(found('http://192.0.2.1/d41d8cd98f00b204e9800998ecf8427e/name@evil.com')).toHaveLength(1);
  });

  it('counts positions in UTF-16 code units', () => {
    expect(findIndicators('😀 evil.com')[0]).toMatchObject({ start: 3, end: 11, defanged: false });
  });
});
