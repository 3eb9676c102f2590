import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '@/lib/shared/calendar-date';
import { readMatterFile } from './read';
import { readRow } from './row';
import { matterList, type TestRecord } from './test-list';

const today = toCalendarDate('2026-11-24');
const GOOD: TestRecord = {
  number: 'M-1',
  name: 'Fontaine - Old Mill',
  client: 'Ana Fontaine',
  clientEmail: 'ana@example.com',
  clientPhone: '+1 512 555 0161',
  taxpayerType: 'S-Corp',
  exchangeType: 'Forward',
  coordinatorEmail: 'coordinator@example.com',
  status: 'Pending',
  openedOn: 'Jan 5, 2026',
  relinquishedAddress: '1 Old Mill Rd',
  relinquishedCity: 'Worcester',
  relinquishedState: 'MA',
  relinquishedZip: '1608',
  relinquishedValue: '$1.25M',
  relinquishedDebt: '0',
  transferredOn: '3/2/26',
  day45: '4/16/26',
  day180: '8/29/26',
  proceeds: '900,000',
  bank: 'CNB',
  replacementAddress: '',
  replacementCity: '',
  replacementValue: '',
  identified: 'No',
  notes: '=HYPERLINK("x")',
};

function row(changes: TestRecord = {}) {
  const file = matterList({ ...GOOD, ...changes });
  return readRow(file, file.records[0]!, today);
}
function reasons(changes: TestRecord) {
  const result = row(changes);
  return result.ok ? [] : result.rejects.map(({ column, value, cause }) => [column, value, cause]);
}

describe('a good record', () => {
  it('becomes a matter with calendar dates, decimal amounts and our words', () => {
    expect(row()).toEqual({
      ok: true,
      row: {
        record: 1,
        line: 2,
        number: 'M-1',
        name: 'Fontaine - Old Mill',
        client: {
          kind: 'person',
          firstName: 'Ana',
          lastName: 'Fontaine',
          email: 'ana@example.com',
          phone: '+1 512 555 0161',
        },
        taxpayerType: 's_corporation',
        exchangeType: 'delayed',
        coordinatorEmail: 'coordinator@example.com',
        status: 'draft',
        openedOn: '2026-01-05',
        transferredOn: '2026-03-02',
        day45: '2026-04-16',
        day180: '2026-08-29',
        relinquished: {
          address: '1 Old Mill Rd',
          city: 'Worcester',
          state: 'MA',
          zip: '01608',
          value: '1250000.00',
          debt: '0.00',
        },
        replacement: null,
        identified: false,
        proceeds: '900000.00',
        bank: 'CNB',
        notes: '=HYPERLINK("x")',
      },
    });
  });

  it('may leave unknown what is not known yet', () => {
    const blank = {
      clientEmail: '',
      clientPhone: '',
      taxpayerType: '',
      coordinatorEmail: '',
      transferredOn: '',
    };
    expect(
      row({ ...blank, relinquishedValue: '', proceeds: '', bank: '', identified: '', notes: '' }),
    ).toMatchObject({
      ok: true,
      row: { transferredOn: null, taxpayerType: null, relinquished: { value: null }, proceeds: null },
    });
  });

  it('may be opened from the first to the last day that can be stored', () => {
    expect(reasons({ openedOn: '2015-01-01' })).toEqual([]);
    expect(reasons({ openedOn: '2027-11-24' })).toEqual([]);
    expect(reasons({ openedOn: '2027-11-25' })).toHaveLength(1);
  });

  it('without a name is called after its client', () => {
    expect(row({ name: ' ' })).toMatchObject({ row: { name: 'Ana Fontaine' } });
  });
});

describe('a record that cannot be right', () => {
  it.each<[string, TestRecord, string[]]>([
    ['no client', { client: '' }, ['Client', '', 'blank']],
    ['no number', { number: ' ' }, ['Matter Number', ' ', 'blank']],
    ['an unknown type', { exchangeType: 'Starker-ish' }, ['Type of Exchange', 'Starker-ish', 'choice']],
    ['an impossible date', { transferredOn: '13/45/2026' }, ['Close of Escrow Date', '13/45/2026', 'date']],
    ['a word for an amount', { relinquishedValue: 'TBD' }, ['Rel Value', 'TBD', 'amount']],
    ['a day 45 that is not a date', { day45: 'soon' }, ['Day 45', 'soon', 'date']],
    ['opened before 2015', { openedOn: '12/31/2014' }, ['Opened', '12/31/2014', 'opened']],
    ['opened in two years', { openedOn: '2028-01-01' }, ['Opened', '2028-01-01', 'opened']],
    ['a value without an address', { replacementValue: '5' }, ['Rep 1 Property Address', '', 'address']],
    ['a closing of nothing', { relinquishedAddress: '' }, ['Rel Property Address', '', 'address']],
    ['a short ZIP code', { relinquishedState: 'TX' }, ['Rel Zip', '1608', 'address']],
    [
      'closed without a closing date',
      { status: 'Closed', transferredOn: '' },
      ['Close of Escrow Date', '', 'blank'],
    ],
    ['a formula for a phone', { clientPhone: '=1+1' }, ['Client Phone', '=1+1', 'contact']],
  ])('is rejected, naming column and value: %s', (_, changes, reject) => {
    expect(reasons(changes)).toEqual([reject]);
  });

  it('gives all its reasons at once', () => {
    const found = reasons({ client: '', openedOn: '2014-01-01', relinquishedValue: 'TBD', clientEmail: 'x' });
    expect(found.map(([column]) => column)).toEqual(['Client', 'Client Email', 'Rel Value', 'Opened']);
  });

  it('with the wrong number of cells is rejected alone, and says how many', () => {
    const read = readMatterFile(
      Buffer.from(
        'Matter Number,Client,Type of Exchange,Status,Opened,Close of Escrow Date,Rel Property Address\nM-1,Okafor, LLC,a,b,c,d,e',
      ),
    );
    const result = read.ok && readRow(read.file, read.file.records[0]!, today);
    expect(result).toMatchObject({
      ok: false,
      rejects: [{ record: 1, line: 2, cause: 'cells', reason: expect.stringContaining('8 cells') as string }],
    });
  });
});
