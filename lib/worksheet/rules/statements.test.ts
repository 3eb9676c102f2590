import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { allChecks, cashChecks, cashTakenAtSale, failures, type ChecksInput } from './checks';
import { classifyExpense, expenseLabels, type ExpenseKind } from './expenses';
import { valueHeadroom } from './headroom';
import { statementProblems, type StatementFacts } from './statement-problems';
import { amountsOf, mayPayLater, statementDifference, type Statement } from './statements';
import { computeWorksheet } from './worksheet';

const day = toCalendarDate;
const statement = (side: Statement['side'], more: Partial<Statement> = {}): Statement => ({
  ...{ propertyId: side, side, closedOn: day('2026-06-10'), price: '800000.00', debt: '400000.00' },
  ...{ exchangeExpenses: '40000.00', otherExpenses: '0.00', otherProperty: '0.00', cash: '360000.00' },
  ...more,
});
const sold = statement('relinquished');
const bought = statement('replacement', {
  ...{ price: '700000.00', debt: '340000.00', exchangeExpenses: '0.00', cash: '360000.00' },
});
const closed = [
  { id: 'relinquished', side: 'relinquished' as const, address: '1 Elm St' },
  { id: 'replacement', side: 'replacement' as const, address: '2 Oak St' },
];
const input = (more: Partial<ChecksInput> = {}): ChecksInput => {
  const statements = more.statements ?? [sold, bought];
  const basis = more.basis === undefined ? '300000.00' : more.basis;
  const computed = computeWorksheet({ ...amountsOf(statements), basis: basis ?? '0.00' });
  return { closed, statements, fundsReceived: '360000.00', worksheet: computed, ...more, basis };
};

describe('a closing statement', () => {
  it('reconciles when the cash is what the other figures give', () => {
    expect(statementDifference(sold)).toBe('0.00');
    expect(statementDifference(bought)).toBe('0.00');
    expect(statementDifference({ ...bought, otherExpenses: '1500.00' })).toBe('-1500.00');
    expect(statementDifference({ ...sold, otherExpenses: '1500.00' })).toBe('1500.00');
  });

  it('of several properties on each side are summed', () => {
    const { sale, purchase } = amountsOf([sold, { ...sold, propertyId: 'b', price: '0.01' }, bought, bought]);
    expect(sale).toMatchObject({ price: '800000.01', debt: '800000.00', expenses: '80000.00' });
    expect(purchase).toMatchObject({ price: '1400000.00', debt: '680000.00' });
  });

  it('pays boot in a later year only when the exchange ends in one', () => {
    expect(mayPayLater([sold], day('2026-12-07'))).toBe(false);
    expect(mayPayLater([sold], day('2027-01-07'))).toBe(true);
    expect(mayPayLater([sold], null)).toBeUndefined();
    expect(mayPayLater([bought], day('2026-12-07'))).toBeUndefined();
  });
});

