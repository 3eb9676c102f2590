import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { checkFile } from './check';
import { exchangeEnd } from './exchange-end';
import { standingOf } from './standing';
import { matterList, type TestRecord } from './test-list';

const today = toCalendarDate('2026-11-24');
const standing = (record: TestRecord) => {
  const [row] = checkFile(matterList(record), today, exchangeEnd).rows;
  return standingOf(row!, today);
};

describe('an imported matter', () => {
  it.each([
    ['Pending', 'Delayed', '', 'draft', 'intake'],
    ['Pending', 'Delayed', '2026-12-20', 'draft', 'intake'],
    ['Pending', 'Delayed', '2026-10-20', 'active', 'intake'],
    ['Open', 'Delayed', '', 'active', 'documents_signed'],
    ['Open', 'Delayed', '2026-12-20', 'active', 'documents_signed'],
    ['Open', 'Delayed', '2026-10-20', 'active', 'identification_open'],
    ['Open', 'Delayed', '2026-03-02', 'active', 'identification_locked'],
    ['Open', 'Simultaneous', '2026-03-02', 'active', 'concurrent_closing'],
    ['Open', 'Reverse', '2026-03-02', 'active', 'relinquished_closed'],
    ['Open', 'Improvement', '2026-10-20', 'active', 'identification_open'],
    ['Closed', 'Build-to-Suit', '2026-03-02', 'completed', 'closed'],
    ['On Hold', 'Delayed', '2026-03-02', 'on_hold', 'identification_locked'],
    ['Cancelled', 'Delayed', '', 'cancelled', 'intake'],
  ])('that is %s, %s, closing on %j is %s at %s', (word, exchangeType, transferredOn, status, stage) => {
    expect(standing({ status: word, exchangeType, transferredOn })).toMatchObject({ status, stage });
  });

  it.each([
    ['Pending', today],
    ['Open', today],
    ['On Hold', today],
    ['Closed', 'none'],
    ['Failed', 'none'],
    ['Cancelled', 'none'],
  ])('that is %s gets tasks from: %s', (status, tasksDueFrom) => {
    expect(standing({ status }).tasksDueFrom).toBe(tasksDueFrom);
  });

  it.each(['On Hold', 'Failed', 'Cancelled'])('that is %s has a reason', (status) => {
    expect(standing({ status }).statusReason).not.toBeNull();
  });
});
