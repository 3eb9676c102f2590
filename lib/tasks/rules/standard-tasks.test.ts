import { describe, expect, it } from 'vitest';
import { deadlines } from '../../exchanges/rules/deadlines';
import type { DeadlineFacts } from '../../exchanges/rules/facts';
import { type ExchangeType, exchangeTypes } from '../../exchanges/rules/values';
import { addDays, toCalendarDate as day } from '../../shared/calendar-date';
import { anchorsOf, scheduleTasks } from './schedule';
import { standardTasks } from './standard-tasks';

const standardTasksOf = (type: string) => standardTasks.filter(({ exchangeType }) => exchangeType === type);

function scheduled(
  exchangeType: ExchangeType,
  facts: { sold?: string; parkedOn?: string; parked?: 'replacement' | 'relinquished' },
) {
  const { sold, parkedOn, parked = 'replacement' } = facts;
  const given: DeadlineFacts = {
    exchangeType,
    relinquished: sold ? [{ transferredOn: day(sold) }] : [],
    taxpayer: { type: 'individual' },
    ...(parkedOn && { parking: { titleTakenOn: day(parkedOn), parked } }),
  };
  const dates = {
    transferredOn: sold ? day(sold) : undefined,
    titleTakenOn: parkedOn ? day(parkedOn) : undefined,
  };
  const tasks = scheduleTasks(standardTasksOf(exchangeType), anchorsOf(dates, deadlines(given)));
  return new Map(tasks.map((task) => [task.code, task.dueOn]));
}

describe('the standard tasks', () => {
  it('have codes and places that are unique within a type', () => {
    for (const type of exchangeTypes) {
      const tasks = standardTasksOf(type);
      expect(tasks.length).toBeGreaterThan(5);
      expect(new Set(tasks.map(({ code }) => code)).size).toBe(tasks.length);
      expect(tasks.map(({ position }) => position)).toEqual(tasks.map((_, index) => index + 1));
    }
  });

  it('fit their columns', () => {
    for (const { title, code, offsetDays } of standardTasks) {
      expect(title.length).toBeLessThanOrEqual(255);
      expect(code).toMatch(/^[a-z0-9_]+$/);
      expect(Math.abs(offsetDays)).toBeLessThanOrEqual(730);
    }
  });

  it('give the client something to do in every type', () => {
    for (const type of exchangeTypes) {
      expect(standardTasksOf(type).some(({ assignee }) => assignee === 'client')).toBe(true);
    }
  });
});

describe('the schedule of a delayed exchange', () => {
  it('has every offset of the reference around an unshortened exchange', () => {
    const sold = day('2026-06-01');
    const dueOn = [...scheduled('delayed', { sold }).values()];
    const offsets = [-14, -7, -3, -1, 0, 1, 15, 30, 38, 42, 44, 45, 46, 90, 150, 170, 175, 179, 181];
    expect(new Set(dueOn)).toEqual(
      new Set([...offsets.map((days) => addDays(sold, days)), day('2027-01-31')]),
    );
  });

  it('asks about an extension only where day 180 falls after the return is due', () => {
    expect(scheduled('delayed', { sold: '2026-10-17' }).has('extension_45')).toBe(false);
    const late = scheduled('delayed', { sold: '2026-10-18' });
    expect([late.get('extension_45'), late.get('extension_14')]).toEqual(['2027-03-01', '2027-04-01']);
  });

  it('chases before the end of a shortened exchange, and never before it began', () => {
    const tasks = scheduled('delayed', { sold: '2026-12-31' });
    expect(tasks.get('exchange_1')).toBe('2027-04-14');
    expect(tasks.get('reconcile')).toBe('2027-04-16');
    expect(tasks.get('exchange_90')).toBe('2027-01-15');
    const facts: DeadlineFacts = {
      exchangeType: 'delayed',
      relinquished: [{ transferredOn: day('2026-12-31') }],
      taxpayer: { type: 'partnership' },
    };
    const anchors = anchorsOf({ transferredOn: day('2026-12-31') }, deadlines(facts));
    const partnership = scheduleTasks(standardTasksOf('delayed'), anchors).map(({ code }) => code);
    expect(partnership).not.toContain('exchange_90');
    expect(partnership).toContain('exchange_30');
  });

  it('chases from the day after the transfer on', () => {
    const chased = (end: string) =>
      scheduleTasks([{ anchor: 'exchange_end', offsetDays: -90, category: null }], {
        transfer: day('2026-06-01'),
        exchange_end: day(end),
      });
    expect(chased('2026-08-30')).toEqual([]);
    expect(chased('2026-08-31')).toMatchObject([{ dueOn: '2026-06-02' }]);
  });

  it('is empty while no date is known', () => {
    expect(scheduleTasks(standardTasksOf('delayed'), {})).toEqual([]);
  });
});

