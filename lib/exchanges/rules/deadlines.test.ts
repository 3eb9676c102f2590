import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { ExpectedError } from '../../shared/errors';
import { deadlines } from './deadlines';
import type { DeadlineFacts } from './facts';
import type { TaxpayerType } from './values';

interface Return {
  returnDueOn?: string;
  extensionFiledOn?: string;
  extendedDueOn?: string;
}

function delayed(transfers: string | string[], type: TaxpayerType = 'individual', given: Return = {}) {
  const dates = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, day(text as string)]));
  const facts: DeadlineFacts = {
    exchangeType: 'delayed',
    relinquished: [transfers].flat().map((on) => ({ transferredOn: day(on) })),
    taxpayer: { type, ...dates },
  };
  const { identification, exchange, warnings } = deadlines(facts);
  if (!identification || !exchange) throw new Error('no own clock');
  return { identification, exchange, warnings };
}

describe('the table of the reference', () => {
  it.each<[string, string | string[], TaxpayerType, Return, string, string, boolean]>([
    ['1991, individual', '1991-05-17', 'individual', {}, '1991-07-01', '1991-11-13', false],
    ['day 180 on a Saturday', '2026-03-02', 'individual', {}, '2026-04-16', '2026-08-29', false],
    ['day 45 on a Saturday', '2026-04-01', 'individual', {}, '2026-05-16', '2026-09-28', false],
    ['a leap year', '2024-01-15', 'individual', {}, '2024-02-29', '2024-07-13', false],
    ['both limits equal in April', '2026-10-17', 'individual', {}, '2026-12-01', '2027-04-15', false],
    ['no extension', '2026-12-31', 'individual', {}, '2027-02-14', '2027-04-15', true],
    [
      'extended',
      '2026-12-31',
      'individual',
      { extensionFiledOn: '2027-04-01' },
      '2027-02-14',
      '2027-06-29',
      false,
    ],
    ['both limits equal in March', '2026-09-16', 'partnership', {}, '2026-10-31', '2027-03-15', false],
    ['C corporation', '2026-12-01', 'c_corporation', {}, '2027-01-15', '2027-04-15', true],
    [
      'C corporation, extended',
      '2026-12-01',
      'c_corporation',
      { extensionFiledOn: '2027-04-15' },
      '2027-01-15',
      '2027-05-30',
      false,
    ],
    ['two sales', ['2026-07-10', '2026-06-01'], 'individual', {}, '2026-07-16', '2026-11-28', false],
    ['sale on April 1', '2026-04-01', 'trust', {}, '2026-05-16', '2026-09-28', false],
  ])('%s', (_name, transfers, type, given, identification, exchange, shortened) => {
    const due = delayed(transfers, type, given);
    expect(due.identification.deadline).toBe(identification);
    expect(due.exchange.deadline).toBe(exchange);
    expect(due.exchange.shortenedByReturn).toBe(shortened);
  });
});

describe('the usual due date of a return', () => {
  it.each<[TaxpayerType, string]>([
    ['individual', '2027-04-15'],
    ['trust', '2027-04-15'],
    ['c_corporation', '2027-04-15'],
    ['partnership', '2027-03-15'],
    ['s_corporation', '2027-03-15'],
  ])('ends the exchange of one %s on %s', (type, deadline) => {
    expect(delayed('2026-12-20', type).exchange.deadline).toBe(deadline);
  });

  it('follows the tax year of the earliest transfer when sales span two years', () => {
    expect(delayed(['2027-01-10', '2026-12-20']).exchange.deadline).toBe('2027-04-15');
  });

  it('is replaced by the date entered for a fiscal year, earlier or later', () => {
    expect(delayed('2026-06-01', 'c_corporation', { returnDueOn: '2026-10-15' }).exchange.deadline).toBe(
      '2026-10-15',
    );
    expect(delayed('2026-12-20', 'c_corporation', { returnDueOn: '2027-10-15' }).exchange.deadline).toBe(
      '2027-06-18',
    );
  });
});

