/** Gates from the identification to the end, and those of parking: met, and each thing that can be missing, by its words. */
import { describe, expect, it } from 'vitest';
import { toCalendarDate as day } from '../../shared/calendar-date';
import { paper, property } from './testing/facts';
import { bought, missing, parking, sold, type Row } from './testing/files';

const rows: Row[] = [
  ['identification opens by itself', 'identification_open', {}, []],
  ['locked: after the deadline', 'identification_locked', { ...sold, today: day('2026-07-21') }, []],
  [
    'locked: on the deadline',
    'identification_locked',
    { ...sold, today: day('2026-07-20') },
    ['the end of the identification period (Mon, Jul 20, 2026), or receipt of all that was identified'],
  ],
  [
    'locked: after the deadline where the exchange is, not yet where a party is',
    'identification_locked',
    { ...sold, today: day('2026-07-21'), lastToday: day('2026-07-20') },
    [
      'the end of the identification period (Mon, Jul 20, 2026, which is not over where every party is), or receipt of all that was identified',
    ],
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
  ...(['under_contract', 'parked', 'acquired'] as const).map((status): Row => [
    `contract: ${status} without identification is not identified`,
    'replacement_contract',
    { ...sold, properties: [property('replacement', status, { transferredOn: '2026-07-21' })] },
    ['identified property'],
  ]),
  [
    'contract: identified after the period is not identified',
    'replacement_contract',
    { ...sold, properties: [property('replacement', 'under_contract', { identifiedOn: '2026-07-21' })] },
    ['identified property'],
  ],
  [
    'contract: received on the last day of the identification period needs no notice',
    'replacement_contract',
    { ...sold, properties: [property('replacement', 'acquired', { transferredOn: '2026-07-20' })] },
    [],
  ],
  ['replacement closed: all there', 'replacement_closed', bought, []],
  [
    'replacement closed: nobody identified what was received',
    'replacement_closed',
    { ...bought, properties: [property('replacement', 'acquired', { transferredOn: '2026-07-21' })] },
    [
      'closing of a replacement that was identified in time (what was received was not)',
      'released disbursement for the purchase',
    ],
  ],
  [
    'replacement closed: the payment was for another property',
    'replacement_closed',
    { ...bought, released: [{ purpose: 'replacement', propertyId: 'another' }] },
    ['released disbursement for the purchase'],
  ],
  [
    'locked: before it, a contract that nobody identified keeps nothing open',
    'identification_locked',
    {
      ...bought,
      today: day('2026-07-01'),
      properties: [...bought.properties!, { ...property('replacement', 'under_contract'), id: 'other' }],
    },
    [],
  ],
  [
    'replacement closed: on the last day',
    'replacement_closed',
    {
      ...bought,
      today: day('2026-12-02'),
      properties: [
        property('replacement', 'acquired', { identifiedOn: '2026-07-01', transferredOn: '2026-12-02' }),
      ],
    },
    [],
  ],
  [
    'replacement closed: a day late',
    'replacement_closed',
    {
      ...bought,
      today: day('2026-12-03'),
      properties: [
        property('replacement', 'acquired', { identifiedOn: '2026-07-01', transferredOn: '2026-12-03' }),
      ],
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

describe('the later gates', () => {
  it.each(rows)('%s', (_, stage, facts, expected) => {
    expect(missing(stage, facts)).toEqual(expected);
  });
});
