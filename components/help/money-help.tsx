import { expenseLabels } from '@/lib/worksheet/rules/expenses';
import { Answers, type Answer } from './answers';

const ANSWERS: readonly Answer[] = [
  {
    question: 'What is boot?',
    answer:
      'The taxable part: cash and other property that was received, and debt paid off that nothing offset. Exchange expenses reduce it.',
    source: 'IRC 1031(b); Form 8824, line 15',
  },
  {
    question: 'What offsets debt that was paid off?',
    answer:
      'New debt or added cash. It does not work the other way: new debt never offsets cash that was received.',
    source: 'Reg. 1.1031(d)-2',
  },
  {
    question: 'Which costs are exchange expenses?',
    answer: `${expenseLabels('exchange').join(', ')}. These are not, and are boot when exchange funds pay them: ${expenseLabels('boot_risk').join(', ')}.`,
    source: 'Rev. Rul. 72-456; Reg. 1.1031(k)-1(g)(7)',
    counsel: true,
  },
  {
    question: 'How much gain is taxed now, and what happens to the rest?',
    answer:
      'Gain is recognized up to the boot, never beyond the gain realized; a loss is not recognized. Depreciation recapture may be recognized beyond the boot. The rest is deferred: it lowers the basis of the new property.',
    source: 'IRC 1031(b), (c) and (d); Form 8824, lines 20 to 25',
  },
  {
    question: 'In which year is boot taxed?',
    answer:
      'Boot that arrives in the tax year after the sale may be reported in that year, as installment income.',
    source: 'IRC 453; Reg. 1.1031(k)-1(j)(2)',
    counsel: true,
  },
  {
    question: 'What is checked?',
    answer:
      'The cash of each statement against its price, debt and expenses; the funds received against the sale; and line 19 against price less expenses less basis. Each reconciles to zero, or says the difference and where to look. Only then can the worksheet be marked complete.',
    source: 'The Money part of an exchange',
  },
  {
    question: 'What does a what-if change?',
    answer:
      'Nothing. Change a price, a debt or an expense and see boot, gain, basis and what may still be identified. It is never saved.',
    source: 'The Money part of an exchange',
  },
];

export const MoneyHelp = () => <Answers answers={ANSWERS} />;
