import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { PropertySide, PropertyStatus } from '@/lib/generated/prisma/enums';
import { toDateColumn } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import type { PropertyInput } from './input';

export interface PlacedProperty extends PropertyInput {
  side: PropertySide;
  status: PropertyStatus;
}

/** Where a property stands when it is entered: a relinquished one is transferred once its closing has come. */
export function statusOnEntry(
  side: PropertySide,
  transferredOn: string | undefined,
  today: string,
): PropertyStatus {
  if (side === 'relinquished')
    return transferredOn && transferredOn <= today ? 'transferred' : 'under_contract';
  return transferredOn && transferredOn <= today ? 'acquired' : 'proposed';
}

/** Writes the properties of an exchange with their money; totals and card follow by trigger. */
export async function addProperties(
  scope: Scope,
  exchangeId: string,
  properties: PlacedProperty[],
): Promise<void> {
  if (properties.length === 0) return;
  const rows = properties.map(({ value, debt, transferredOn, ...rest }) => ({
    row: {
      ...rest,
      id: newId(scope.now),
      exchangeId,
      transferredOn: transferredOn && toDateColumn(transferredOn),
      // Only staff say who made a row; of anybody else the audit tells.
      ...(can(scope, 'property.add') && { createdBy: scope.member.userId }),
    },
    money: { value, debt },
  }));
  await scope.db.exchangeProperty.createMany({ data: rows.map(({ row }) => row) });
  await scope.db.propertyFinance.createMany({
    data: rows.map(({ row, money }) => ({ propertyId: row.id, exchangeId, ...money })),
  });
}
