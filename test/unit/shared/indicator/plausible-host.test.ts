import { describe, expect, it } from 'vitest';
import { isPlausibleHost } from '../../../../shared/indicator/plausible-host.ts';

describe('a dotted word', () => {
  it.each(['evil.com', 'a.b.co.uk', 'EVIL.COM', 'x.github.io', 'abcdef.onion', 'www.example.pl', 'münchen.de'])(
    'such as %s is a host',
    (name) => {
      expect(isPlausibleHost(name, false)).toBe(true);
    },
  );

  it.each([
    'report.pdf',
    'run.py',
    'install.sh',
    'archive.zip',
    'README.md',
    'infection.In',
    'co.uk',
    'com',
    'kernel32.dll',
  ])('such as %s is none', (name) => {
    expect(isPlausibleHost(name, false)).toBe(false);
  });

  it('is a host in doubtful cases when it was marked as one', () => {
    expect(['evil.py', 'evil.zip', 'evil.In'].map((name) => isPlausibleHost(name, true))).toEqual([true, true, true]);
    expect(isPlausibleHost('report.pdf', true)).toBe(false);
  });
});
