import { describe, expect, it } from 'vitest';
import { factsOfForm, previewOf } from './facts';
import { emptyOpening, emptyProperty, type OpeningValues } from './form-values';

const form = (changes: Partial<OpeningValues>): OpeningValues => ({ ...emptyOpening(null), ...changes });
const sold = (...dates: string[]) => dates.map((transferredOn) => ({ ...emptyProperty, transferredOn }));

describe('the deadlines beside the form', () => {
  it('are unknown before the type is chosen, and before anything is sold or parked', () => {
    expect(previewOf(form({}))).toBeUndefined();
    expect(previewOf(form({ exchangeType: 'delayed' }))?.deadlines).toBeUndefined();
  });

  it('count from the earliest transfer and shorten by the return', () => {
    const taxpayer = { ...emptyOpening(null).taxpayer, type: 'individual' } as const;
    const values = form({
      exchangeType: 'delayed',
      relinquished: sold('2027-01-20', '2026-12-31'),
      taxpayer,
    });
    const { transferredOn, deadlines } = previewOf(values) ?? {};
    expect(transferredOn).toBe('2026-12-31');
    expect(deadlines?.identification?.deadline).toBe('2027-02-14');
    expect(deadlines?.exchange).toMatchObject({ deadline: '2027-04-15', day180: '2027-06-29' });
  });

  it('ignore a date that is only half typed', () => {
    const values = form({ exchangeType: 'delayed', relinquished: sold('Oct', '0202-10-19') });
    expect(factsOfForm(values)?.relinquished).toEqual([]);
  });

  it('say what contradicts instead of giving dates', () => {
    const taxpayer = { ...emptyOpening(null).taxpayer, returnDueOn: '2026-04-15' };
    const preview = previewOf(form({ exchangeType: 'delayed', relinquished: sold('2026-12-31'), taxpayer }));
    expect(preview?.deadlines).toBeUndefined();
    expect(preview?.errors.map(({ field }) => field)).toEqual(['taxpayer.returnDueOn']);
  });

  it('count parking only for the types that park', () => {
    const parking = { titleTakenOn: '2026-11-02', parked: 'replacement' } as const;
    expect(previewOf(form({ exchangeType: 'reverse', parking }))?.deadlines?.parking).toMatchObject({
      identifyRelinquishedBy: '2026-12-17',
      transferBy: '2027-05-01',
    });
    expect(previewOf(form({ exchangeType: 'delayed', parking }))?.deadlines).toBeUndefined();
  });
});
