import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { urgencyOf } from './urgency-words';

const today = toCalendarDate('2026-11-24');
const task = { priority: 'high', status: 'pending', dueOn: toCalendarDate('2026-11-26') } as const;

describe('the urgency of a task in words', () => {
  it('says what priority and time add', () => {
    const { score, because } = urgencyOf(task, today)!;
    expect(score).toBe(70);
    expect(because.map(({ rule }) => rule)).toEqual(['The priority adds 20.', 'The time left adds 50.']);
    expect(because.map(({ inputs }) => inputs)).toEqual([
      { priority: 'high' },
      { dueOn: '2026-11-26', left: '2 days left' },
    ]);
  });

  it('says that there is no date', () => {
    const { score, because } = urgencyOf({ ...task, priority: 'medium', dueOn: null }, today)!;
    expect(score).toBe(20);
    expect(because[1]).toMatchObject({ rule: 'The time left adds 10.', inputs: { left: 'no due date' } });
  });

  it('is nothing once the task has ended', () => {
    expect(urgencyOf({ ...task, status: 'completed' }, today)).toBeUndefined();
  });
});
