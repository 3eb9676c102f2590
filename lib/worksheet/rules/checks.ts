/** Whether the worksheet holds together: each check passes, or says the difference and where to look. */
import { writeMoney, type Money } from '@/lib/shared/money';
import { isMore, isZero, less, ZERO } from './amounts';
import { recaptureProblem } from './form-lines';
import { amountsOf, cashOf, ofSide, statementDifference, type Statement } from './statements';
import type { Worksheet } from './worksheet';

export type CheckCode =
  | 'sale_statements'
  | 'purchase_statements'
  | 'statement_cash'
  | 'funds_received'
  | 'realized_gain'
  | 'recapture'
  | 'basis'
  | 'identification';

export interface Check {
  code: CheckCode;
  /** `note` says something and stops nothing. */
  state: 'passes' | 'fails' | 'note';
  title: string;
  /** What differs and where to look. */
  detail: string;
  difference?: Money;
  confirmWithCounsel?: true;
}

/** A property that has closed, and so needs a statement. */
export interface ClosedProperty {
  id: string;
  side: Statement['side'];
  address: string;
}

export interface ChecksInput {
  closed: readonly ClosedProperty[];
  statements: readonly Statement[];
  /** As the bank confirmed them; null when not recorded. */
  fundsReceived: Money | null;
  /** Null while the basis is not entered. */
  basis: Money | null;
  worksheet: Worksheet | null;
  /** Whether what was received counts as replacement at all; absent where nothing is to be identified, or nothing is yet. */
  identification?: { counted: number; doubts: readonly string[] } | null;
}

/** Cash first: these are what "reconciled" asks for. */
export function cashChecks({ closed, statements, fundsReceived }: ChecksInput): Check[] {
  return [
    statementsOf(closed, statements, 'relinquished'),
    statementsOf(closed, statements, 'replacement'),
    ...statements.map((statement) => cashOfStatement(statement, closed)),
    fundsCheck(statements, fundsReceived),
  ];
}

export function allChecks(input: ChecksInput): Check[] {
  const { basis, statements, worksheet, identification } = input;
  return [
    ...cashChecks(input),
    basisCheck(basis),
    ...(worksheet && basis ? gainChecks(worksheet, statements, basis) : []),
    ...(identification ? [identificationCheck(identification)] : []),
  ];
}

/** The lines take every purchase for replacement property. Where that is doubtful it is said, and stops nothing. */
function identificationCheck({ counted, doubts }: NonNullable<ChecksInput['identification']>): Check {
  const place = { code: 'identification', title: 'Identification and receipt' } as const;
  if (doubts.length > 0) {
    return { ...place, state: 'note', detail: doubts.join(' '), confirmWithCounsel: true };
  }
  const names = counted === 1 ? '1 property is' : `${counted} properties are`;
  return {
    ...place,
    state: 'passes',
    detail: `${names} identified within the limits, and nothing was received late.`,
  };
}

export const failures = (checks: readonly Check[]): Check[] =>
  checks.filter(({ state }) => state === 'fails');

const sideName = { relinquished: 'sale', replacement: 'purchase' } as const;

function statementsOf(
  closed: readonly ClosedProperty[],
  statements: readonly Statement[],
  side: Statement['side'],
): Check {
  const name = sideName[side];
  const code = `${name}_statements` as const;
  const title = `Closing statement of every ${name}`;
  const missing = closed.filter(
    (property) => property.side === side && !statements.some((one) => one.propertyId === property.id),
  );
  if (missing.length > 0) {
    const addresses = missing.map(({ address }) => address).join('; ');
    return { code, state: 'fails', title, detail: `Enter the closing statement of ${addresses}.` };
  }
  const count = ofSide(statements, side).length;
  return count > 0
    ? { code, state: 'passes', title, detail: `${count} entered.` }
    : { code, state: 'fails', title, detail: `No ${name} has a closing statement yet.` };
}

function cashOfStatement(statement: Statement, closed: readonly ClosedProperty[]): Check {
  const address = closed.find(({ id }) => id === statement.propertyId)?.address ?? 'this property';
  const difference = statementDifference(statement);
  const title = `Cash on the statement of ${address}`;
  if (isZero(difference))
    return { code: 'statement_cash', state: 'passes', title, detail: 'Reconciles to zero.', difference };
  const terms =
    statement.side === 'relinquished'
      ? 'price and other property less debt and all expenses'
      : 'price, other property and all expenses less debt';
  const by = writeMoney(difference.replace('-', ''));
  const detail = isMore(difference, ZERO)
    ? `The cash is ${by} more than ${terms}. Look for an expense that was counted twice, or a credit that is not entered.`
    : `The cash is ${by} less than ${terms}. Look for an expense or a deposit that is not entered.`;
  return { code: 'statement_cash', state: 'fails', title, detail, difference };
}

function fundsCheck(statements: readonly Statement[], received: Money | null): Check {
  const code = 'funds_received';
  const title = 'Funds received against the sale';
  if (received === null) return { code, state: 'note', title, detail: 'The funds received are not entered.' };
  if (ofSide(statements, 'relinquished').length === 0)
    return { code, state: 'note', title, detail: 'No sale has a closing statement yet.' };
  const difference = less(received, cashOf(statements, 'relinquished'));
  if (isZero(difference)) return { code, state: 'passes', title, detail: 'Reconciles to zero.', difference };
  const by = writeMoney(difference.replace('-', ''));
  return isMore(difference, ZERO)
    ? {
        code,
        state: 'fails',
        title,
        difference,
        detail: `${by} more was received than the sale paid out. Look at the wire and at the cash on the sale’s statement.`,
      }
    : {
        code,
        state: 'note',
        title,
        difference,
        detail: `${by} of the sale’s cash was not received. Taken at the sale, it is counted as boot unless cash was added; otherwise look for a missing wire.`,
      };
}

function basisCheck(basis: Money | null): Check {
  return basis === null
    ? {
        code: 'basis',
        state: 'fails',
        title: 'Adjusted basis',
        detail: 'Enter the adjusted basis of what was sold.',
      }
    : { code: 'basis', state: 'passes', title: 'Adjusted basis', detail: 'Entered.' };
}

/** Line 19 comes out of the form's own lines; the price less expenses and basis has to give the same. */
function gainChecks({ lines }: Worksheet, statements: readonly Statement[], basis: Money): Check[] {
  const { sale, purchase } = amountsOf(statements);
  const difference = less(lines[19], less(sale.price, sale.expenses, purchase.expenses, basis));
  const title = 'Line 19 is price less expenses less basis';
  const gain: Check = isZero(difference)
    ? { code: 'realized_gain', state: 'passes', title, detail: 'Reconciles to zero.', difference }
    : {
        code: 'realized_gain',
        state: 'fails',
        title,
        detail: 'The lines do not agree with the statements. Reload the page.',
        difference,
      };
  const problem = recaptureProblem(lines[21], lines[19]);
  const fits: Check = {
    code: 'recapture',
    state: problem ? 'fails' : 'passes',
    title: 'Recapture is at most the gain realized',
    detail: problem ?? 'It fits.',
  };
  return [gain, fits];
}

/** What the sale paid to the taxpayer instead of the intermediary; zero while the funds are not recorded. */
export function cashTakenAtSale(statements: readonly Statement[], received: Money | null): Money {
  if (received === null) return ZERO;
  const taken = less(cashOf(statements, 'relinquished'), received);
  return isMore(taken, ZERO) ? taken : ZERO;
}
