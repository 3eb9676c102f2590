import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, toCalendarDate as day } from '../../shared/calendar-date';
import { deadlines, plainDeadlines } from './deadlines';
import { extensionGuard } from './extension-guard';
import type { DeadlineFacts } from './facts';
import { postponementRules, type Postponement, type PostponementRule } from './postponement';
import { dueWithExtensions } from './return-due-date';
import { parkedSides, taxpayerTypes } from './values';

interface Sale {
  sold?: string;
  taxpayer?: DeadlineFacts['taxpayer'];
  parkedOn?: string;
}

const factsOf = ({ sold, taxpayer = { type: 'individual' }, parkedOn }: Sale): DeadlineFacts => ({
  exchangeType: parkedOn ? 'reverse' : 'delayed',
  relinquished: sold ? [{ transferredOn: day(sold) }] : [],
  taxpayer,
  ...(parkedOn && { parking: { titleTakenOn: day(parkedOn), parked: 'replacement' } }),
});

const notice = (rule: PostponementRule, disaster: string, to: string, from = disaster): Postponement => ({
  rule,
  notice: 'TX-2026-05',
  disasterOn: day(disaster),
  windowFrom: day(from),
  postponedTo: day(to),
});

const due = (sale: Sale, ...postponements: Postponement[]) => deadlines({ ...factsOf(sale), postponements });

const endsOf = (sale: Sale, ...postponements: Postponement[]) => {
  const { identification, exchange } = due(sale, ...postponements);
  return [identification?.deadline, exchange?.deadline];
};

describe('the examples of the reference', () => {
  const disaster = ['2026-06-14', '2026-10-15'] as const;

  it('sold before the disaster: section 17 adds 120 days, later than the postponement date', () => {
    expect(endsOf({ sold: '2026-06-10' }, notice('section_17', ...disaster))).toEqual([
      '2026-11-22',
      '2027-04-06',
    ]);
  });

  it('sold after the disaster: section 6 moves what falls in the window, and day 180 stays', () => {
    expect(endsOf({ sold: '2026-06-15' })).toEqual(['2026-07-30', '2026-12-12']);
    expect(endsOf({ sold: '2026-06-15' }, notice('section_6', ...disaster))).toEqual([
      '2026-10-15',
      '2026-12-12',
    ]);
  });

  it('sold after the disaster: section 17 gives nothing', () => {
    const { postponed } = due({ sold: '2026-06-15' }, notice('section_17', ...disaster));
    expect(postponed).toBeUndefined();
  });
});

describe('section 6', () => {
  it.each([
    ['the day before the window', '2026-07-26', '2026-10-15', '2026-07-25'],
    ['the first day of the window', '2026-07-25', '2026-10-15', '2026-10-15'],
    ['the postponement date itself', '2026-06-14', '2026-07-25', '2026-07-25'],
    ['the day after it', '2026-06-14', '2026-07-24', '2026-07-25'],
  ])('with a deadline on %s', (_name, from, to, expected) => {
    const by = notice('section_6', '2026-06-14', to, from);
    expect(endsOf({ sold: '2026-06-10' }, by)[0]).toBe(expected);
  });

  it('moves an end that the return set, beyond the return and short of day 180', () => {
    const { exchange } = due({ sold: '2026-12-31' }, notice('section_6', '2027-04-01', '2027-05-31'));
    expect(exchange).toMatchObject({
      deadline: '2027-05-31',
      before: '2027-04-15',
      shortenedByReturn: true,
      daysLost: 29,
    });
    expect(extensionGuard(exchange)).toBeDefined();
  });

  it('leaves nothing for an extension to win once the end lies after day 180', () => {
    const { exchange, warnings } = due(
      { sold: '2026-12-31' },
      notice('section_6', '2027-04-01', '2027-08-02'),
    );
    expect(exchange).toMatchObject({ deadline: '2027-08-02', shortenedByReturn: false, daysLost: 0 });
    expect(extensionGuard(exchange)).toBeUndefined();
    expect(warnings.map(({ code }) => code)).not.toContain('shortened_by_return');
  });

  it('postpones by no more than a year', () => {
    const by = notice('section_6', '2026-06-14', '2028-01-03');
    expect(endsOf({ sold: '2026-06-10' }, by)).toEqual(['2027-07-25', '2027-12-07']);
  });
});

