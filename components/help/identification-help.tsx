import { Answers, type Answer } from './answers';

const ANSWERS: readonly Answer[] = [
  {
    question: 'How is replacement property identified?',
    answer:
      'In a writing that you sign and send, by midnight at the end of day 45, to the intermediary or another party to the exchange who is not disqualified. Here you draft the properties, read the exact text, type your name and send it. The receipt keeps text, time and hash.',
    source: 'IRC 1031(a)(3)(A); Reg. 1.1031(k)-1(c)(2)',
  },
  {
    question: 'How many properties may I identify?',
    answer:
      'Up to three of any value; or more, as long as all together are worth at most 200% of what you sold. Beyond both, you must receive 95% of everything identified, by value. Otherwise only property received by day 45 counts.',
    source: 'Reg. 1.1031(k)-1(c)(4)',
  },
  {
    question: 'What names a property clearly enough?',
    answer:
      'Its street address, its legal description, or a name that nothing else has. “Land in Hood County up to $100,000” does not. Property to be built also needs a description of the construction.',
    source: 'Reg. 1.1031(k)-1(c)(3) and (e)(2)',
  },
  {
    question: 'Can I change my mind?',
    answer:
      'Until day 45 ends, by a signed revocation to the same person that the identification went to. A revoked property no longer counts toward the limits. After day 45 nothing is added and nothing is revoked.',
    source: 'Reg. 1.1031(k)-1(c)(6)',
  },
  {
    question: 'What about a share of a property?',
    answer: 'State its percentage, such as “25% undivided interest in” and the address.',
    source: 'Reg. 1.1031(k)-1(c)(3)',
    counsel: true,
  },
  {
    question: 'Do adjoining parcels count as one property?',
    answer:
      'No rule says when parcels that adjoin are one property and when each counts by itself toward the limits.',
    source: 'Reg. 1.1031(k)-1(c)(4)',
    counsel: true,
  },
  {
    question: 'What about property that I receive inside the 45 days?',
    answer: 'It is identified by being received, and counts toward the limits.',
    source: 'Reg. 1.1031(k)-1(c)(1)',
  },
  {
    question: 'What about a reverse exchange?',
    answer:
      'Where the replacement is parked, it is the relinquished property that is identified, by day 45 after the titleholder takes title. The office records that writing.',
    source: 'Rev. Proc. 2000-37 sec. 4.02(4)',
  },
];

export const IdentificationHelp = () => <Answers answers={ANSWERS} />;
