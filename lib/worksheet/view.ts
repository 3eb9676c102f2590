/** The money of a file as its page shows it: plain values, so that the browser counts what-ifs by the same rules. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { standsNow } from '@/lib/identification/judge';
import { identificationOf } from '@/lib/identification/queries';
import type { PropertyView } from '@/lib/properties/queries';
import type { Money } from '@/lib/shared/money';
import { moneyOnFile, type Funds, type MoneyOnFile } from './queries';
import { isZero, plus, ZERO } from './rules/amounts';
import { failures, type Check } from './rules/checks';
import { ofSide, type Statement, type StatementSide } from './rules/statements';
import { noCells, type Cells, type Fixed } from './rules/what-if';
import { standingOf, type Standing } from './standing';

export interface StatementRow {
  property: PropertyView;
  statement: Statement | null;
}

export interface MoneyView {
  rows: StatementRow[];
  funds: Funds;
  /** As the form shows it; null while no worksheet is kept. */
  basis: { adjustedBasis: Money | null; recapture: Money | null; otherBasis: Money | null } | null;
  /** Other property was given with a sale, so its basis is asked for. */
  givesOther: boolean;
  complete: { at: Date; by?: string | null } | null;
  checks: Check[];
  /** Why what was received may not count as replacement, a sentence each. */
  doubts: readonly string[];
  /** Why it cannot be marked complete. */
  missing: string[];
  /** Statements on file. */
  actual: Cells;
  /** Where the what-if begins: the statements, and where a side has none what its properties say. */
  start: Cells;
  fixed: Fixed;
  isStaff: boolean;
}

export async function moneyView(
  scope: Scope,
  { id, type, dates }: Pick<ExchangeDetail, 'id' | 'type' | 'dates'>,
): Promise<MoneyView> {
  const onFile = await moneyOnFile(scope, id);
  // In a simultaneous exchange both close at once: there is nothing to identify.
  const judged = type !== 'simultaneous' && can(scope, 'identification.see');
  const identification = judged ? standsNow(await identificationOf(scope, id)) : null;
  const standing = standingOf(onFile, dates.exchange, identification);
  const { properties, statements, funds, basis } = onFile;
  const actual = actualCells(onFile, standing);
  const { completedAt = null, completedBy, ...figures } = basis ?? {};
  return {
    rows: properties.map((property) => ({
      property,
      statement: statements.find(({ propertyId }) => propertyId === property.id) ?? null,
    })),
    funds,
    basis: basis && (figures as MoneyView['basis']),
    givesOther: !isZero(standing.inputs.sale.otherProperty),
    complete: completedAt && { at: completedAt, by: completedBy },
    checks: standing.checks,
    doubts: identification?.doubts ?? [],
    missing: failures(standing.checks).map(({ title, detail }) => `${title}: ${detail}`),
    actual,
    start: { ...actual, ...planned(properties, statements) },
    fixed: fixedOf(onFile, standing, actual),
    isStaff: can(scope, 'money.record'),
  };
}

function actualCells({ statements, basis }: MoneyOnFile, { inputs: { sale, purchase } }: Standing): Cells {
  const has = (side: StatementSide) => ofSide(statements, side).length > 0;
  return {
    ...noCells,
    ...(has('relinquished') && { salePrice: sale.price, saleDebt: sale.debt, saleExpenses: sale.expenses }),
    ...(has('replacement') && {
      ...{ purchasePrice: purchase.price, purchaseDebt: purchase.debt },
      ...{ purchaseExpenses: purchase.expenses, otherReceived: purchase.otherProperty },
    }),
    basis: basis?.adjustedBasis ?? '',
  };
}

const SECURED = ['under_contract', 'parked', 'acquired', 'transferred'];
const IDENTIFIED = ['identified', ...SECURED];

const sumOf = (properties: readonly PropertyView[], of: 'value' | 'debt'): Money | undefined => {
  const known = properties.flatMap(({ money }) => money?.[of] ?? []);
  return known.length > 0 ? plus(ZERO, ...known) : undefined;
};

function planned(properties: readonly PropertyView[], statements: readonly Statement[]): Partial<Cells> {
  const sold = properties.filter(({ side }) => side === 'relinquished');
  const bought = properties.filter(({ side, status }) => side === 'replacement' && SECURED.includes(status));
  return {
    ...(ofSide(statements, 'relinquished').length === 0 && {
      ...{ salePrice: sumOf(sold, 'value') ?? '', saleDebt: sumOf(sold, 'debt') ?? '' },
    }),
    ...(ofSide(statements, 'replacement').length === 0 && {
      ...{ purchasePrice: sumOf(bought, 'value') ?? '', purchaseDebt: sumOf(bought, 'debt') ?? '' },
    }),
  };
}

/** Values are those of the properties; where none is entered, the price on the statement. */
function fixedOf({ properties, statements }: MoneyOnFile, { inputs }: Standing, actual: Cells): Fixed {
  const valueOf = (property: PropertyView): Money =>
    property.money?.value ?? statements.find(({ propertyId }) => propertyId === property.id)?.price ?? ZERO;
  const total = (of: readonly PropertyView[]) => plus(ZERO, ...of.map(valueOf));
  const sold = total(properties.filter(({ side }) => side === 'relinquished'));
  const identified = properties.filter(
    ({ side, status }) => side === 'replacement' && IDENTIFIED.includes(status),
  );
  const start = { ...actual, ...planned(properties, statements) };
  return {
    recapture: inputs.recapture ?? ZERO,
    otherGiven: inputs.sale.otherProperty,
    otherGivenBasis: inputs.otherGivenBasis ?? ZERO,
    cashTakenAtSale: inputs.cashTakenAtSale ?? ZERO,
    bootInLaterYear: inputs.bootInLaterYear,
    values: isZero(sold)
      ? null
      : {
          ...{ sold, identified: total(identified) },
          salePrice: start.salePrice || ZERO,
          purchasePrice: start.purchasePrice || ZERO,
        },
  };
}