describe('an extension', () => {
  it.each<[string, string, string]>([
    ['on the due date counts', '2027-04-15', '2027-06-29'],
    ['one day later does not', '2027-04-16', '2027-04-15'],
    ['before the transfer is an earlier year’s', '2026-04-10', '2027-04-15'],
  ])('filed %s', (_name, extensionFiledOn, deadline) => {
    expect(delayed('2026-12-31', 'individual', { extensionFiledOn }).exchange.deadline).toBe(deadline);
  });

  it('may be filed until the day to which sec. 7503 moves the due date', () => {
    // Saturday April 15, 2028; Emancipation Day falls on Sunday and is kept on Monday the 17th.
    const filed = (on: string) =>
      delayed('2027-12-31', 'individual', { extensionFiledOn: on }).exchange.deadline;
    expect(filed('2028-04-18')).toBe('2028-06-28');
    expect(filed('2028-04-19')).toBe('2028-04-15');
  });

  it('never lengthens anything without a filing date', () => {
    expect(delayed('2026-12-31', 'individual', { extendedDueOn: '2027-10-15' }).exchange.deadline).toBe(
      '2027-04-15',
    );
  });

  it('leaves the extended due date as the limit when one is given', () => {
    const given = { extensionFiledOn: '2027-04-01', extendedDueOn: '2027-05-14' };
    expect(delayed('2026-12-31', 'individual', given).exchange).toMatchObject({
      deadline: '2027-05-14',
      shortenedByReturn: true,
    });
  });
});

describe('every deadline says why', () => {
  const rulesOf = (because: { citation: string }[]) => because.map(({ citation }) => citation);

  it('with its inputs', () => {
    const { identification, exchange } = delayed('2026-03-02');
    expect(identification.because).toEqual([
      {
        rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
        citation: 'IRC 1031(a)(3)(A)',
        inputs: { transferredOn: '2026-03-02', days: 45, day45: '2026-04-16' },
      },
    ]);
    expect(exchange.because).toMatchObject([
      {
        citation: 'IRC 1031(a)(3)(B)',
        inputs: { day180: '2026-08-29', taxpayerType: 'individual', returnDueOn: '2027-04-15' },
      },
    ]);
  });

  it('names the first of several sales', () => {
    const { identification, exchange } = delayed(['2026-07-10', '2026-06-01']);
    const several = {
      citation: 'Reg. 1.1031(k)-1(b)(2)(iii)',
      inputs: { transfers: ['2026-07-10', '2026-06-01'] },
    };
    expect(identification.because[1]).toMatchObject(several);
    expect(exchange.because[1]).toMatchObject(several);
  });

  it('names the return that shortens it, and marks a moved date as unsettled', () => {
    const { exchange } = delayed('2027-12-31');
    expect(rulesOf(exchange.because)).toEqual([
      'IRC 1031(a)(3)(B)',
      'Christensen, T.C. Memo 1996-254',
      'IRC 7503; Christensen, T.C. Memo 1996-254',
    ]);
    expect(exchange.because.map((because) => because.confirmWithCounsel ?? false)).toEqual([
      false,
      false,
      true,
    ]);
    expect(exchange.because[2]?.inputs).toEqual({ returnDueOn: '2028-04-15', movedTo: '2028-04-18' });
  });

  it('names the extension that lifts the limit', () => {
    const { exchange } = delayed('2026-12-31', 'individual', { extensionFiledOn: '2027-04-01' });
    expect(exchange.because[1]).toMatchObject({
      citation: 'IRC 1031(a)(3)(B)(ii)',
      inputs: { extensionFiledOn: '2027-04-01' },
    });
  });
});

describe('what has no periods of its own', () => {
  it('is a simultaneous exchange, and it says so', () => {
    const due = deadlines({
      exchangeType: 'simultaneous',
      relinquished: [{ transferredOn: day('2026-12-20') }],
      taxpayer: { type: 'individual' },
    });
    expect(due).toMatchObject({ identification: null, exchange: null });
    expect(due.warnings.map(({ code }) => code)).toEqual(['no_periods']);
    expect(due).not.toHaveProperty('parking');
  });

  it('refuses dates that contradict each other, naming the field', () => {
    const impossible = () => delayed('2026-12-20', 'individual', { returnDueOn: '2026-12-20' });
    expect(impossible).toThrow(ExpectedError);
    expect(impossible).toThrow(
      expect.objectContaining({
        fields: { 'taxpayer.returnDueOn': expect.stringContaining('Sun, Dec 20, 2026') },
      }),
    );
  });
});
