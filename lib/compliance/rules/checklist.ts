/** What is checked on every file of a type, from the regulations; a firm adds points of its own per file. */
import type { ExchangeType } from '@/lib/exchanges/rules/values';

export interface Point {
  id: string;
  text: string;
  citation: string;
  confirmWithCounsel?: true;
}

const always: Point[] = [
  {
    id: 'same_taxpayer',
    text: 'Vesting and taxpayer id are the same on both sides',
    citation: 'IRC 1031(a)(1)',
    confirmWithCounsel: true,
  },
  {
    id: 'property_use',
    text: 'Both properties are US real property held for business or investment',
    citation: 'IRC 1031(a)(1)',
    confirmWithCounsel: true,
  },
  {
    id: 'not_disqualified',
    text: 'The intermediary is not a disqualified person',
    citation: 'Reg. 1.1031(k)-1(k)',
  },
  {
    id: 'related_party',
    text: 'Related parties are known, and both hold for two years',
    citation: 'IRC 1031(f)',
    confirmWithCounsel: true,
  },
  {
    id: 'agreement_first',
    text: 'Exchange agreement and assignment were signed at or before the transfer',
    citation: 'Reg. 1.1031(k)-1(g)(4)',
  },
  {
    id: 'notice_to_parties',
    text: 'All parties had written notice of the assignment on or before the transfer',
    citation: 'Reg. 1.1031(k)-1(g)(4)(v)',
  },
];

const funds: Point[] = [
  {
    id: 'no_access_to_funds',
    text: 'The agreement bars the client from receiving, pledging or borrowing the funds',
    citation: 'Reg. 1.1031(k)-1(g)(6)',
  },
  {
    id: 'separate_account',
    text: 'Funds are in a separately identified account',
    citation: 'State rules for intermediaries',
    confirmWithCounsel: true,
  },
];

const identified: Point[] = [
  {
    id: 'identified_in_time',
    text: 'The identification is written, signed, unambiguous and sent by day 45',
    citation: 'Reg. 1.1031(k)-1(c)',
  },
  {
    id: 'identification_limits',
    text: 'Three properties, 200% or 95%: one of the limits holds',
    citation: 'Reg. 1.1031(k)-1(c)(4)',
  },
  {
    id: 'extension_checked',
    text: "The return's due date does not shorten the exchange, or an extension is recorded",
    citation: 'IRC 1031(a)(3)(B)(ii)',
  },
];

const parked: Point[] = [
  {
    id: 'parking_agreement',
    text: 'The parking agreement (QEAA) is signed within five business days after title was taken',
    citation: 'Rev. Proc. 2000-37 sec. 4.02(3)',
    confirmWithCounsel: true,
  },
  {
    id: 'parked_at_most_180',
    text: 'All parking together lasts at most 180 days',
    citation: 'Rev. Proc. 2000-37 sec. 4.02(5) and (6)',
  },
  {
    id: 'not_owned_before',
    text: 'The client did not own the parked property within 180 days before',
    citation: 'Rev. Proc. 2004-51',
  },
];

const built: Point[] = [
  {
    id: 'work_in_place',
    text: 'Draws are against work in place, and improvements are described in the identification',
    citation: 'Reg. 1.1031(k)-1(e)',
  },
];

const end: Point[] = [
  {
    id: 'cash_reconciled',
    text: 'The cash of both closing statements reconciles to zero',
    citation: 'Form 8824 Part III',
  },
  {
    id: 'records_kept',
    text: 'The record of the file is kept for at least seven years',
    citation: 'State rules for intermediaries',
    confirmWithCounsel: true,
  },
];

const byType: Record<ExchangeType, Point[]> = {
  delayed: [...always, ...funds, ...identified, ...end],
  simultaneous: [...always, ...funds, ...end],
  reverse: [...always, ...parked, ...funds, ...end],
  improvement: [...always, ...funds, ...identified, ...parked, ...built, ...end],
  build_to_suit: [...always, ...funds, ...identified, ...parked, ...built, ...end],
};

export const pointsOf = (type: ExchangeType): readonly Point[] => byType[type];
