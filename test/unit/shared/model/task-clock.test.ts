import { expect, it } from 'vitest';
import { taskClock } from '../../../../shared/model/task-clock.ts';

const dates = { status: 'In Progress', dueDate: 10, reminderDate: 20, escalationDate: null };

it('a date that has come counts, one that is to come or not set does not', () => {
  expect(taskClock(dates, 10)).toEqual({ overdue: true, reminded: false, escalated: false });
  expect(taskClock({ ...dates, escalationDate: 5 }, 20)).toEqual({ overdue: true, reminded: true, escalated: true });
  expect(taskClock(dates, 9)).toEqual({ overdue: false, reminded: false, escalated: false });
});

it('a completed Task is neither overdue nor escalated', () => {
  expect(taskClock({ ...dates, status: 'Completed' }, 100)).toEqual({
    overdue: false,
    reminded: false,
    escalated: false,
  });
});
