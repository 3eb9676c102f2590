import { describe, expect, it } from 'vitest';
import { calculateDeadlines, deadlinesInput } from './deadlines';

const calculate = (input: unknown) => calculateDeadlines(deadlinesInput.parse(input));
const fields = (input: unknown) =>
  deadlinesInput.safeParse(input).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [];

const simple = {
  exchangeType: 'delayed',
  relinquished: [{ transferredOn: '2026-03-02' }],
  taxpayer: { type: 'individual' },
};

describe('the reply', () => {
  it('has the documented shape', () => {
    expect(calculate(simple)).toEqual({
      identification: {
        deadline: '2026-04-16',
        because: [expect.objectContaining({ citation: 'IRC 1031(a)(3)(A)' })],
      },
      exchange: {
        deadline: '2026-08-29',
        because: [expect.objectContaining({ citation: 'IRC 1031(a)(3)(B)' })],
        shortenedByReturn: false,
      },
      warnings: [expect.objectContaining({ code: 'ends_on_closed_day' })],
    });
  });

  it('has parking alone when nothing is sold, the replacement being what is parked', () => {
    expect(calculate({ exchangeType: 'reverse', parking: { titleTakenOn: '2026-08-20' } })).toEqual({
      identification: null,
      exchange: null,
      parking: { agreementBy: '2026-08-27', identifyRelinquishedBy: '2026-10-04', transferBy: '2027-02-16' },
      parkingBecause: expect.arrayContaining([expect.objectContaining({ confirmWithCounsel: true })]),
      warnings: [],
    });
  });

  it('identifies nothing when the relinquished property is parked', () => {
    const parking = { titleTakenOn: '2026-08-20', parked: 'relinquished' };
    expect(calculate({ exchangeType: 'reverse', parking }).parking?.identifyRelinquishedBy).toBeNull();
  });

  it('has neither period in a simultaneous exchange', () => {
    expect(calculate({ ...simple, exchangeType: 'simultaneous' })).toMatchObject({
      identification: null,
      exchange: null,
    });
  });

  it('takes null for what is not known', () => {
    const input = { ...simple, parking: null, taxpayer: { type: 'individual', returnDueOn: null } };
    expect(calculate(input)).toEqual(calculate(simple));
  });
});

describe('the input', () => {
  it.each<[string, unknown, string]>([
    ['is no object', [], ''],
    ['is nothing', null, ''],
    ['lacks the type', { ...simple, exchangeType: undefined }, 'exchangeType'],
    ['has an unknown type', { ...simple, exchangeType: 'Delayed' }, 'exchangeType'],
    ['lacks the taxpayer', { ...simple, taxpayer: undefined }, 'taxpayer'],
    ['lacks the type of taxpayer', { ...simple, taxpayer: {} }, 'taxpayer.type'],
    [
      'names a day that does not exist',
      { ...simple, relinquished: [{ transferredOn: '2026-02-29' }] },
      'relinquished.0.transferredOn',
    ],
    [
      'writes a date otherwise',
      { ...simple, relinquished: [{ transferredOn: '3/2/2026' }] },
      'relinquished.0.transferredOn',
    ],
    [
      'has a number for a date',
      { ...simple, relinquished: [{ transferredOn: 20260302 }] },
      'relinquished.0.transferredOn',
    ],
    [
      'goes back before 1990',
      { ...simple, relinquished: [{ transferredOn: '1989-12-31' }] },
      'relinquished.0.transferredOn',
    ],
    [
      'goes on after 2100',
      { ...simple, relinquished: [{ transferredOn: '2101-01-01' }] },
      'relinquished.0.transferredOn',
    ],
    ['has no list', { ...simple, relinquished: { transferredOn: '2026-03-02' } }, 'relinquished'],
    [
      'has too many sales',
      { ...simple, relinquished: Array(101).fill({ transferredOn: '2026-03-02' }) },
      'relinquished',
    ],
    [
      'parks an unknown side',
      { ...simple, parking: { titleTakenOn: '2026-03-02', parked: 'both' } },
      'parking.parked',
    ],
  ])('is refused when it %s', (_name, input, field) => {
    const found = fields(input);
    expect(found.map(([path]) => path)).toEqual([field]);
    expect(found[0]?.[1]).toMatch(/^(Give|There)/);
  });

  it('names what is absent beside what is wrong', () => {
    expect(fields({}).map(([path]) => path)).toEqual(['exchangeType', 'relinquished', 'taxpayer']);
    expect(fields({ ...simple, relinquished: [] }).map(([path]) => path)).toEqual(['relinquished']);
    expect(fields({ ...simple, taxpayer: undefined, exchangeType: 1 }).map(([path]) => path)).toEqual([
      'exchangeType',
      'taxpayer',
    ]);
  });

  it('names every field at once', () => {
    const input = {
      exchangeType: 'x',
      relinquished: [{ transferredOn: 'y' }, {}],
      taxpayer: { type: 'z', returnDueOn: '' },
    };
    expect(fields(input).map(([path]) => path)).toEqual([
      'exchangeType',
      'relinquished.0.transferredOn',
      'relinquished.1.transferredOn',
      'taxpayer.type',
      'taxpayer.returnDueOn',
    ]);
  });
});
