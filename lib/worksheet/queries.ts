/** The money of an exchange as statements, bank and taxpayer give it. For staff and the taxpayer. */
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { exchangeProperties, type PropertyView } from '@/lib/properties/queries';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';
import type { Statement, StatementAmounts } from './rules/statements';

export interface Funds {
  proceeds: Money | null;
  receivedOn: CalendarDate | null;
  /** Absent for who may not see it. */
  bank?: string | null;
}

export interface BasisOnFile {
  adjustedBasis: Money | null;
  recapture: Money | null;
  otherBasis: Money | null;
  completedAt: Date | null;
  /** Absent for who may not see it. */
  completedBy?: string | null;
}

export interface MoneyOnFile {
  /** Lost and revoked ones left out: they are no part of the exchange any more. */
  properties: PropertyView[];
  statements: Statement[];
  funds: Funds;
  /** Null while nobody entered any of it. */
  basis: BasisOnFile | null;
}

const amountColumns = {
  price: true,
  debt: true,
  exchangeExpenses: true,
  otherExpenses: true,
  otherProperty: true,
  cash: true,
} as const satisfies Record<keyof StatementAmounts, true>;

export async function moneyOnFile(scope: Scope, exchangeId: string): Promise<MoneyOnFile> {
  allow(scope, 'exchange.seeMoney');
  const all = await exchangeProperties(scope, exchangeId);
  const properties = all.filter(({ status }) => status !== 'lost' && status !== 'revoked');
  return {
    properties,
    statements: await statementsOf(scope, exchangeId, properties),
    funds: await fundsOf(scope, exchangeId),
    basis: await basisOf(scope, exchangeId),
  };
}

async function statementsOf(
  scope: Scope,
  exchangeId: string,
  properties: PropertyView[],
): Promise<Statement[]> {
  const rows = await scope.db.closingStatement.findMany({
    where: { exchangeId },
    select: { propertyId: true, closedOn: true, ...amountColumns },
  });
  return properties.flatMap(({ id, side }) =>
    rows
      .filter(({ propertyId }) => propertyId === id)
      .map(({ propertyId, closedOn, ...amounts }) => ({
        propertyId,
        side,
        closedOn: fromDateColumn(closedOn),
        price: amounts.price.toFixed(2),
        debt: amounts.debt.toFixed(2),
        exchangeExpenses: amounts.exchangeExpenses.toFixed(2),
        otherExpenses: amounts.otherExpenses.toFixed(2),
        otherProperty: amounts.otherProperty.toFixed(2),
        cash: amounts.cash.toFixed(2),
      })),
  );
}

async function fundsOf(scope: Scope, exchangeId: string): Promise<Funds> {
  const staff = can(scope, 'money.record');
  const row = await scope.db.exchangeFinance.findFirst({
    where: { exchangeId },
    select: { proceeds: true, proceedsReceivedOn: true, ...(staff && { proceedsBank: true }) },
  });
  const { proceedsBank } = (row ?? {}) as { proceedsBank?: string | null };
  return {
    proceeds: row?.proceeds?.toFixed(2) ?? null,
    receivedOn: row?.proceedsReceivedOn ? fromDateColumn(row.proceedsReceivedOn) : null,
    ...(staff && { bank: proceedsBank ?? null }),
  };
}

async function basisOf(scope: Scope, exchangeId: string): Promise<BasisOnFile | null> {
  const staff = can(scope, 'money.record');
  const row = await scope.db.taxWorksheet.findFirst({
    where: { exchangeId },
    select: {
      ...{ adjustedBasis: true, recapture: true, otherBasis: true, completedAt: true },
      ...(staff && { completer: { select: { user: { select: { displayName: true } } } } }),
    },
  });
  if (!row) return null;
  const { completer } = row as { completer?: { user: { displayName: string } } | null };
  return {
    adjustedBasis: row.adjustedBasis?.toFixed(2) ?? null,
    recapture: row.recapture?.toFixed(2) ?? null,
    otherBasis: row.otherBasis?.toFixed(2) ?? null,
    completedAt: row.completedAt,
    ...(staff && { completedBy: completer?.user.displayName ?? null }),
  };
}
