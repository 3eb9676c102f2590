import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import { missingDates } from './stage-dates';
import type { ExchangeStage } from './stages';

const today = day('2026-11-24');
const nothing = (exchangeType: DeadlineFacts['exchangeType']): DeadlineFacts => ({
  exchangeType,
  relinquished: [],
  taxpayer: {},
});
const sold = [{ transferredOn: day('2026-11-24') }];
const parking = { titleTakenOn: day('2026-11-02'), parked: 'replacement' as const };

describe('the dates that a stage takes for granted', () => {
  it.each<[DeadlineFacts['exchangeType'], ExchangeStage, string[]]>([
    ['delayed', 'documents_signed', []],
    ['delayed', 'relinquished_closed', ['transfer']],
    ['delayed', 'replacement_closed', ['transfer']],
    ['simultaneous', 'concurrent_closing', ['transfer']],
    ['reverse', 'documents_signed', []],
    ['reverse', 'parked', ['title']],
    ['reverse', 'relinquished_closed', ['transfer', 'title']],
    ['improvement', 'identification_open', ['transfer']],
    ['improvement', 'improvements_drawn', ['transfer', 'title']],
  ])('%s at %s without any date: %j', (type, stage, missing) => {
    expect(missingDates(stage, nothing(type), today)).toEqual(missing);
  });

  it('are there once given, today or earlier, and not while they lie ahead', () => {
    const facts = { ...nothing('reverse'), relinquished: sold, parking };
    expect(missingDates('relinquished_closed', facts, today)).toEqual([]);
    expect(missingDates('relinquished_closed', facts, day('2026-11-23'))).toEqual(['transfer']);
    expect(missingDates('parked', facts, day('2026-11-01'))).toEqual(['title']);
  });
});
