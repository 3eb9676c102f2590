/**
 * What is asked before an exchange is taken on, each answer with what it means. Which answers block is also in
 * prisma/sql/55_eligibility.sql. Sources: rules for intake, and Rev. Proc. 2004-51 for parked property.
 */
import { PARKING_TYPES } from '../../exchanges/rules/facts';
import type { ExchangeType } from '../../exchanges/rules/values';

export type Verdict = 'pass' | 'warn' | 'block';

export interface Choice {
  value: string;
  label: string;
  verdict: Verdict;
  /** What follows, where the answer is not simply in order. */
  says?: string;
}

export interface Question {
  key: QuestionKey;
  asks: string;
  hint?: string;
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
  choices: readonly Choice[];
  /** Only of exchanges in which a property is parked. */
  parkingOnly?: true;
}

export const questionKeys = [
  'relationship',
  'relatedToIntermediary',
  'firmAdvised',
  'relatedParty',
  'sameTaxpayer',
  'usRealProperty',
  'heldFor',
  'parkedOwned',
  'taxpayerChange',
] as const;
export type QuestionKey = (typeof questionKeys)[number];

const disqualified = 'It makes the intermediary a disqualified person. Another intermediary has to be found.';
const role = (value: string, label: string): Choice => ({
  value,
  label,
  verdict: 'block',
  says: disqualified,
});

