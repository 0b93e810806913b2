import { describe, expect, it } from 'vitest';
import { groupByTime } from '../../../../../renderer/features/case/timeline/timeline-groups.ts';

const at = (day: number, hour: number, minute = 0) => ({ at: new Date(2026, 10, day, hour, minute).getTime() });

describe('groups of a timeline', () => {
  it('hold the entries of one hour, day or week of the user, in the order in which they came', () => {
    const entries = [at(23, 0, 5), at(22, 23, 59), at(22, 23, 0), at(22, 1), at(16, 0), at(15, 23)];
    const sizes = (increment: 'hour' | 'day' | 'week') =>
      groupByTime(entries, increment).map((group) => group.entries.length);
    expect(sizes('hour')).toEqual([1, 2, 1, 1, 1]);
    expect(sizes('day')).toEqual([1, 3, 1, 1]);
    // Monday 23, Monday 16 to Sunday 22, Sunday 15.
    expect(sizes('week')).toEqual([1, 4, 1]);
    expect(groupByTime(entries, 'hour').flatMap((group) => group.entries)).toEqual(entries);
  });

  it('begin where their hour, day or week begins, and say so', () => {
    const entries = [at(22, 23, 30)];
    const [hour] = groupByTime(entries, 'hour');
    const [week] = groupByTime(entries, 'week');
    expect(hour).toMatchObject({ start: at(22, 23).at, label: expect.stringContaining('23:00–00:00') });
    expect(week).toMatchObject({ start: at(16, 0).at, label: expect.stringMatching(/^Week of .*16/) });
  });
});
