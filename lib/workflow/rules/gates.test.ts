/** Gates up to the closing of the relinquished property: met, and each thing that can be missing, by its words. */
import { describe, expect, it } from 'vitest';
import { stagesOf } from '../../exchanges/rules/stages';
import { exchangeTypes } from '../../exchanges/rules/values';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { sayMissing } from './gate';
import { gateOf } from './gates';
import { eligible, factsWith, paper } from './testing/facts';
import { missing, parking, sold, without, type Row } from './testing/files';

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
