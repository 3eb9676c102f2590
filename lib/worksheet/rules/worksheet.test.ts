/** Every row of the reference's table, in thousands there and in dollars here. */
import { describe, expect, it } from 'vitest';
import { formLines, lineNumbers, type LineInputs } from './form-lines';
import { allReasons, bootOf, cashLeft, worksheet, type Side, type WorksheetInputs } from './worksheet';

const dollars = (thousands: number) => (thousands * 1000).toFixed(2);
const side = (price: number, debt = 0, expenses = 0, other = 0): Side => ({
  price: dollars(price),
  debt: dollars(debt),
  expenses: dollars(expenses),
  otherProperty: dollars(other),
});
const expected = ([l15, l16, l18, l19, l23, l24, l25]: readonly number[]) =>
  Object.fromEntries(
    [l15, l16, l18, l19, l23, l24, l25].map((amount, at) => [
      ['15', '16', '18', '19', '23', '24', '25'][at]!,
      dollars(amount!),
    ]),
  );

describe('the lines from what was given and received', () => {
  const nothing: LineInputs = {
    ...{ basis: '0.00', likeKindReceived: '0.00', cashReceived: '0.00', cashPaid: '0.00' },
    ...{ debtRelieved: '0.00', debtAssumed: '0.00', otherReceived: '0.00', otherGiven: '0.00' },
    ...{ otherGivenBasis: '0.00', expenses: '0.00', recapture: '0.00' },
  };
  it.each<[string, Partial<LineInputs>, readonly number[]]>([
    [
      'basis 100, debt 80 to 150, FMV received 250, cash received 40 (IRS line-18 example)',
      {
        ...{ basis: '100000.00', debtRelieved: '80000.00', debtAssumed: '150000.00' },
        ...{ likeKindReceived: '250000.00', cashReceived: '40000.00' },
      },
      [40, 250, 170, 120, 40, 80, 170],
    ],
    [
      'basis 500, debt relief 150, FMV received 600, cash received 50 ((d)-2 Ex. 1)',
      {
        ...{ basis: '500000.00', debtRelieved: '150000.00' },
        ...{ likeKindReceived: '600000.00', cashReceived: '50000.00' },
      },
      [200, 600, 500, 300, 200, 100, 500],
    ],
  ])('%s', (_name, given, lines) => {
    expect(formLines({ ...nothing, ...given }).lines).toMatchObject(expected(lines));
  });

  it('take other property given out of the exchange: lines 12 to 14', () => {
    const given = { ...nothing, basis: '400.00', otherGiven: '100.00', otherGivenBasis: '30.00' };
    const { lines } = formLines({ ...given, likeKindReceived: '1000.00' });
    expect(lines).toMatchObject({ 12: '100.00', 13: '30.00', 14: '70.00', 18: '500.00', 19: '500.00' });
  });
});

describe('the lines from both closing statements', () => {
  it.each<[string, number, Side, Side, readonly number[]]>([
    [
      'trade up: sell 1000, basis 400, debt 300, expenses 60; buy 1200, loan 560',
      ...([400, side(1000, 300, 60), side(1200, 560)] as const),
      [0, 1200, 660, 540, 0, 540, 660],
    ],
    [
      'debt boot: sell 800, basis 300, debt 400, expenses 40; buy 700, loan 340',
      ...([300, side(800, 400, 40), side(700, 340)] as const),
      [60, 700, 300, 460, 60, 400, 300],
    ],
    [
      'cash replaces debt: sell 600, basis 250, debt 300, expenses 36; buy 600, loan 200, adds 136',
      ...([250, side(600, 300, 36), side(600, 200)] as const),
      [0, 600, 286, 314, 0, 314, 286],
    ],
    [
      'sell 500, basis 200, expenses 5; buy 480 and furniture 20',
      ...([200, side(500, 0, 5), side(480, 0, 0, 20)] as const),
      [15, 480, 200, 295, 15, 280, 200],
    ],
  ])('%s', (_name, basis, sale, purchase, lines) => {
    const result = worksheet({ basis: dollars(basis), sale, purchase });
    expect(result.lines).toMatchObject(expected(lines));
    expect(result.lines[17]).toBe(dollars(lines[0]! + lines[1]!));
    expect(result.boot.total).toBe(result.lines[15]);
  });

  it('counts the same whichever closing the expenses stand on', () => {
    const at = (sold: number, bought: number) =>
      worksheet({ basis: '300.00', sale: side(8, 4, sold), purchase: side(7, 3.4, bought) }).lines;
    expect(at(0.4, 0)).toEqual(at(0.1, 0.3));
  });

  it('does not recognize a loss, whatever the boot', () => {
    const { lines } = worksheet({ basis: dollars(900), sale: side(800), purchase: side(700) });
    expect(lines).toMatchObject({
      ...{ 15: dollars(100), 19: dollars(-100), 20: '0.00', 23: '0.00', 24: dollars(-100) },
      25: dollars(800),
    });
  });
});

