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
  insideWindow: {
    rule: 'A deadline of an affected taxpayer that falls inside the window of the notice moves to the postponement date.',
    citation: 'Rev. Proc. 2018-58 sec. 6; IRC 7508A',
    confirmWithCounsel: true,
  },
  outsideWindow: {
    rule: 'This deadline falls outside the window of the notice, so it stays.',
    citation: 'Rev. Proc. 2018-58 sec. 6; IRC 7508A',
    confirmWithCounsel: true,
  },
  moves120Days: {
    rule: 'Sold or parked on or before the disaster: a deadline on or after it moves 120 days, or to the postponement date if that is later.',
    citation: 'Rev. Proc. 2018-58 sec. 17; P.L. 119-29',
    confirmWithCounsel: true,
  },
  begunAfterDisaster: {
    rule: 'The period began after the disaster, so the 120 days are not given.',
    citation: 'Rev. Proc. 2018-58 sec. 17',
    confirmWithCounsel: true,
  },
  endedBeforeDisaster: {
    rule: 'This deadline fell before the disaster, so it stays.',
    citation: 'Rev. Proc. 2018-58 sec. 17',
    confirmWithCounsel: true,
  },
  notPastReturn: {
    rule: 'The 120 days never pass the due date of the return, with extensions.',
    citation: 'Rev. Proc. 2018-58 sec. 17; IRC 1031(a)(3)(B)(ii)',
    confirmWithCounsel: true,
  },
  notPastOneYear: {
    rule: 'No postponement lasts longer than one year from the deadline.',
    citation: 'Rev. Proc. 2018-58 sec. 17; IRC 7508A(a)',
    confirmWithCounsel: true,
  },
} as const satisfies Record<string, Rule>;

export function because(name: keyof typeof rules, inputs: Inputs): Because {
  return { ...rules[name], inputs };
}
