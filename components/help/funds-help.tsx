import { Answers, type Answer } from './answers';

const ANSWERS: readonly Answer[] = [
  {
    question: 'When may funds go back to the taxpayer?',
    answer:
      'Never while the identification period is open, through midnight of day 45. From day 46, when nothing was identified or received. Otherwise once all identified property was received, or after the latest possible end of the exchange.',
    source: 'Reg. 1.1031(k)-1(g)(6)',
    counsel: true,
  },
  {
    question: 'What does not release funds?',
    answer:
      'Changing one’s mind, a pledge, or a loan against the funds. The taxpayer would have the benefit of the money, and the exchange would fail.',
    source: 'Reg. 1.1031(k)-1(g)(6)(i)',
  },
  {
    question: 'What if something unforeseen happens?',
    answer:
      'After day 45, a written, material and substantial contingency may release the funds: one that relates to the exchange and that neither the taxpayer nor a disqualified person controls.',
    source: 'Reg. 1.1031(k)-1(g)(6)(iii)(B)',
    counsel: true,
  },
  {
    question: 'When is the exchange over for a refund?',
    answer:
      'After day 180, with any postponement. When the return is due earlier, the replacement must be acquired by that date, but the funds wait for day 180 unless the taxpayer has signed, after the return was due, that no extension was filed.',
    source: 'IRC 1031(a)(3)(B); house rule',
    counsel: true,
  },
  {
    question: 'What if too much was identified?',
    answer:
      'An identification over every limit counts as none, but whether the funds may then go back from day 46, or wait for the end of the exchange, is not settled.',
    source: 'Reg. 1.1031(k)-1(c)(4)(ii), (g)(6)(ii)',
    counsel: true,
  },
  {
    question: 'What may the funds pay for?',
    answer:
      'Replacement property that was identified, or is received within the identification period, until the exchange ends, once the assignment of the purchase contract and the notice of it to the seller are signed. Customary items of a closing statement may be paid too; they may still be boot.',
    source: 'Reg. 1.1031(k)-1(c)(1), (g)(4)(v), (g)(7)',
  },
  {
    question: 'Who releases them?',
    answer:
      'Two people approve, neither of them the one who asked. Somebody on file confirms payee and account by telephone, at a number on file and never at one that came with the request. Then the number of the exchange is typed.',
    source: 'House rule',
  },
];

export function FundsHelp() {
  return <Answers answers={ANSWERS} />;
}
