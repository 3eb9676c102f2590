import type { Because, Inputs } from '@/lib/exchanges/rules/because';

interface Reason {
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
}

/** The sentences of identification with their sources. */
const reasons = {
  limits: {
    rule: 'Up to three properties of any value, or more within 200% of what you sold.',
    citation: 'Reg. 1.1031(k)-1(c)(4)(i)',
  },
  ninetyFive: {
    rule: 'Over the limit, you must receive 95% of everything identified, by value.',
    citation: 'Reg. 1.1031(k)-1(c)(4)(ii)(B)',
  },
  onlyReceived: {
    rule: 'Too much is identified, so only property received by the identification deadline counts.',
    citation: 'Reg. 1.1031(k)-1(c)(4)(ii)(A)',
  },
  nothingCounts: {
    rule: 'Too much is identified, and nothing was received by the identification deadline, so nothing counts.',
    citation: 'Reg. 1.1031(k)-1(c)(4)(ii)',
  },
  nothingIdentified: {
    rule: 'Nothing is identified: replacement property is identified in a signed writing, or received, inside the period.',
    citation: 'Reg. 1.1031(k)-1(c)(1)',
  },
  receivedCounts: {
    rule: 'Property received by the identification deadline is identified, and counts toward the limits.',
    citation: 'Reg. 1.1031(k)-1(c)(1)',
  },
  unsigned: {
    rule: 'An identification is written and signed by the taxpayer; oral, unsigned or signed in blank it never counts.',
    citation: 'Reg. 1.1031(k)-1(c)(2)',
  },
  unsent: {
    rule: 'An identification counts once it is sent to another party to the exchange who is not disqualified.',
    citation: 'Reg. 1.1031(k)-1(c)(2)',
  },
  late: {
    rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
    citation: 'IRC 1031(a)(3)(A)',
  },
  ambiguous: {
    rule: 'Name the property unambiguously: by legal description, street address or distinguishable name.',
    citation: 'Reg. 1.1031(k)-1(c)(3)',
  },
  fraction: {
    rule: 'A fractional interest states its percentage.',
    citation: 'Reg. 1.1031(k)-1(c)(3)',
    confirmWithCounsel: true,
  },
  construction: {
    rule: 'Property to be built: describe the land, and the construction in as much detail as is practicable.',
    citation: 'Reg. 1.1031(k)-1(e)(2)',
  },
  revoked: {
    rule: 'Revoked in a signed writing to the same recipient inside the period, it no longer counts.',
    citation: 'Reg. 1.1031(k)-1(c)(6)',
  },
  revokedLate: {
    rule: 'A revocation after the period changes nothing: what was identified still counts.',
    citation: 'Reg. 1.1031(k)-1(c)(6)',
  },
  receivedLate: {
    rule: "Receive the replacement by day 180 or your return's due date, whichever is first.",
    citation: 'IRC 1031(a)(3)(B)',
  },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof reasons;

export function reason(name: ReasonName, inputs: Inputs): Because {
  return { ...reasons[name], inputs };
}
