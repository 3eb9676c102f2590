import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, toCalendarDate } from '@/lib/shared/calendar-date';
import { grouped, groupOf, groups } from './groups';
import { taskStatuses } from './values';

const today = toCalendarDate('2026-11-24');
const task = (due: string | null, status = 'pending') => ({
  status,
  dueOn: due === null ? null : toCalendarDate(due),
  today,
});

describe('the group of a task', () => {
  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'week'],
    ['2026-12-01', 'week'],
    ['2026-12-02', 'later'],
    [null, 'undated'],
  ] as const)('due %s is %s', (due, group) => {
    expect(groupOf(task(due))).toBe(group);
  });

  it.each(['2026-11-01', '2026-12-25', null])('blocked and due %s stands apart', (due) => {
    expect(groupOf(task(due, 'blocked'))).toBe('blocked');
  });

  it.each(['completed', 'cancelled'])('%s has ended, whatever its date', (status) => {
    expect(groupOf(task('2026-11-01', status))).toBe('ended');
  });

  it('follows the order of the groups, and empty ones are left out', () => {
    const tasks = [task(null), task('2026-12-24'), task('2026-11-01'), task('2026-12-25')];
    expect(grouped(tasks)).toEqual([
      { group: 'overdue', tasks: [tasks[2]] },
      { group: 'later', tasks: [tasks[1], tasks[3]] },
      { group: 'undated', tasks: [tasks[0]] },
    ]);
  });

  it('counts days in the zone of its exchange', () => {
    const due = toCalendarDate('2026-11-24');
    const honolulu = { status: 'pending', dueOn: due, today: toCalendarDate('2026-11-24') };
    const newYork = { status: 'pending', dueOn: due, today: toCalendarDate('2026-11-25') };
    expect([groupOf(honolulu), groupOf(newYork)]).toEqual(['today', 'overdue']);
  });

  it('is one of all, whatever the task', () => {
    const any = fc.record({
      status: fc.constantFrom(...taskStatuses),
      dueOn: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (made) => {
        const tasks = made.map((one) => ({ ...one, today }));
        const found = grouped(tasks);
        expect(found.flatMap((group) => group.tasks)).toHaveLength(tasks.length);
        const order = found.map(({ group }) => groups.indexOf(group));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
