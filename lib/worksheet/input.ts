import { z } from 'zod';
import { dateField, optionalDate, optionalMoney, optionalText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { parseMoney, type Money } from '@/lib/shared/money';
import { ZERO } from './rules/amounts';

/** An amount that has to be given, in words of its own. */
const required = (message: string) =>
  optionalMoney.transform((money, context): Money => {
    if (money !== undefined) return money;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Empty counts as none. */
const orNone = optionalMoney.transform((money): Money => money ?? ZERO);

/** Where a closing pays the other way, as when the new loan is more than price and costs together. */
const cash = z
  .unknown()
  .refine((typed) => typeof typed !== 'string' || !parseMoney(typed)?.startsWith('-'), {
    error:
      'Enter 0 where the closing paid the other way. The difference stays open for counsel, and the what-if shows what it is as boot.',
    abort: true,
  })
  .pipe(required('Enter the cash as the statement gives it.'));

const amounts = z.object({
  price: required('Enter the price.'),
  debt: orNone,
  exchangeExpenses: orNone,
  otherExpenses: orNone,
  otherProperty: orNone,
  cash,
});

/** A closing statement as it shall be, and as the form showed it before: null when there was none. */
export const statementInput = amounts.extend({
  exchangeId: idSchema,
  propertyId: idSchema,
  closedOn: dateField,
  was: amounts.nullable(),
});
export type StatementInput = z.output<typeof statementInput>;

const funds = z.object({
  proceeds: optionalMoney,
  receivedOn: optionalDate,
  bank: optionalText(200),
});

export const fundsInput = funds.extend({
  exchangeId: idSchema,
  proceeds: required('Enter the amount received.'),
  receivedOn: dateField,
  was: funds,
});
export type FundsInput = z.output<typeof fundsInput>;

const basis = z.object({
  adjustedBasis: optionalMoney,
  recapture: optionalMoney,
  /** Of other property given with the sale. */
  otherBasis: optionalMoney,
});

/** `was` is null while no worksheet was kept. */
export const basisInput = basis.extend({
  exchangeId: idSchema,
  adjustedBasis: required('Enter the adjusted basis of the relinquished property.'),
  was: basis.nullable(),
});
export type BasisInput = z.output<typeof basisInput>;

export const worksheetRef = z.object({ exchangeId: idSchema });
