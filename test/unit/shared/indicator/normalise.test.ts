import { describe, expect, it } from 'vitest';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import { indicatorTypes } from '../../../../shared/model/object-type.ts';

describe('reading a value', () => {
  it.each(indicatorTypes)('says what was found, what was expected and what to do when %s is empty', (type) => {
    const result = parseIndicator(type, '');
    expect(result.ok).toBe(false);
    if (!result.ok) for (const sentence of Object.values(result.problem)) expect(sentence).not.toBe('');
  });

  it('keeps a long or unprintable value out of its messages', () => {
    const result = parseIndicator('Host', `${'x'.repeat(500)} y`);
    expect(result.ok ? '' : result.problem.found.length).toBeLessThan(100);
    const control = parseIndicator('Host', 'a\u001b[31m');
    expect(control.ok ? '' : control.problem.found).not.toContain('\u001b');
  });

  it('takes numbers in fields', () => {
    expect(parseIndicator('ASN', { 'AS Number': 64500 })).toMatchObject({ value: { key: 'ASN64500' } });
  });

  it('keeps two copies of one value together whatever the notation', () => {
    const keys = ['HXXP://EXAMPLE[.]com/A', 'http://example.com/A'].map((text) => parseIndicator('URL', text));
    expect(keys[0]).toEqual(keys[1]);
  });
});
