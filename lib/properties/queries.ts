import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { PropertySide, PropertyStatus } from '@/lib/generated/prisma/enums';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

const columns = {
  id: true,
  side: true,
  status: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  zipCode: true,
  propertyType: true,
  legalDescription: true,
  identifiedOn: true,
  transferredOn: true,
} satisfies Prisma.ExchangePropertySelect;

export interface PropertyView {
  id: string;
  side: PropertySide;
  status: PropertyStatus;
  address: string;
  place: string;
  propertyType: string | null;
  /** As it was entered, for who changes it. */
  entered: {
    addressLine1: string;
    addressLine2: string;
    city: string;
    state: string;
    zipCode: string;
    legalDescription: string;
  };
  identifiedOn: CalendarDate | null;
  transferredOn: CalendarDate | null;
  /** Absent for who may not see money; null amounts are not entered. */
  money?: { value: Money | null; debt: Money | null };
}

/** The properties of an exchange, relinquished ones first, each with its money where the role may see it. */
export async function exchangeProperties(scope: Scope, exchangeId: string): Promise<PropertyView[]> {
  allow(scope, 'exchange.seeProperties');
  const rows = await scope.db.exchangeProperty.findMany({
    where: { exchangeId },
    select: columns,
    orderBy: [{ side: 'asc' }, { transferredOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const money = can(scope, 'exchange.seeMoney') ? await moneyOf(scope, exchangeId) : undefined;
  return rows.map((row) => ({
    id: row.id,
    side: row.side,
    status: row.status,
    address: [row.addressLine1, row.addressLine2].filter(Boolean).join(', '),
    place: [row.city, [row.state, row.zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    propertyType: row.propertyType,
    entered: {
      addressLine1: row.addressLine1,
      addressLine2: row.addressLine2 ?? '',
      city: row.city ?? '',
      state: row.state ?? '',
      zipCode: row.zipCode ?? '',
      legalDescription: row.legalDescription ?? '',
    },
    identifiedOn: row.identifiedOn && fromDateColumn(row.identifiedOn),
    transferredOn: row.transferredOn && fromDateColumn(row.transferredOn),
    ...(money && { money: money.get(row.id) ?? { value: null, debt: null } }),
  }));
}

async function moneyOf(scope: Scope, exchangeId: string) {
  const rows = await scope.db.propertyFinance.findMany({
    where: { exchangeId },
    select: { propertyId: true, value: true, debt: true },
  });
  return new Map(
    rows.map(({ propertyId, value, debt }) => [
      propertyId,
      { value: value?.toFixed(2) ?? null, debt: debt?.toFixed(2) ?? null },
    ]),
  );
}

export type { PropertyStatus };