describe('the checks', () => {
  it('all pass when cash and gain reconcile', () => {
    const checks = allChecks(input());
    expect(failures(checks)).toEqual([]);
    expect(checks.every(({ state }) => state === 'passes')).toBe(true);
  });

  it('name the property whose statement is missing', () => {
    const [missing] = failures(cashChecks(input({ statements: [sold] })));
    expect(missing).toMatchObject({
      code: 'purchase_statements',
      detail: expect.stringContaining('2 Oak St'),
    });
  });

  it('ask for a statement where nothing has closed yet', () => {
    const found = failures(cashChecks(input({ closed: [], statements: [], fundsReceived: null })));
    expect(found.map(({ code }) => code)).toEqual(['sale_statements', 'purchase_statements']);
  });

  it('give the difference of a statement and say where to look', () => {
    const off = { ...sold, cash: '359000.00' };
    const [found] = failures(cashChecks(input({ statements: [off, bought], fundsReceived: '359000.00' })));
    expect(found).toMatchObject({ code: 'statement_cash', difference: '-1000.00' });
    expect(found?.detail).toMatch(/\$1,000\.00 less .* Look for an expense/);
  });

  it('refuse more funds than the sale paid out, and take fewer for cash taken at the sale', () => {
    expect(failures(cashChecks(input({ fundsReceived: '360000.01' })))).toMatchObject([
      { code: 'funds_received' },
    ]);
    expect(failures(cashChecks(input({ fundsReceived: '350000.00' })))).toEqual([]);
    expect(cashTakenAtSale([sold], '350000.00')).toBe('10000.00');
    expect(cashTakenAtSale([sold], '360000.01')).toBe('0.00');
    expect(cashTakenAtSale([sold], null)).toBe('0.00');
  });

  it('ask for the basis, and for a recapture that fits', () => {
    expect(failures(allChecks(input({ basis: null }))).map(({ code }) => code)).toEqual(['basis']);
    const amounts = amountsOf([sold, bought]);
    const beyond = computeWorksheet({ ...amounts, basis: '300000.00', recapture: '460000.01' });
    expect(failures(allChecks(input({ worksheet: beyond }))).map(({ code }) => code)).toEqual(['recapture']);
  });

  it('doubt an identification without stopping the worksheet, and ask counsel', () => {
    const doubts = ['Four of them are over every limit.', 'One was received late.'];
    const checks = allChecks(input({ identification: { counted: 4, doubts } }));
    expect(failures(checks)).toEqual([]);
    expect(checks.at(-1)).toMatchObject({
      code: 'identification',
      state: 'note',
      detail: doubts.join(' '),
      confirmWithCounsel: true,
    });
    const [sound] = allChecks(input({ identification: { counted: 1, doubts: [] } })).slice(-1);
    expect(sound).toMatchObject({ code: 'identification', state: 'passes' });
    expect(sound).not.toHaveProperty('confirmWithCounsel');
  });

  it('fail when the lines do not come from these statements', () => {
    const foreign = computeWorksheet({ ...amountsOf([sold, sold, bought]), basis: '300000.00' });
    expect(failures(allChecks(input({ worksheet: foreign })))).toMatchObject([{ code: 'realized_gain' }]);
  });
});

describe('an expense', () => {
  it.each<[ExpenseKind, string]>([
    ...(
      ['commission', 'intermediary_fee', 'owners_title', 'escrow', 'transfer_tax', 'recording'] as const
    ).map((kind): [ExpenseKind, string] => [kind, 'exchange']),
    ...(['loan_costs', 'lenders_title', 'prorations', 'deposits', 'insurance'] as const).map(
      (kind): [ExpenseKind, string] => [kind, 'boot_risk'],
    ),
  ])('%s is %s, which counsel confirms', (kind, treatment) => {
    const found = classifyExpense(kind);
    expect(found).toMatchObject({ treatment, because: [{ confirmWithCounsel: true }] });
    expect(expenseLabels(found.treatment)).toContain(found.because[0]!.inputs.cost);
  });
});

describe('the value that may still be identified', () => {
  it('is twice what was sold less what is identified', () => {
    expect(valueHeadroom('750000.00', '1357000.00')).toMatchObject({
      limit: '1500000.00',
      left: '143000.00',
    });
    expect(valueHeadroom('100.00', '200.01').left).toBe('-0.01');
  });
});

describe('what is wrong with a statement', () => {
  const facts: StatementFacts = {
    ...{ side: 'relinquished', closingOnFile: null, today: day('2026-11-25') },
    agreementSignedOn: day('2026-06-05'),
  };
  const problems = (closedOn: string, more: Partial<StatementFacts> = {}, price = '1.00') =>
    statementProblems({ closedOn: day(closedOn), price }, { ...facts, ...more });

  it('is nothing for a closing that took place, on the day on file', () => {
    expect(problems('2026-06-05')).toEqual({});
    expect(problems('2026-11-25', { closingOnFile: day('2026-11-25') })).toEqual({});
    expect(problems('2026-06-04', { side: 'replacement' })).toEqual({});
  });

  it.each<[string, string, Partial<StatementFacts>, RegExp]>([
    ['lies ahead', '2026-11-26', {}, /took place/],
    [
      'is another day than on file',
      '2026-06-11',
      { closingOnFile: day('2026-06-10') },
      /on file is Wed, Jun 10, 2026/,
    ],
    ['is before the agreement was signed', '2026-06-04', {}, /agreement was signed \(Fri, Jun 5, 2026\)/],
  ])('is a closing that %s', (_name, closedOn, more, words) => {
    expect(problems(closedOn, more).closedOn).toMatch(words);
  });

  it('is a price of nothing', () => {
    expect(problems('2026-06-10', {}, '0.00').price).toMatch(/total consideration/);
    expect(problems('2026-06-10', { side: 'replacement' }, '0.00').price).toMatch(/real property received/);
  });
});
