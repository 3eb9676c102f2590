import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate as day } from '../../shared/calendar-date';
import { type ClockFacts, clocksOf } from './clocks';

const transferDate = day('2026-09-04');
const facts: ClockFacts = {
  status: 'active',
  stage: 'identification_open',
  transferDate,
  identificationDeadline: addDays(transferDate, 45),
  exchangeDeadline: addDays(transferDate, 180),
};
const onDay = (days: number, change: Partial<ClockFacts> = {}) =>
  clocksOf({ ...facts, ...change }, addDays(transferDate, days));

describe('days left', () => {
  it.each([
    [0, 45],
    [44, 1],
    [45, 0],
    [46, -1],
  ])('on day %i of the exchange are %i to identify', (days, left) => {
    expect(onDay(days).clocks[0]).toMatchObject({ kind: 'identification', daysLeft: left });
  });

  it('count calendar days over a change of daylight saving', () => {
    // March 8, 2026 has 23 hours in Chicago.
    const deadline = day('2026-03-09');
    const [clock] = clocksOf({ ...facts, identificationDeadline: deadline }, day('2026-03-07')).clocks;
    expect(clock?.daysLeft).toBe(2);
  });
});

describe('the identification clock', () => {
  it.each([
    [16, 'on_track'],
    [15, 'attention'],
    [8, 'attention'],
    [7, 'urgent'],
    [0, 'urgent'],
    [-1, 'overdue'],
  ])('with %i days left is %s', (left, status) => {
    expect(onDay(45 - left)).toMatchObject({
      clocks: [{ status }, { status: 'on_track' }],
      timeline: status,
    });
  });

  it.each(['intake', 'eligibility', 'documents_signed'] as const)(
    'runs at %s too: what is sold before its papers is active there',
    (stage) => {
      expect(onDay(43, { stage })).toMatchObject({
        timeline: 'urgent',
        next: { kind: 'identification', daysLeft: 2 },
      });
      expect(onDay(46, { stage }).timeline).toBe('overdue');
      expect(onDay(43, { stage, status: 'draft' }).timeline).toBe('closed');
    },
  );

  it('is done once locked, and no longer counts', () => {
    expect(onDay(50, { stage: 'identification_locked' })).toMatchObject({
      clocks: [{ status: 'done' }, { status: 'on_track' }],
      timeline: 'on_track',
      next: { kind: 'exchange' },
    });
  });
});

describe('the exchange clock', () => {
  it.each([
    [60, 'on_track'],
    [59, 'attention'],
    [30, 'attention'],
    [29, 'urgent'],
    [0, 'urgent'],
    [-1, 'overdue'],
  ])('with %i days left is %s', (left, status) => {
    expect(onDay(180 - left, { stage: 'replacement_contract' })).toMatchObject({ timeline: status });
  });

  it.each(['replacement_closed', 'transferred', 'reconciled', 'tax_package'] as const)(
    'is done at %s',
    (stage) => {
      const { clocks, timeline, next } = onDay(190, { stage });
      expect(clocks.map(({ status }) => status)).toEqual(['done', 'done']);
      expect(timeline).toBe('on_track');
      expect(next).toBeUndefined();
    },
  );
});

describe('the clocks of parking', () => {
  const parked: ClockFacts = {
    status: 'active',
    stage: 'parked',
    transferDate: null,
    identificationDeadline: null,
    exchangeDeadline: null,
    parkingIdentificationDeadline: day('2026-10-04'),
    parkingDeadline: day('2027-02-16'),
  };

  it('run before anything is sold', () => {
    expect(clocksOf(parked, day('2026-09-20'))).toMatchObject({
      clocks: [
        { kind: 'parking_identification', daysLeft: 14, status: 'attention' },
        { kind: 'parking', daysLeft: 149, status: 'on_track' },
      ],
      timeline: 'attention',
      next: { kind: 'parking_identification' },
    });
  });

  it('stop one after the other', () => {
    const at = (stage: ClockFacts['stage']) =>
      clocksOf({ ...parked, stage }, day('2027-02-17')).clocks.map(({ status }) => status);
    expect(at('parked')).toEqual(['overdue', 'overdue']);
    expect(at('relinquished_identified')).toEqual(['done', 'overdue']);
    expect(at('parked_transferred')).toEqual(['done', 'done']);
  });
});

describe('an exchange as a whole', () => {
  it('shows its worst open clock, not the next one', () => {
    const both = onDay(0, {
      identificationDeadline: addDays(transferDate, 20),
      exchangeDeadline: addDays(transferDate, 25),
    });
    expect(both).toMatchObject({ timeline: 'urgent', next: { kind: 'identification', status: 'on_track' } });
  });

  it.each(['draft', 'on_hold', 'completed', 'failed', 'cancelled'] as const)(
    'is closed when %s',
    (status) => {
      const { clocks, timeline, next } = onDay(50, { status });
      expect(timeline).toBe('closed');
      expect(clocks.map((clock) => clock.status)).toEqual(['closed', 'closed']);
      expect(next).toBeUndefined();
    },
  );

  it('is unknown without a transfer date or parking, and on track without periods', () => {
    const none = { identificationDeadline: null, exchangeDeadline: null };
    expect(onDay(0, { ...none, transferDate: null, stage: 'documents_signed' }).timeline).toBe('unknown');
    expect(onDay(0, { ...none, stage: 'concurrent_closing' }).timeline).toBe('on_track');
  });
});
