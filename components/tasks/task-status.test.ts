import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { taskStatus } from './task-status';

const today = toCalendarDate('2026-11-24');

describe('how a task presses', () => {
  it.each([
    ['2026-11-23', 'pending', 'overdue'],
    ['2026-11-24', 'pending', 'urgent'],
    ['2026-11-25', 'pending', 'attention'],
    ['2026-11-27', 'in_progress', 'attention'],
    ['2026-11-28', 'pending', 'on_track'],
    [null, 'pending', 'unknown'],
    ['2026-11-01', 'blocked', 'blocked'],
    ['2026-11-01', 'completed', 'done'],
    ['2026-11-01', 'cancelled', 'closed'],
  ] as const)('due %s and %s it reads %s', (due, status, read) => {
    expect(taskStatus({ status, dueOn: due && toCalendarDate(due), today })).toBe(read);
  });
});
