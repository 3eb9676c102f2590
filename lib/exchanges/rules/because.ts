/** Why a date is what it is: a sentence for people, its source, and the values that went into it. */
export interface Because {
  rule: string;
  citation: string;
  inputs: Inputs;
  /** Unsettled law: wherever it is shown, say "Confirm with counsel". */
  confirmWithCounsel?: true;
}

export type Inputs = Record<string, string | number | readonly string[]>;

interface Rule {
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
}

export const rules = {
  identifyByDay45: {
    rule: 'Identify in signed writing, sent by midnight on day 45; weekends do not move it.',
    citation: 'IRC 1031(a)(3)(A)',
  },
  receiveByDay180OrReturn: {
    rule: "Receive the replacement by day 180 or your return's due date, whichever is first.",
    citation: 'IRC 1031(a)(3)(B)',
  },
  returnEndsExchange: {
    rule: "Without a filed extension, your return's due date ends the exchange.",
    citation: 'Christensen, T.C. Memo 1996-254',
  },
  extensionFiled: {
    rule: "An extension filed by the return's due date moves that limit to the extended due date.",
    citation: 'IRC 1031(a)(3)(B)(ii)',
  },
  firstOfSeveral: {
    rule: 'Several sales in one exchange: both clocks start at the first.',
    citation: 'Reg. 1.1031(k)-1(b)(2)(iii)',
  },
  returnDateNotMoved: {
    rule: 'A return due on a weekend or holiday may be filed the next business day; the exchange is not given that day.',
    citation: 'IRC 7503; Christensen, T.C. Memo 1996-254',
    confirmWithCounsel: true,
  },
  agreementInFiveBusinessDays: {
    rule: 'Sign the written parking agreement within five business days after the titleholder takes title.',
    citation: 'Rev. Proc. 2000-37 sec. 4.02(3)',
    confirmWithCounsel: true,
  },
  identifyRelinquishedByDay45: {
    rule: 'Identify the relinquished property within 45 days after the titleholder takes title.',
    citation: 'Rev. Proc. 2000-37 sec. 4.02(4)',
  },
  parkedAtMost180Days: {
    rule: 'Transfer the parked property within 180 days; all parking together lasts at most 180 days.',
    citation: 'Rev. Proc. 2000-37 sec. 4.02(5) and (6)',
  },
} as const satisfies Record<string, Rule>;

export function because(name: keyof typeof rules, inputs: Inputs): Because {
  return { ...rules[name], inputs };
}
