import { expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import type { DeadlineFacts } from './facts';
import type { Postponement } from './postponement';
import { suggestedStage } from './suggested-stage';

const sold: DeadlineFacts = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: day('2026-06-10') }],
  taxpayer: { type: 'individual' },
};

const postponement: Postponement = {
  rule: 'section_17',
  notice: 'TX-2026-05',
  disasterOn: day('2026-06-14'),
  windowFrom: day('2026-06-14'),
  postponedTo: day('2026-10-15'),
};

it('is locked on the day after the identification period', () => {
  expect(suggestedStage('delayed', sold, day('2026-07-26'))).toBe('identification_locked');
});

it('stays with identification until the postponed day has passed', () => {
  const facts = { ...sold, postponements: [postponement] };
  expect(suggestedStage('delayed', facts, day('2026-11-22'))).toBe('identification_open');
  expect(suggestedStage('delayed', facts, day('2026-11-23'))).toBe('identification_locked');
});
