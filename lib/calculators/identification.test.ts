import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculateIdentification, identificationInput } from './identification';

const calculate = (input: unknown) => calculateIdentification(identificationInput.parse(input));
const fields = (input: unknown) =>
  identificationInput.safeParse(input).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ??
  [];

const mill = { description: '4 Mill Rd, Austin', value: '75000', signed: true, sentOn: '2026-04-10' };
const simple = {
  relinquishedValue: '100000.00',
  identificationDeadline: '2026-04-16',
  exchangeDeadline: '2026-08-29',
  properties: [mill],
};
const withProperty = (changes: object) => ({ ...simple, properties: [{ ...mill, ...changes }] });

describe('the reply', () => {
  it('has the documented shape', () => {
    expect(calculate(simple)).toEqual({
      valid: true,
      rule: 'three_property',
      counted: 1,
      total: '75000.00',
      headroom: {
        properties: 2,
        amount: '125000.00',
        toReceive: '71250.00',
        says: '2 more properties of any value, or $125,000.00 left under 200%',
      },
      because: [expect.objectContaining({ citation: 'Reg. 1.1031(k)-1(c)(4)(i)' })],
    });
  });

  it('is not valid when only property received in the period counts, and says which', () => {
    const received = { ...mill, description: '9 Quarry Rd, Austin', receivedOn: '2026-04-01' };
    expect(calculate({ ...simple, properties: [mill, mill, mill, received] })).toMatchObject({
      valid: false,
      rule: 'received_in_period',
      because: expect.arrayContaining([
        expect.objectContaining({
          rule: expect.stringContaining('only property received'),
          inputs: expect.objectContaining({ properties: ['9 Quarry Rd, Austin'] }),
        }),
      ]),
    });
  });

  it('takes null for what is not known, and property that was received without a writing', () => {
    const bought = { description: 'a house', value: '50000.00', signed: false, receivedOn: '2026-04-01' };
    expect(calculate({ ...simple, properties: [bought] })).toMatchObject({ valid: true, counted: 1 });
    expect(calculate(withProperty({ revokedOn: null, receivedOn: null, receivedValue: null }))).toEqual(
      calculate(simple),
    );
    expect(calculate(withProperty({ sentOn: null }))).toMatchObject({ valid: false, rule: null, counted: 0 });
  });

  it('is not valid without any property', () => {
    expect(calculate({ ...simple, properties: [] })).toMatchObject({
      valid: false,
      rule: null,
      total: '0.00',
    });
  });
});

describe('the input', () => {
  it.each<[string, unknown, string]>([
    ['is no object', [], ''],
    ['has a field that does not exist', { ...simple, note: 'x' }, ''],
    ['has a property with such a field', withProperty({ address: 'x' }), 'properties.0'],
    ['has a number for an amount', { ...simple, relinquishedValue: 100000 }, 'relinquishedValue'],
    ['has a part of a cent', withProperty({ value: '1.005' }), 'properties.0.value'],
    ['has a negative amount', withProperty({ value: '-1.00' }), 'properties.0.value'],
    ['has more than can be stored', withProperty({ value: '99999999999999.00' }), 'properties.0.value'],
    ['writes an amount otherwise', withProperty({ value: '1.25m' }), 'properties.0.value'],
    ['sold for nothing', { ...simple, relinquishedValue: '0.00' }, 'relinquishedValue'],
    ['lacks a deadline', { ...simple, exchangeDeadline: undefined }, 'exchangeDeadline'],
    [
      'ends before the identification does',
      { ...simple, exchangeDeadline: '2026-04-15' },
      'exchangeDeadline',
    ],
    ['names a day that does not exist', withProperty({ sentOn: '2026-02-30' }), 'properties.0.sentOn'],
    ['says yes for true', withProperty({ signed: 'yes' }), 'properties.0.signed'],
    ['has no description', withProperty({ description: undefined }), 'properties.0.description'],
    ['revokes before it was sent', withProperty({ revokedOn: '2026-04-09' }), 'properties.0.revokedOn'],
    [
      'revokes what was not sent',
      withProperty({ sentOn: null, revokedOn: '2026-04-09' }),
      'properties.0.sentOn',
    ],
    ['has a value on receipt alone', withProperty({ receivedValue: '1.00' }), 'properties.0.receivedOn'],
    ['has too many properties', { ...simple, properties: Array(101).fill(mill) }, 'properties'],
    ['has no list', { ...simple, properties: mill }, 'properties'],
  ])('is refused when it %s', (_name, input, field) => {
    const found = fields(input);
    expect(found.map(([path]) => path)).toEqual([field]);
    expect(found[0]?.[1]).toBeTruthy();
  });

  it('names every field at once', () => {
    const paths = fields({ properties: [{}] }).map(([path]) => path);
    expect(paths).toEqual([
      'relinquishedValue',
      'identificationDeadline',
      'exchangeDeadline',
      'properties.0.description',
      'properties.0.value',
      'properties.0.signed',
    ]);
  });
});

describe('the page about the API', () => {
  it('shows the reply that its request is given', () => {
    const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const section = text.slice(text.indexOf('## POST /api/v1/calculators/identification'));
    const request = /-d '(\{[^']+\})'/.exec(section)?.[1] ?? '';
    const reply = /```json\n([^`]+)```/.exec(section)?.[1] ?? '';
    expect(calculate(JSON.parse(request))).toEqual(JSON.parse(reply));
  });
});
