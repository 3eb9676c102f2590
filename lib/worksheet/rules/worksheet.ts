/**
 * The worksheet of an exchange from its closing statements. Statements give prices, debts and expenses; cash received or paid
 * follows from them, so that expenses already netted out of the cash are not counted twice.
 */
import { invalid } from '@/lib/shared/errors';
import type { Money } from '@/lib/shared/money';
import { floored, isMore, isZero, less, plus, smaller, ZERO } from './amounts';
import {
  debtLeft,
  formLines,
  lineNumbers,
  recaptureProblem,
  type FormLines,
  type LineInputs,
} from './form-lines';
import { because, type Because } from './reasons';

/** One side of the exchange, all its closings together. */
export interface Side {
  /** Of the sale the total consideration for the real property; of the purchase the real property received. */
  price: Money;
  /** Paid off at the sale; taken on at the purchase. */
  debt: Money;
  /** Exchange expenses only: see expenses.ts. */
  expenses: Money;
  /** Other property that went along: given with the sale, received with the purchase. */
  otherProperty: Money;
}

export interface ExchangeAmounts {
  sale: Side;
  purchase: Side;
}

export interface WorksheetInputs extends ExchangeAmounts {
  basis: Money;
  recapture?: Money;
  otherGivenBasis?: Money;
  /** What the sale paid to the taxpayer instead of the intermediary. */
  cashTakenAtSale?: Money;
  /** Whether boot may come in a later tax year than the sale; unknown where absent. */
  bootInLaterYear?: boolean;
}

/** Boot by its kind, after expenses. The three add up to line 15. */
export interface Boot {
  cash: Money;
  mortgage: Money;
  other: Money;
  total: Money;
  because: Because[];
}

export interface Worksheet extends FormLines {
  /** Cash that stays behind after both closings, before expenses; negative: cash was added. */
  cashLeft: Money;
  boot: Boot;
  /** Points that go with the whole: the year of boot, cash taken at the sale. */
  notes: Because[];
}

const available = ({ price, otherProperty, debt }: Side): Money => less(plus(price, otherProperty), debt);

/** c of the specification: what the sale leaves less what the purchase takes. */
export const cashLeft = ({ sale, purchase }: ExchangeAmounts): Money =>
  less(available(sale), available(purchase));

type Received = Omit<LineInputs, 'basis' | 'recapture' | 'otherGivenBasis'>;

function received({ sale, purchase }: ExchangeAmounts): Received {
  const left = cashLeft({ sale, purchase });
  return {
    likeKindReceived: purchase.price,
    cashReceived: floored(left),
    cashPaid: floored(less(ZERO, left)),
    debtRelieved: sale.debt,
    debtAssumed: purchase.debt,
    otherReceived: purchase.otherProperty,
    otherGiven: sale.otherProperty,
    expenses: plus(sale.expenses, purchase.expenses),
  };
}

/** Boot needs no basis, so it is known before the worksheet is. */
export function bootOf(amounts: ExchangeAmounts): Boot {
  const given = received(amounts);
  const gross = { cash: given.cashReceived, mortgage: floored(debtLeft(given)), other: given.otherReceived };
  let expenses = given.expenses;
  const reduced = (amount: Money): Money => {
    const used = smaller(amount, expenses);
    expenses = less(expenses, used);
    return less(amount, used);
  };
  const [cash, mortgage, other] = [reduced(gross.cash), reduced(gross.mortgage), reduced(gross.other)];
  const inputs = {
    cash: gross.cash,
    debtRelief: gross.mortgage,
    otherProperty: gross.other,
    expenses: given.expenses,
  };
  return { cash, mortgage, other, total: plus(cash, mortgage, other), because: [because('split', inputs)] };
}

/** Throws an expected error at `recapture` when that is more than the gain realized. */
export function worksheet(inputs: WorksheetInputs): Worksheet {
  const computed = computeWorksheet(inputs);
  const problem = recaptureProblem(computed.lines[21], computed.lines[19]);
  return problem ? invalid('The recapture does not fit the gain.', { recapture: problem }) : computed;
}

/** The same with whatever recapture is on file: the checks say when it does not fit. */
export function computeWorksheet(inputs: WorksheetInputs): Worksheet {
  const { basis, recapture = ZERO, otherGivenBasis = ZERO } = inputs;
  return {
    ...formLines({ ...received(inputs), basis, recapture, otherGivenBasis }),
    cashLeft: cashLeft(inputs),
    boot: bootOf(inputs),
    notes: notesOf(inputs),
  };
}

function notesOf(inputs: WorksheetInputs): Because[] {
  const { cashReceived, cashPaid } = received(inputs);
  const { cashTakenAtSale = ZERO, bootInLaterYear } = inputs;
  const boot = bootOf(inputs);
  return [
    ...(bootInLaterYear !== false && isMore(boot.cash, ZERO)
      ? [because('installmentYear', { cashBoot: boot.cash })]
      : []),
    ...(isZero(cashTakenAtSale)
      ? []
      : [because('cashTakenAtSale', { cashTakenAtSale, cashReceived, cashAdded: cashPaid })]),
  ];
}

/** Every reason of the worksheet once, in the order of the lines; those of other property only where there is some. */
export function allReasons({ because: byLine, lines, notes }: Worksheet): Because[] {
  const told = lineNumbers
    .filter((line) => Number(line) > 14 || !isZero(lines[12]) || !isZero(lines[13]))
    .flatMap((line) => byLine[line]);
  const rules = new Set<string>();
  return [...told, ...notes].filter(({ rule }) => !rules.has(rule) && rules.add(rule));
}