describe('section 17', () => {
  it('moves to the postponement date where that is later than 120 days', () => {
    const by = notice('section_17', '2026-06-14', '2026-12-15');
    expect(endsOf({ sold: '2026-06-10' }, by)).toEqual(['2026-12-15', '2027-04-06']);
  });

  it('counts from a sale on the day of the disaster itself', () => {
    const by = notice('section_17', '2026-06-14', '2026-10-15');
    expect(endsOf({ sold: '2026-06-14' }, by)[0]).toBe('2026-11-26');
  });

  it('leaves a deadline that fell before the disaster, and moves one on its day', () => {
    expect(endsOf({ sold: '2026-06-10' }, notice('section_17', '2026-07-26', '2026-10-15'))[0]).toBe(
      '2026-07-25',
    );
    expect(endsOf({ sold: '2026-06-10' }, notice('section_17', '2026-07-25', '2026-10-15'))[0]).toBe(
      '2026-11-22',
    );
  });

  it('never passes the due date of the return', () => {
    const by = notice('section_17', '2026-10-20', '2027-02-15');
    const { exchange, identification } = due({ sold: '2026-10-10' }, by);
    expect(exchange?.deadline).toBe('2027-04-15');
    expect(identification?.deadline).toBe('2027-03-24');
    expect(exchange?.because.at(-1)).toMatchObject({
      inputs: { returnDueWithExtensions: '2027-04-15', wouldBe: '2027-08-06' },
      confirmWithCounsel: true,
    });
  });

  it.each([
    ['an individual', { type: 'individual' }, '2027-08-06'],
    ['one whose extended date is entered', { type: 'individual', extendedDueOn: '2027-06-15' }, '2027-06-15'],
  ])('counts the extension of %s', (_name, given, expected) => {
    const { type, extendedDueOn } = given as { type: 'individual'; extendedDueOn?: string };
    const taxpayer = {
      type,
      extensionFiledOn: day('2027-04-01'),
      ...(extendedDueOn && { extendedDueOn: day(extendedDueOn) }),
    };
    const by = notice('section_17', '2026-10-20', '2027-02-15');
    expect(endsOf({ sold: '2026-10-10', taxpayer }, by)[1]).toBe(expected);
  });

  it('never lasts longer than a year', () => {
    const taxpayer = { type: 'individual', extensionFiledOn: day('2027-04-01') } as const;
    const by = notice('section_17', '2026-06-14', '2028-01-03');
    expect(endsOf({ sold: '2026-06-10', taxpayer }, by)).toEqual(['2027-07-25', '2027-10-15']);
  });
});

describe('the usual due date with an extension', () => {
  it.each([
    ['individual', '2027-10-15'],
    ['c_corporation', '2027-10-15'],
    ['partnership', '2027-09-15'],
    ['s_corporation', '2027-09-15'],
    ['trust', '2027-09-30'],
  ] as const)('of a %s is %s', (type, expected) => {
    const taxpayer = { type, extensionFiledOn: day('2027-03-01') };
    const { own } = plainDeadlines(factsOf({ sold: '2026-12-31', taxpayer }));
    expect(own && dueWithExtensions(own.exchange.returnLimit, taxpayer)).toBe(expected);
  });
});

describe('parking', () => {
  it('moves all three dates, the five business days included', () => {
    const by = notice('section_17', '2026-08-20', '2026-10-15');
    expect(due({ parkedOn: '2026-08-20' }, by).parking).toMatchObject({
      agreementBy: '2026-12-25',
      identifyRelinquishedBy: '2027-02-01',
      transferBy: '2027-06-16',
    });
  });

  it('is judged by its own beginning, beside the clock of the property sold', () => {
    const { identification, parking } = due(
      { parkedOn: '2026-08-20', sold: '2026-10-01' },
      notice('section_17', '2026-09-15', '2026-12-15'),
    );
    expect(identification?.deadline).toBe('2026-11-15');
    expect(parking).toMatchObject({ agreementBy: '2026-08-27', transferBy: '2027-04-15' });
  });

  it('says the date before and after in its reason', () => {
    const by = notice('section_6', '2026-08-20', '2026-10-15');
    const { parking } = due({ parkedOn: '2026-08-20' }, by);
    expect(parking?.because.at(-1)).toMatchObject({
      citation: 'Rev. Proc. 2018-58 sec. 6; IRC 7508A',
      inputs: { dateBefore: '2026-10-04', identifyRelinquishedBy: '2026-10-15', notice: 'TX-2026-05' },
    });
  });
});

