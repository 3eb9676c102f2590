import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../shared/calendar-date';
import { deadlineEntries, taskEntry } from './rules/entries';
import { plain } from './rules/plain';
import { hashOf, newSecret } from './secret';
import { writeCalendar } from './write';

describe('what a calendar says', () => {
  it.each([
    ['Wire $1,250,000.00 today', 'Wire (amount) today'],
    ['Wire $1.25M', 'Wire (amount)'],
    ['Wire 1,250,000 dollars', 'Wire (amount)'],
    ['Wire 1,250,000.00', 'Wire (amount)'],
    ['SSN 123-45-6789 and EIN 12-3456789', 'SSN (withheld) and EIN (withheld)'],
    ['TIN 912345678', 'TIN (withheld)'],
    ['Call EX-2026-000123 on day 38 at 10:30', 'Call EX-2026-000123 on day 38 at 10:30'],
    ['Two\nlines', 'Two lines'],
  ])('%s becomes %s', (title, expected) => {
    expect(plain(title)).toBe(expected);
  });
});

const task = {
  id: '0198c5f0-0000-7000-8000-000000000000',
  title: 'Call; the, buyer\\',
  dueOn: day('2026-11-01'),
  updatedAt: new Date('2026-10-01T12:00:00Z'),
  exchangeNumber: 'EX-2026-000123',
  priority: 'urgent',
} as const;
const file = {
  id: '0198c5f0-0000-7000-8000-000000000001',
  exchangeNumber: 'EX-2026-000123',
  changedAt: new Date('2026-09-01T12:00:00Z'),
  dates: {
    identificationDeadline: day('2027-03-14'),
    exchangeDeadline: null,
    parkingIdentificationDeadline: null,
    parkingDeadline: day('2027-12-31'),
  },
};

describe('the text of a calendar', () => {
  const written = writeCalendar(
    'Dates',
    [taskEntry(task), ...deadlineEntries(file)],
    'https://peak.example.com',
  );
  const lines = written.replace(/\r\n[ \t]/g, '').split('\r\n');

  it('has all-day dates, also where the clocks change and the year ends', () => {
    const dates = lines.filter((line) => /^DT(START|END)/.test(line));
    expect(dates).toEqual([
      'DTSTART;VALUE=DATE:20261101',
      'DTEND;VALUE=DATE:20261102',
      'DTSTART;VALUE=DATE:20270314',
      'DTEND;VALUE=DATE:20270315',
      'DTSTART;VALUE=DATE:20271231',
      'DTEND;VALUE=DATE:20280101',
    ]);
  });

  it('has names that stay, escapes what is typed, and links to the product', () => {
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      `UID:task-${task.id}@peak1031`,
      `UID:exchange-${file.id}-identification@peak1031`,
      `UID:exchange-${file.id}-parking@peak1031`,
    ]);
    expect(lines).toContain('SUMMARY:Call\\; the\\, buyer\\\\ (EX-2026-000123)');
    expect(written.replace(/\r\n[ \t]/g, '')).toContain(`https://peak.example.com/tasks/${task.id}`);
  });

  it('rings at nine: the eve and the day of an urgent task, a week and a day before a deadline', () => {
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-PT15H',
      'TRIGGER;RELATED=START:PT9H',
      ...Array.from({ length: 2 }, () => ['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']).flat(),
    ]);
  });

  it('lasts to 75 octets a line and ends each with CR LF', () => {
    expect(written.endsWith('END:VCALENDAR') || written.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps each date, whatever zone the process runs in', () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['Pacific/Honolulu', 'Asia/Tokyo', 'UTC']) {
        process.env.TZ = TZ;
        expect(writeCalendar('Dates', [taskEntry(task)], 'https://x.example')).toContain(
          'DTSTART;VALUE=DATE:20261101',
        );
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('the secret', () => {
  it('is new each time, and what has not its shape is no secret', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(hashOf(secret)).toHaveLength(32);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(hashOf(text) !== undefined).toBe(/^[A-Za-z0-9_-]{43}$/.test(text));
      }),
    );
  });
});
