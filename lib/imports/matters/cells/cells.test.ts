import { describe, expect, it } from 'vitest';
import { amount } from './amount';
import { optional, required, type Cause, type Cell } from './cell';
import { exchangeType, status, taxpayerType, yesNo } from './choices';
import { email, phone } from './contact';
import { date } from './date';
import { state } from './state';
import { line, paragraph } from './text';
import { zip, zipIn } from './zip';

const value = <T>(cell: Cell<T>) => ('value' in cell ? cell.value : `refused: ${cell.cause}`);
const refused = (cause: Cause) => `refused: ${cause}`;

describe('a date', () => {
  it.each([
    ['2024-09-09', '2024-09-09'],
    ['02/01/2024', '2024-02-01'],
    ['8/5/26', '2026-08-05'],
    ['Mar 13, 2024', '2024-03-13'],
    ['September 3, 2025', '2025-09-03'],
    ['Sept. 3 2025', '2025-09-03'],
    ['  1/10/25 ', '2025-01-10'],
    ['2/29/24', '2024-02-29'],
    ['1/1/69', '2069-01-01'],
    ['1/1/90', '1990-01-01'],
    ['12/31/2099', '2099-12-31'],
  ])('%j is %s', (text, expected) => expect(value(date(text))).toBe(expected));

  it.each([
    '13/45/2026',
    '2/29/23',
    '2026-02-30',
    '0/1/2026',
    '1/1/1026',
    '2200-01-01',
    '1/2/026',
    'TBD',
    '45000',
  ])('%j is refused', (text) => expect(value(date(text))).toBe(refused('date')));
  it.each(['Marble 13, 2024', 'Mar 13, 24', '13 Mar 2024', '2026-03-13T00:00:00Z', '2026/03/13', '３/13/26'])(
    '%j is refused rather than guessed',
    (text) => expect(value(date(text))).toBe(refused('date')),
  );
});

describe('an amount', () => {
  it.each([
    ['$5,324,000.00', '5324000.00'],
    [' 7905000.00 ', '7905000.00'],
    ['6,498,160', '6498160.00'],
    ['$1.549M', '1549000.00'],
    ['6311000', '6311000.00'],
    ['$0.00', '0.00'],
    ['-0', '0.00'],
  ])('%j is %s', (text, expected) => expect(value(amount(text))).toBe(expected));

  it.each([
    'TBD',
    'n/a',
    '-500',
    '(500)',
    '1,25',
    '0.001',
    '=1+1',
    '$',
    '1e6',
    '99999999999999',
    '0'.repeat(41),
  ])('%j is refused', (text) => expect(value(amount(text))).toBe(refused('amount')));
});

describe('a known value', () => {
  it.each([
    ['DELAYED', 'delayed'],
    ['delayed ', 'delayed'],
    ['Forward', 'delayed'],
    ['Build-to-Suit', 'build_to_suit'],
    ['build to suit', 'build_to_suit'],
    ['Starker-ish', refused('choice')],
    ['constructor', refused('choice')],
  ])('type of exchange %j is %s', (text, expected) => expect(value(exchangeType(text))).toBe(expected));

  it.each([
    ['LLC (partnership)', 'partnership'],
    ['S-Corp', 's_corporation'],
    ['c corporation', 'c_corporation'],
    ['LLC', refused('choice')],
  ])('taxpayer type %j is %s', (text, expected) => expect(value(taxpayerType(text))).toBe(expected));

  it.each([
    ['Pending', 'draft'],
    ['Open', 'active'],
    ['Closed', 'completed'],
    ['Canceled', 'cancelled'],
    ['Reopened?', refused('choice')],
  ])('status %j is %s', (text, expected) => expect(value(status(text))).toBe(expected));

  it.each([
    ['Yes', true],
    ['n', false],
    ['maybe', refused('choice')],
  ])('answer %j is %s', (text, expected) => expect(value(yesNo(text))).toBe(expected));
});

describe('an address', () => {
  it.each([
    ['tx', 'TX'],
    ['Rhode Island', 'RI'],
    ['D.C.', 'DC'],
    ['Ontario', refused('address')],
  ])('state %j is %s', (text, expected) => expect(value(state(text))).toBe(expected));

  it.each([
    ['78701', 'TX', '78701'],
    ['1608', 'MA', '01608'],
    ['1608-1234', 'MA', '01608-1234'],
    ['901', 'PR', '00901'],
    ['7870', 'TX', refused('address')],
    ['1608', null, refused('address')],
  ])('ZIP code %j in %s is %s', (text, code, expected) => expect(value(zipIn(text, code))).toBe(expected));

  it.each(['787011', 'K1A 0B1', '12'])('ZIP code %j is refused', (text) =>
    expect(value(zip(text))).toBe(refused('address')),
  );
});

describe('how to reach a client', () => {
  it.each(['(512) 555-0161', '512.555.0184', '+1 512 555 0161', '512-555-0161 ext. 4'])(
    'keeps the phone %j as it was typed',
    (text) => expect(value(phone(text))).toBe(text),
  );
  it.each(['=1+1', '555', 'ask Ana', '+', `512-555-0161${'-'.repeat(30)}`])('refuses the phone %j', (text) =>
    expect(value(phone(text))).toBe(refused('contact')),
  );
  it.each([
    [' Ana.Fontaine@Example.com', 'ana.fontaine@example.com'],
    ['ana@example', refused('contact')],
    ['a@b.com; c@d.com', refused('contact')],
    ['@example.com', refused('contact')],
    ['=a@example.com', refused('contact')],
    [`${'a'.repeat(250)}@example.com`, refused('contact')],
  ])('e-mail %j is %s', (text, expected) => expect(value(email(text))).toBe(expected));
});

describe('text', () => {
  it('keeps what looks like a formula', () => {
    expect(value(paragraph(100)('=HYPERLINK("http://example.com","x")'))).toBe(
      '=HYPERLINK("http://example.com","x")',
    );
    expect(value(line(10)('-500'))).toBe('-500');
  });
  it('keeps line breaks in a paragraph and not in a line', () => {
    expect(value(paragraph(100)('Two deeds;\r\nsee file'))).toBe('Two deeds;\nsee file');
    expect(value(line(100)('Two deeds;\r\nsee  file'))).toBe('Two deeds; see file');
  });
  it('counts characters, not code units', () => {
    expect(value(line(2)('😀😀'))).toBe('😀😀');
    expect(value(line(2)('😀😀😀'))).toBe(refused('text'));
  });
  it('refuses control characters', () => expect(value(line(10)('a\u0007b'))).toBe(refused('text')));
});

describe('a blank cell', () => {
  it('is unknown where it may be', () => expect(value(optional(amount)('  '))).toBeNull());
  it('is refused where something is needed, with what to write', () => {
    expect(required(date, 'Give the date.')(' ')).toEqual({
      cause: 'blank',
      reason: 'This cell is blank. Give the date.',
    });
  });
});
