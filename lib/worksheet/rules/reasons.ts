/** The rules that lines 12 to 25 of Form 8824 rest on, in words for people, each with its source. */
import type { Because, Inputs } from '@/lib/exchanges/rules/because';

export type { Because, Inputs };

interface Reason {
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
}

export const reasons = {
  otherGiven: {
    rule: 'Other property given up is not exchanged for real property: its own gain or loss is line 12 less line 13.',
    citation: 'Form 8824, lines 12 to 14; Reg. 1.1031(d)-1(e)',
    confirmWithCounsel: true,
  },
  boot: {
    rule: 'Boot is the cash and other property received, and the debt paid off that nothing offset, less exchange expenses.',
    citation: 'IRC 1031(b); Form 8824, line 15',
  },
  offset: {
    rule: 'New debt or added cash offsets debt paid off; new debt never offsets cash received.',
    citation: 'Reg. 1.1031(d)-2',
  },
  expenses: {
    rule: 'Exchange expenses of both closings reduce boot first; what boot does not use is added to the basis.',
    citation: 'Form 8824, lines 15 and 18; Rev. Rul. 72-456',
    confirmWithCounsel: true,
  },
  likeKindReceived: {
    rule: 'The real property received counts at its fair market value; furniture and other property stand in line 15.',
    citation: 'Form 8824, line 16',
  },
  received: { rule: 'All that was received: line 15 plus line 16.', citation: 'Form 8824, line 17' },
  given: {
    rule: 'All that was given: the adjusted basis, expenses that boot did not use, and new debt, cash and other property beyond the debt paid off.',
    citation: 'IRC 1031(d); Form 8824, line 18',
  },
  realized: {
    rule: 'The gain realized is what was received less what was given: the price less exchange expenses and basis.',
    citation: 'IRC 1001(a); Form 8824, line 19',
  },
  limited: {
    rule: 'Gain is recognized up to the boot and never beyond the gain realized; a loss is not recognized.',
    citation: 'IRC 1031(b) and (c); Form 8824, line 20',
  },
  recapture: {
    rule: 'Depreciation recapture is ordinary income; it may exceed line 20 and is at most the gain realized.',
    citation: 'IRC 1245(b)(4) and 1250(d)(4); Form 8824, line 21',
  },
  afterRecapture: {
    rule: 'What line 20 has beyond the recapture, at least zero.',
    citation: 'Form 8824, line 22',
  },
  recognized: {
    rule: 'The gain recognized now: recapture plus line 22.',
    citation: 'Form 8824, line 23',
  },
  deferred: {
    rule: 'The gain deferred: what was realized less what is recognized.',
    citation: 'IRC 1031(a)(1); Form 8824, line 24',
  },
  newBasis: {
    rule: 'The new basis: what was given, plus the gain recognized, less the boot.',
    citation: 'IRC 1031(d); Form 8824, line 25',
  },
  installmentYear: {
    rule: 'Boot received in the tax year after the sale may be reported in that year, as installment income.',
    citation: 'IRC 453; Reg. 1.1031(k)-1(j)(2)',
    confirmWithCounsel: true,
  },
  cashTakenAtSale: {
    rule: 'Cash taken at the sale is counted here against cash added at the purchase. It may be boot all the same.',
    citation: 'Reg. 1.1031(d)-2; Reg. 1.1031(k)-1(f)',
    confirmWithCounsel: true,
  },
  split: {
    rule: 'Exchange expenses are taken from the cash first, then from the debt relief, then from other property. The total is line 15 either way.',
    citation: 'IRC 1031(b); Rev. Rul. 72-456',
    confirmWithCounsel: true,
  },
  twoHundredPercent: {
    rule: 'More than three properties may be identified within 200% of what you sold; up to three of any value.',
    citation: 'Reg. 1.1031(k)-1(c)(4)(i)',
  },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof reasons;

export const because = (name: ReasonName, inputs: Inputs): Because => ({ ...reasons[name], inputs });
