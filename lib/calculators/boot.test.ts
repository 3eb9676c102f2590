import { describe, expect, it } from 'vitest';
import { bootInput, calculateBoot } from './boot';

const calculate = (input: unknown) => calculateBoot(bootInput.parse(input));
const fields = (input: unknown) =>
  bootInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];

const debtBoot = {
  basis: '300000.00',
  sale: { price: '800000.00', debt: '400000.00', expenses: '40000.00' },
  purchase: { price: '700000.00', debt: '340000.00', expenses: '0.00' },
};

describe('the reply', () => {
  it('has every line from 12 to 25, in order, with two decimals', () => {
    const { lines } = calculate(debtBoot);
    expect(Object.entries(lines)).toEqual([
      ...[
        ['12', '0.00'],
        ['13', '0.00'],
        ['14', '0.00'],
        ['15', '60000.00'],
        ['16', '700000.00'],
        ['17', '760000.00'],
      ],
      ...[
        ['18', '300000.00'],
        ['19', '460000.00'],
        ['20', '60000.00'],
        ['21', '0.00'],
        ['22', '60000.00'],
      ],
      ...[
        ['23', '60000.00'],
        ['24', '400000.00'],
        ['25', '300000.00'],
      ],
    ]);
  });

  it('counts other property and recapture, and takes null for none', () => {
    const input = {
      basis: '200000',
      sale: { price: '500000', debt: '0', expenses: '5000.5' },
      purchase: { price: '480000', debt: '0', expenses: '0' },
      otherPropertyReceived: '20000',
    };
    expect(calculate(input).lines).toMatchObject({ 15: '14999.50', 19: '294999.50', 25: '200000.00' });
    expect(calculate({ ...input, recapture: '20000' }).lines).toMatchObject({
      21: '20000.00',
      24: '274999.50',
    });
    const none = { ...input, otherPropertyReceived: null, recapture: null };
    expect(calculate(none).lines).toEqual(calculate({ ...input, otherPropertyReceived: '0.00' }).lines);
  });

  it('gives its reasons, with the points for counsel marked', () => {
    const { because } = calculate(debtBoot);
    expect(because).toContainEqual(expect.objectContaining({ citation: 'Reg. 1.1031(d)-2' }));
    expect(because.some(({ confirmWithCounsel }) => confirmWithCounsel)).toBe(true);
    for (const reason of because) expect(reason).toMatchObject({ inputs: expect.any(Object) });
  });
});

describe('the input', () => {
  it.each<[string, unknown, string[]]>([
    ['is no object', [], ['']],
    ['is empty', {}, ['basis', 'sale', 'purchase']],
    ['has a number for an amount', { ...debtBoot, basis: 300000 }, ['basis']],
    ['is negative', { ...debtBoot, basis: '-1.00' }, ['basis']],
    ['has a part of a cent', { ...debtBoot, recapture: '0.005' }, ['recapture']],
    ['is too large', { ...debtBoot, otherPropertyReceived: '10000000000000.00' }, ['otherPropertyReceived']],
    ['is written for people', { ...debtBoot, basis: '$1.25m' }, ['basis']],
    ['lacks a debt', { ...debtBoot, sale: { price: '1', expenses: '0' } }, ['sale.debt']],
    ['has an unknown field', { ...debtBoot, depreciation: '1' }, ['']],
    ['has an unknown field of a side', { ...debtBoot, sale: { ...debtBoot.sale, other: '1' } }, ['sale']],
  ])('is refused when it %s', (_name, input, found) => {
    expect(fields(input)).toEqual(found);
  });

  it('is refused at the recapture when that is more than the gain realized', () => {
    expect(() => calculate({ ...debtBoot, recapture: '460000.01' })).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        fields: { recapture: expect.stringContaining('$460,000.00') },
      }),
    );
    expect(calculate({ ...debtBoot, recapture: '460000.00' }).lines).toMatchObject({ 24: '0.00' });
  });
});
