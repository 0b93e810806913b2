import { describe, expect, it } from 'vitest';
import { defangUntyped } from '../../../../shared/indicator/defang-untyped.ts';

describe('a value of which nobody says what it is', () => {
  it.each([
    ['13.59.205.66', '13[.]59[.]205[.]66'],
    ['panhardware.com', 'panhardware[.]com'],
    ['https://example.com/a?b=1', 'hxxps://example[.]com/a?b=1'],
    ['mallory@example.com', 'mallory[@]example[.]com'],
    ['192.0.2.0/24', '192[.]0[.]2[.]0/24'],
  ])('is defanged when it is an Indicator: %s', (value, shown) => {
    expect(defangUntyped(value)).toBe(shown);
  });

  it.each(['agent-2026-11-20.log.gz', 'see https://example.com', 'Example.com', '443', 'a\nb', '', 'A'.repeat(64)])(
    'is shown as it is otherwise: %s',
    (value) => {
      expect(defangUntyped(value)).toBe(value);
    },
  );
});
