import { parseMoney, type Money } from '@/lib/shared/money';
import { accept, refuse, type Cell } from './cell';

const FORMS = 'Write it as 1250000, $1,250,000.00 or $1.25M; leave the cell blank while it is not known';

/** Longer than any amount that can be stored, however it is written; keeps a page of digits from the arithmetic. */
const LONGEST = 40;

/** US dollars, zero or more: a value, a debt or proceeds below zero cannot be right. "TBD" is not an amount. */
export function amount(text: string): Cell<Money> {
  const money = text.length > LONGEST ? undefined : parseMoney(text);
  if (money === undefined) return refuse('amount', `This is not an amount in dollars and cents. ${FORMS}.`);
  if (money.startsWith('-') && Number(money) !== 0)
    return refuse('amount', `An amount cannot be below zero. ${FORMS}.`);
  return accept(money.replace(/^-/, ''));
}
