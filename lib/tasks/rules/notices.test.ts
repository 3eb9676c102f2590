import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate as day } from '../../shared/calendar-date';
import { audienceOf } from './audience';
import {
  escalationOf,
  noticesDue,
  noticeTitle,
  raised,
  reminderAudiences,
  remindersOf,
  storedEscalation,
  storedReminders,
} from './notices';
import { plannedNotices } from './planned-notices';

const dueOn = day('2026-12-10');
const anyReminder = fc.record({
  days: fc.integer({ min: -365, max: 365 }),
  to: fc.constantFrom(...reminderAudiences),
});

describe('the rules whose day has come', () => {
  it.each([
    [-3, '2026-12-06', undefined],
    [-3, '2026-12-07', 0],
    [0, '2026-12-09', undefined],
    [0, '2026-12-10', 0],
    [2, '2026-12-15', 3],
  ])('%i days from the due date, on %s: %s days late', (days, today, late) => {
    const { reminders } = noticesDue(
      { dueOn, reminders: [{ days, to: 'assignee' }], escalation: [] },
      day(today),
    );
    expect(reminders.map(({ lateDays }) => lateDays)).toEqual(late === undefined ? [] : [late]);
  });

  it('are each reached once as the days go by, and none is forgotten', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyReminder, { selector: ({ days, to }) => `${days} ${to}` }),
        (reminders) => {
          const everybody = audienceOf(
            { assignedTo: 'a', coordinatorId: 'c', clientUserId: 'a', exchangeId: 'x' },
            [
              { userId: 'a', isAdmin: false, onFile: true },
              { userId: 'c', isAdmin: false, onFile: true },
              { userId: 'm', isAdmin: true, onFile: false },
            ],
          );
          const told: { kind: string; days: number; userId: string }[] = [];
          for (let n = -366; n <= 366; n += 61) {
            const due = noticesDue({ dueOn, reminders, escalation: [] }, addDays(dueOn, n));
            told.push(...plannedNotices(due, everybody, told));
          }
          const due = noticesDue({ dueOn, reminders, escalation: [] }, addDays(dueOn, 400));
          told.push(...plannedNotices(due, everybody, told));
          const keys = told.map(({ days, userId }) => `${days} ${userId}`);
          expect(new Set(keys).size).toBe(keys.length);
          const wanted = reminders.flatMap(({ days, to }) =>
            everybody.reminder(to).map((who) => `${days} ${who}`),
          );
          expect(new Set(keys)).toEqual(new Set(wanted));
        },
      ),
    );
  });

  it('of those told at once to one person exactly one speaks, the latest', () => {
    fc.assert(
      fc.property(fc.array(anyReminder, { minLength: 1, maxLength: 10 }), (reminders) => {
        const due = noticesDue({ dueOn, reminders, escalation: [] }, addDays(dueOn, 400));
        const all = audienceOf({ assignedTo: 'a', coordinatorId: 'a', clientUserId: 'a', exchangeId: null }, [
          { userId: 'a', isAdmin: true, onFile: true },
        ]);
        const spoken = plannedNotices(due, all, []).filter(({ covered }) => !covered);
        expect(spoken.map(({ days }) => days)).toEqual([Math.max(...reminders.map(({ days }) => days))]);
      }),
    );
  });
});

describe('what is stored', () => {
  it('reads back as it was, and nothing is an empty object', () => {
    expect(storedReminders([])).toEqual({});
    expect(storedEscalation([])).toEqual({});
    fc.assert(
      fc.property(fc.array(anyReminder, { maxLength: 10 }), (reminders) => {
        expect(remindersOf(storedReminders(reminders))).toEqual(reminders);
      }),
    );
    const steps = [{ days: 2, to: 'member', userId: 'm', priority: 'high' }] as const;
    expect(escalationOf(storedEscalation(steps))).toEqual(steps);
    expect(escalationOf(storedEscalation([{ days: 1, to: 'admins', userId: 'left over' }]))).toEqual([
      { days: 1, to: 'admins' },
    ]);
  });
});

describe('the words', () => {
  it.each([
    [7, 0, '7 days: Call'],
    [1, 0, 'Due tomorrow: Call'],
    [0, 0, 'Due today: Call'],
    [-1, 0, 'Overdue 1 day: Call'],
    [-4, 0, 'Overdue 4 days: Call'],
    [-1, 2, 'Late notice, due yesterday: Call'],
    [0, 1, 'Late notice, due today: Call'],
    [3, 1, 'Late notice, due in 3 days: Call'],
    [-5, 4, 'Late notice, due 5 days ago: Call'],
  ])('with %i days left and %i days late: %s', (left, late, expected) => {
    expect(noticeTitle('Call', left, late)).toBe(expected);
  });

  it('fit into a notification, however long the title', () => {
    expect(noticeTitle('x'.repeat(400), 0, 0)).toHaveLength(300);
  });
});

it('a priority is raised and never lowered', () => {
  expect(raised('medium', 'urgent')).toBe('urgent');
  expect(raised('urgent', 'high')).toBe('urgent');
  expect(raised('low', undefined)).toBe('low');
});

describe('who is meant', () => {
  const people = [
    { userId: 'coordinator', isAdmin: false, onFile: true },
    { userId: 'client', isAdmin: false, onFile: true },
    { userId: 'stranger', isAdmin: false, onFile: false },
    { userId: 'admin', isAdmin: true, onFile: false },
  ];
  const task = {
    assignedTo: 'client',
    coordinatorId: 'coordinator',
    clientUserId: 'client',
    exchangeId: 'x',
  };
  it.each([
    ['assignee', {}, ['client']],
    ['assignee', { assignedTo: null }, ['coordinator']],
    ['assignee', { assignedTo: 'left the firm' }, ['coordinator']],
    ['assignee', { assignedTo: 'stranger' }, ['coordinator']],
    ['assignee', { assignedTo: 'left the firm', coordinatorId: 'left too' }, ['admin']],
    ['assignee', { assignedTo: null, coordinatorId: null }, ['admin']],
    ['coordinator', {}, ['coordinator']],
    ['coordinator', { coordinatorId: null }, ['admin']],
    ['coordinator', { coordinatorId: 'left the firm' }, ['admin']],
    ['client', {}, ['client']],
    ['client', { assignedTo: 'coordinator' }, []],
    ['client', { assignedTo: null, clientUserId: null }, []],
    ['client', { assignedTo: 'gone', clientUserId: 'gone' }, ['coordinator']],
    ['admins', {}, ['admin']],
  ] as const)('by %s of %o: %j', (to, more, expected) => {
    expect(audienceOf({ ...task, ...more }, people).reminder(to)).toEqual(expected);
  });

  it.each([
    [{ to: 'admins' }, ['admin']],
    [{ to: 'member', userId: 'coordinator' }, ['coordinator']],
    [{ to: 'member', userId: 'stranger' }, ['admin']],
    [{ to: 'member', userId: 'gone' }, ['admin']],
  ] as const)('by escalation to %o: %j', (step, expected) => {
    expect(audienceOf(task, people).escalation(step)).toEqual(expected);
  });
});
