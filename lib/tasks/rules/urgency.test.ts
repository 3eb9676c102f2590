import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate as day } from '../../shared/calendar-date';
import { urgency } from './urgency';
import { priorities, type Priority, taskStatuses } from './values';

const today = day('2026-11-24');
const of = (priority: Priority, daysLeft: number | null) =>
  urgency({ priority, status: 'pending', dueOn: daysLeft === null ? null : addDays(today, daysLeft) }, today);

describe('the urgency of a task', () => {
  it('is what the vocabulary says of its two examples', () => {
    expect(of('high', 2)).toBe(70);
    expect(of('medium', null)).toBe(20);
  });

  it.each([
    [null, 10],
    [31, 5],
    [30, 15],
    [15, 15],
    [14, 25],
    [8, 25],
    [7, 40],
    [4, 40],
    [3, 50],
    [2, 50],
    [1, 60],
    [0, 70],
    [-9, 70],
  ])('with %s days left adds %i', (left, points) => {
    expect(of('low', left)).toBe(points);
  });

  it('adds the priority, and stops at 100', () => {
    expect(priorities.map((priority) => of(priority, 31))).toEqual([5, 15, 25, 35]);
    expect(of('urgent', -1)).toBe(100);
  });

  it('is nothing once completed or cancelled', () => {
    const left = taskStatuses.map((status) => urgency({ priority: 'high', status, dueOn: today }, today));
    expect(left).toEqual([90, 90, 90, 0, 0]);
  });
});
