import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { grouped, groupOf, taskStatus } from './groups';

const today = toCalendarDate('2026-11-24');
const task = (due: string | null, status = 'pending') => ({
  status,
  dueOn: due === null ? null : toCalendarDate(due),
  today,
});

describe('my tasks', () => {
  it.each([
    ['2026-11-23', 'overdue', 'overdue'],
    ['2026-11-24', 'today', 'urgent'],
    ['2026-11-25', 'week', 'attention'],
    ['2026-11-27', 'week', 'attention'],
    ['2026-11-28', 'week', 'on_track'],
    ['2026-12-01', 'week', 'on_track'],
    ['2026-12-02', 'later', 'on_track'],
    [null, 'undated', 'unknown'],
  ] as const)('due %s stand under %s and read %s', (due, group, status) => {
    expect(groupOf(task(due))).toBe(group);
    expect(taskStatus(task(due))).toBe(status);
  });

  it('that are blocked stand apart, whatever their date', () => {
    expect(groupOf(task('2026-11-01', 'blocked'))).toBe('blocked');
    expect(taskStatus(task('2026-11-01', 'blocked'))).toBe('blocked');
  });

  it('are each in one group, groups in order, empty groups left out', () => {
    const tasks = [task(null), task('2026-12-24'), task('2026-11-01'), task('2026-12-25')];
    expect(grouped(tasks)).toEqual([
      { group: 'overdue', tasks: [tasks[2]] },
      { group: 'later', tasks: [tasks[1], tasks[3]] },
      { group: 'undated', tasks: [tasks[0]] },
    ]);
  });

  it('count days in the zone of their exchange', () => {
    const due = toCalendarDate('2026-11-24');
    const honolulu = { status: 'pending', dueOn: due, today: toCalendarDate('2026-11-24') };
    const newYork = { status: 'pending', dueOn: due, today: toCalendarDate('2026-11-25') };
    expect([groupOf(honolulu), groupOf(newYork)]).toEqual(['today', 'overdue']);
  });
});
