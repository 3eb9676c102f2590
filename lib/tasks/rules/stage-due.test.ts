import { describe, expect, it } from 'vitest';
import { exchangeTypes } from '../../exchanges/rules/values';
import { stagesOf } from '../../exchanges/rules/stages';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { stageDue } from './stage-due';
import { standardTasks } from './standard-tasks';

const today = day('2026-08-10');
const dates = { today, lastTransfer: day('2026-08-01'), replacementClosing: day('2026-08-20') };

describe('a task that comes with a stage', () => {
  it.each([
    ['of a related party counts from the last transfer', null, 365, 'related party', '2027-08-01'],
    [
      'before the replacement closes counts back from that day',
      null,
      -7,
      'replacement closing',
      '2026-08-13',
    ],
    ['of the tax counts from the day of the stage', null, 14, 'tax', '2026-08-24'],
    ['that its date should have brought is due at once', 'transfer', 1, 'relinquished closing', '2026-08-10'],
  ] as const)('%s', (_, anchor, offsetDays, category, due) => {
    expect(stageDue({ anchor, offsetDays, category }, dates)).toBe(due);
  });

  it('is due at once where the closing is near or not known, never before', () => {
    const task = { anchor: null, offsetDays: -7, category: 'replacement closing' };
    expect(stageDue(task, { today })).toBe(today);
    expect(stageDue(task, { today, replacementClosing: day('2026-08-12') })).toBe(today);
  });

  it('belongs to a stage of its type, and is brought by a date, a stage, or both', () => {
    for (const { exchangeType, code, anchor, stage } of standardTasks) {
      expect(anchor ?? stage, code).not.toBeNull();
      if (stage) expect(stagesOf(exchangeType), `${exchangeType} ${code}`).toContain(stage);
    }
    for (const type of exchangeTypes) {
      const codes = standardTasks
        .filter((one) => one.exchangeType === type && !one.anchor)
        .map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['form_8824', 'related_party_1', 'related_party_2']));
    }
  });
});