describe('a postponed date', () => {
  it('keeps the date before, and every reason that made it', () => {
    const { identification, postponed } = due(
      { sold: '2026-06-10' },
      notice('section_17', '2026-06-14', '2026-10-15'),
    );
    expect(identification?.because.map(({ citation }) => citation)).toEqual([
      'IRC 1031(a)(3)(A)',
      'Rev. Proc. 2018-58 sec. 17; P.L. 119-29',
    ]);
    expect(identification?.because[1]?.inputs).toMatchObject({
      dateBefore: '2026-07-25',
      disasterOn: '2026-06-14',
      days: 120,
    });
    expect(postponed?.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['identification', '2026-07-25', '2026-11-22'],
      ['exchange', '2026-12-07', '2027-04-06'],
    ]);
  });

  it('is postponed again by a second disaster, in the order of the disasters', () => {
    const first = notice('section_6', '2026-06-14', '2026-10-15');
    const second = notice('section_6', '2026-10-01', '2027-02-01');
    expect(endsOf({ sold: '2026-06-15' }, second, first)[0]).toBe('2027-02-01');
  });
});

describe('of any exchange and any notice', () => {
  const base = day('2026-01-01');
  const cases = fc
    .record({
      sold: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
      parked: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
      side: fc.constantFrom(...parkedSides),
      type: fc.constantFrom(...taxpayerTypes),
      filed: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      notices: fc.array(
        fc.record({
          rule: fc.constantFrom(...postponementRules),
          disaster: fc.integer({ min: 0, max: 900 }),
          from: fc.integer({ min: 0, max: 60 }),
          to: fc.integer({ min: 1, max: 700 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .filter(({ sold, parked }) => sold !== undefined || parked !== undefined)
    .map(({ sold, parked, side, type, filed, notices }) => {
      const facts: DeadlineFacts = {
        exchangeType: parked === undefined ? 'delayed' : 'reverse',
        relinquished: sold === undefined ? [] : [{ transferredOn: addDays(base, sold) }],
        taxpayer: {
          type,
          ...(filed !== undefined && { extensionFiledOn: addDays(base, (sold ?? 0) + filed) }),
        },
        ...(parked !== undefined && { parking: { titleTakenOn: addDays(base, parked), parked: side } }),
      };
      const postponements = notices.map(({ rule, disaster, from, to }): Postponement => {
        const disasterOn = addDays(base, disaster);
        const windowFrom = addDays(disasterOn, from);
        return { rule, notice: 'N', disasterOn, windowFrom, postponedTo: addDays(windowFrom, to) };
      });
      return { facts, postponements };
    });

  it('no deadline comes earlier, and none passes a cap', () => {
    let moved = 0;
    fc.assert(
      fc.property(cases, ({ facts, postponements }) => {
        const { own } = plainDeadlines(facts);
        const { postponed = [] } = deadlines({ ...facts, postponements });
        const returnDue = own && dueWithExtensions(own.exchange.returnLimit, facts.taxpayer);
        const all17 = postponements.every(({ rule }) => rule === 'section_17');
        for (const { from, to, because } of postponed) {
          moved += 1;
          expect(to > from).toBe(true);
          expect(because.length).toBeGreaterThan(0);
          expect(to <= addMonths(from, 12)).toBe(true);
          if (all17 && returnDue && from <= returnDue) expect(to <= returnDue).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(moved).toBeGreaterThan(500);
  });

  it('the exchange never ends before its identification period, where it did not before', () => {
    fc.assert(
      fc.property(cases, ({ facts, postponements }) => {
        const { identification, exchange } = deadlines({ ...facts, postponements });
        if (identification && exchange) {
          expect(identification.deadline <= exchange.deadline).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
