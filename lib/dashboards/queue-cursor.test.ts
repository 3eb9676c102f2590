import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { readQueueCursor, writeQueueCursor } from './queue-cursor';

const id = newId();

describe('the cursor of the queue', () => {
  it.each([day('2026-10-19'), null])('comes back as it was written, with the date %s', (next) => {
    const cursor = { level: 'high', next, id } as const;
    expect(readQueueCursor(writeQueueCursor(cursor))).toEqual(cursor);
  });

  it.each([
    null,
    '',
    'nonsense',
    Buffer.from('["high","2026-02-30","x"]').toString('base64url'),
    Buffer.from(`["extreme",null,"${id}"]`).toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('that was altered opens nothing: %s', (text) => {
    expect(readQueueCursor(text)).toBeUndefined();
  });
});
