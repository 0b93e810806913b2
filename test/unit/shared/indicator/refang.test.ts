import { describe, expect, it } from 'vitest';
import { refang } from '../../../../shared/indicator/refang.ts';

describe('refanging', () => {
  it.each([
    ['hxxp://evil[.]example/a', 'http://evil.example/a'],
    ['hXXps://evil.example', 'https://evil.example'],
    ['HXXP://evil.example', 'http://evil.example'],
    ['h**ps://evil.example', 'https://evil.example'],
    ['htxp://evil.example', 'http://evil.example'],
    ['fxp://evil.example sfxp://evil.example', 'ftp://evil.example sftp://evil.example'],
    ['https[:]//evil[.]example', 'https://evil.example'],
    ['hxxps[://]evil[.]example', 'https://evil.example'],
    ['hxxp(:)//evil(.)example', 'http://evil.example'],
    ['evil{.}example evil[dot]example evil(DOT)example', 'evil.example evil.example evil.example'],
    ['evil[[.]]example', 'evil.example'],
    ['name[@]evil[.]example name[at]evil[.]example', 'name@evil.example name@evil.example'],
    ['2001[:]db8[:][:]1', '2001:db8::1'],
    ['evil[.]example[:]8080/a', 'evil.example:8080/a'],
  ])('turns %s into %s', (defanged, refanged) => {
    expect(refang(defanged)).toBe(refanged);
  });

  it.each([
    'http://evil.example/a(.)b_(at)',
    'http://evil.example/?a[]=1&b[at]=2',
    'HTTP://Evil.Example/A',
    'array[0] (see: note) {x}',
    'ahxxp://evil.example',
    '[::1]',
  ])('leaves %s as it is', (text) => {
    expect(refang(text)).toBe(text);
  });

  it('never touches types whose text may mean it', () => {
    expect(refang('hxxp://a[.]b', 'Mutex')).toBe('hxxp://a[.]b');
    expect(refang('hxxp://a[.]b', 'URL')).toBe('http://a.b');
  });
});
