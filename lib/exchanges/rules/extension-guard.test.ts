import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { extensionGuard } from './extension-guard';
import { periods } from './periods';

const guard = (transferredOn: string, extensionFiledOn?: string) =>
  extensionGuard(
    periods([day(transferredOn)], {
      type: 'individual',
      extensionFiledOn: extensionFiledOn ? day(extensionFiledOn) : undefined,
    }).exchange,
  );

describe('the extension guard', () => {
  it('holds a file whose day 180 falls after the due date', () => {
    expect(guard('2026-12-31')).toEqual({
      returnDueOn: '2027-04-15',
      fileBy: '2027-04-15',
      endsWithExtension: '2027-06-29',
      daysAtStake: 75,
    });
    expect(guard('2026-10-18')?.daysAtStake).toBe(1);
    expect(guard('2027-12-31')?.fileBy).toBe('2028-04-18');
  });

  it('lets go when both limits are equal, and when a timely extension is recorded', () => {
    expect(guard('2026-10-17')).toBeUndefined();
    expect(guard('2026-12-31', '2027-04-15')).toBeUndefined();
    expect(extensionGuard(null)).toBeUndefined();
  });

  it('holds on when the extension was filed too late', () => {
    expect(guard('2026-12-31', '2027-04-16')).toBeDefined();
  });
});
