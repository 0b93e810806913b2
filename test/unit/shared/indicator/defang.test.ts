import { describe, expect, it } from 'vitest';
import { defang } from '../../../../shared/indicator/defang.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';

describe('defanging', () => {
  it.each([
    ['Address', '192.0.2.1', '192[.]0[.]2[.]1'],
    ['Address', '2001:db8::1', '2001[:]db8[:][:]1'],
    ['CIDR', '192.0.2.0/24', '192[.]0[.]2[.]0/24'],
    ['Host', 'www.evil.example', 'www[.]evil[.]example'],
    ['URL', 'https://www.evil.example:8080/a.exe?b.c', 'hxxps://www[.]evil[.]example:8080/a.exe?b.c'],
    ['URL', 'ftp://192.0.2.1/x', 'fxp://192[.]0[.]2[.]1/x'],
    ['URL', 'sftp://evil.example', 'sfxp://evil[.]example'],
    ['EmailAddress', 'first.last@evil.example', 'first.last[@]evil[.]example'],
    ['File', 'D41D8CD98F00B204E9800998ECF8427E', 'D41D8CD98F00B204E9800998ECF8427E'],
    ['Mutex', 'http://evil.example', 'http://evil.example'],
  ] as const satisfies readonly (readonly [IndicatorType, string, string])[])(
    'writes %s %s as %s',
    (type, value, defanged) => {
      expect(defang(type, value)).toBe(defanged);
    },
  );
});
