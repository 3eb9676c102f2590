/** Every gate of the vocabulary and of decision 0042: met, and each thing that can be missing, by its words. */
import { describe, expect, it } from 'vitest';
import { stagesOf, type ExchangeStage } from '../../exchanges/rules/stages';
import { exchangeTypes, type ExchangeType } from '../../exchanges/rules/values';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { sayMissing } from './gate';
import type { GateFacts } from './gate-facts';
import { gateOf } from './gates';
import { eligible, factsWith, paper, property } from './testing/facts';

/** A delayed exchange at each gate with all that it needs, sold on June 5, 2026. */
const sold: Partial<GateFacts> = {
  today: day('2026-08-01'),
  answers: eligible,
  agreementSignedOn: day('2026-06-01'),
  transferDate: day('2026-06-05'),
  identificationDeadline: day('2026-07-20'),
  exchangeDeadline: day('2026-12-02'),
  documents: [
    paper('agreement', '2026-06-01'),
    paper('assignment', '2026-06-02'),
    paper('notice', '2026-06-03'),
    paper('closing_statement', '2026-06-05', 'relinquished'),
    paper('assignment', '2026-08-01', 'replacement'),
    paper('notice', '2026-08-01', 'replacement'),
  ],
  proceeds: '500000.00',
  proceedsReceivedOn: day('2026-06-05'),
  properties: [property('replacement', 'identified', { identifiedOn: '2026-07-01' })],
};
const bought: Partial<GateFacts> = {
  ...sold,
  properties: [property('replacement', 'acquired', { transferredOn: '2026-08-01' })],
  released: [{ purpose: 'replacement', propertyId: 'p' }],
};
const parking: Partial<GateFacts> = {
  type: 'reverse',
  today: day('2026-09-01'),
  parkedSide: 'replacement',
  parkingStartedOn: day('2026-08-20'),
  parkingAgreementDeadline: day('2026-08-27'),
  parkingIdentificationDeadline: day('2026-10-04'),
  parkingDeadline: day('2027-02-16'),
  documents: [paper('agreement', '2026-08-27', 'parking')],
};
const without = (kind: string, all = sold) => all.documents!.filter((one) => one.kind !== kind);

const missing = (
  stage: ExchangeStage,
  facts: Partial<GateFacts>,
  type: ExchangeType = facts.type ?? 'delayed',
) => gateOf(type, stage, factsWith(facts)).missing.map(({ words }) => words);

type Row = [what: string, stage: ExchangeStage, facts: Partial<GateFacts>, missing: string[]];