describe('boot by its kind', () => {
  it('takes expenses from the cash first, and is line 15 in total', () => {
    expect(bootOf({ sale: side(800, 400, 40), purchase: side(700, 340) })).toMatchObject({
      ...{ cash: '0.00', mortgage: dollars(60), other: '0.00', total: dollars(60) },
      because: [expect.objectContaining({ confirmWithCounsel: true })],
    });
  });

  it('is cash when less is spent than the sale left, though the new debt is larger', () => {
    const amounts = { sale: side(500, 100), purchase: side(500, 200) };
    expect(cashLeft(amounts)).toBe(dollars(100));
    expect(bootOf(amounts)).toMatchObject({ cash: dollars(100), mortgage: '0.00' });
  });

  it('is debt relief only as far as no cash was added', () => {
    expect(bootOf({ sale: side(600, 300), purchase: side(500, 100) })).toMatchObject({
      ...{ cash: '0.00', mortgage: dollars(100) },
    });
  });
});

describe('recapture', () => {
  const inputs: WorksheetInputs = {
    ...{ basis: dollars(300), sale: side(800, 400, 40), purchase: side(700, 340) },
  };
  it('is recognized beyond the boot', () => {
    const { lines } = worksheet({ ...inputs, recapture: dollars(100) });
    expect(lines).toMatchObject({
      ...{ 20: dollars(60), 21: dollars(100), 22: '0.00', 23: dollars(100), 24: dollars(360) },
      25: dollars(340),
    });
  });

  it('may be the whole gain, and is refused beyond it', () => {
    expect(worksheet({ ...inputs, recapture: dollars(460) }).lines[24]).toBe('0.00');
    const beyond = () => worksheet({ ...inputs, recapture: '460000.01' });
    expect(beyond).toThrow(
      expect.objectContaining({ fields: { recapture: expect.stringContaining('$460,000.00') } }),
    );
  });

  it('is nothing where there is no gain', () => {
    const loss = { ...inputs, basis: dollars(900) };
    expect(worksheet(loss).lines[23]).toBe('0.00');
    expect(() => worksheet({ ...loss, recapture: '0.01' })).toThrow();
  });
});

describe('the reasons', () => {
  const boot: WorksheetInputs = { basis: '0.00', sale: side(800, 400, 40), purchase: side(600, 340) };

  it('stand behind every line, each with a rule and a citation', () => {
    const { because } = worksheet(boot);
    for (const line of lineNumbers) {
      expect(because[line].length, `line ${line}`).toBeGreaterThan(0);
      for (const { rule, citation } of because[line]) expect(rule && citation, `line ${line}`).toBeTruthy();
    }
  });

  it('say that the classification of expenses is for counsel', () => {
    const told = allReasons(worksheet(boot)).filter(({ rule }) => rule.startsWith('Exchange expenses'));
    expect(told).toEqual([expect.objectContaining({ confirmWithCounsel: true })]);
  });

  it('say that the year of cash boot is for counsel, unless the exchange ends in the year of the sale', () => {
    const notes = (bootInLaterYear?: boolean) => worksheet({ ...boot, bootInLaterYear }).notes;
    expect(notes()).toEqual([expect.objectContaining({ confirmWithCounsel: true })]);
    expect(notes(true)).toHaveLength(1);
    expect(notes(false)).toEqual([]);
  });

  it('say that cash taken at the sale is for counsel', () => {
    const { notes } = worksheet({ ...boot, bootInLaterYear: false, cashTakenAtSale: '100.00' });
    expect(notes).toEqual([
      expect.objectContaining({
        confirmWithCounsel: true,
        inputs: expect.objectContaining({ cashTakenAtSale: '100.00' }),
      }),
    ]);
  });

  it('are told once each, those of other property only where some was given', () => {
    const rules = allReasons(worksheet(boot)).map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.join()).not.toMatch(/Other property given up/);
  });
});