export const questions: readonly Question[] = [
  {
    key: 'relationship',
    asks: 'In the two years before the first transfer, what was our firm to the taxpayer?',
    rule: 'Who was the taxpayer’s agent, employee, attorney, accountant, investment banker or broker, or real-estate agent or broker within two years before the first transfer cannot be the intermediary. Services for 1031 exchanges and routine financial, title, escrow or trust services do not count.',
    citation: 'Reg. 1.1031(k)-1(k)(2)',
    confirmWithCounsel: true,
    choices: [
      { value: 'none', label: 'Nothing', verdict: 'pass' },
      {
        value: 'exempt_services',
        label: 'Only 1031 exchanges, or routine financial, title, escrow or trust services',
        verdict: 'pass',
      },
      role('agent', 'Agent'),
      role('employee', 'Employee'),
      role('attorney', 'Attorney'),
      role('accountant', 'Accountant'),
      role('investment_banker', 'Investment banker or broker'),
      role('real_estate_agent', 'Real-estate agent or broker'),
    ],
  },
  {
    key: 'relatedToIntermediary',
    asks: 'Is our firm related to the taxpayer, or to somebody who held one of those roles?',
    hint: 'Related as in sections 267(b) and 707(b), with 10% in place of 50%.',
    rule: 'A person related to the taxpayer, or to a disqualified person, is disqualified too.',
    citation: 'Reg. 1.1031(k)-1(k)(3) and (4)',
    confirmWithCounsel: true,
    choices: [
      { value: 'no', label: 'No', verdict: 'pass' },
      { value: 'yes', label: 'Yes', verdict: 'block', says: disqualified },
    ],
  },
  {
    key: 'firmAdvised',
    asks: 'Did a firm of our group advise the taxpayer on this sale or its tax?',
    rule: 'House rule: a firm that advised the client does not hold the funds.',
    citation: 'House rule; Reg. 1.1031(k)-1(k)',
    confirmWithCounsel: true,
    choices: [
      { value: 'no', label: 'No', verdict: 'pass' },
      { value: 'yes', label: 'Yes', verdict: 'block', says: 'Our house rule does not allow this exchange.' },
    ],
  },
  {
    key: 'relatedParty',
    asks: 'Is the buyer or the seller related to the taxpayer?',
    hint: 'Family, or an entity in which one of them holds more than half.',
    rule: 'In an exchange with a related party both hold what they received for two years after the last transfer.',
    citation: 'IRC 1031(f)',
    confirmWithCounsel: true,
    choices: [
      { value: 'no', label: 'No', verdict: 'pass' },
      {
        value: 'yes',
        label: 'Yes',
        verdict: 'warn',
        says: 'Both hold their property for two years. Follow-ups after one and two years are made once the exchange is reconciled.',
      },
    ],
  },
  {
    key: 'sameTaxpayer',
    asks: 'Does the taxpayer who sells take title to what is bought?',
    hint: 'The vesting of both deeds and the taxpayer id.',
    rule: 'The taxpayer who gives up property is the one who receives the replacement: vesting and taxpayer id match.',
    citation: 'IRC 1031(a)(1)',
    confirmWithCounsel: true,
    choices: [
      { value: 'yes', label: 'Yes, vesting and taxpayer id match', verdict: 'pass' },
      {
        value: 'disregarded',
        label: 'Another name, the same taxpayer id',
        verdict: 'warn',
        says: 'A disregarded entity or a grantor trust may be the same taxpayer. Keep its papers with the file.',
      },
      { value: 'no', label: 'No', verdict: 'block', says: 'Another taxpayer would receive the property.' },
    ],
  },
  {
    key: 'usRealProperty',
    asks: 'Are both properties real property in the United States?',
    rule: 'Only real property is exchanged, and property in the United States only for property in the United States.',
    citation: 'IRC 1031(a)(1) and (h)(1)',
    confirmWithCounsel: true,
    choices: [
      { value: 'yes', label: 'Yes', verdict: 'pass' },
      {
        value: 'no',
        label: 'No',
        verdict: 'block',
        says: 'This property cannot be exchanged under section 1031.',
      },
    ],
  },
  {
    key: 'heldFor',
    asks: 'What are both properties held for?',
    rule: 'Both properties are held for business or investment; what is held primarily for sale or for personal use is not exchanged.',
    citation: 'IRC 1031(a)(1) and (2)',
    confirmWithCounsel: true,
    choices: [
      { value: 'business', label: 'Business or investment', verdict: 'pass' },
      {
        value: 'mixed',
        label: 'Partly personal use',
        verdict: 'warn',
        says: 'Only the part held for business or investment is exchanged. Record how it was divided.',
      },
      { value: 'personal', label: 'Personal use', verdict: 'block', says: 'A residence is not exchanged.' },
      {
        value: 'sale',
        label: 'Sale, as a dealer',
        verdict: 'block',
        says: 'What is held for sale is not exchanged.',
      },
    ],
  },
  {
    key: 'parkedOwned',
    asks: 'Did the taxpayer own the property to be parked within the 180 days before?',
    rule: 'There is no safe harbour for property that the taxpayer owned within 180 days before it is parked.',
    citation: 'Rev. Proc. 2004-51',
    parkingOnly: true,
    choices: [
      { value: 'no', label: 'No', verdict: 'pass' },
      { value: 'yes', label: 'Yes', verdict: 'block', says: 'It cannot be parked under the safe harbour.' },
    ],
  },
  {
    key: 'taxpayerChange',
    asks: 'Has the taxpayer died, or is the entity being dissolved?',
    rule: 'Death keeps the due date of the return. Dissolution moves it to the 15th day of the fourth month and may end the sameness of the taxpayer.',
    citation: 'IRC 6072; Reg. 1.6072-1(b)',
    confirmWithCounsel: true,
    choices: [
      { value: 'no', label: 'Neither', verdict: 'pass' },
      {
        value: 'death',
        label: 'The taxpayer died',
        verdict: 'warn',
        says: 'The due date of the return stays. The estate may complete the exchange.',
      },
      {
        value: 'dissolution',
        label: 'The entity is dissolved',
        verdict: 'warn',
        says: 'The return is due on the 15th day of the fourth month after. Enter that date; the taxpayer may no longer be the same.',
      },
    ],
  },
];

/** The questions of a type, in order. */
export const questionsOf = (type: ExchangeType): readonly Question[] =>
  questions.filter(({ parkingOnly }) => !parkingOnly || PARKING_TYPES.includes(type));