const rows: Row[] = [
  ['documents: all there', 'documents_signed', sold, []],
  [
    'documents: nothing there',
    'documents_signed',
    {},
    ['answers about eligibility', 'signed exchange agreement', 'signed assignment'],
  ],
  [
    'documents: a question is open',
    'documents_signed',
    { ...sold, answers: { ...eligible, heldFor: undefined } },
    ['answers to every question of eligibility'],
  ],
  [
    'documents: an answer blocks',
    'documents_signed',
    { ...sold, answers: { ...eligible, relationship: 'attorney' } },
    ['an eligible exchange (an answer blocks it)'],
  ],
  [
    'documents: a warning does not hold it up',
    'documents_signed',
    { ...sold, answers: { ...eligible, relatedParty: 'yes' } },
    [],
  ],
  [
    'documents: the agreement is not signed',
    'documents_signed',
    { ...sold, documents: [paper('agreement'), ...without('agreement')] },
    ['signed exchange agreement'],
  ],
  [
    'documents: the parking agreement is not the exchange agreement',
    'documents_signed',
    { ...sold, documents: [paper('agreement', '2026-06-01', 'parking'), ...without('agreement')] },
    ['signed exchange agreement'],
  ],
  [
    'documents: the date is not on the exchange',
    'documents_signed',
    { ...sold, agreementSignedOn: null },
    ['date of the exchange agreement on the exchange'],
  ],
  [
    'documents: an assignment signed after the transfer is of the replacement',
    'documents_signed',
    { ...sold, documents: [...without('assignment'), paper('assignment', '2026-07-01')] },
    ['signed assignment'],
  ],
  ['closed and funded: all there', 'relinquished_closed', sold, []],
  [
    'closed and funded: nothing there',
    'relinquished_closed',
    {},
    [
      'date of the transfer',
      'an agreement signed before the transfer',
      'notice to the buyer',
      'receipt of the funds',
      'closing statement of the sale',
    ],
  ],
  [
    'closed and funded: on the day of the agreement',
    'relinquished_closed',
    { ...sold, agreementSignedOn: day('2026-06-05') },
    [],
  ],
  [
    'closed and funded: before the agreement',
    'relinquished_closed',
    { ...sold, agreementSignedOn: day('2026-06-06') },
    ['a transfer after the signed agreement (Sat, Jun 6, 2026)'],
  ],
  [
    'closed and funded: the transfer is still to come',
    'relinquished_closed',
    { ...sold, today: day('2026-06-04') },
    ['the transfer itself (Fri, Jun 5, 2026)'],
  ],
  [
    'closed and funded: notice after the transfer',
    'relinquished_closed',
    { ...sold, documents: [...without('notice'), paper('notice', '2026-06-06', 'relinquished')] },
    ['notice to the buyer by the transfer'],
  ],
  [
    'closed and funded: nobody says when the funds came',
    'relinquished_closed',
    { ...sold, proceedsReceivedOn: null },
    ['the day on which the funds were received'],
  ],
  [
    'closed and funded: the recorded statement does for the paper',
    'relinquished_closed',
    {
      ...sold,
      documents: without('closing_statement'),
      statements: [{ propertyId: 'p', side: 'relinquished' }],
    },
    [],
  ],
  ['identification opens by itself', 'identification_open', {}, []],
  ['locked: after the deadline', 'identification_locked', { ...sold, today: day('2026-07-21') }, []],
  [
    'locked: on the deadline',
    'identification_locked',
    { ...sold, today: day('2026-07-20') },
    ['the end of the identification period (Mon, Jul 20, 2026), or receipt of all that was identified'],
  ],
  [
    'locked: before it, all identified received',
    'identification_locked',
    { ...bought, today: day('2026-07-01') },
    [],
  ],
  [
    'locked: before it, nothing identified',
    'identification_locked',
    { ...sold, today: day('2026-07-01'), properties: [] },
    ['the end of the identification period (Mon, Jul 20, 2026), or receipt of all that was identified'],
  ],
  [
    'locked: no transfer',
    'identification_locked',
    {},
    ['an identification deadline, which follows from the transfer'],
  ],
  ['contract: all there', 'replacement_contract', sold, []],
  [
    'contract: nothing there',
    'replacement_contract',
    {},
    ['identified property', 'signed assignment of the purchase contract', 'notice to the seller'],
  ],
  [
    'contract: proposed, revoked and lost property is not identified',
    'replacement_contract',
    {
      ...sold,
      properties: [
        property('replacement', 'proposed'),
        property('replacement', 'revoked'),
        property('replacement', 'lost'),
        property('relinquished', 'identified'),
      ],
    },
    ['identified property'],
  ],
  ['replacement closed: all there', 'replacement_closed', bought, []],
  [
    'replacement closed: on the last day',
    'replacement_closed',
    {
      ...bought,
      today: day('2026-12-02'),
      properties: [property('replacement', 'acquired', { transferredOn: '2026-12-02' })],
    },
    [],
  ],
  [
    'replacement closed: a day late',
    'replacement_closed',
    {
      ...bought,
      today: day('2026-12-03'),
      properties: [property('replacement', 'acquired', { transferredOn: '2026-12-03' })],
    },
    ['a closing within the exchange period (by Wed, Dec 2, 2026)'],
  ],
  [
    'replacement closed: nothing there',
    'replacement_closed',
    { released: [{ purpose: 'expense', propertyId: null }] },
    ['closing of the replacement', 'released disbursement for the purchase'],
  ],
  ['reconciled: to zero', 'reconciled', { reconciled: true }, []],
  [
    'reconciled: not to zero',
    'reconciled',
    { reconciled: false },
    ['cash of both closing statements that comes to zero'],
  ],
  [
    'reconciled: nobody can tell',
    'reconciled',
    {},
    ['closing statements of both sides, to reconcile their cash'],
  ],
  ['tax package: complete', 'tax_package', { worksheet: true }, []],
  ['tax package: not complete', 'tax_package', {}, ['completed Form 8824 worksheet']],
  ['closed needs nothing more', 'closed', {}, []],
  [
    'concurrent closing: all there',
    'concurrent_closing',
    {
      ...sold,
      type: 'simultaneous',
      documents: [...sold.documents!, paper('closing_statement', '2026-06-05', 'replacement')],
    },
    [],
  ],
  [
    'concurrent closing: one statement',
    'concurrent_closing',
    { ...sold, type: 'simultaneous' },
    ['closing statement of the purchase'],
  ],
  ['parked: all there', 'parked', parking, []],
  [
    'parked: nothing there',
    'parked',
    { type: 'reverse' },
    ['date on which the titleholder took title', 'signed accommodation agreement'],
  ],
  [
    'parked: signed on the sixth business day',
    'parked',
    { ...parking, documents: [paper('agreement', '2026-08-28', 'parking')] },
    ['an accommodation agreement signed in time (by Thu, Aug 27, 2026)'],
  ],
  [
    'what will be sold: identified by P+45',
    'relinquished_identified',
    { ...parking, properties: [property('relinquished', 'identified', { identifiedOn: '2026-10-04' })] },
    [],
  ],
  [
    'what will be sold: identified on P+46',
    'relinquished_identified',
    { ...parking, properties: [property('relinquished', 'identified', { identifiedOn: '2026-10-05' })] },
    ['an identification of what will be sold by Sun, Oct 4, 2026'],
  ],
  [
    'what will be sold: not identified',
    'relinquished_identified',
    parking,
    ['identification of what will be sold'],
  ],
  [
    'what will be sold is parked: needless',
    'relinquished_identified',
    { ...parking, parkedSide: 'relinquished', parkingIdentificationDeadline: null },
    [],
  ],
  [
    'parked property transferred on day 180',
    'parked_transferred',
    {
      ...parking,
      today: day('2027-02-16'),
      properties: [property('replacement', 'acquired', { transferredOn: '2027-02-16' })],
    },
    [],
  ],
  [
    'parked property transferred on day 181',
    'parked_transferred',
    {
      ...parking,
      today: day('2027-02-17'),
      properties: [property('replacement', 'acquired', { transferredOn: '2027-02-17' })],
    },
    ['a transfer of the parked property by Tue, Feb 16, 2027'],
  ],
  [
    'parked property not transferred',
    'parked_transferred',
    parking,
    ['transfer of the replacement property from the titleholder'],
  ],
  ['title taken for improvements', 'titleholder_acquired', { ...parking, type: 'improvement' }, []],
  ['draws need nothing of their own', 'improvements_drawn', { type: 'improvement' }, []],
  [
    'improved property within the exchange period, which ends before parking does',
    'transferred',
    {
      ...parking,
      type: 'improvement',
      exchangeDeadline: day('2026-12-02'),
      today: day('2026-12-05'),
      properties: [property('replacement', 'acquired', { transferredOn: '2026-12-03' })],
    },
    ['a transfer of the parked property by Wed, Dec 2, 2026'],
  ],
  ['improved property without parking', 'transferred', { ...bought, type: 'improvement' }, []],
];

