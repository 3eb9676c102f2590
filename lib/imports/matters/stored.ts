/** What is stored under a matter's number, in the list's terms, and where it differs from a row of the list. */
import type { Scope } from '@/lib/access/scope';
import { statusOf } from '@/lib/exchanges/rules/stages';
import { calendarDateIn, fromDateColumn } from '@/lib/shared/calendar-date';
import { writeClientName } from './client';
import { headerOf, type Column } from './columns';
import type { MatterRow } from './matter-row';
import type { MatterProperty } from './property';

type Stored = NonNullable<Awaited<ReturnType<typeof findStored>>>;

/** The exchange with this number, or null; numbers have an index of their own, which the partitions have not. */
export async function findStored(scope: Scope, number: string) {
  const found = await scope.db.exchangeNumber.findFirst({ where: { number }, select: { exchangeId: true } });
  if (!found) return null;
  return scope.db.exchange.findFirst({
    where: { id: found.exchangeId },
    select: {
      name: true,
      createdAt: true,
      exchangeType: true,
      taxpayerType: true,
      status: true,
      stage: true,
      transferDate: true,
      notes: true,
      client: { select: { displayName: true, email: true, phonePrimary: true } },
      coordinator: { select: { user: { select: { email: true } } } },
      finances: { select: { proceeds: true, proceedsBank: true } },
      properties: {
        orderBy: { id: 'asc' },
        select: {
          side: true,
          status: true,
          addressLine1: true,
          city: true,
          state: true,
          zipCode: true,
          finances: { select: { value: true, debt: true } },
        },
      },
    },
  });
}

type Comparable = Partial<Record<Column, string | null>>;

/** The headers of the columns in which the stored exchange and the row differ; empty when they agree. */
export function differences(scope: Scope, stored: Stored, row: MatterRow): string[] {
  const [here, there] = [ofStored(scope, stored), ofRow(row)];
  return (Object.keys(there) as Column[]).filter((column) => here[column] !== there[column]).map(headerOf);
}

function ofRow(row: MatterRow): Comparable {
  return {
    name: row.name,
    client: writeClientName(row.client).toLowerCase(),
    clientEmail: row.client.email?.toLowerCase() ?? null,
    exchangeType: row.exchangeType,
    taxpayerType: row.taxpayerType,
    coordinatorEmail: row.coordinatorEmail?.toLowerCase() ?? null,
    status: row.status,
    openedOn: row.openedOn,
    transferredOn: row.transferredOn,
    proceeds: row.proceeds,
    bank: row.bank,
    notes: row.notes,
    relinquishedAddress: writeProperty(row.relinquished),
    relinquishedValue: row.relinquished?.value ?? null,
    relinquishedDebt: row.relinquished?.debt ?? null,
    replacementAddress: writeProperty(row.replacement),
    replacementValue: row.replacement?.value ?? null,
    identified: row.replacement && writeYes(row.identified === true),
  };
}

function ofStored(scope: Scope, stored: Stored): Comparable {
  const candidate = stored.properties.find(({ side }) => side === 'replacement');
  const [relinquished, replacement] = (['relinquished', 'replacement'] as const).map((side) =>
    propertyOf(stored.properties.find((property) => property.side === side)),
  );
  return {
    name: stored.name,
    client: stored.client.displayName.toLowerCase(),
    clientEmail: stored.client.email?.toLowerCase() ?? null,
    exchangeType: stored.exchangeType,
    taxpayerType: stored.taxpayerType,
    coordinatorEmail: stored.coordinator?.user.email.toLowerCase() ?? null,
    status: inTheList(stored),
    openedOn: calendarDateIn(scope.member.timeZone, stored.createdAt),
    transferredOn: stored.transferDate && fromDateColumn(stored.transferDate),
    proceeds: stored.finances?.proceeds?.toFixed(2) ?? null,
    bank: stored.finances?.proceedsBank ?? null,
    notes: stored.notes,
    relinquishedAddress: writeProperty(relinquished ?? null),
    relinquishedValue: relinquished?.value ?? null,
    relinquishedDebt: relinquished?.debt ?? null,
    replacementAddress: writeProperty(replacement ?? null),
    replacementValue: replacement?.value ?? null,
    identified: candidate ? writeYes(candidate.status !== 'proposed') : null,
  };
}

/** What is sold before its papers is active here, and pending in the office's list. */
const inTheList = ({ status, stage }: Stored) =>
  status === 'active' && statusOf(stage) === 'draft' ? 'draft' : status;

function propertyOf(property: Stored['properties'][number] | undefined): MatterProperty | null {
  if (!property) return null;
  return {
    address: property.addressLine1,
    city: property.city,
    state: property.state,
    zip: property.zipCode,
    value: property.finances?.value?.toFixed(2) ?? null,
    debt: property.finances?.debt?.toFixed(2) ?? null,
  };
}

const writeProperty = (property: MatterProperty | null) =>
  property &&
  [property.address, property.city, property.state, property.zip].map((part) => part ?? '').join(', ');

const writeYes = (yes: boolean) => (yes ? 'Yes' : 'No');