describe('the schedule of a parked exchange', () => {
  it('starts with parking, and adds the rest when the property is sold', () => {
    const before = scheduled('reverse', { parkedOn: '2026-08-20' });
    expect(before.get('eligibility_checks')).toBe('2026-08-06');
    expect(before.get('relinquished_sent')).toBe('2026-10-04');
    expect(before.get('parking_179')).toBe('2027-02-15');
    expect(before.has('closing_confirmed')).toBe(false);
    const after = scheduled('reverse', { parkedOn: '2026-08-20', sold: '2026-11-02' });
    expect(after.get('closing_confirmed')).toBe('2026-11-02');
  });

  it('asks for the parking agreement within five business days', () => {
    for (let offset = 0; offset < 400; offset += 1) {
      const parkedOn = addDays(day('2026-01-01'), offset);
      const { parking } = deadlines({
        exchangeType: 'reverse',
        relinquished: [],
        taxpayer: {},
        parking: { titleTakenOn: parkedOn, parked: 'replacement' },
      });
      expect(scheduled('reverse', { parkedOn }).get('parking_agreement')! <= parking!.agreementBy).toBe(true);
    }
  });

  it('identifies nothing to be sold when that is what is parked', () => {
    const codes = [...scheduled('reverse', { parkedOn: '2026-08-20', parked: 'relinquished' }).keys()];
    expect(codes.filter((code) => code.startsWith('relinquished_'))).toEqual([]);
    expect(codes).toContain('parking_agreement');
  });

  it('adds parking to an improvement only once title is parked', () => {
    expect(scheduled('improvement', { sold: '2026-06-01' }).has('parking_179')).toBe(false);
    expect(scheduled('improvement', { sold: '2026-06-01', parkedOn: '2026-06-20' }).has('parking_179')).toBe(
      true,
    );
  });
});

describe('the schedule of a simultaneous exchange', () => {
  it('has no periods to remind of', () => {
    const codes = [...scheduled('simultaneous', { sold: '2026-12-20' }).keys()];
    expect(codes.filter((code) => /identification|exchange_|extension/.test(code))).toEqual([]);
    expect(codes).toContain('reconcile');
  });
});

describe('the schedule of a file that a disaster postponed', () => {
  const postponed = (facts: DeadlineFacts) => {
    const by = {
      rule: 'section_17' as const,
      notice: 'TX-2026-05',
      disasterOn: day('2026-08-20'),
      windowFrom: day('2026-08-20'),
      postponedTo: day('2026-10-15'),
    };
    const due = deadlines({ ...facts, postponements: [by] });
    const transferredOn = facts.relinquished[0]?.transferredOn;
    const anchors = anchorsOf({ transferredOn, titleTakenOn: facts.parking?.titleTakenOn }, due);
    const tasks = scheduleTasks(standardTasksOf(facts.exchangeType), anchors);
    return new Map(tasks.map(({ code, dueOn }) => [code, dueOn]));
  };

  it('counts back from the new ends', () => {
    const tasks = postponed({
      exchangeType: 'delayed',
      relinquished: [{ transferredOn: day('2026-08-10') }],
      taxpayer: { type: 'individual' },
    });
    expect(tasks.get('identification_sent')).toBe('2027-01-22');
    expect(tasks.get('identification_38')).toBe('2027-01-15');
    expect(tasks.get('identification_locked')).toBe('2027-01-23');
    expect(tasks.get('exchange_1')).toBe('2027-04-14');
    expect(tasks.get('funds_and_letter')).toBe('2026-08-11');
  });

  it('moves each task of parking with the deadline that it leads to', () => {
    const parking = { titleTakenOn: day('2026-08-20'), parked: 'replacement' as const };
    const tasks = postponed({ exchangeType: 'reverse', relinquished: [], taxpayer: {}, parking });
    expect(tasks.get('title_parked')).toBe('2026-08-20');
    expect(tasks.get('parking_agreement')).toBe('2026-12-23');
    expect(tasks.get('relinquished_sent')).toBe('2027-02-01');
    expect(tasks.get('relinquished_38')).toBe('2027-01-25');
    expect(tasks.get('parking_179')).toBe('2027-06-15');
  });
});
