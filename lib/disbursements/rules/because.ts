/** The rules of releasing exchange funds, with their sources: Treas. Reg. 1.1031(k)-1(g)(6) and (g)(7). */
import type { Because, Inputs } from '../../exchanges/rules/because';

interface Rule {
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
}

const rules = {
  transferred: {
    rule: 'There are exchange funds once the relinquished property has been transferred.',
    citation: 'Reg. 1.1031(k)-1(g)(4)',
  },
  locked: {
    rule: 'Your funds stay locked until a listed event; changing your mind is not one.',
    citation: 'Reg. 1.1031(k)-1(g)(6)',
  },
  noBenefit: {
    rule: 'The taxpayer may not receive, pledge, borrow or otherwise obtain the benefit of the funds before a listed event.',
    citation: 'Reg. 1.1031(k)-1(g)(6)(i)',
  },
  lastZone: {
    rule: 'For a refund, a day is over once it is over in the latest zone of the exchange, the taxpayer and the parties.',
    citation: 'House rule',
    confirmWithCounsel: true,
  },
  firstZone: {
    rule: 'For acting, a day has begun once it has begun in the earliest zone of the exchange, the taxpayer and the parties.',
    citation: 'House rule',
    confirmWithCounsel: true,
  },
  beforeDay45: {
    rule: 'Even with this ground, nothing goes back before the identification period has ended.',
    citation: 'Reg. 1.1031(k)-1(g)(6)(iii)',
    confirmWithCounsel: true,
  },
  nothingIdentified: {
    rule: 'When the identification period has ended and nothing was identified or received, the funds may be returned.',
    citation: 'Reg. 1.1031(k)-1(g)(6)(ii)',
  },
  allReceived: {
    rule: 'After the identification period, once all identified property was received, what is left may be returned.',
    citation: 'Reg. 1.1031(k)-1(g)(6)(iii)(A)',
    confirmWithCounsel: true,
  },
  contingency: {
    rule: 'After the identification period, a written, material and substantial contingency may release the funds: one that relates to the exchange and is beyond the control of the taxpayer and of disqualified persons.',
    citation: 'Reg. 1.1031(k)-1(g)(6)(iii)(B)',
    confirmWithCounsel: true,
  },
  latestEnd: {
    rule: 'Refund only after the latest possible end, day 180 with any postponement: an extension that nobody recorded must not release money early.',
    citation: 'Reg. 1.1031(k)-1(g)(6); IRC 1031(a)(3)(B)',
    confirmWithCounsel: true,
  },
  noExtension: {
    rule: 'Once the taxpayer has signed, after that date, that no extension was filed, the return date ends the exchange for refunds too.',
    citation: 'IRC 1031(a)(3)(B)(ii); Christensen, T.C. Memo 1996-254',
    confirmWithCounsel: true,
  },
  postponementProposed: {
    rule: 'A disaster postponement that is proposed may move the end of the periods, so no refund goes before it is decided.',
    citation: 'Rev. Proc. 2018-58, sections 6 and 17',
    confirmWithCounsel: true,
  },
  payIdentified: {
    rule: 'Exchange funds pay for replacement property that was identified, or is received within the identification period.',
    citation: 'IRC 1031(a)(3)(A); Reg. 1.1031(k)-1(c)(1)',
  },
  acquireBy: {
    rule: 'Acquire by the earliest end of the exchange period: an extension counts only once it is recorded.',
    citation: 'IRC 1031(a)(3)(B)',
  },
  assignment: {
    rule: 'The rights in the contract are assigned to the intermediary, on or before the transfer.',
    citation: 'Reg. 1.1031(k)-1(g)(4)(v)',
  },
  notice: {
    rule: 'All parties to the contract are told of the assignment in writing, on or before the transfer.',
    citation: 'Reg. 1.1031(k)-1(g)(4)(v)',
  },
  closingItem: {
    rule: 'Customary items of a closing statement may be paid from the funds at any time. They may still be boot.',
    citation: 'Reg. 1.1031(k)-1(g)(7)',
  },
  toTaxpayer: {
    rule: 'Money that reaches the taxpayer is a refund, whatever it is called.',
    citation: 'Reg. 1.1031(k)-1(g)(6)',
  },
  withinFunds: {
    rule: 'No more goes out than came in: proceeds received, less what was released.',
    citation: 'House rule',
  },
  fundsKnown: {
    rule: 'Nothing goes out before it is on file what came in.',
    citation: 'House rule',
  },
  twoApprovals: {
    rule: 'Two people approve, neither of them the one who asked.',
    citation: 'House rule; dual written authorization of the state intermediary laws',
  },
  callBack: {
    rule: 'Before money moves, somebody on file confirms it at a number on file, never at one that came with the request.',
    citation: 'House rule',
  },
} as const satisfies Record<string, Rule>;

export const because = (name: keyof typeof rules, inputs: Inputs = {}): Because => ({
  ...rules[name],
  inputs,
});
