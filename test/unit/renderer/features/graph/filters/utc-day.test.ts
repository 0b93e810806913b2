import { describe, expect, it } from 'vitest';
import { fromField, spanText, toField } from '../../../../../../renderer/features/graph/filters/utc-day.ts';

const at = (text: string): number => Date.parse(text);

describe('days of UTC', () => {
  it('are typed and shown the same way, from their first to their last millisecond', () => {
    expect(fromField('2024-02-29', 'first')).toBe(at('2024-02-29T00:00:00.000Z'));
    expect(fromField('2024-02-29', 'last')).toBe(at('2024-02-29T23:59:59.999Z'));
    expect(fromField('2024-02-29T10:30', 'last')).toBe(at('2024-02-29T10:30:59.999Z'));
    expect(toField(at('2024-02-29T23:59:59.999Z'), 'day')).toBe('2024-02-29');
    expect(toField(at('2024-02-29T23:59:59.999Z'), 'hour')).toBe('2024-02-29T23:59');
  });

  it('are not made of anything else', () => {
    for (const text of ['', '2024', '29.02.2024', '2024-13-01', '2024-02-29 10:30']) {
      expect(fromField(text, 'first')).toBeUndefined();
    }
  });

  it('are shown for any number, however far', () => {
    expect(toField(1e300, 'day')).toBe('9999-12-31');
    expect(toField(-1e300, 'day')).toBe('0001-01-01');
  });

  it('name a span by its days, and within one day by its minutes', () => {
    expect(spanText(at('2024-01-31T10:00Z'), at('2024-03-01T11:00Z'))).toBe('2024-01-31 – 2024-03-01');
    expect(spanText(at('2024-01-31T00:00Z'), at('2024-01-31T23:59:59.999Z'))).toBe('2024-01-31');
    expect(spanText(at('2024-01-31T10:00Z'), at('2024-01-31T12:59:59.999Z'))).toBe('2024-01-31 10:00–12:59');
  });
});
