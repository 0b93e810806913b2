import { describe, expect, it } from 'vitest';
import { detectionText, openText, responseText } from '../../../../../renderer/features/case/case-time-text.ts';

const minute = 60_000;
const opened = { at: 1_000 * minute, by: 'ada' };
const open = { opened, closed: null, responseDue: 1_240 * minute, occurred: null, detected: null, detectionDue: null };

describe('the clock of a Case', () => {
  it('counts while the Case is open, and stops when it is closed', () => {
    expect(openText(open, 1_192 * minute)).toBe('open 3 h 12 min');
    const closed = { at: 1_030 * minute, by: 'ada' };
    expect(openText({ ...open, closed }, 9_999 * minute)).toBe('was open 30 min');
  });

  it('says how much time is left, how long it is over, and how late the end was', () => {
    expect(responseText(open, 1_192 * minute)).toEqual({ text: 'response due in 48 min', overdue: false });
    expect(responseText(open, 1_245 * minute)).toEqual({ text: 'response overdue by 5 min', overdue: true });
    const closed = { at: 1_250 * minute, by: 'ada' };
    expect(responseText({ ...open, closed }, 9_999 * minute)).toEqual({ text: 'response 10 min late', overdue: true });
    expect(responseText({ ...open, closed: opened }, 9_999 * minute)?.overdue).toBe(false);
  });

  it('is silent without a service level, and about a detection of which nobody knows the occurrence', () => {
    expect(responseText({ ...open, responseDue: null }, 0)).toBeNull();
    expect(detectionText(open, 0)).toBeNull();
  });
});
