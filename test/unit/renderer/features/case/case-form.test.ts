import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../../../shared/contract/case.ts';
import { changedFields, timeInput } from '../../../../../renderer/features/case/details/case-form.ts';
import { toInputTime } from '../../../../../renderer/ui/time-text-format.ts';

const at = Date.UTC(2026, 0, 5, 9, 20, 41);
const kase = {
  name: 'Token theft',
  severity: 'High',
  resolution: 'Not Specified',
  description: null,
  assignee: null,
  occurred: { at, by: 'ada' },
  detected: null,
  opened: { at, by: 'ada' },
  closed: null,
} as unknown as CaseView; // the fields that the form reads

describe('the form of a Case', () => {
  it('sends what differs from the Case and nothing else', () => {
    expect(changedFields(kase, {})).toEqual({});
    expect(changedFields(kase, { name: 'Token theft', severity: 'High', description: '' })).toEqual({});
    expect(changedFields(kase, { name: 'Theft', assignee: null, description: 'x' })).toEqual({
      name: 'Theft',
      assignee: null,
      description: 'x',
    });
  });

  it('keeps the seconds of a time whose minute was not changed', () => {
    expect(timeInput(kase, {}, 'occurred')).toBe(toInputTime(at));
    expect(changedFields(kase, { occurred: toInputTime(at) })).toEqual({});
    expect(changedFields(kase, { occurred: toInputTime(at + 60_000) })).toEqual({ occurred: at + 60_000 - 41_000 });
  });

  it('clears a time that may be unknown, never that of the opening', () => {
    expect(changedFields(kase, { occurred: '', opened: '' })).toEqual({ occurred: null });
  });
});
