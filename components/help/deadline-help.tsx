import { Answers, type Answer } from './answers';

const ANSWERS: readonly Answer[] = [
  {
    question: 'When does the identification period end?',
    answer:
      'At midnight at the end of day 45. The day on which the relinquished property is transferred is day 0. Weekends and holidays do not move it.',
    source: 'IRC 1031(a)(3)(A); Reg. 1.1031(k)-1(b)(2)',
  },
  {
    question: 'When does the exchange end?',
    answer:
      'At midnight at the end of day 180, or on the due date of the tax return for the year of the transfer, whichever is first. An extension filed by that due date, once recorded, moves the limit to the extended due date, and so gives back days up to 180.',
    source: 'IRC 1031(a)(3)(B)',
  },
  {
    question: 'What if several properties are sold in one exchange?',
    answer: 'Both periods run from the first transfer.',
    source: 'Reg. 1.1031(k)-1(b)(2)(iii)',
  },
  {
    question: 'What if the return is due on a weekend or holiday?',
    answer:
      'The return may be filed on the next business day. The exchange is not given that day here, because that is the safe reading.',
    source: 'IRC 7503; Christensen, T.C. Memo 1996-254',
    counsel: true,
  },
  {
    question: 'What about a reverse exchange?',
    answer:
      'The clock starts when the accommodation titleholder takes title: a written agreement within five business days, the relinquished property identified by day 45, and the parked property transferred by day 180. Once the relinquished property is transferred, its own clocks run as well.',
    source: 'Rev. Proc. 2000-37 sec. 4.02',
    counsel: true,
  },
  {
    question: 'Whose midnight is it?',
    answer:
      'Each exchange has a time zone, shown beside every deadline. “Today” means that a deadline ends at midnight tonight in that zone, wherever you are.',
    source: 'The firm’s time zone when the exchange is opened',
    counsel: true,
  },
];

export function DeadlineHelp() {
  return <Answers answers={ANSWERS} />;
}