describe('the gates', () => {
  it.each(rows)('%s', (_, stage, facts, expected) => {
    expect(missing(stage, facts)).toEqual(expected);
  });

  it('say what each thing rests on, and where it is put right', () => {
    for (const type of exchangeTypes) {
      for (const stage of stagesOf(type)) {
        const gate = gateOf(type, stage, factsWith({ type }));
        for (const item of [...gate.missing, ...gate.waived, ...gate.met]) {
          expect(item.because[0]?.rule, item.code).toMatch(/\.$/);
          expect(item.cure.label, item.code).not.toBe('');
        }
      }
    }
  });

  it('wave through what an exchange does not need, and say so', () => {
    const gate = gateOf(
      'reverse',
      'relinquished_identified',
      factsWith({ ...parking, parkedSide: 'relinquished' }),
    );
    expect(gate.waived.map(({ code }) => code)).toEqual(['relinquished_identified']);
  });

  it('have no say about a stage of another type', () => {
    expect(gateOf('delayed', 'parked', factsWith({}))).toEqual({ met: [], missing: [], waived: [] });
  });

  it('name everything in one sentence', () => {
    const of = (...words: string[]) => sayMissing(words.map((one) => ({ words: one })));
    expect(of('signed assignment', 'notice to the buyer')).toBe(
      'Two things are missing: signed assignment, notice to the buyer.',
    );
    expect(of('signed assignment')).toBe('One thing is missing: signed assignment.');
    expect(of('a', 'b', 'c', 'd', 'e')).toBe('5 things are missing: a, b, c, d, e.');
  });
});
