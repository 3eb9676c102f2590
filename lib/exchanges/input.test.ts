import { describe, expect, it } from 'vitest';
import { newExchange, openingForm } from './input';
import { exchangeStages, stagesOf } from './rules/stages';

const given = (transferredOn: string, agreementSignedOn?: string, stage?: string) => ({
  client: { kind: 'existing', id: '0199d6a0-0000-7000-8000-000000000001' },
  exchangeType: 'delayed',
  stage,
  agreementSignedOn,
  relinquished: [{ addressLine1: '1 Main St' }, { addressLine1: '2 Main St', transferredOn }],
});
const refused = (schema: typeof newExchange, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

describe('a new exchange', () => {
  it('is refused at the field when a property was transferred before the agreement was signed', () => {
    expect(refused(newExchange, given('2026-08-31', '2026-09-01'))).toEqual([
      [
        'relinquished.1.transferredOn',
        'Enter a transfer date on or after the day on which the agreement was signed (Tue, Sep 1, 2026).',
      ],
    ]);
  });

  it('is accepted when both are on one day, and while the day of the agreement is not given', () => {
    expect(refused(newExchange, given('2026-09-01', '2026-09-01'))).toEqual([]);
    expect(refused(newExchange, given('2026-08-31'))).toEqual([]);
  });

  it.each(exchangeStages.filter((stage) => stage !== 'intake' && stagesOf('delayed').includes(stage)))(
    'is opened at %s by no person, and may be by who brings files at work',
    (stage) => {
      const late = given('2026-01-05', undefined, stage);
      expect(refused(openingForm, late)).toEqual([
        ['stage', expect.stringMatching(/begins at Intake and goes on through its gates/)],
      ]);
      expect(refused(newExchange, late)).toEqual([]);
    },
  );

  it('begins at intake', () => {
    expect(refused(openingForm, given('2026-01-05', undefined, 'intake'))).toEqual([]);
    expect(refused(openingForm, given('2026-01-05'))).toEqual([]);
  });
});
